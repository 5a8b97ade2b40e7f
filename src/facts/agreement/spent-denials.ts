import type { Evidence } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { canBothHold } from './comparison.ts'
import { type Days, daysOf, isBefore } from './days.ts'

/**
 * Denials and doubts of what has since been replaced: each is older than every value that stands, and what its author could
 * have met is a value that its claimant has put another in the place of. Where somebody still gives what was denied, or
 * nothing tells the days, they stand.
 */
export function spentDenials(
  current: readonly Evidence[],
  superseded: readonly Evidence[],
  variants: readonly string[],
): readonly Evidence[] {
  const standing = current.filter(isValue)
  const isSpent = (denial: Evidence): boolean => {
    const met = superseded.filter(isValue).filter(old => !isBefore(spokenOn(denial), spokenOn(old)))
    const isNew = (item: Stated): boolean =>
      isBefore(spokenOn(denial), spokenOn(item)) &&
      !met.some(old => canBothHold(old.value, item.value, variants))
    return met.length > 0 && standing.length > 0 && standing.every(isNew)
  }
  return current.filter(({ stance }) => stance === 'denies' || stance === 'doubts').filter(isSpent)
}

type Stated = Evidence & { readonly value: Value }

const isValue = (item: Evidence): item is Stated => item.stance === 'asserts' && item.value !== null

/** The days on which it was said or published. */
const spokenOn = ({ said, source }: Evidence): Days | null => daysOf(said ?? source.bibliography.issued)
