import { describe, expect, it } from 'vitest'
import { isSame } from '../../src/present/is-same.ts'

const at = (start: number) => ({ file: 'b.yaml', start, end: start + 2 })

describe('isSame', () => {
  it('does not look at places in files', () => {
    expect(isSame({ text: 'a', span: at(1) }, { text: 'a', span: at(9) })).toBe(true)
    expect(isSame([{ span: at(1), id: 'x' }], [{ span: at(1), id: 'y' }])).toBe(false)
  })

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1], [1, 2]],
    [{ a: null }, { a: {} }],
    [{ a: [] }, { a: {} }],
    ['1', 1],
  ])('tells %j from %j', (one, other) => {
    expect(isSame(one, other)).toBe(false)
    expect(isSame(other, one)).toBe(false)
  })

  it('passes over what is named, at any depth', () => {
    expect(isSame({ list: [{ id: 1, text: 'a' }] }, { list: [{ id: 2, text: 'a' }] }, new Set(['id']))).toBe(
      true,
    )
  })

  it('takes bytes for the same only where they are one object', () => {
    const bytes = new Uint8Array([1])
    expect(isSame({ bytes }, { bytes })).toBe(true)
    expect(isSame({ bytes }, { bytes: new Uint8Array([2]) })).toBe(false)
  })
})
