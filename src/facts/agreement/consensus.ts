import type { Agreement, Consensus, Evidence } from '../../model/fact.ts'
import type { Amount, DateValue, Value } from '../../model/value.ts'
import { commonInterval } from '../../values/comparison.ts'
import { intervalOf } from '../../values/figures/intervals.ts'
import { isLowerBound, isUpperBound, wordedInterval } from '../../values/open-bounds.ts'
import { inOrder, isSameValue } from './comparison.ts'

/**
 * What a group's evidence says taken together, never an average (docs/evidence.md, "Consensus"). `compared` is what
 * takes part in the comparison; where nothing does, the group's copies are all that can be shown. Null: no values.
 */
export function agreeOn(
  evidence: readonly Evidence[],
  compared: readonly Evidence[],
  agreement: Agreement,
  terms: { readonly variants: readonly string[]; readonly preferred: string | null },
): Consensus | null {
  const asserted = valuesOf(compared)
  const values = distinctValues(asserted.length > 0 ? asserted : valuesOf(evidence), terms.variants)
  const [first] = values
  if (!first) return null
  if (agreement === 'differ') {
    const preferred = compared.find(item => item.source.id === terms.preferred && item.stance === 'asserts')
    return { kind: 'differ', values: [...values].sort(inOrder), preferred: preferred?.value ?? null }
  }
  if (values.length === 1) return { kind: 'value', value: first }
  const narrowest = values.find(value => values.every(other => allows(other, value)))
  if (narrowest) return { kind: 'value', value: narrowest }
  return rangeOf(values)
}

const valuesOf = (evidence: readonly Evidence[]): Value[] =>
  evidence.flatMap(item => (item.value && item.stance === 'asserts' ? [item.value] : []))

function distinctValues(values: readonly Value[], variants: readonly string[]): Value[] {
  return values.filter(
    (value, index) => !values.slice(0, index).some(other => isSameValue(value, other, variants)),
  )
}

/** Whether everything that `value` can mean is something that `wider` can mean: "at least 30" allows 41. */
function allows(wider: Value, value: Value): boolean {
  if (wider.kind === 'date' && value.kind === 'date')
    return wider.earliest <= value.earliest && value.latest <= wider.latest
  if (wider.kind !== 'amount' || value.kind !== 'amount') return wider === value
  const [outer, inner] = [wordedInterval(wider), wordedInterval(value)]
  if (inner.low < outer.low || inner.high > outer.high) return false
  // "Up to 400" is a high estimate as much as a limit: it does not bear out "180 to 220", which reaches below our reading of it.
  const isEstimate = isUpperBound(wider.qualifier) && !isUpperBound(value.qualifier)
  if (isEstimate && inner.low < commonInterval(wider).low) return false
  // More than 30 does not allow 30 itself.
  const reachesLow =
    wider.qualifier === 'more-than' && value.qualifier !== 'more-than' && inner.low === outer.low
  const reachesHigh =
    wider.qualifier === 'fewer-than' && value.qualifier !== 'fewer-than' && inner.high === outer.high
  return !reachesLow && !reachesHigh
}

/**
 * Values that overlap, none of them inside all others: where both ends of what they leave were stated, that range
 * ("at least 14" and "up to 20": 14 to 20); else from the lowest report to the highest, in their own words.
 */
function rangeOf(values: readonly Value[]): Consensus | null {
  const ordered = [...values].sort(inOrder)
  const [low, high] = [ordered[0], ordered.at(-1)]
  if (!low || !high) return null
  const amounts = ordered.filter(value => value.kind === 'amount')
  if (amounts.length < ordered.length) return { kind: 'range', low, high: latestOf(ordered) ?? high }
  const floor = amounts.reduce((best, amount) =>
    wordedInterval(amount).low > wordedInterval(best).low ? amount : best,
  )
  const ceiling = amounts.reduce((best, amount) =>
    wordedInterval(amount).high < wordedInterval(best).high ? amount : best,
  )
  const [from, to] = [statedLow(floor), statedHigh(ceiling)]
  // A range that one report alone gives, and another does not bear out, is not what they have in common.
  const isOneReport = floor === ceiling && amounts.some(({ qualifier }) => isUpperBound(qualifier))
  if (from === null || to === null || from > to || floor.measure !== ceiling.measure || isOneReport)
    return { kind: 'range', low, high: highestOf(amounts) }
  if (from === to) return { kind: 'value', value: exactly(from, floor) }
  return { kind: 'range', low: exactly(from, floor), high: exactly(to, ceiling) }
}

/** A low end that a report gives in so many words, and not by our reading. */
function statedLow(amount: Amount): number | null {
  return isLowerBound(amount.qualifier) || amount.qualifier === 'between' ? (amount.figures[0] ?? null) : null
}

function statedHigh(amount: Amount): number | null {
  return isUpperBound(amount.qualifier) || amount.qualifier === 'between'
    ? (amount.figures.at(-1) ?? null)
    : null
}

const exactly = (figure: number, like: Amount): Amount => ({
  ...like,
  qualifier: 'exactly',
  figures: [figure],
  interval: intervalOf('exactly', [figure]),
  words: null,
})

const highestOf = (amounts: readonly Amount[]): Amount =>
  amounts.reduce((best, amount) => (commonInterval(amount).high > commonInterval(best).high ? amount : best))

function latestOf(values: readonly Value[]): DateValue | null {
  const dates = values.filter(value => value.kind === 'date')
  return dates.length === 0 ? null : dates.reduce((best, date) => (date.latest > best.latest ? date : best))
}
