import type { SourceText } from '../../src/model/source.ts'

/** A source's text whose paragraphs are these. */
export function sourceText(...paragraphs: readonly string[]): SourceText {
  const text = paragraphs.join('\n')
  let start = 0
  const ranges = paragraphs.map(paragraph => {
    const range = { start, end: start + paragraph.length }
    start = range.end + 1
    return range
  })
  return { text, paragraphs: ranges, places: [] }
}
