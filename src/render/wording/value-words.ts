import type { Amount, DateValue, Value } from '../../model/value.ts'
import { boundOf, openDateOf } from '../../values/dates/open-dates.ts'
import { writeDate } from '../dates.ts'
import { writeFigure, writeRange } from '../figures.ts'
import type { Phrasebook } from '../words.ts'

/** A value, and the language that its words are in where they were read from a source. */
export interface SaidValue {
  readonly value: Value
  readonly lang: string | null
}

/**
 * A value in words of the document's language: "at least 143", "4,000 to 6,000", "10 February 2025". A vague word or a
 * vague date keeps the words of its source, in quotation marks where those are in another language.
 */
export function valueInWords(said: SaidValue, book: Phrasebook, style: 'long' | 'short' = 'long'): string {
  const { value } = said
  if (value.kind === 'name') return value.name
  if (keepsItsWords(value)) return ownWords(value, said.lang, book)
  if (value.kind === 'date') return dateInWords(value, said.lang, book, style)
  const [low = 0, high] = value.figures
  const figure = writeFigure(low, value, book.lang)
  if (value.qualifier === 'exactly' || value.qualifier === 'vague') return figure
  if (value.qualifier !== 'between') return book.say(value.qualifier, { figure })
  return book.say('between', { low: figure, high: writeFigure(high ?? low, value, book.lang) })
}

/**
 * A value as short as a big number can be: "143", "143+" for at least, "~24", "4,000–6,000", "10 Feb 2025".
 * A bound keeps its sign, for without it the number would claim more than the report.
 */
export function valueAsFigure(said: SaidValue, book: Phrasebook): string {
  const { value } = said
  if (value.kind === 'name') return value.name
  if (keepsItsWords(value)) return ownWords(value, said.lang, book)
  if (value.kind === 'date') return dateInWords(value, said.lang, book, 'short')
  const [low = 0, high = low] = value.figures
  const figure = writeFigure(low, value, book.lang)
  switch (value.qualifier) {
    case 'at-least':
      return `${figure}+`
    case 'more-than':
      return `>${figure}`
    case 'up-to':
      return book.say('up-to', { figure })
    case 'fewer-than':
      return `<${figure}`
    case 'about':
    case 'nearly':
      return `~${figure}`
    case 'between':
      return writeRange(figure, writeFigure(high, value, book.lang))
    default:
      return figure
  }
}

/**
 * A vague date in the words of its source, where they tell the year and are in the document's language: "the end of 2024" and
 * "early summer 2024" stay what they are. In any other case as EDTF has it.
 */
function dateInWords(
  { edtf, words }: DateValue,
  lang: string | null,
  book: Phrasebook,
  style: 'long' | 'short',
): string {
  const open = boundOf({ edtf, words })
  if (open !== null) return book.say(`date-${open.bound}`, { date: writeDate(open.date, book, style) })
  const isTold = words !== null && isVagueDate(edtf) && /\d{4}/.test(words)
  if (!isTold || (lang !== null && !sameLanguage(lang, book.lang))) return writeDate(edtf, book, style)
  return words.replace(/\s+/g, ' ').replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())
}

/** Whether a date is vaguer than a day, a month, a year or a span of them: a part of one, a season, one of several, about. */
export function isVagueDate(edtf: string): boolean {
  return /[[{X~?%]|^\d{4}-(?:2[1-9]|3\d|4[01])$/.test(edtf)
}

/** Whether a number of figures can say what the value's words say. */
function keepsItsWords(value: Amount | DateValue): boolean {
  if (value.words === null) return false
  // "29 to 30 July" leaves the year to its own readers, and what tells two can be written.
  if (value.kind === 'date')
    return (
      value.edtf.includes('/') && openDateOf(value.edtf) === null && value.words.match(/\d{4}/g)?.length === 1
    )
  // Our figures have no sign for percentage points, and none for "francs", which are those of several countries.
  const hasNoSign = value.measure === 'points' || (value.measure === 'money' && value.currency === null)
  return value.qualifier === 'vague' || value.measure === 'fraction' || hasNoSign
}

function ownWords(value: Amount | DateValue, lang: string | null, book: Phrasebook): string {
  const isEnglish = lang === null || sameLanguage(lang, 'en')
  const words = isEnglish ? withoutCapital(value.words ?? '', value.kind) : (value.words ?? '')
  return lang === null || sameLanguage(lang, book.lang) ? words : book.say('foreign-words', { words })
}

/** What begins a date in words and is no name. */
const BEGINS_DATE = /^(?:Early|Mid|Late|The|Around|About|Some|Spring|Summer|Autumn|Winter)\b/

/** A capital that the words have only because they begin a sentence of their source: "Dozens", "Late 2014". */
function withoutCapital(words: string, kind: Value['kind']): string {
  const isOfSentence = kind === 'date' ? BEGINS_DATE.test(words) : /^[A-Z][a-z]/.test(words)
  return isOfSentence ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase()
}
