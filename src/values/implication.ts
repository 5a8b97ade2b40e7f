import type { Amount, Mention, Value } from '../model/value.ts'
import { asPercent } from './comparison.ts'

/** Whether a value is what a report says, or was computed from what reports say. */
export type Grounds = 'reported' | 'computed'

/** Ends that a value states; null where its words leave that end open. Shares in percent. */
interface Ends {
  readonly low: number | null
  readonly high: number | null
  /** Whether the value can be the low end itself, and the high end itself. */
  readonly holdsLow: boolean
  readonly holdsHigh: boolean
}

/**
 * Whether what a sentence says of an amount follows from every one of the values, though its figure stands in none: a
 * bound or a range that they lie wholly within ("more than two thousand" of 2,300), a rounded figure that says so
 * ("about 60 percent" of 0.597 to 0.613), a plain share that a computed one comes to. A bound must be near one of the
 * values, by a factor of two at most: the leading digit of a number is never further from it, a slip of the pen is.
 */
export function followsFrom(mention: Mention, values: readonly Value[], grounds: Grounds): boolean {
  const { value: said } = mention
  if (said.kind !== 'amount' || values.length === 0) return false
  const amounts = values.filter(value => value.kind === 'amount' && isOneScale(said, value)) as Amount[]
  if (amounts.length < values.length) return false
  const isNear = said.measure === 'fraction' || amounts.some(value => isWithinTwofold(said, value))
  return isNear && amounts.every(value => isImplied(said, value, grounds))
}

function isImplied(said: Amount, value: Amount, grounds: Grounds): boolean {
  const ends = endsOf(value)
  const { low, high } = ends
  const [figure, last = figure] = figuresOf(said)
  if (figure === undefined || last === undefined) return false
  switch (said.qualifier) {
    case 'at-least':
      return low !== null && low >= figure
    case 'more-than':
      return isAbove(ends, figure) && (!isBarely(said) || (low !== null && low <= figure * 1.1))
    case 'up-to':
      return high !== null && high <= figure
    case 'fewer-than':
      return high !== null && (high < figure || (high === figure && !ends.holdsHigh))
    case 'between':
      return low !== null && high !== null && low >= figure && high <= last
    case 'nearly':
      return isWithin(ends, figure * 0.9, figure) && isRounded(said, figure, ends)
    case 'about':
      return isWithin(ends, figure * 0.9, figure * 1.1) && isRounded(said, figure, ends)
    case 'exactly':
      return isShareOf(said, value, grounds, figure, ends)
    case 'vague':
      return false
  }
}

const isAbove = ({ low, holdsLow }: Ends, figure: number): boolean =>
  low !== null && (low > figure || (low === figure && !holdsLow))

const isWithin = ({ low, high }: Ends, from: number, to: number): boolean =>
  low !== null && high !== null && low >= from && high <= to

/** "Just over", "a little more than": not far. */
const isBarely = ({ words }: Amount): boolean => /^(?:just|slightly|a little|barely)\b/i.test(words ?? '')

/** Whether both ends come to the figure in as many digits as it has: 59.7 and 61.3 to 60. A fraction in words has none. */
function isRounded({ measure }: Amount, figure: number, { low, high }: Ends): boolean {
  if (measure === 'fraction') return true
  const digits = Math.max(1, String(figure).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length)
  return [low, high].every(end => end !== null && Number(end.toPrecision(digits)) === figure)
}

/** A plain share rounds a computed one within a fortieth of it, or half a point; one that is reported only as another form of share. */
function isShareOf(said: Amount, value: Amount, grounds: Grounds, figure: number, ends: Ends): boolean {
  if (!isShare(said)) return false
  const room = Math.max(0.5, figure / 40)
  if (grounds === 'computed') return isWithin(ends, figure - room, figure + room)
  if (value.qualifier !== 'exactly' || said.measure === value.measure) return false
  // "Four in ten" of 41 percent rounds as words do; "67 percent" of two thirds comes to that.
  return said.measure === 'fraction'
    ? isWithin(ends, figure - room, figure + room)
    : Math.round(ends.low ?? Number.NaN) === figure
}

function isWithinTwofold(said: Amount, value: Amount): boolean {
  const figures = figuresOf(said)
  const { low, high } = endsOf(value)
  const [least = 0, most = 0] = [Math.min(...figures), Math.max(...figures)]
  const reach = [low, high].filter(end => end !== null)
  return reach.some(end => end <= 2 * most && end >= least / 2)
}

function endsOf(value: Amount): Ends {
  const { qualifier, measure, interval } = value
  const scaled = (figure: number): number => (measure === 'fraction' ? asPercent(figure) : figure)
  const figures = figuresOf(value)
  const isStated = figures.length > 0 && qualifier !== 'about' && qualifier !== 'nearly'
  const [low = 0, high = low] = isStated
    ? [figures[0], figures.at(-1)]
    : [scaled(interval.low), scaled(interval.high)]
  return {
    low: qualifier === 'up-to' || qualifier === 'fewer-than' ? null : low,
    high: qualifier === 'at-least' || qualifier === 'more-than' ? null : high,
    holdsLow: qualifier !== 'more-than',
    holdsHigh: qualifier !== 'fewer-than',
  }
}

const figuresOf = ({ measure, figures }: Amount): readonly number[] =>
  measure === 'fraction' ? figures.map(asPercent) : figures

const isShare = ({ measure }: Amount): boolean => measure === 'percent' || measure === 'fraction'

function isOneScale(said: Amount, value: Value): boolean {
  if (value.kind !== 'amount') return false
  if (isShare(said) || isShare(value)) return isShare(said) && isShare(value)
  return said.measure === value.measure && said.currency === value.currency
}
