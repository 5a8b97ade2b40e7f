import type { Range } from '../model/span.ts'

/** An outline's text, cut where a slide begins. */
export interface OutlineTexts {
  /** All before the first slide, `slides:` included. */
  readonly head: string
  readonly slides: readonly Range[]
}

/**
 * Cuts the text of an outline into its head and its slides, each from the line of its hyphen to the next one's. Null where
 * that cannot be told from the beginnings of its lines: `slides` is not the last key or no list in block style, or a line
 * stands further left than the slides do.
 *
 * A line of a slide never begins as far left as its hyphen unless a quotation mark or bracket is open, and then neither
 * part can be read by itself; nor can one that refers by an alias to another. So the slides are those ranges, if each of
 * them can be read as a list of one item.
 */
export function cutOutline(text: string): OutlineTexts | null {
  const key = /^slides:[ \t]*(?:#[^\n]*)?\r?\n/m.exec(text)
  if (key === null) return null
  const first = key.index + key[0].length
  const starts: number[] = []
  let margin = -1
  for (let line = first; line < text.length; ) {
    const end = text.indexOf('\n', line)
    const next = end < 0 ? text.length : end + 1
    let at = line
    while (text[at] === ' ') at++
    const mark = text[at] ?? '\n'
    if (!BLANK.includes(mark)) {
      const beginsSlide = mark === '-' && AFTER_HYPHEN.includes(text[at + 1] ?? '\n')
      if (margin < 0 && beginsSlide) margin = at - line
      if (margin < 0 || at - line < margin) return null
      if (at - line === margin) {
        if (!beginsSlide) return null
        starts.push(line)
      }
    }
    line = next
  }
  if (starts[0] === undefined) return null
  return {
    head: text.slice(0, starts[0]),
    slides: starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length })),
  }
}

/** First characters of lines that are empty or comments; a tab indents, and is none of either. */
const BLANK = '\r\n#'
const AFTER_HYPHEN = ' \r\n'
