import type { Facts } from '../../model/corpus.ts'
import { claimantsThatMayBeOne } from './claimants-in-two.ts'
import type { Doubt, Exhibit } from './doubt.ts'
import { namesThatMayBeOne } from './names-in-two.ts'
import { numbersForTwoMeasures } from './number-shared.ts'
import { outletsThatMayBeClaimants } from './outlets-that-claim.ts'
import { utterancesInTwo } from './utterances.ts'
import { wordsOfTwoSpeakers } from './words-shared.ts'

/**
 * What a reader should look at before resting anything on a corpus, beyond the agreement of each fact: in the order of
 * the rules in docs/evidence.md, "Doubts", and within a rule in the order of the facts. Copies repeat the mistakes of
 * what they copy, and are not looked at.
 */
export function findDoubts(facts: Facts): readonly Doubt[] {
  const exhibits = [...facts.values()].flatMap(fact =>
    fact.evidence.filter(evidence => !evidence.copy).map((evidence): Exhibit => ({ fact, evidence })),
  )
  return [
    ...numbersForTwoMeasures(exhibits),
    ...wordsOfTwoSpeakers(exhibits),
    ...utterancesInTwo([...facts.values()]),
    ...namesThatMayBeOne([...facts.values()]),
    ...claimantsThatMayBeOne(exhibits),
    ...outletsThatMayBeClaimants(exhibits),
  ]
}
