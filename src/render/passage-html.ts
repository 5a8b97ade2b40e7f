import type { Evidence, Passage } from '../model/fact.ts'
import type { Range } from '../model/span.ts'
import { escapeHtml, trustHtml } from './html.ts'
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
  return trustHtml(before + markRanges(text, context, passage.quoted) + after)
}

/** A range of a text as HTML, white space as single spaces, with some ranges in `mark`; these are in order. */
export function markRanges(text: string, whole: Range, quoted: readonly Range[]): string {
  return markedPieces(text, whole, quoted).map(markPiece).join('')
}

const markPiece = ({ text, isQuoted }: MarkedPiece): string =>
  isQuoted ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)

/** Words that are quoted, or that stand around such. */
export interface MarkedPiece {
  readonly text: string
  readonly isQuoted: boolean
}

/** The whole sentence around a quote in pieces; the quote alone where the text is absent. */
export function sentencePieces({ passage, source, quote }: Evidence): readonly MarkedPiece[] {
  if (passage === null || source.text === null) return [{ text: quote, isQuoted: true }]
  return markedPieces(source.text.text, passage.sentence, passage.quoted)
}

/** A range of a text in pieces, white space as single spaces, none of them empty. */
function markedPieces(text: string, whole: Range, quoted: readonly Range[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  const add = (start: number, end: number, isQuoted: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end).replace(/\s+/g, ' '), isQuoted })
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
