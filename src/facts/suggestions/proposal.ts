import type { Fact } from '../../model/fact.ts'
import type { AuthoredFact } from '../reading/facts-schema.ts'
import type { Proposition } from './proposition.ts'

/** A fact that could be accepted: as it would be written, and as it would be read back. */
export interface Proposal {
  readonly proposition: Proposition
  readonly authored: AuthoredFact
  /** With its agreement, support and consensus over all its evidence. */
  readonly fact: Fact
}
