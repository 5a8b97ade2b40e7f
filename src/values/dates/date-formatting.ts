import type { DateValue } from '../../model/value.ts'
import { localeOf } from '../formatting.ts'
import { parseEdtf } from './edtf.ts'

/** `long`: 10 February 2025. `short`: 10 Feb 2025. `day-month`: 10 February. */
export type DateStyle = 'long' | 'short' | 'day-month'

const cache = new Map<string, Intl.DateTimeFormat>()

/**
 * A date in a language, as precisely as it is known: a day, a month, a year; a span of them for a date between two
 * ("late 2014" is September–December 2014). Always the Gregorian calendar in UTC. Text that is no EDTF is returned
 * as it stands, and so are the words of a date that was never placed. Bare `en` is world English, day before month.
 */
export function formatDate(date: DateValue | string, lang: string, style: DateStyle): string {
  const yearless = typeof date === 'string' ? /^(XXXX-\d{2}-\d{2})\/(XXXX-\d{2}-\d{2})$/.exec(date) : null
  if (yearless) return formatYearlessSpan(yearless[1] ?? '', yearless[2] ?? '', lang, style)
  const value = typeof date === 'string' ? parseEdtf(date) : date
  if (!value) return String(date)
  const plain = value.edtf.replace(/T.*$/, '').replace(/[?~%]$/, '')
  if (/^XXXX-\d{2}(?:-\d{2})?$/.test(plain)) return formatYearless(plain, lang, style)
  if (plain.includes('XXXX')) return value.words ?? plain
  const precision = precisionOf(plain)
  const whole = precision ? (parseEdtf(plain) ?? value) : value
  const plainly = precision && writeInEnglish(plain, lang, style)
  if (plainly) return plainly
  const single = precision ?? spanPrecision(whole)
  const format = formatterOf(lang, style, single)
  const [first, last] = [instant(whole.earliest), instant(whole.latest)]
  return precision ? format.format(first) : format.formatRange(first, last)
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A plain date in world or British English, as CLDR writes it: Intl gives the same, and takes 15 ms to make ready. Null for
 * other languages, and for years of other than four digits. `XXXX` is a year that is not written.
 */
function writeInEnglish(edtf: string, lang: string, style: DateStyle): string | null {
  const [, year = '', month, day] = /^([1-9]\d{3}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? []
  if (year === '' || (lang !== 'en' && lang !== 'en-GB')) return null
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? ''
  const written = style === 'short' ? name.slice(0, name === 'September' ? 4 : 3) : name
  return [day ? Number(day) : '', written, style === 'day-month' || year === 'XXXX' ? '' : year]
    .filter(Boolean)
    .join(' ')
}

type Precision = 'day' | 'month' | 'year'

/** What a plain date is precise to; null for spans, sets, seasons and unspecified digits. */
function precisionOf(edtf: string): Precision | null {
  if (/^\d{4}$/.test(edtf)) return 'year'
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(edtf)) return 'month'
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? 'day' : null
}

/** The coarsest unit that the ends of a span fill. */
function spanPrecision({ earliest, latest }: DateValue): Precision {
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return 'year'
  const next = instant(latest)
  next.setUTCDate(next.getUTCDate() + 1)
  return earliest.endsWith('-01') && next.getUTCDate() === 1 ? 'month' : 'day'
}

function formatYearless(edtf: string, lang: string, style: DateStyle): string {
  const plainly = writeInEnglish(edtf, lang, style)
  if (plainly) return plainly
  const [, month, day] = edtf.split('-')
  // A leap year, so that 29 February is one of its days.
  const date = instant(`2000-${month}-${day ?? '01'}`)
  return formatterOf(lang, style === 'long' ? 'day-month' : style, day ? 'day' : 'month', false).format(date)
}

function formatYearlessSpan(from: string, to: string, lang: string, style: DateStyle): string {
  const format = formatterOf(lang, style === 'long' ? 'day-month' : style, 'day', false)
  return format.formatRange(instant(from.replace('XXXX', '2000')), instant(to.replace('XXXX', '2000')))
}

function formatterOf(lang: string, style: DateStyle, precision: Precision, hasYear = style !== 'day-month') {
  const key = JSON.stringify([lang, style, precision, hasYear])
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory' }
  if (precision !== 'year') options.month = style === 'short' ? 'short' : 'long'
  if (precision === 'day') options.day = 'numeric'
  if (hasYear || precision === 'year') options.year = 'numeric'
  const known = cache.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-001' : localeOf(lang), options)
  cache.set(key, known)
  return known
}

function instant(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}
