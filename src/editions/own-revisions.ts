import { daysOf, isBefore } from '../facts/agreement/days.ts'
import { type Revision, revisionOf } from '../facts/agreement/revision.ts'
import type { EditionEvidence, FactChange } from '../model/edition.ts'
import type { Value } from '../model/value.ts'
import { equalValues } from '../values/comparison.ts'

/** A claimant who says something else now than it said in the earlier edition. */
export interface OwnRevision {
  readonly who: string
  readonly before: Value
  readonly after: Value
  readonly kind: Revision
  /** The day that the new value describes, EDTF; null where its report does not state it. */
  readonly day: string | null
  /** Whether the earlier value stood in that edition, and no later word of the same claimant beside it. */
  readonly wasStanding: boolean
}

/**
 * Who of a fact's claimants gives another value in new evidence than it gave then: of each kind of revision the one of the latest
 * day. A range over all reports does not tell: "7 to 11" can have become "9 to 11" because a report was added, or because one
 * was taken back.
 */
export function ownRevisions({ before, gained }: FactChange): readonly OwnRevision[] {
  const inOrder = [...gained].sort((a, b) => compareDays(dayOf(a), dayOf(b)))
  const revisions = inOrder.flatMap((item): OwnRevision[] => {
    const stated = statedBy(item)
    const old = before?.evidence
      .filter(other => isEarlierWord(other, item))
      .sort(byDay)
      .at(-1)
    if (stated === null || old?.value == null || equalValues(old.value, stated.value)) return []
    return [
      {
        who: stated.who,
        before: old.value,
        after: stated.value,
        kind: revisionOf(old, item),
        day: item.asOf?.stated === true ? item.asOf.date : null,
        wasStanding: before?.evidence.every(other => !isEarlierWord(old, other)) === true,
      },
    ]
  })
  return [...new Map(revisions.map(revision => [`${revision.kind} ${revision.who}`, revision])).values()]
}

const dayOf = ({ asOf }: EditionEvidence): string | null => asOf?.date ?? null

const compareDays = (one: string | null, other: string | null): number =>
  (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0

const byDay = (one: EditionEvidence, other: EditionEvidence): number => compareDays(dayOf(one), dayOf(other))

/** Whether the same claimant has said an older report, and of the same count. */
function isEarlierWord(old: EditionEvidence, item: EditionEvidence): boolean {
  return (
    isLater(item, old) &&
    statedBy(old)?.who === item.who.at(-1) &&
    old.unit === item.unit &&
    old.population === item.population
  )
}

/** By the days that they describe; where these are the same or not known, by when they were published. */
function isLater(item: EditionEvidence, old: EditionEvidence): boolean {
  const [described, before] = [item, old].map(evidence => daysOf(dayOf(evidence)))
  if (isBefore(before ?? null, described ?? null)) return true
  if (isBefore(described ?? null, before ?? null)) return false
  const [issued, earlier] = [item, old].map(({ source }) => daysOf(source.bibliography.issued))
  return isBefore(earlier ?? null, issued ?? null)
}

/** What a claimant asserts that is named; null for a copy, which says nothing of its own. */
function statedBy({ who, value, stance, copy }: EditionEvidence): { who: string; value: Value } | null {
  const claimant = who.at(-1)
  return claimant === undefined || value === null || stance !== 'asserts' || copy
    ? null
    : { who: claimant, value }
}
