import type { Source } from '../model/source.ts'
import type { Range } from '../model/span.ts'

/** Strong, emphasis and code, as CommonMark 0.31.2 (6.1, 6.2) has them of one line: the marks touch their words. */
const MARKED = /(\*\*|__|(?<![\w*])\*|(?<![\w_])_|`)(?=\S)[^`\n]*?\S\1(?![\w*_])/gu

/**
 * The marks of emphasis within the lines that a range of a source's text touches, in order; none but in Markdown. A source's
 * text keeps them, so that offsets stay true, and whoever reads a quote need not see them.
 */
export function emphasisIn(
  { path, text }: Pick<Source, 'path' | 'text'>,
  { start, end }: Range,
): readonly Range[] {
  if (text === null || path === null || !/\.(?:md|markdown)$/i.test(path)) return []
  const from = text.text.lastIndexOf('\n', start) + 1
  const lineEnd = text.text.indexOf('\n', end)
  return marksIn(text.text.slice(from, lineEnd < 0 ? undefined : lineEnd)).map(mark => ({
    start: from + mark.start,
    end: from + mark.end,
  }))
}

/** The marks of emphasis in a text, those within others included. */
function marksIn(text: string, offset = 0): readonly Range[] {
  return [...text.matchAll(MARKED)].flatMap(({ 0: whole, 1: mark = '', index }) => {
    const [start, size] = [offset + index, mark.length]
    const end = start + whole.length
    return [
      { start, end: start + size },
      ...marksIn(whole.slice(size, -size), start + size),
      { start: end - size, end },
    ]
  })
}

/** A part of a text without some ranges, which are in order. */
export function withoutRanges(text: string, { start, end }: Range, left: readonly Range[]): string {
  let kept = ''
  let at = start
  for (const range of left) {
    if (range.end <= at || range.start >= end) continue
    kept += text.slice(at, Math.max(at, range.start))
    at = range.end
  }
  return kept + text.slice(Math.min(at, end), end)
}
