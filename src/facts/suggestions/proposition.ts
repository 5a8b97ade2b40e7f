import type { FactKind } from '../../model/fact.ts'
import type { Placed } from './grouping/placed.ts'
import type { Finding } from './reading/finding.ts'

/** Findings of one or more sources that are one fact, before their evidence is written out. */
export interface Proposition {
  /** Made from the words of the claim, so that a later run names it alike. */
  readonly id: string
  readonly kind: FactKind & Finding['kind']
  /** A fragment of a sentence: "People killed in the bombing (Kerman)". */
  readonly claim: string
  readonly findings: readonly Placed<Finding>[]
  /** How much an analyst is likely to want it; propositions come in descending order. */
  readonly weight: number
  /** The fact that rests on others of the findings that were grouped with these; null where none does. */
  readonly belongsTo: string | null
  /** Ids of others, and of facts, that may be the same, which too little speaks for to join them; the likeliest first. */
  readonly perhaps: readonly string[]
}
