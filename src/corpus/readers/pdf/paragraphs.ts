import type { DocumentPlace } from '../../../model/source.ts'
import type { FoundParagraph } from '../compose-text.ts'
import { startOfNotes } from './page-notes.ts'
import { type Line, median } from './reading-order.ts'

/** A page's lines in reading order. */
export interface Page {
  readonly label: string
  readonly lines: readonly Line[]
}

/**
 * Paragraphs rebuilt from lines. One ends where the next line stands further below than lines do in that column, is set
 * in from the left, is of another size, or begins with a list's mark, and after a short line that ends a sentence. One
 * that stops in the middle of a sentence goes on in the next column or on the next page. Words parted by a hyphen at a
 * line's end are joined; see `joinLines`.
 */
export function paragraphsOf(pages: readonly Page[]): readonly FoundParagraph[] {
  const words = wordsWithin(pages)
  const paragraphs: { text: string; places: DocumentPlace[] }[] = []
  for (const { line, label, opens } of toldLines(pages)) {
    const place = (start: number): DocumentPlace => ({ start, kind: 'page', label })
    const open = paragraphs.at(-1)
    if (opens || open === undefined) paragraphs.push({ text: line.text, places: [place(0)] })
    else {
      const { text, start } = joinLines(open.text, line.text, words)
      open.text = text
      if (open.places.at(-1)?.label !== label) open.places.push(place(start))
    }
  }
  return paragraphs
}

/** A line, its page, and whether a paragraph begins with it. */
interface ToldLine {
  readonly line: Line
  readonly label: string
  readonly opens: boolean
}

/** All lines in the order in which they are told: a page's notes wait until the paragraph above them has ended, on the next page it may be. */
function toldLines(pages: readonly Page[]): readonly ToldLine[] {
  const pitch = pitchOf(pages)
  const told: ToldLine[] = []
  let waiting: ToldLine[] = []
  let last: Line | null = null
  for (const { label, lines } of pages) {
    const start = startOfNotes(lines, pitch)
    for (const line of lines.slice(0, start)) {
      const opens = last === null || startsParagraph(last, line, pitch)
      if (opens) told.push(...waiting)
      if (opens) waiting = []
      told.push({ line, label, opens })
      last = line
    }
    const notes = lines.slice(start)
    waiting.push(
      ...notes.map((line, index) => {
        const before = notes[index - 1]
        return { line, label, opens: before === undefined || startsParagraph(before, line, pitch) }
      }),
    )
  }
  return [...told, ...waiting]
}

/** The distance between the base lines of most lines, in sizes of their letters. */
function pitchOf(pages: readonly Page[]): number {
  const pitches: number[] = []
  for (const { lines } of pages)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const distance = before ? (line.base - before.base) / line.size : 0
      if (distance > 0.8 && distance < 3) pitches.push(distance)
    }
  return pitches.length === 0 ? 1.2 : median(pitches)
}

const LIST_MARK = /^(?:[•●▪◦‣■□–—*-]\s|\(?(?:\d{1,3}[.)]|[a-z]\)|[ivx]{1,4}[.)])\s)/
const SENTENCE_END = /[.!?…。؟।:;]["'”’»)\]]*$/

function startsParagraph(last: Line, line: Line, pitch: number): boolean {
  const below = line.base - last.base
  const ends = SENTENCE_END.test(last.text)
  if (Math.abs(line.size - last.size) > last.size * 0.12) return true
  if (LIST_MARK.test(line.text)) return true
  if (last.text.includes('\t') || line.text.includes('\t')) return true
  // The next column or page, or a box beside.
  if (below <= 0 || below > last.size * 12 || line.left > last.column.right) return !goesOn(last, line, ends)
  if (below > last.size * pitch * 1.35) return true
  const short = last.right < last.column.right - (last.column.right - last.column.left) * 0.12
  const inset = line.left > line.column.left + line.size * 0.9 && line.left > last.left + line.size * 0.9
  if (inset && (ends || short || !/^\p{Ll}/u.test(line.text))) return true
  return short && (ends || line.font !== last.font)
}

function goesOn(last: Line, line: Line, ends: boolean): boolean {
  if (/[\p{L}]-$/u.test(last.text)) return /^\p{Ll}/u.test(line.text)
  const full = last.right > last.column.right - (last.column.right - last.column.left) * 0.15
  return !ends && (/^[\p{Ll}\d(“"‘']/u.test(line.text) || (full && line.font === last.font))
}

/**
 * Two lines run on. A hyphen between letters at the line's end goes where the rest of the document has the word in one
 * piece, or does not have both parts as words of their own; it stays where the document has the word with a hyphen.
 * `start` is where the second line's words begin; for a parted word, where the word does.
 */
export function joinLines(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { readonly text: string; readonly start: number } {
  const head = /([\p{L}\p{M}][\p{L}\p{M}'’-]*)-$/u.exec(before)?.[1]
  const tail = /^[\p{Ll}\p{Lo}][\p{L}\p{M}'’]*/u.exec(after)?.[0]
  if (head === undefined || tail === undefined) {
    // Scripts without spaces between words, and words joined by a dash or slash, need none.
    const tight = /[—–/-]$/.test(before) || (CJK.test(before.slice(-1)) && CJK.test(after.slice(0, 1)))
    return { text: tight ? before + after : `${before} ${after}`, start: before.length + (tight ? 0 : 1) }
  }
  const last = head.slice(head.lastIndexOf('-') + 1)
  const known = (word: string): boolean => words.has(word.toLowerCase())
  const stays =
    !known(head + tail) && (known(`${head}-${tail}`) || head.includes('-') || (known(last) && known(tail)))
  const stem = stays ? before : before.slice(0, -1)
  return { text: stem + after, start: stem.length - (stays ? 0 : head.length) }
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** Words of the document that stand inside lines, whole, in lower case; those with hyphens both ways. */
function wordsWithin(pages: readonly Page[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { lines } of pages)
    for (const { text } of lines)
      for (const word of text.replace(/\S+-$/, '').match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [])
        words.add(word.toLowerCase())
  return words
}
