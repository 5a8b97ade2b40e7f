import type { EditionEvidence, FactChange } from '../model/edition.ts'
import { ownRevisions } from './own-revisions.ts'
import { isSameOrNone } from './same-value.ts'

/**
 * Why a fact has another value than in an earlier edition. `corrected`: what the edition stated was wrong, by its claimant's own
 * word or because its evidence is read otherwise or was taken out. `updated`: time has passed. `replaced`: its claimant says
 * something else, and nothing tells whether one was wrong. `reported`: others have said something. `computed`: it follows from
 * others that have changed.
 */
export type ValueChange = 'corrected' | 'updated' | 'replaced' | 'reported' | 'computed'

/** Null where the value is what it was. */
export function valueChangeOf(change: FactChange): ValueChange | null {
  const { before, after, aspects, gained } = change
  if (before === null || after === null || !aspects.includes('value')) return null
  const kinds = ownRevisions(change).flatMap(({ kind, wasStanding }) => (wasStanding ? [kind] : []))
  if (kinds.includes('corrected') || isReadOtherwise(change)) return 'corrected'
  if (kinds.includes('replaced')) return 'replaced'
  if (kinds.includes('updated')) return 'updated'
  if (gained.length > 0) return 'reported'
  // Nobody has said anything new: what was made of the same reports was put right.
  return after.evidence.length > 0 ? 'corrected' : 'computed'
}

/** Whether the edition rested on a reading that is not held any more, or on a report that was taken out and not revised by a new one. */
function isReadOtherwise({ lost, gained, altered }: FactChange): boolean {
  const isCountedOtherwise = altered.some(
    ({ before, after }) => carries(before) && !isSameOrNone(before.value, after.value),
  )
  const speakers = new Set(gained.flatMap(({ who }) => who.at(-1) ?? []))
  return isCountedOtherwise || lost.some(item => carries(item) && !speakers.has(item.who.at(-1) ?? ''))
}

const carries = ({ value, copy, stance }: EditionEvidence): boolean =>
  value !== null && !copy && stance === 'asserts'

/** What a change is for those who hold the earlier edition: something in it was wrong, it has aged, or that cannot be told. */
export function natureOf(change: FactChange): 'correction' | 'update' | 'either' {
  if (change.kind === 'removed') return 'correction'
  switch (valueChangeOf(change)) {
    case 'corrected':
      return 'correction'
    case 'replaced':
    case 'computed':
      return 'either'
    default:
      return ownRevisions(change).some(({ kind }) => kind === 'corrected') ? 'either' : 'update'
  }
}
