import type { DateValue } from '../model/value.ts'
import { type DateStyle, formatDate } from '../values/dates/date-formatting.ts'
import { usualSpaces } from './spaces.ts'
import { joinList } from './wording/lists.ts'
import type { Phrasebook } from './words.ts'

export type Precision = 'day' | 'month' | 'year' | 'other'

/**
 * An EDTF date (ISO 8601-2:2019) in words: "10 February 2025", "about February 2025", "spring 2014", "late 2024",
 * "10–12 February 2025". Our reading of such words in days (`writeDays`) is never written in their place. Where the year is `assumedYear` it is left out ("11 Feb").
 */
export function writeDate(
  edtf: string,
  book: Phrasebook,
  style: Exclude<DateStyle, 'day-month'> = 'long',
  assumedYear: string | null = null,
): string {
  const ends = edtf.split('/')
  if (ends.length === 2) return writeSpan(edtf, ends[0] ?? '', ends[1] ?? '', book, style, assumedYear)
  const set = /^(?:\[([^[\]]+,[^[\]]+)\]|\{([^{}]+,[^{}]+)\})$/.exec(edtf)
  if (set)
    return writeSet((set[1] ?? set[2] ?? '').split(','), set[1] === undefined, book, style, assumedYear)
  const part = partOf(edtf)
  if (part) return book.say(`part-${part.which}`, { date: writeDate(part.of, book, style, assumedYear) })
  const decade = /^(\d{3})X$/.exec(edtf)
  if (decade) return book.say('decade', { year: `${decade[1]}0` })
  const season = /^(\d{4})-(2[1-4])$/.exec(edtf)
  if (season) return book.say(`season-${season[2]}`, { year: season[1] ?? '' })
  const grouping = /^(\d{4})-(3[3-6]|40|41)$/.exec(edtf)
  if (grouping) return book.say(`grouping-${grouping[2]}`, { year: grouping[1] ?? '' })
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

/** The days that a date can mean, first to last: our reading of "late 2024" is September–December 2024. */
export function writeDays(
  { earliest, latest }: Pick<DateValue, 'earliest' | 'latest'>,
  book: Phrasebook,
  style: 'long' | 'short' = 'long',
): string {
  return formatOnce(`${earliest}/${latest}`, book.lang, style)
}

const PARTS = ['early', 'mid', 'late'] as const

/** The early, middle or late part of a year, a month or a decade, as EDTF has it (docs/evidence.md); null for what is none. */
function partOf(edtf: string): { readonly which: (typeof PARTS)[number]; readonly of: string } | null {
  const [, year, code] = /^(\d{4})-(3[7-9])$/.exec(edtf) ?? []
  if (year !== undefined) return { which: PARTS[Number(code) - 37] ?? 'early', of: year }
  const [, month, day] = /^\[(\d{4}-\d\d)-(01\.\.\1-10|11\.\.\1-20|21\.\.\1-\d\d)\]$/.exec(edtf) ?? []
  if (month !== undefined) return { which: PARTS[Number(day?.charAt(0))] ?? 'early', of: month }
  const [, decade, first] = /^\[(\d{3})(0\.\.\1(?=3)|4\.\.\1(?=6)|7\.\.\1(?=9))\d\]$/.exec(edtf) ?? []
  if (decade === undefined) return null
  return { which: PARTS[['0', '4', '7'].indexOf(first?.charAt(0) ?? '')] ?? 'early', of: `${decade}X` }
}

/** One of several dates, or all of them; a year that they share stands with the last alone. */
function writeSet(
  members: readonly string[],
  areAll: boolean,
  book: Phrasebook,
  style: 'long' | 'short',
  assumedYear: string | null,
): string {
  const isOneYear = new Set(members.map(yearOf)).size === 1
  const dates = members.map((member, index) => {
    const isLast = index === members.length - 1
    return writeDate(member, book, style, isOneYear && !isLast ? yearOf(member) : assumedYear)
  })
  return joinList(dates, book.lang, areAll ? 'conjunction' : 'disjunction')
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
