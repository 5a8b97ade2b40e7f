import type { DateValue } from '../../model/value.ts'
import { addDays, addMonths, type Day, daysInMonth, isDay, isoOf } from './calendar.ts'

interface Extent {
  readonly first: Day
  readonly last: Day
}

const DATE = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?)?([?~%])?$/
const BEGINNING: Day = { year: 0, month: 1, day: 1 }
const END: Day = { year: 9999, month: 12, day: 31 }

/**
 * Months that a season or sub-year grouping spans: first month and number of months. Codes 21–24 (level 1) and
 * 25–41 (level 2) of ISO 8601-2:2019, as in the Library of Congress's EDTF specification (4 February 2019):
 * 33–36 quarters, 37–39 quadrimesters, 40–41 semesters. Seasons without a hemisphere are read as northern.
 */
const SUB_YEARS: ReadonlyMap<number, readonly [first: number, months: number]> = new Map(
  [
    { codes: [21, 22, 23, 24], first: 3, months: 3 },
    { codes: [25, 26, 27, 28], first: 3, months: 3 },
    { codes: [29, 30, 31, 32], first: 9, months: 3 },
    { codes: [33, 34, 35, 36], first: 1, months: 3 },
    { codes: [37, 38, 39], first: 1, months: 4 },
    { codes: [40, 41], first: 1, months: 6 },
  ].flatMap(({ codes, first, months }) =>
    codes.map((code, index) => [code, [((first - 1 + index * months) % 12) + 1, months]] as const),
  ),
)

/**
 * An EDTF date (ISO 8601-2:2019) with the first and last day that it can mean, or null where the text is no such
 * date or the day does not exist (2025-02-30). Covered: level 0; level 1 for the years 0000 to 9999; of level 2 the
 * sub-year groupings, unspecified digits anywhere (`XXXX-02-10`) and sets (`[a..b]`, `[a,b]`, `{a,b}`).
 * Approximate dates (`~`, `%`) reach one unit of their precision further on either side: our reading, see docs/evidence.md.
 *
 * Written out here rather than through the `edtf` package: importing that costs more than a whole `check`, and it
 * accepts 2023-02-29 and takes `2014-37` to end in May. The tests compare the two where they should agree.
 */
export function parseEdtf(text: string): DateValue | null {
  const edtf = text.trim()
  const extent = extentOf(edtf)
  if (!extent) return null
  return { kind: 'date', edtf, earliest: isoOf(extent.first), latest: isoOf(extent.last), words: null }
}

function extentOf(edtf: string): Extent | null {
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(edtf)
  if (set) return extentOfSet((set[1] ?? set[2] ?? '').split(/\s*,\s*/))
  const ends = edtf.split('/')
  if (ends.length === 2) return extentBetween(ends[0] ?? '', ends[1] ?? '')
  return extentOfDate(edtf)
}

function extentOfSet(members: readonly string[]): Extent | null {
  let whole: Extent | null = null
  for (const member of members) {
    const ends = member.split('..')
    const extent = ends.length === 2 ? extentBetween(ends[0] ?? '', ends[1] ?? '') : extentOfDate(member)
    if (!extent) return null
    whole = whole
      ? { first: earlier(whole.first, extent.first), last: later(whole.last, extent.last) }
      : extent
  }
  return whole
}

function extentBetween(from: string, to: string): Extent | null {
  const isOpen = (end: string) => end === '' || end === '..'
  if (isOpen(from) && isOpen(to)) return null
  const start = isOpen(from) ? { first: BEGINNING, last: BEGINNING } : extentOfDate(from)
  const end = isOpen(to) ? { first: END, last: END } : extentOfDate(to)
  if (!start || !end || later(start.first, end.last) !== end.last) return null
  return { first: start.first, last: end.last }
}

function extentOfDate(text: string): Extent | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, year = '', month = null, day = null, qualifier = null] = match
  if (/X\d/.test(year)) return null
  const extent = month === null ? years(year) : day === null ? months(year, month) : days(year, month, day)
  if (!extent || qualifier === null || qualifier === '?') return extent
  return widened(extent, day !== null ? 'day' : month !== null ? 'month' : 'year')
}

function bounds(digits: string, low: number, high: number): [number, number] {
  const least = Number(digits.replaceAll('X', '0'))
  const most = Number(digits.replaceAll('X', '9'))
  return [Math.max(low, least), Math.min(high, most)]
}

function years(text: string): Extent {
  const [low, high] = bounds(text, 0, 9999)
  return { first: { year: low, month: 1, day: 1 }, last: { year: high, month: 12, day: 31 } }
}

function months(year: string, month: string): Extent | null {
  const [firstYear, lastYear] = bounds(year, 0, 9999)
  const grouping = SUB_YEARS.get(Number(month))
  if (grouping) {
    const [first, count] = grouping
    const end = addMonths(lastYear, first, count - 1)
    const last = { ...end, day: daysInMonth(end.year, end.month) }
    return { first: { year: firstYear, month: first, day: 1 }, last }
  }
  const [low, high] = bounds(month, 1, 12)
  if (low > high || month === '00') return null
  const first = { year: firstYear, month: low, day: 1 }
  return { first, last: { year: lastYear, month: high, day: daysInMonth(lastYear, high) } }
}

function days(year: string, month: string, day: string): Extent | null {
  const within = SUB_YEARS.has(Number(month)) ? null : months(year, month)
  if (!within || day === '00') return null
  // A leap day exists in some year where the year's digits are unspecified.
  const leap = year.includes('X') && month === '02' && day === '29'
  const [low, high] = bounds(day, 1, leap ? 29 : within.last.day)
  const first = { ...within.first, day: low }
  const last = { ...within.last, day: high }
  return low <= high && (leap || (isDay(first) && isDay(last))) ? { first, last } : null
}

function widened({ first, last }: Extent, unit: 'day' | 'month' | 'year'): Extent {
  if (unit === 'day') return { first: addDays(first, -1), last: addDays(last, 1) }
  const step = unit === 'month' ? 1 : 12
  const start = addMonths(first.year, first.month, -step)
  const end = addMonths(last.year, last.month, step)
  return { first: { ...start, day: 1 }, last: { ...end, day: daysInMonth(end.year, end.month) } }
}

function earlier(one: Day, other: Day): Day {
  return isoOf(one) <= isoOf(other) ? one : other
}

function later(one: Day, other: Day): Day {
  return isoOf(one) > isoOf(other) ? one : other
}
