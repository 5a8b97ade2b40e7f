import type { EditionFact, FactAspect, FactChange } from '../model/edition.ts'
import { compareEvidence } from './compare-evidence.ts'
import { isSameConsensus } from './same-value.ts'

/**
 * Facts of two editions by their ids: changed and added ones in the order of `after`, then those that were removed.
 * What says the same in both is left out.
 */
export function compareFacts(
  before: ReadonlyMap<string, EditionFact>,
  after: ReadonlyMap<string, EditionFact>,
): readonly FactChange[] {
  const kept = [...after.values()].flatMap(fact => compareFact(before.get(fact.id) ?? null, fact) ?? [])
  const removed = [...before.values()].filter(({ id }) => !after.has(id))
  return [...kept, ...removed.flatMap(fact => compareFact(fact, null) ?? [])]
}

/** One fact before and after; null where it says the same. */
export function compareFact(before: EditionFact | null, after: EditionFact | null): FactChange | null {
  const id = before?.id ?? after?.id
  if (id === undefined) return null
  const evidence = compareEvidence(before?.evidence ?? [], after?.evidence ?? [])
  if (before === null || after === null)
    return { id, kind: before === null ? 'added' : 'removed', before, after, aspects: [], ...evidence }
  const hasOtherEvidence = evidence.gained.length + evidence.lost.length + evidence.altered.length > 0
  const differs: Readonly<Record<FactAspect, boolean>> = {
    value: !isSameConsensus(before.consensus, after.consensus) || before.unit !== after.unit,
    agreement: before.agreement !== after.agreement,
    claim: before.claim !== after.claim,
    support: before.origins !== after.origins || before.against !== after.against,
    evidence: hasOtherEvidence,
  }
  const aspects = ASPECTS.filter(aspect => differs[aspect])
  return aspects.length === 0 ? null : { id, kind: 'changed', before, after, aspects, ...evidence }
}

const ASPECTS: readonly FactAspect[] = ['value', 'agreement', 'claim', 'support', 'evidence']

/** Whether a fact has come into dispute, or out of it. */
export function turnOf({ before, after }: FactChange): 'disputed' | 'settled' | null {
  if (before === null || after === null) return null
  if (before.agreement !== 'differ' && after.agreement === 'differ') return 'disputed'
  if (before.agreement === 'differ' && after.agreement !== 'differ') return 'settled'
  return after.against > before.against ? 'disputed' : null
}
