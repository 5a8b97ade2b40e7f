import { looksAhead } from '../future-words.ts'
import { GAP, leadOf, matchAt, phrase, wordAfter, wordBefore } from '../scanning.ts'
import { daysInMonth, isDay } from './calendar.ts'
import { DAY, edtfOfMonthPart, MONTH, monthOf, PART, type Part, partOf, WEEKDAY, YEAR } from './date-words.ts'
import { type DateReading, fixed, type Lean, relative, yearless } from './reference.ts'

const JOIN = String.raw`(?:[^\S\n]?([–—-])[^\S\n]?|${GAP}(to|and|or)${GAP})`
const ISO = phrase(
  String.raw`(\d{4})-(\d{2})(?:-(\d{2}))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\dA-Za-zÀ-ɏ]|-\d)`,
)
const SLASHED = phrase(
  String.raw`(?:(\d{4})[/.](\d{1,2})[/.](\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2}))(?![\dA-Za-zÀ-ɏ]|[/.]\d)`,
)
const DAY_MONTH = phrase(
  `(?:${WEEKDAY},?${GAP}(?:the${GAP})?)?(${DAY})(?:${JOIN}(${DAY}))?(?:${GAP}of)?(?:-|${GAP})(${MONTH})`,
)
const MONTH_DAY = phrase(
  `(?:${WEEKDAY},?${GAP})?(${MONTH})${GAP}(?:the${GAP})?(${DAY})(?!${GAP}per${GAP}?cent)(?:${JOIN}(${DAY}))?`,
)
const PART_MONTH = phrase(`${PART}?(${MONTH})`)
const MONTHS = phrase(`(${MONTH})${GAP}and${GAP}(${MONTH})`)
const LEANING_MONTH = phrase(`(?:([Ll]ast)|([Nn]ext|[Tt]his${GAP}coming)|([Tt]his))${GAP}(${MONTH})`)
const TAIL = phrase(
  `(?:,?${GAP}(?:of${GAP})?(${YEAR})|${GAP}(?:of${GAP})?(?:(last)|(this)|(next))${GAP}year(?![A-Za-zÀ-ɏ]))`,
  'i',
)

/** Words that make a bare "March" a month; "May" and "March" are words of other kinds too. */
const LEADS =
  /^(?:in|since|until|till|by|during|from|to|of|last|next|this|through|before|after|between|early|late|mid|and|or|the|its|his|her|their|a|an|that|every|each|around|about)$/i
const STRICT_LEADS =
  /^(?:in|since|until|till|by|during|from|last|next|this|through|before|between|early|late|mid)$/i

/** Where a date without a year says which: a year in figures, or "last year". */
interface Tail {
  readonly end: number
  readonly year: string | null
  readonly offset: number | null
}

function readTail(text: string, at: number): Tail {
  const match = matchAt(TAIL, text, at)
  if (!match) return { end: at, year: null, offset: null }
  const offset = match[2] ? -1 : match[3] ? 0 : match[4] ? 1 : null
  return { end: at + match[0].length, year: match[1] ?? null, offset }
}

function dated(
  tail: Tail,
  month: number,
  day: number | null,
  lean: Lean,
  edtfIn: (year: string) => string,
): DateReading {
  if (tail.year) return fixed(tail.end, edtfIn(tail.year))
  const offset = tail.offset
  if (offset === null) return yearless(tail.end, month, day, lean, edtfIn)
  return relative(tail.end, edtfIn('XXXX'), reference => edtfIn(String(reference.year + offset)))
}

/** A bare date is past, save where the words before it look ahead. */
function leanAt(text: string, at: number): Lean {
  return looksAhead(text, at) ? 'coming' : 'recent'
}

const two = (number: number) => String(number).padStart(2, '0')

/** A date written in figures: "2025-02-10", "10/02/2025". Where day and month could be either, it is one of the two. */
export function readNumericDate(text: string, at: number): DateReading | null {
  const iso = matchAt(ISO, text, at)
  if (iso) {
    const [whole, year = '', month = '', day] = iso
    const exists = isDay({ year: Number(year), month: Number(month), day: Number(day ?? 1) })
    return exists ? fixed(at + whole.length, day ? `${year}-${month}-${day}` : `${year}-${month}`) : null
  }
  const slashed = matchAt(SLASHED, text, at)
  if (!slashed) return null
  const [whole, ...parts] = slashed
  const [year, one, other] = (slashed[1] ? parts.slice(0, 3) : [parts[5], parts[3], parts[4]]).map(Number)
  if (year === undefined || one === undefined || other === undefined) return null
  const orders = slashed[1]
    ? [[one, other]]
    : [
        [other, one],
        [one, other],
      ]
  const days = orders
    .map(([month = 0, day = 0]) => ({ year, month, day }))
    .filter(isDay)
    .map(({ month, day }) => `${year}-${two(month)}-${two(day)}`)
  const different = [...new Set(days)].sort()
  if (different.length === 0) return null
  return fixed(at + whole.length, different.length > 1 ? `[${different.join(',')}]` : (different[0] ?? ''))
}

