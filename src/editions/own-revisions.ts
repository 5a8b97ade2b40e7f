import type { EditionEvidence, FactChange } from '../model/edition.ts'
import type { Value } from '../model/value.ts'
import { equalValues } from '../values/comparison.ts'

/** A claimant who says something else now than it said in the earlier edition. */
export interface OwnRevision {
  readonly who: string
  readonly before: Value
  readonly after: Value
}

/**
 * Who of a fact's claimants gives another value in new evidence than it gave then, each once and with its last value. A range
 * over all reports does not tell: "7 to 11" can have become "9 to 11" because a report was added, or because one was taken back.
 */
export function ownRevisions({ before, gained }: FactChange): readonly OwnRevision[] {
  const revisions = gained.flatMap(item => {
    const stated = statedBy(item)
    const earlier = before?.evidence.findLast(old => isEarlierWord(old, item))?.value ?? null
    if (stated === null || earlier === null || equalValues(earlier, stated.value)) return []
    return [{ who: stated.who, before: earlier, after: stated.value }]
  })
  return [...new Map(revisions.map(revision => [revision.who, revision])).values()]
}

/** Whether the same claimant has said an older report, and of the same count. */
function isEarlierWord(old: EditionEvidence, item: EditionEvidence): boolean {
  const isLater = old.asOf === null || item.asOf === null || item.asOf >= old.asOf
  return (
    isLater &&
    statedBy(old)?.who === item.who.at(-1) &&
    old.unit === item.unit &&
    old.population === item.population
  )
}

/** What a claimant asserts that is named; null for a copy, which says nothing of its own. */
function statedBy({ who, value, stance, copy }: EditionEvidence): { who: string; value: Value } | null {
  const claimant = who.at(-1)
  return claimant === undefined || value === null || stance !== 'asserts' || copy
    ? null
    : { who: claimant, value }
}
