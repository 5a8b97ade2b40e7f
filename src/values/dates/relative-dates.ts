import { readAmount } from '../figures/amounts.ts'
import { readQualifierBefore } from '../figures/qualifiers.ts'
import { GAP, matchAt, phrase, skip, wordBefore } from '../scanning.ts'
import { addDays, addMonths, daysInMonth, isoMonth, isoOf, isoYear, weekdayOf } from './calendar.ts'
import { edtfOfMonthPart, edtfOfYearPart, PART, partOf, WEEKDAY, weekdayOfName } from './date-words.ts'
import { type DateReading, dayOf, type Reference, relative, weekFrom } from './reference.ts'

const AGO = phrase(
  `(?:${GAP}|-)(second|minute|hour|day|week|month|year|decade|century|centurie)s?${GAP}ago(?![A-Za-zÀ-ɏ])`,
  'i',
)
const A = phrase(`(?:an?)(?=${GAP})`, 'i')
const DAYTIME = `(?:morning|afternoon|evening|night|lunchtime)`
const DAYWORD = phrase(
  `(?:(yesterday)(?:${GAP}${DAYTIME})?|(last${GAP}night)|(tomorrow)(?:${GAP}${DAYTIME})?|(?:earlier|later|early|late)${GAP}today|tonight|this${GAP}(?:morning|afternoon|evening))(?![A-Za-zÀ-ɏ])`,
  'i',
)
const OFFSET = phrase(
  `(?:${PART}|earlier${GAP}|later${GAP})?(last|this|next|coming)${GAP}(week|weekend|month|year)(?![A-Za-zÀ-ɏ-])`,
  'i',
)
const ON_WEEKDAY = phrase(
  `(?:[Ee]arly${GAP}|[Ll]ate${GAP})?(?:([Ll]ast|[Pp]ast)|([Nn]ext|[Cc]oming)|([Tt]his))?(?:${GAP})?(${WEEKDAY})(?:${GAP}${DAYTIME})?(?![A-Za-zÀ-ɏ]|${GAP}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Tribune|Independent|World)(?![A-Za-zÀ-ɏ]))`,
)
const NAMED_DAY = /^(?:good|black|bloody|ash|palm|easter|holy|maundy|shrove|super|cyber|fat|giving)$/i

/** A date told from another: "nine years ago", "yesterday", "last year", "earlier this month", "on Friday". */
export function readRelativeDate(text: string, at: number): DateReading | null {
  return readAgo(text, at) ?? readDayWord(text, at) ?? readOffset(text, at) ?? readWeekday(text, at)
}

const PATTERNS: Readonly<Record<string, string>> = {
  year: 'XXXX',
  decade: 'XXXX',
  century: 'XXXX',
  centurie: 'XXXX',
  month: 'XXXX-XX',
}

function readAgo(text: string, at: number): DateReading | null {
  const qualifier = readQualifierBefore(text, at)
  const articleEnd = skip(A, text, qualifier?.end ?? at)
  const article = articleEnd > (qualifier?.end ?? at)
  const amount = article ? null : readAmount(text, at)
  const match = matchAt(AGO, text, amount?.end ?? articleEnd)
  const counted = amount?.amount.measure === 'count' ? amount.amount.figures : []
  const [least, most = least] = article ? [1] : counted
  if (!match || least === undefined || most === undefined) return null
  const unit = (match[1] ?? '').toLowerCase()
  const loose =
    qualifier !== null || (amount !== null && !['exactly', 'between'].includes(amount.amount.qualifier))
  return relative(match.index + match[0].length, PATTERNS[unit] ?? 'XXXX-XX-XX', reference => {
    const recent = goBack(reference, unit, least)
    const distant = least === most ? recent : goBack(reference, unit, most)
    if (recent === null || distant === null) return null
    if (recent !== distant) return `[${distant}..${recent}]`
    return loose && /^[\d-]+$/.test(recent) ? `${recent}~` : recent
  })
}

function goBack(reference: Reference, unit: string, count: number): string | null {
  const day = dayOf(reference)
  switch (unit) {
    case 'centurie':
    case 'century':
      return `${isoYear(reference.year - 100 * count)}~`
    case 'decade':
      return `${isoYear(reference.year - 10 * count)}~`
    case 'year':
      if (Number.isInteger(count)) return isoYear(reference.year - count)
      return `${isoYear(addMonths(reference.year, reference.month ?? 7, -Math.round(12 * count)).year)}~`
    case 'month':
      return monthsBack(reference, Math.round(count))
    case 'week':
      return day && weekFrom(day, -Math.round(count))
    case 'day':
      return day && isoOf(addDays(day, -Math.round(count)))
    default:
      return day && isoOf(day)
  }
}

function monthsBack(reference: Reference, count: number): string | null {
  if (reference.month === null) return null
  const { year, month } = addMonths(reference.year, reference.month, -count)
  return isoMonth(year, month)
}

function readDayWord(text: string, at: number): DateReading | null {
  const match = matchAt(DAYWORD, text, at)
  if (!match) return null
  const days = (match[1] ?? match[2]) ? -1 : match[3] ? 1 : 0
  return relative(at + match[0].length, 'XXXX-XX-XX', reference => {
    const day = dayOf(reference)
    return day && isoOf(addDays(day, days))
  })
}

function readOffset(text: string, at: number): DateReading | null {
  const match = matchAt(OFFSET, text, at)
  // "Over the last year" is a length of time, not the calendar year.
  if (!match || /^(?:the|these|those)$/i.test(wordBefore(text, at))) return null
  const [whole, one, other, which = '', unit = ''] = match
  const part = partOf(one ?? other)
  const offset = /^last/i.test(which) ? -1 : /^this/i.test(which) ? 0 : 1
  const pattern = { year: 'XXXX', month: 'XXXX-XX' }[unit.toLowerCase()] ?? 'XXXX-XX-XX'
  return relative(at + whole.length, pattern, reference => {
    const day = dayOf(reference)
    switch (unit.toLowerCase()) {
      case 'year': {
        const year = isoYear(reference.year + offset)
        return part ? edtfOfYearPart(year, part) : year
      }
      case 'month': {
        if (reference.month === null) return null
        const { year, month } = addMonths(reference.year, reference.month, offset)
        const whole = isoMonth(year, month)
        return part ? edtfOfMonthPart(whole, part, daysInMonth(year, month)) : whole
      }
      case 'week':
        return day && weekFrom(day, offset)
      default:
        return (
          day &&
          `[${[5, 6].map(weekday => isoOf(addDays(day, 7 * offset + weekday - weekdayOf(day)))).join(',')}]`
        )
    }
  })
}

function readWeekday(text: string, at: number): DateReading | null {
  const match = matchAt(ON_WEEKDAY, text, at)
  if (!match || NAMED_DAY.test(wordBefore(text, at))) return null
  const [whole, last, next, same, name = ''] = match
  return relative(at + whole.length, 'XXXX-XX-XX', reference => {
    const day = dayOf(reference)
    if (!day) return null
    const ahead = weekdayOfName(name) - weekdayOf(day)
    const back = ahead > 0 || (ahead === 0 && last) ? ahead - 7 : ahead
    const days = same ? ahead : next ? (ahead > 0 ? ahead : ahead + 7) : back
    return isoOf(addDays(day, days))
  })
}
