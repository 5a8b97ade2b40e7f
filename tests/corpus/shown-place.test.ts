import { describe, expect, it } from 'vitest'
import { shownPlace } from '../../src/corpus/shown-place.ts'

const text = { text: 'First line\nsecond line', paragraphs: [{ start: 0, end: 22 }], places: [] }

describe('shownPlace', () => {
  it('is line and column where the file is its own text', () => {
    expect(shownPlace('texts/a.txt', text, 18)).toBe('texts/a.txt:2:8')
  })

  it('is the page or the element where the text was taken out of a document', () => {
    const places = [
      { start: 0, kind: 'page' as const, label: 'iv' },
      { start: 11, kind: 'page' as const, label: '5' },
    ]
    expect(shownPlace('texts/a.pdf', { ...text, places }, 10)).toBe('texts/a.pdf, p. iv')
    expect(shownPlace('texts/a.pdf', { ...text, places }, 11)).toBe('texts/a.pdf, p. 5')
    const element = [{ start: 0, kind: 'element' as const, label: 'article[1]/p[3]' }]
    expect(shownPlace('texts/a.html', { ...text, places: element }, 3)).toBe('texts/a.html, article[1]/p[3]')
  })
})
