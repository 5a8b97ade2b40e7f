/** A day of the proleptic Gregorian calendar; months from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in a month, leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether such a day exists. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** ISO 8601, extended format. */
export function isoOf({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
}

/** The day of an ISO 8601 date that has one. */
export function dayOfIso(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return { year, month, day }
}

/** ISO 8601 year and month. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, '0')}`
}

/** ISO 8601 year, four digits. */
export function isoYear(year: number): string {
  return String(year).padStart(4, '0')
}

/** The day some days later (or earlier, for a negative number). */
export function addDays(day: Day, days: number): Day {
  const moved = utcOf(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }
}

/** The month some months later (or earlier, for a negative number). */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** Day of the week, 0 for Monday to 6 for Sunday (ISO 8601 weeks begin on Monday). */
export function weekdayOf(day: Day): number {
  return (utcOf(day).getUTCDay() + 6) % 7
}

function utcOf({ year, month, day }: Day): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}
