import { GAP, matchAt, phrase } from '../scanning.ts'
import { readDayOfMonth, readMonth, readNumericDate } from './calendar-dates.ts'
import { parseEdtf } from './edtf.ts'
import type { DateReading, Reference } from './reference.ts'
import { readRelativeDate } from './relative-dates.ts'
import { readWeekOf } from './weeks.ts'
import { readSubYear, readYear } from './year-dates.ts'

const BETWEEN = phrase(`between${GAP}`, 'i')
const FROM = phrase(`from${GAP}`, 'i')
const AND = phrase(`${GAP}and${GAP}`, 'i')
const TO = phrase(`(?:${GAP}(?:to|until|till|through)${GAP}|[^\\S\\n]?[–—-][^\\S\\n]?)`, 'i')

/**
 * A date at an index, absolute or relative, or null. The grammar is our own: it covers the phrases of news prose with
 * exact places and EDTF's own vagueness (a month, "late 2014", a week), where chrono-node gives one instant and takes
 * 0.1 s to import, five times a bare start of Node.
 */
export function readDate(text: string, at: number): DateReading | null {
  const between = matchAt(BETWEEN, text, at)
  const opening = between ?? matchAt(FROM, text, at)
  if (opening) {
    const first = readOneDate(text, at + opening[0].length)
    if (!first) return null
    return between && first.pattern.startsWith('{') ? spanned(first) : joined(text, first, between ? AND : TO)
  }
  const first = readOneDate(text, at)
  return first && (joined(text, first, TO) ?? first)
}

function readOneDate(text: string, at: number): DateReading | null {
  return (
    readWeekOf(text, at, readOneDate) ??
    readNumericDate(text, at) ??
    readDayOfMonth(text, at) ??
    readRelativeDate(text, at) ??
    readMonth(text, at) ??
    readSubYear(text, at) ??
    readYear(text, at)
  )
}

/** "Between 8 and 10 February": the two days that "8 and 10 February" lists are the ends. */
function spanned({ end, pattern, resolve, yearless }: DateReading): DateReading {
  const span = (edtf: string) => edtf.replace(/^\{(.+),(.+)\}$/, '$1/$2')
  const resolved = (reference: Reference | null) => {
    const edtf = resolve(reference)
    return edtf && span(edtf)
  }
  return { end, pattern: span(pattern), resolve: resolved, inYear: null, yearless }
}

/** Two dates as the ends of a span; a first one without a year takes the second's. */
function joined(text: string, first: DateReading, join: RegExp): DateReading | null {
  const between = matchAt(join, text, first.end)
  const second = between && readOneDate(text, first.end + between[0].length)
  if (!second || first.pattern.length > 10 || second.pattern.length > 10) return null
  const resolve = (reference: Reference | null) => {
    const to = second.resolve(reference)
    const from =
      to && first.inYear && !second.inYear ? first.inYear(to.slice(0, 4)) : first.resolve(reference)
    return from && to && from <= to ? `${from}/${to}` : null
  }
  const pattern = resolve(null) ?? `${first.pattern}/${second.pattern}`
  if (!parseEdtf(pattern)) return null
  return { end: second.end, pattern, resolve, inYear: null, yearless: second.yearless }
}
