import type { Amount, Interval } from '../../model/value.ts'
import type { End, Operand } from './operand.ts'

export type Operation = 'sum' | 'difference' | 'ratio'

/** As what a result is given: a ratio of like amounts is a share, too. */
export type ResultForm = 'number' | 'percent'

/**
 * Sum, difference or ratio by interval arithmetic, each end from the ends that make it least or most. What the words
 * of the parts leave open stays open: "at least 14" and 3 make "at least 17". Null for a ratio whose divisor can be
 * zero or less.
 */
export function compute(operation: Operation, operands: readonly Operand[]): Amount | null {
  const [first, ...others] = operands
  if (!first) return null
  let result = first
  for (const other of others) {
    if (operation === 'ratio' && other.interval.low <= 0) return null
    result = combine(operation, result, other)
  }
  return amountOf(operation === 'ratio' ? { ...result, measure: 'count', currency: null } : result)
}

function combine(operation: Operation, a: Operand, b: Operand): Operand {
  const apply = (x: number, y: number): number =>
    rounded(operation === 'sum' ? x + y : operation === 'difference' ? x - y : x / y)
  const ends = (x: End | null, y: End | null): End | null =>
    x && y && { figure: apply(x.figure, y.figure), included: x.included && y.included }
  const intervals = (x: Interval, y: Interval): Interval =>
    operation === 'sum'
      ? { low: apply(x.low, y.low), high: apply(x.high, y.high) }
      : { low: apply(x.low, y.high), high: apply(x.high, y.low) }
  const [least, most] = operation === 'sum' ? [b.low, b.high] : [b.high, b.low]
  return {
    ...a,
    low: ends(a.low, least),
    high: ends(a.high, most),
    figures: intervals(a.figures, b.figures),
    interval: intervals(a.interval, b.interval),
  }
}

function amountOf({ low, high, figures, interval, measure, currency }: Operand): Amount {
  const amount = { kind: 'amount', interval, words: null, measure, currency } as const
  if (low && high)
    return low.figure === high.figure
      ? { ...amount, qualifier: 'exactly', figures: [low.figure] }
      : { ...amount, qualifier: 'between', figures: [low.figure, high.figure] }
  if (low) return { ...amount, qualifier: low.included ? 'at-least' : 'more-than', figures: [low.figure] }
  if (high) return { ...amount, qualifier: high.included ? 'up-to' : 'fewer-than', figures: [high.figure] }
  // Neither end is stated: the figures as they stand, said to be about right.
  if (figures.low === figures.high) return { ...amount, qualifier: 'about', figures: [figures.low] }
  return { ...amount, qualifier: 'between', figures: [figures.low, figures.high] }
}

/**
 * A quotient as a share in percent, in three digits: that of two counts has no more. What is stated ends no further in than
 * what was computed: 0.5974 to 0.6128 is 59.7 to 61.3 percent, and 0.5971 to 0.6121 is 59.7 to 61.3 as well.
 */
export function inPercent(amount: Amount): Amount {
  const { figures, interval, qualifier } = amount
  const [low = 0, high] = figures.map(figure => figure * 100)
  const lowest = qualifier === 'between' || qualifier === 'at-least' || qualifier === 'more-than'
  const highest = qualifier === 'up-to' || qualifier === 'fewer-than'
  const round = lowest ? Math.floor : highest ? Math.ceil : Math.round
  return {
    ...amount,
    figures: [threeDigits(low, round), ...(high === undefined ? [] : [threeDigits(high, Math.ceil)])],
    interval: { low: rounded(interval.low * 100), high: rounded(interval.high * 100) },
    measure: 'percent',
  }
}

function threeDigits(figure: number, round: (figure: number) => number): number {
  if (figure === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(figure))) - 2)
  return rounded(round(rounded(figure / step)) * step)
}

/** Without the last bits that binary fractions leave (0.1 + 0.2). */
const rounded = (value: number): number => Number(value.toPrecision(12))
