import { parseEdtf } from '../../values/dates/edtf.ts'

/** First and last day that a date can mean, ISO 8601. */
export interface Days {
  readonly earliest: string
  readonly latest: string
}

/** The days of an EDTF date; null for none, and for what is no date. */
export function daysOf(edtf: string | null): Days | null {
  return edtf === null ? null : parseEdtf(edtf)
}

/** Whether the first ends before the second begins: "February" is neither before nor after "10 February". */
export function isBefore(a: Days | null, b: Days | null): boolean {
  return a !== null && b !== null && a.latest < b.earliest
}