/** A day of a month: "7 March 2024", "Friday, March 22", "10–12 February". */
export function readDayOfMonth(text: string, at: number): DateReading | null {
  const dayFirst = matchAt(DAY_MONTH, text, at)
  const match = dayFirst ?? matchAt(MONTH_DAY, text, at)
  if (!match) return null
  const [month = '', first = '', dash, word, last] = dayFirst
    ? [match[5], match[1], match[2], match[3], match[4]]
    : match.slice(1)
  const tail = readTail(text, at + match[0].length)
  // "In March 13 people died": a day takes "on".
  if (!dayFirst && tail.year === null && /^in$/i.test(wordBefore(text, at))) return null
  return daysOfMonth(tail, monthOf(month), first, last, dash ?? word, leanAt(text, at))
}

function daysOfMonth(
  tail: Tail,
  month: number,
  first: string,
  last: string | undefined,
  join: string | undefined,
  lean: Lean,
) {
  const from = Number.parseInt(first, 10)
  const to = Number.parseInt(last ?? first, 10)
  const longest = daysInMonth(tail.year ? Number(tail.year) : 2000, month)
  if (to < from || to > longest) return null
  const edtfIn = (year: string) => {
    const [start, end] = [`${year}-${two(month)}-${two(from)}`, `${year}-${two(month)}-${two(to)}`]
    if (from === to) return start
    return join === 'and' ? `{${start},${end}}` : join === 'or' ? `[${start},${end}]` : `${start}/${end}`
  }
  return dated(tail, month, from, lean, edtfIn)
}

/** A month: "September 2022", "early March", "in January", "last June", "July and December last year". */
export function readMonth(text: string, at: number): DateReading | null {
  const leaning = matchAt(LEANING_MONTH, text, at)
  if (leaning) {
    const [whole, last, next, , name = ''] = leaning
    const lean: Lean = last ? 'last' : next ? 'next' : 'this'
    return yearless(at + whole.length, monthOf(name), null, lean, year => `${year}-${two(monthOf(name))}`)
  }
  return readMonths(text, at) ?? readOneMonth(text, at)
}

function readMonths(text: string, at: number): DateReading | null {
  const match = matchAt(MONTHS, text, at)
  if (!match) return null
  const [whole, one = '', other = ''] = match
  const tail = readTail(text, at + whole.length)
  if (tail.year === null && tail.offset === null) return null
  const [first, second] = [two(monthOf(one)), two(monthOf(other))]
  return dated(tail, monthOf(one), null, 'recent', year => `{${year}-${first},${year}-${second}}`)
}

function readOneMonth(text: string, at: number): DateReading | null {
  const match = matchAt(PART_MONTH, text, at)
  if (!match) return null
  const [whole, one, other, name = ''] = match
  const part = partOf(one ?? other)
  const tail = readTail(text, at + whole.length)
  const settled = part !== null || tail.year !== null || tail.offset !== null
  if (!settled && !isMonthHere(text, at, name)) return null
  return dated(tail, monthOf(name), null, leanAt(text, at), year => edtfOfMonth(year, monthOf(name), part))
}

function edtfOfMonth(year: string, month: number, part: Part | null): string {
  const text = `${year}-${two(month)}`
  return part ? edtfOfMonthPart(text, part, daysInMonth(year === 'XXXX' ? 2000 : Number(year), month)) : text
}

function isMonthHere(text: string, at: number, name: string): boolean {
  const lead = wordBefore(text, at)
  if (STRICT_LEADS.test(lead)) return true
  if (name === 'May' || name === 'March') return false
  // "June Smith", "August Strindberg": given names.
  const isName = /^[A-ZÀ-Þ]/.test(wordAfter(text, at + name.length))
  const opens = lead === '' && leadOf(text, at).trim() === '' && name.length > 3
  return (LEADS.test(lead) && !(isName && /^(?:April|June|August)$/.test(name))) || (opens && !isName)
}
