import type { Range } from '../../model/span.ts'
import { decodeText } from './decode-text.ts'
import { type Reading, readDecoded } from './reading.ts'

/** Reads plain text. See `decodeText` for encodings and `plainParagraphs` for what a paragraph is. */
export function readPlainText(bytes: Uint8Array): Reading | Promise<Reading> {
  return readDecoded(decodeText(bytes), plainParagraphs)
}

/** Wrapped prose is 60 to 80 characters wide, rarely 100; a longer line was written by a program that does not wrap. */
const WIDEST_WRAP = 120

/**
 * The paragraphs of a plain text, without the white space around them. A blank line always separates two. A single
 * line end does so too, unless it is the wrap of hard-wrapped prose, which it is when all of this holds:
 * - at most one line in ten of the file is longer than 120 characters, and of its single line ends more than half fall
 *   into the middle of a sentence (else every line is a paragraph);
 * - neither of the two lines is longer than 120 characters;
 * - the second is neither indented more than the first nor begins with the mark of a list;
 * - the second line's first word would not have fitted on the first line, the file's width being its longest line of
 *   at most 120; or the first line is longer than half that width and does not end a sentence.
 */
export function plainParagraphs(text: string): readonly Range[] {
  const lines = linesOf(text)
  const lengths = lines.filter(line => !line.blank).map(line => line.end - line.start)
  const width = lengths.reduce(
    (widest, length) => (length <= WIDEST_WRAP && length > widest ? length : widest),
    0,
  )
  const long = lengths.filter(length => length > WIDEST_WRAP).length
  const singleEnds = lines.filter((line, index) => !line.blank && lines[index + 1]?.blank === false)
  const inSentence = singleEnds.filter(line => runsOn(line, width)).length
  const wrapped = long * 10 <= lengths.length && inSentence * 2 > singleEnds.length

  const paragraphs: Range[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && previous && wrapped && wraps(previous, line, width)) {
      paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    } else if (!line.blank) {
      paragraphs.push({ start: line.start + line.indent, end: line.end })
    }
    previous = line
  }
  return paragraphs
}

interface Line {
  readonly start: number
  /** Without white space at its end. */
  readonly end: number
  readonly indent: number
  readonly words: string
  readonly blank: boolean
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const line = text.slice(start, newline < 0 ? text.length : newline).trimEnd()
    const words = line.trimStart()
    const indent = line.length - words.length
    lines.push({ start, end: start + line.length, indent, words, blank: words === '' })
    if (newline < 0) break
    start = newline + 1
  }
  return lines
}

const LIST_MARK = /^(?:[-*+•‣–—]|\(?\p{N}{1,3}[.)])\s/u
const SENTENCE_END = /[\p{STerm}…:]["'\p{Pf}\p{Pe}]*$/u

function wraps(line: Line, next: Line, width: number): boolean {
  if (line.blank || next.blank) return false
  const length = line.end - line.start
  if (length > WIDEST_WRAP || next.end - next.start > WIDEST_WRAP) return false
  if (next.indent > line.indent || LIST_MARK.test(next.words)) return false
  const firstWord = next.words.search(/\s/) < 0 ? next.words.length : next.words.search(/\s/)
  if (length + 1 + firstWord > width) return true
  return runsOn(line, width)
}

/** Whether a line stops in the middle of a sentence, so that it is no paragraph's last. */
function runsOn(line: Line, width: number): boolean {
  return (line.end - line.start) * 2 > width && !SENTENCE_END.test(line.words)
}
