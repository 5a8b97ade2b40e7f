import { type DateStyle, formatDate } from '../values/date-formatting.ts'
import { usualSpaces } from './spaces.ts'
import type { Phrasebook } from './words.ts'

export type Precision = 'day' | 'month' | 'year' | 'other'

/**
 * An EDTF date (ISO 8601-2:2019) in words: "10 February 2025", "about February 2025", "spring 2014",
 * "10–12 February 2025". Where the year is `assumedYear` it is left out ("11 Feb").
 */
export function writeDate(
  edtf: string,
  book: Phrasebook,
  style: Exclude<DateStyle, 'day-month'> = 'long',
  assumedYear: string | null = null,
): string {
  const ends = edtf.split('/')
  if (ends.length === 2) return writeSpan(edtf, ends[0] ?? '', ends[1] ?? '', book, style, assumedYear)
  const decade = /^(\d{3})X$/.exec(edtf)
  if (decade) return book.say('decade', { year: `${decade[1]}0` })
  const season = /^(\d{4})-(2[1-4])$/.exec(edtf)
  if (season) return book.say(`season-${season[2]}`, { year: season[1] ?? '' })
  const date = writePlain(edtf.replace(/[?~%]$/, ''), book, style, assumedYear)
  if (edtf.endsWith('~')) return book.say('date-about', { date })
  return /[?%]$/.test(edtf) ? book.say('date-uncertain', { date }) : date
}

/** How exact a date is written, which in many languages chooses the preposition before it. */
export function precisionOf(edtf: string): Precision {
  const match = /^\d{4}(?:-(\d{2})(-\d{2})?)?$/.exec(edtf)
  if (!match) return 'other'
  if (match[2] !== undefined) return 'day'
  if (match[1] === undefined) return 'year'
  return Number(match[1]) > 12 ? 'other' : 'month'
}

/** The year that a date begins with, or null. */
export function yearOf(edtf: string): string | null {
  return /^\d{4}/.exec(edtf)?.[0] ?? null
}

function writePlain(
  edtf: string,
  book: Phrasebook,
  style: 'long' | 'short',
  assumedYear: string | null,
): string {
  const hidesYear = assumedYear !== null && precisionOf(edtf) !== 'year' && yearOf(edtf) === assumedYear
  const shown = hidesYear ? `XXXX${edtf.slice(4)}` : edtf
  return formatOnce(shown, book.lang, hidesYear && style === 'long' ? 'day-month' : style)
}

/** A span with both ends is written as one; an open one by the end that it has. */
function writeSpan(
  edtf: string,
  from: string,
  to: string,
  book: Phrasebook,
  style: 'long' | 'short',
  assumedYear: string | null,
): string {
  if (from === '' || from === '..')
    return book.say('date-until', { date: writeDate(to, book, style, assumedYear) })
  if (to === '' || to === '..')
    return book.say('date-since', { date: writeDate(from, book, style, assumedYear) })
  const isAssumed = assumedYear !== null && yearOf(from) === assumedYear && yearOf(to) === assumedYear
  if (isAssumed && precisionOf(from) === 'day' && precisionOf(to) === 'day')
    return formatOnce(edtf.replaceAll(`${assumedYear}-`, 'XXXX-'), book.lang, style)
  return formatOnce(edtf, book.lang, style)
}

const written = new Map<string, string>()

/** A briefing names few dates, many times. */
function formatOnce(edtf: string, lang: string, style: DateStyle): string {
  const key = `${lang} ${style} ${edtf}`
  const known = written.get(key)
  if (known !== undefined) return known
  const date = usualSpaces(formatDate(edtf, lang, style))
  written.set(key, date)
  return date
}
