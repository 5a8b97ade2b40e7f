import type { Evidence } from '../../model/fact.ts'
import { trustHtml } from '../html.ts'
import { type MarkedPiece, markPiece, sentencePieces } from '../passage-html.ts'
import type { Html } from '../views/view.ts'

/** A sentence of no more characters stands whole. */
const SHORT = 140
/** Of a longer one, characters that stand before its first quoted words, and after any of them. */
const BEFORE = 50
const AFTER = 30
/** By so much more words may run over: to leave out one or two would save nothing. */
const SPARE = 16

/** The quoted words in their sentence, or in so much of it as they are understood by: nothing of what is quoted is left out. */
export function footnoteWords(evidence: Evidence): Html {
  return trustHtml(shortenSentence(sentencePieces(evidence)).map(markPiece).join(''))
}

export function shortenSentence(pieces: readonly MarkedPiece[]): readonly MarkedPiece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= SHORT) return pieces
  return pieces.map((piece, index) => {
    if (piece.isQuoted) return piece
    const { text } = piece
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1]
    const most = (isFirst ? 0 : AFTER) + (isLast ? 0 : BEFORE)
    if (text.length <= most + SPARE) return piece
    const begin = isFirst ? '' : beginningOf(text, AFTER)
    const end = isLast ? '' : endOf(text, BEFORE)
    return { text: `${begin}${isFirst ? '' : ' '}…${isLast ? '' : ' '}${end}`, isQuoted: false }
  })
}

/** Whole words from the beginning, as far as there is room, without a mark that would hang at their end. */
function beginningOf(text: string, room: number): string {
  return wholeWords(text.slice(0, room + 1), /\s\S*$/u).replace(/[\s,;:–—([{“‘„«]+$/u, '')
}

function endOf(text: string, room: number): string {
  return wholeWords(text.slice(-room - 1), /^\S*\s/u).replace(/^[\s,;:.!?–—)\]}”’»]+/u, '')
}

/** Without the word that is cut; where a script has no spaces, without half a character. */
function wholeWords(text: string, cutWord: RegExp): string {
  return cutWord.test(text)
    ? text.replace(cutWord, '')
    : text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
}
