import type { Fact } from './fact.ts'
import type { Claimant, Source } from './source.ts'

/** A named set of sources and the claimants named in them, before any fact is read. */
export interface Corpus {
  readonly name: string
  readonly sources: ReadonlyMap<string, Source>
  readonly claimants: readonly Claimant[]
  /** True where sources.yaml could not be read: that is reported, and no source can be called unknown. */
  readonly unread?: boolean
}

export type Facts = ReadonlyMap<string, Fact>
