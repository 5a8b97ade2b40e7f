import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../src/corpus/document-place.ts'

const source = {
  text: 'x'.repeat(100),
  paragraphs: [{ start: 0, end: 100 }],
  places: [
    { start: 0, kind: 'page', label: 'iii' },
    { start: 40, kind: 'page', label: '1' },
    { start: 80, kind: 'page', label: '2' },
  ],
} as const

describe('the pages of a range', () => {
  it('are the one that it stands on, or the first and the last', () => {
    expect(pagesOf(source, { start: 10, end: 20 })).toEqual({ first: 'iii', last: 'iii' })
    expect(pagesOf(source, { start: 30, end: 40 })).toEqual({ first: 'iii', last: 'iii' })
    expect(pagesOf(source, { start: 30, end: 81 })).toEqual({ first: 'iii', last: '2' })
  })

  it('are none in a document without pages', () => {
    const page = { ...source, places: [{ start: 0, kind: 'element', label: 'p[1]' }] as const }
    expect(pagesOf(page, { start: 0, end: 5 })).toBeNull()
    expect(pagesOf({ ...source, places: [] }, { start: 0, end: 5 })).toBeNull()
  })
})
