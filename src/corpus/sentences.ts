import type { Range } from '../model/span.ts'
import { BEFORE_NUMBER, MAY_BE_LAST, NEVER_LAST, OPENERS } from './abbreviations.ts'

/** Full stops, ellipses and the like, with the quotation marks, brackets and note marks that close after them. */
const TERMINATOR = /[\p{STerm}…]+(?:["'\p{Pi}\p{Pf}\p{Pe}]|\[\p{N}{1,3}\])*(?:\s+[.\p{Pf}]+(?=\s|$))*/gu
/** Full-width stops of scripts that put no space after a sentence. */
const UNSPACED_STOP = /^[。．！？｡]/u
/** What may open a sentence: anything but a lower-case letter, after quotation marks, brackets or a dash. */
const OPENING = /^\s+(?:["'\p{Pi}\p{Ps}¿¡]|[–—-]\s)*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u
const NEXT_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u

/**
 * The sentences of one paragraph: ranges without the white space around them that together hold all its words. By
 * UAX #29's rules for sentences, with abbreviations and initials told from full stops, "?" and "!" that a lower-case
 * letter follows (“Is it over?” he asked) left inside, and marks that close a quotation kept with it.
 * `Intl.Segmenter` is not used: making one takes 15 ms, and it splits at every abbreviation.
 */
export function sentencesIn(text: string, paragraph: Range): readonly Range[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const sentences: Range[] = []
  let start = words.length - words.trimStart().length
  const push = (end: number) => {
    if (end > start) sentences.push({ start: paragraph.start + start, end: paragraph.start + end })
  }
  for (const match of words.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length
    if (match.index < start || !endsSentence(words, start, match.index, end)) continue
    push(end)
    start = end + (words.length - end - words.slice(end).trimStart().length)
  }
  push(words.trimEnd().length)
  return sentences
}

function endsSentence(words: string, start: number, stop: number, end: number): boolean {
  if (UNSPACED_STOP.test(words.slice(stop, stop + 1))) return true
  const rest = words.slice(end, end + 60)
  if (!OPENING.test(rest)) return false
  const isFullStop = words[stop] === '.' && !/^[.…]/.test(words.slice(stop + 1))
  return !isFullStop || !isAbbreviation(words.slice(start, stop), rest)
}

/** Whether the full stop after `before` belongs to its last word. */
function isAbbreviation(before: string, rest: string): boolean {
  // No abbreviation is longer; looking through the whole paragraph each time took the square of its length.
  const token = /[\p{L}\p{M}\p{N}.-]*$/u.exec(before.slice(-40))?.[0] ?? ''
  const next = NEXT_WORD.exec(rest)?.[1] ?? ''
  if (NEVER_LAST.has(token)) return true
  if (BEFORE_NUMBER.has(token) && /^\p{N}/u.test(next)) return true
  const isListMark = /^[(\s]*\p{N}{1,3}$/u.test(before)
  const isInitials = /^(?:\p{L}\.-?)*\p{L}$/u.test(token)
  return isListMark || ((isInitials || MAY_BE_LAST.has(token)) && !OPENERS.has(next))
}
