import type { Evidence } from '../../model/fact.ts'
import { isSameValue } from './comparison.ts'
import { type Days, daysOf, isBefore } from './days.ts'

/** What one claimant's statements come down to. */
export interface Statements {
  /** What stands, each claimant's repetitions included. */
  readonly current: readonly Evidence[]
  /** `current` with each claimant's repetitions taken as one. */
  readonly distinct: readonly Evidence[]
  /** What a later and different statement of the same claimant replaces. */
  readonly superseded: readonly Evidence[]
}

/**
 * Of one claimant's statements only the latest stands: by the date that it describes, then by when it was said,
 * then by the source's date of issue. A later date is one that begins after the other has ended, so that "February"
 * does not come after "10 February"; where dates cannot be told apart, the next one decides, and in the end both stand.
 * Evidence without a claimant stands for itself.
 */
export function latestStatements(evidence: readonly Evidence[], variants: readonly string[]): Statements {
  let latest = [...evidence]
  for (const time of [asOf, said, issued]) {
    latest = latest.filter(
      item => !latest.some(other => isSameClaimant(item, other) && isBefore(time(item), time(other))),
    )
  }
  const repeats = (item: Evidence) =>
    latest.some(
      other =>
        isSameClaimant(item, other) && (saysTheSame(item, other, variants) || roundsTheSame(item, other)),
    )
  const current = evidence.filter(item => latest.includes(item) || repeats(item))
  return {
    current,
    distinct: latest.filter((item, index) => {
      const earlier = latest.slice(0, index)
      return !earlier.some(other => isSameClaimant(item, other) && saysTheSame(item, other, variants))
    }),
    superseded: evidence.filter(item => !current.includes(item)),
  }
}

/** Whether two pieces of evidence say the same of the claim. */
export function saysTheSame(a: Evidence, b: Evidence, variants: readonly string[]): boolean {
  if (a.stance !== b.stance) return false
  if (a.value === null || b.value === null) return a.value === b.value && a.hedge === b.hedge
  return isSameValue(a.value, b.value, variants)
}

/** "Some 46,000" and 46,000: whoever carries a figure drops the word or adds it, and nobody has revised anything. */
function roundsTheSame(one: Evidence, other: Evidence): boolean {
  const [a, b] = [one.value, other.value]
  if (one.stance !== other.stance || a?.kind !== 'amount' || b?.kind !== 'amount') return false
  const qualifiers = [a.qualifier, b.qualifier]
  const isRounded = qualifiers.includes('about') && qualifiers.includes('exactly')
  const isOneUnit = a.measure === b.measure && a.currency === b.currency
  return isRounded && isOneUnit && a.figures.join() === b.figures.join()
}

/** Days that the evidence describes, as shown: its `as-of`, or else its source's date of issue. */
export const asOf = (evidence: Evidence): Days | null => daysOf(evidence.asOf?.date ?? null)

const said = (evidence: Evidence): Days | null => daysOf(evidence.said)

const issued = (evidence: Evidence): Days | null =>
  daysOf(evidence.source.bibliography.issued ?? evidence.source.issuedInferred?.date ?? null)

const isSameClaimant = (a: Evidence, b: Evidence): boolean =>
  a.claimant !== null && a.claimant.id === b.claimant?.id
