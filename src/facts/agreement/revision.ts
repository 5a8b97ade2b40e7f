import type { Evidence, Group } from '../../model/fact.ts'
import type { Amount, Value } from '../../model/value.ts'
import { daysOf, isBefore } from './days.ts'

/**
 * What becomes of a claimant's statement when it says something else later. `updated`: time has passed, and the earlier figure
 * was right for its day. `corrected`: the day is the same, or the words say so, and the earlier figure was wrong. `replaced`: the
 * reports do not tell which: a toll that falls, a date that is moved, a name.
 */
export type Revision = 'updated' | 'corrected' | 'replaced'

/** What of a statement tells how it was revised. */
export type Dated = Pick<Evidence, 'value' | 'asOf' | 'quote'>

/** How a later statement of the same claimant revises an earlier one, which says something else. */
export function revisionOf(old: Dated, by: Dated): Revision {
  const [before, after] = [old, by].map(({ asOf }) => daysOf(asOf?.date ?? null))
  const isLater = isBefore(before ?? null, after ?? null)
  if (isLater && movesWithTime(old.value, by.value)) return 'updated'
  return CORRECTING.test(by.quote) || (!isLater && by.asOf?.stated === true) ? 'corrected' : 'replaced'
}

/** Words of a quote that takes an earlier one back. English. */
const CORRECTING = /\b(?:correct(?:ed|s|ion)|erratum|errata|erroneous(?:ly)?|wrongly|mistakenly|in error)\b/i

/** What stands in the place of a superseded statement; null where the claimant has no value that stands. */
export function successorOf(old: Evidence, { compared }: Group): Evidence | null {
  return (
    compared.findLast(
      ({ claimant, stance, value }) =>
        stance === 'asserts' && value !== null && claimant !== null && claimant.id === old.claimant?.id,
    ) ?? null
  )
}

/** How a superseded statement was revised. */
export function revisionIn(group: Group, old: Evidence): Revision {
  const by = successorOf(old, group)
  return by === null ? 'replaced' : revisionOf(old, by)
}

/** Counts and sums grow; shares go up and down. */
function movesWithTime(old: Value | null, by: Value | null): boolean {
  if (old?.kind !== 'amount' || by?.kind !== 'amount') return false
  return grows(by) ? heightOf(by) > heightOf(old) : true
}

const grows = ({ measure }: Amount): boolean => measure === 'count' || measure === 'money'

const heightOf = ({ figures, interval }: Amount): number => figures.at(-1) ?? interval.high
