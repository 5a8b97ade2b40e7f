import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, codePointOffset, placeOf } from '../../src/corpus/place.ts'

describe('place', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(codePointOffset('🚢🚢a', 4)).toBe(2)
    expect(codePointLength('🚢é')).toBe(2)
  })

  it('agrees with the iteration of strings, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '\n', 'é', 'e\u0301', '漢', '🚢', '👩\u200d🚒', '\u{10ffff}'),
    })
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(codePointOffset(before + after, before.length)).toBe([...before].length)
      }),
    )
  })

  it('gives line and column from 1, columns in code points', () => {
    const text = 'one\n🚢 two\n'
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 })
    expect(placeOf(text, 3)).toEqual({ line: 1, column: 4 })
    expect(placeOf(text, text.indexOf('two'))).toEqual({ line: 2, column: 3 })
    expect(placeOf(text, text.length)).toEqual({ line: 3, column: 1 })
  })
})
