import { GAP } from '../scanning.ts'

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(
  ' ',
)
export const SEASONS: readonly string[] = 'spring summer autumn winter'.split(' ')

/** Sources of patterns, for words as news prose writes them: months and weekdays with a capital. */
export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![A-Za-zÀ-ɏ])`
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)'
/** A year in four digits that nothing continues. */
export const YEAR = String.raw`(?:1[5-9]|20)\d{2}(?![\d%A-Za-zÀ-ɏ]|[.,]\d|[-–]\d{2}-)`
export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)`
/** "early", "mid-", "the end of": with the white space, hyphen or preposition that follows. */
export const PART = `(?:([Ee]arly|[Ll]ate|[Mm]id)(?:-|${GAP}(?:in${GAP})?)|([Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd)${GAP}of${GAP})`

export type Part = 'early' | 'mid' | 'late'

/** Which part of a month, year or decade a word names; null for none. */
export function partOf(word: string | undefined): Part | null {
  if (!word) return null
  if (/^(?:early|beginning|start)$/i.test(word)) return 'early'
  return /^mid/i.test(word) ? 'mid' : 'late'
}

/** Month of a name or abbreviation, from 1. */
export function monthOf(name: string): number {
  return MONTHS.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}

/** Day of the week of its name, 0 for Monday. */
export function weekdayOfName(name: string): number {
  return WEEKDAYS.indexOf(name.toLowerCase())
}

/** EDTF code of a season, 21 for spring to 24 for winter. */
export function seasonOf(name: string): number {
  return name.toLowerCase() === 'fall' ? 23 : 21 + SEASONS.indexOf(name.toLowerCase())
}

/** Last day of each third of a month, as "early", "mid" and "late" are read: 1–10, 11–20, 21 to its end. */
const THIRDS: Readonly<Record<Part, readonly [string, string | null]>> = {
  early: ['01', '10'],
  mid: ['11', '20'],
  late: ['21', null],
}

/** EDTF of a part of a month: one of its days. `lastDay` is the month's own. */
export function edtfOfMonthPart(month: string, part: Part, lastDay: number): string {
  const [first, last] = THIRDS[part]
  return `[${month}-${first}..${month}-${last ?? lastDay}]`
}

/**
 * EDTF of a part of a year: the quadrimesters 37, 38 and 39 (January–April, May–August, September–December),
 * sub-year groupings of ISO 8601-2:2019, level 2.
 */
export function edtfOfYearPart(year: string, part: Part): string {
  return `${year}-${{ early: 37, mid: 38, late: 39 }[part]}`
}

/** EDTF of a decade ("199"), or of its years 0–3, 4–6 and 7–9. */
export function edtfOfDecade(decade: string, part: Part | null): string {
  if (!part) return `${decade}X`
  const [first, last] = { early: [0, 3], mid: [4, 6], late: [7, 9] }[part]
  return `[${decade}${first}..${decade}${last}]`
}
