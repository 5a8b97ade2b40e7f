import { addDays, type Day, isoOf, isoYear, weekdayOf } from './calendar.ts'

/** The date that relative dates are counted from, as precisely as it is known. */
export interface Reference {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** A date found in prose: what EDTF it is, given a reference, and the end of its words. */
export interface DateReading {
  readonly end: number
  /** EDTF as far as the words alone go; unspecified digits for what they leave open. */
  readonly pattern: string
  /** EDTF, or null where the reference is missing or not precise enough. */
  readonly resolve: (reference: Reference | null) => string | null
  /** For a date without a year: its EDTF in a given year. */
  readonly inYear: ((year: string) => string) | null
  /** Whether nothing in its words tells the year: it is taken from the reference. */
  readonly yearless: boolean
}

/** Reads an EDTF date as a reference; null for one without a definite year. */
export function referenceOf(issued: string | null): Reference | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?(?![\d-])/.exec(issued ?? '')
  if (!match) return null
  return {
    year: Number(match[1]),
    month: match[2] ? Number(match[2]) : null,
    day: match[3] ? Number(match[3]) : null,
  }
}

/** The reference as a day, or null where it is not that precise. */
export function dayOf(reference: Reference | null): Day | null {
  if (!reference || reference.month === null || reference.day === null) return null
  return { year: reference.year, month: reference.month, day: reference.day }
}

/** A date that needs no reference. */
export function fixed(end: number, edtf: string): DateReading {
  return { end, pattern: edtf, resolve: () => edtf, inYear: null, yearless: false }
}

/** A date that its words leave open without a reference. */
export function relative(
  end: number,
  pattern: string,
  resolve: (reference: Reference) => string | null,
): DateReading {
  return {
    end,
    pattern,
    resolve: reference => (reference ? resolve(reference) : null),
    inYear: null,
    yearless: false,
  }
}

/**
 * Which of the years a date without a year is in: the latest up to the reference, the first from it on, strictly before,
 * the reference's own, or strictly after.
 */
export type Lean = 'recent' | 'coming' | 'last' | 'this' | 'next'

/** A date without a year. Bare, it is the latest up to the reference (news tells what has happened) or, planned, the first from it on. */
export function yearless(
  end: number,
  month: number,
  day: number | null,
  lean: Lean,
  inYear: (year: string) => string,
): DateReading {
  const resolve = (reference: Reference | null) => {
    const year = reference && yearFor(reference, month, day, lean)
    return year === null ? null : inYear(isoYear(year))
  }
  const isOpen = lean === 'recent' || lean === 'coming'
  return { end, pattern: inYear('XXXX'), resolve, inYear: isOpen ? inYear : null, yearless: isOpen }
}

function yearFor(reference: Reference, month: number, day: number | null, lean: Lean): number | null {
  if (lean === 'this') return reference.year
  if (reference.month === null) return null
  const ahead = month - reference.month || (day !== null && reference.day !== null ? day - reference.day : 0)
  if (lean === 'next') return ahead > 0 ? reference.year : reference.year + 1
  if (lean === 'last') return ahead < 0 ? reference.year : reference.year - 1
  if (lean === 'coming') return ahead < 0 ? reference.year + 1 : reference.year
  return ahead > 0 ? reference.year - 1 : reference.year
}

/** EDTF of the ISO week (Monday to Sunday) that lies some weeks from a day's own. */
export function weekFrom(day: Day, weeks: number): string {
  const monday = addDays(day, 7 * weeks - weekdayOf(day))
  return `[${isoOf(monday)}..${isoOf(addDays(monday, 6))}]`
}
