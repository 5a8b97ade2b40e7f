import type { Amount, Interval, Qualifier, Value } from '../model/value.ts'
import { commonInterval, compareValues, overlaps } from './comparison.ts'
import { readQualifierBefore } from './figures/qualifiers.ts'

export const isLowerBound = (qualifier: Qualifier): boolean =>
  qualifier === 'at-least' || qualifier === 'more-than'
export const isUpperBound = (qualifier: Qualifier): boolean =>
  qualifier === 'up-to' || qualifier === 'fewer-than'

/** What the words allow, without the far end that a bound is given for comparison only; shares in percent. */
export function wordedInterval(amount: Amount): Interval {
  const { low, high } = commonInterval(amount)
  if (isLowerBound(amount.qualifier)) return { low, high: Number.POSITIVE_INFINITY }
  if (isUpperBound(amount.qualifier)) return { low: Number.NEGATIVE_INFINITY, high }
  return { low, high }
}

/**
 * Whether both values can be true by their words: "at least 14" and 140, which do not overlap as they are read for
 * comparison. What "more than" and "fewer than" leave out is left out. False where they are not comparable.
 */
export function fitAsWorded(one: Value, other: Value): boolean {
  if (one.kind !== 'amount' || other.kind !== 'amount') return overlaps(one, other)
  if (compareValues(one, other) === null) return false
  const [first, second] = [withBound(one), withBound(other)]
  return reaches(first, second) && reaches(second, first)
}

/** A vague word under a bound ("at least dozens") as that bound. */
function withBound(amount: Amount): Amount {
  if (amount.qualifier !== 'vague') return amount
  const bound = readQualifierBefore(amount.words ?? '', 0)?.bound ?? 'vague'
  return { ...amount, qualifier: bound }
}

/** Whether the highest that one can be is no lower than the lowest of another. */
function reaches(one: Amount, other: Amount): boolean {
  const [{ high }, { low }] = [wordedInterval(one), wordedInterval(other)]
  const isEndLeftOut = one.qualifier === 'fewer-than' || other.qualifier === 'more-than'
  return isEndLeftOut ? high > low : high >= low
}
