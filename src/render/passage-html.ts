import type { Evidence, Passage } from '../model/fact.ts'
import type { Range } from '../model/span.ts'
import { trustHtml, wordsToHtml } from './html.ts'
import { emphasisIn, withoutRanges } from './markdown-marks.ts'
import type { Html } from './views/view.ts'

/** The whole sentence around a quote, the quoted words in `mark`; the quote alone, marked, where the text is absent. */
export function sentenceHtml(evidence: Evidence): Html {
  const pieces = sentencePieces(evidence)
  return trustHtml(pieces.map(markPiece).join(''))
}

/** Some 300 characters around a quote, the quoted words in `mark`, an ellipsis where the text goes on; null without text. */
export function contextHtml({ passage, source }: Evidence): Html | null {
  if (passage === null || source.text === null) return null
  const { text } = source.text
  const { context } = passage
  const before = startsParagraph(text, context.start) ? '' : '… '
  const after = endsSentence(text, passage) ? '' : ' …'
  const pieces = markedPieces(text, context, passage.quoted, emphasisIn(source, context))
  return trustHtml(before + pieces.map(markPiece).join('') + after)
}

/** A range of a text as HTML, white space as single spaces, with some ranges in `mark`; these are in order. */
export function markRanges(text: string, whole: Range, quoted: readonly Range[]): string {
  return markedPieces(text, whole, quoted).map(markPiece).join('')
}

/** Words as HTML, what is quoted in `mark`. */
export const markPiece = ({ text, isQuoted }: MarkedPiece): string =>
  isQuoted ? `<mark>${wordsToHtml(text)}</mark>` : wordsToHtml(text)

/** Words that are quoted, or that stand around such. */
export interface MarkedPiece {
  readonly text: string
  readonly isQuoted: boolean
}

/** The whole sentence around a quote in pieces; the quote alone where the text is absent. */
export function sentencePieces({ passage, source, quote }: Evidence): readonly MarkedPiece[] {
  if (passage === null || source.text === null) return [{ text: quote, isQuoted: true }]
  const { sentence, quoted } = passage
  return markedPieces(source.text.text, sentence, quoted, emphasisIn(source, sentence))
}

/** The quoted words as readers see them: as the author has written them, but for marks of emphasis in a Markdown source. */
export function quotedWords(evidence: Evidence): string {
  const { passage, source, quote } = evidence
  if (passage === null || emphasisIn(source, passage.sentence).length === 0) return quote
  return sentencePieces(evidence)
    .flatMap(({ text, isQuoted }) => (isQuoted ? [text.trim()] : []))
    .join(' … ')
}

/** A range of a text in pieces, white space as single spaces, what is `hidden` left out, none of them empty. */
function markedPieces(
  text: string,
  whole: Range,
  quoted: readonly Range[],
  hidden: readonly Range[] = [],
): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  const add = (start: number, end: number, isQuoted: boolean): void => {
    const words = withoutRanges(text, { start, end }, hidden).replace(/\s+/g, ' ')
    if (words !== '') pieces.push({ text: words, isQuoted })
  }
  let at = whole.start
  for (const range of quoted) {
    const start = Math.max(at, range.start)
    const end = Math.min(whole.end, range.end)
    if (end <= start) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, whole.end, false)
  return pieces
}

function startsParagraph(text: string, start: number): boolean {
  return text.slice(0, start).trimEnd() === '' || /\n\s*$/.test(text.slice(Math.max(0, start - 40), start))
}

function endsSentence(text: string, { context }: Passage): boolean {
  return context.end >= text.length || /[.!?…。؟]["'”’»)]*\s*$/u.test(text.slice(context.start, context.end))
}
