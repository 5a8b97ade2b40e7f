import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Evidence } from '../../model/fact.ts'
import type { DateValue } from '../../model/value.ts'
import { addMonths, isoMonth } from '../../values/dates/calendar.ts'
import { formatDate } from '../../values/dates/date-formatting.ts'
import { daysOf } from '../agreement/days.ts'

/**
 * Reports, at its quote, a date whose year was filled in where that year is doubtful: it puts the date before the fact's
 * event, or more than half a year before the source's own date.
 */
export function reportInferredYear(
  { value, source, quoteSpan }: Pick<Evidence, 'value' | 'source' | 'quoteSpan'>,
  event: string | undefined,
  report: Report,
): void {
  if (value?.kind !== 'date' || value.yearInferred === undefined) return
  const doubt = doubtOn(value, event ?? null, source.bibliography.issued)
  if (doubt === null) return
  const message = `"${value.words ?? ''}" names no year, and is read as ${formatDate(value.edtf, 'en', 'long')}, ${doubt}.`
  report(
    diagnose('year-inferred', quoteSpan, message, {
      hint: `Say which with \`value:\`, such as \`value: ${inNextYear(value)}\`, or quote the words that tell it.`,
    }),
  )
}

function doubtOn(value: DateValue, event: string | null, issued: string | null): string | null {
  const happened = daysOf(event)
  if (happened !== null && value.latest < happened.earliest)
    return `before the event (${formatDate(event ?? '', 'en', 'long')})`
  const published = daysOf(issued)
  return published !== null && value.latest < halfYearBefore(published.earliest)
    ? `more than half a year before ${formatDate(issued ?? '', 'en', 'long')}, when the source was published`
    : null
}

/** Six months before a day, ISO 8601; compared as text, so that a day that the month does not have is no matter. */
function halfYearBefore(iso: string): string {
  const { year, month } = addMonths(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), -6)
  return `${isoMonth(year, month)}${iso.slice(7)}`
}

const inNextYear = ({ edtf }: DateValue): string =>
  edtf.replace(/\d{4}(?=-)/g, year => String(Number(year) + 1))
