import type { Amount, DateValue, Interval, Value } from '../model/value.ts'

/** How two values that can be compared stand to one another. */
export type Comparison = 'equal' | 'overlapping' | 'disjoint'

/**
 * Whether two values say the same, can both be true, or cannot. Null where they are not comparable: values of different
 * kinds, money of different or unknown currencies, a count and a share. Intervals and dates are closed; names are
 * equal or disjoint, and their spellings are the caller's matter.
 */
export function compareValues(one: Value, other: Value): Comparison | null {
  if (one.kind === 'amount' && other.kind === 'amount') return compareAmounts(one, other)
  if (one.kind === 'date' && other.kind === 'date') return compareDates(one, other)
  if (one.kind === 'name' && other.kind === 'name') {
    return plainName(one.name) === plainName(other.name) ? 'equal' : 'disjoint'
  }
  return null
}

/** Whether both values can be true; false where they are not comparable. */
export function overlaps(one: Value, other: Value): boolean {
  const comparison = compareValues(one, other)
  return comparison === 'equal' || comparison === 'overlapping'
}

/** Whether two values say the same: one figure or date, and one bound. */
export function equalValues(one: Value, other: Value): boolean {
  return compareValues(one, other) === 'equal'
}

/** Order of comparable values, by their lower ends, then their upper: negative, zero or positive; null where not comparable. */
export function orderValues(one: Value, other: Value): number | null {
  if (one.kind === 'amount' && other.kind === 'amount') {
    const [first, second] = [commonInterval(one), commonInterval(other)]
    return compareAmounts(one, other) === null ? null : first.low - second.low || first.high - second.high
  }
  if (one.kind === 'date' && other.kind === 'date') {
    return order(one.earliest, other.earliest) || order(one.latest, other.latest)
  }
  return null
}

function compareAmounts(one: Amount, other: Amount): Comparison | null {
  if (scaleOf(one) !== scaleOf(other)) return null
  if (one.measure === 'money' && (one.currency === null || one.currency !== other.currency)) return null
  const [first, second] = [commonInterval(one), commonInterval(other)]
  const same = first.low === second.low && first.high === second.high
  if (same && one.qualifier === other.qualifier) return 'equal'
  return first.low <= second.high && second.low <= first.high ? 'overlapping' : 'disjoint'
}

function compareDates(one: DateValue, other: DateValue): Comparison {
  if (one.earliest === other.earliest && one.latest === other.latest) return 'equal'
  return one.earliest <= other.latest && other.earliest <= one.latest ? 'overlapping' : 'disjoint'
}

/** Percentages and fractions are shares of one scale. */
function scaleOf({ measure }: Amount): 'count' | 'money' | 'share' | 'points' {
  return measure === 'percent' || measure === 'fraction' ? 'share' : measure
}

/** An interval with shares in percent, so that "a quarter" and "25 percent" stand on one scale. */
export function commonInterval({ measure, interval }: Amount): Interval {
  if (measure !== 'fraction') return interval
  return { low: asPercent(interval.low), high: asPercent(interval.high) }
}

/** A fraction in percent, without the dust of binary fractions. */
export function asPercent(fraction: number): number {
  return Number((fraction * 100).toPrecision(12))
}

function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll('’', "'").trim()
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
