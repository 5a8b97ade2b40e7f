import { parseEdtf } from '../../values/dates/edtf.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as machines write it, in EDTF, to the day, month or year; null where it is none or may be read two ways
 * (`03/04/2025`). Read are ISO 8601 with or without a time and separators, RFC 5322 (`Tue, 11 Feb 2025 09:30:00 +0100`)
 * and months by their English names. The day is the one that stands there, in whatever zone it was written.
 */
export function edtfOf(declared: string): string | null {
  const text = declared.trim()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|\/(\d{1,2})\/(\d{1,2}))?(?:$|[T\s,])/.exec(text)
  if (iso) return dateOf(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5])
  const packed = /^(\d{4})(\d{2})(\d{2})(?:$|[T\s]?\d{4,6})/.exec(text)
  if (packed) return dateOf(packed[1], packed[2], packed[3])
  const dayFirst = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})\b/i.exec(text)
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst =
    /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text)
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  return null
}

function monthOf(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf(name?.toLowerCase() ?? '')
  return index < 0 ? 'none' : String(index + 1)
}

function dateOf(year?: string, month?: string, day?: string): string | null {
  const parts = [year, month, day].filter(part => part !== undefined).map(part => part.padStart(2, '0'))
  const edtf = parts.join('-')
  // Unset clocks and empty fields of content management systems.
  if (Number(year) < 1500 || edtf === '1970-01-01') return null
  return parseEdtf(edtf) === null ? null : edtf
}
