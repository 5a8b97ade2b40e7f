import { GAP, matchAt, phrase } from '../scanning.ts'
import { addDays, dayOfIso, isoOf } from './calendar.ts'
import type { DateReading } from './reference.ts'

const WEEK_OF = phrase(
  `(?:week${GAP}(?:of|(beginning|starting|commencing)|(ending))${GAP})(?:the${GAP})?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?${GAP})?`,
  'i',
)
const A_DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/

/** "The week of 7 September": one of the seven days from that day on; of "the week ending 13 September", up to it. */
export function readWeekOf(
  text: string,
  at: number,
  readDay: (text: string, at: number) => DateReading | null,
): DateReading | null {
  const match = matchAt(WEEK_OF, text, at)
  const day = match && readDay(text, at + match[0].length)
  if (!day || !A_DAY.test(day.pattern)) return null
  const isLast = match[2] !== undefined
  const { inYear } = day
  return {
    ...day,
    pattern: weekAt(day.pattern, isLast),
    resolve: reference => {
      const resolved = day.resolve(reference)
      return resolved !== null && A_DAY.test(resolved) ? weekAt(resolved, isLast) : resolved
    },
    inYear: inYear && (year => weekAt(inYear(year), isLast)),
  }
}

/** Without a year, its days are those of a year that is no leap year. */
function weekAt(iso: string, isLast: boolean): string {
  const isYearless = iso.startsWith('XXXX')
  const day = dayOfIso(iso.replace('XXXX', '2001'))
  const [first, last] = isLast ? [addDays(day, -6), day] : [day, addDays(day, 6)]
  const ends = [first, last].map(end => (isYearless ? isoOf(end).replace(/^\d{4}/, 'XXXX') : isoOf(end)))
  return `[${ends.join('..')}]`
}
