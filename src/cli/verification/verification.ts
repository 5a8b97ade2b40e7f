import type { Edition } from '../../model/edition.ts'
import type { HeldEdition } from './hold-against-corpus.ts'
import { isNoOther, type UnlistedFile } from './unlisted-files.ts'
import { isGivenOutWhole, type VerifiedDistribution } from './verify-distribution.ts'
import { isWhole, type VerifiedFile } from './verify-file.ts'

/** A file as the provenance beside it has it. */
export interface ListedFile {
  readonly name: string
  /** `copies`: it is not there itself, and copies of it for recipients are. */
  readonly state: 'same' | 'changed' | 'missing' | 'copies'
}

/** How an edition stands against a corpus, or why that cannot be said. */
export type CorpusState =
  | { readonly kind: 'held'; readonly name: string; readonly held: HeldEdition }
  /** There is no workspace around the file or the working directory. */
  | { readonly kind: 'no-workspace' }
  | { readonly kind: 'no-corpus'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string }

export interface VerifiedEdition {
  readonly edition: Edition
  readonly corpus: CorpusState
}

/** What is known of a file, or of all files of a folder. */
export interface Verification {
  readonly files: readonly VerifiedFile[]
  /** Files that the provenance.json of a folder lists. */
  readonly listed: readonly ListedFile[]
  /** Files of a folder that its provenance.json does not list; none where it has no provenance.json. */
  readonly unlisted: readonly UnlistedFile[]
  /** Copies for recipients, by their folders. */
  readonly distributions: readonly VerifiedDistribution[]
  /** What they state, each edition once. */
  readonly editions: readonly VerifiedEdition[]
}

/** Whether everything that could be checked is as it was, and something could be checked. */
export function isUnchanged(verification: Verification): boolean {
  const { files, listed, unlisted, distributions, editions } = verification
  return (
    files.length + distributions.length > 0 &&
    files.every(isWhole) &&
    listed.every(isAsListed) &&
    unlisted.every(isNoOther) &&
    distributions.every(isGivenOutWhole) &&
    editions.every(({ corpus }) => corpus.kind !== 'held' || isHeldUnchanged(corpus.held))
  )
}

/** Whether nothing speaks against a file of a provenance.json. */
export const isAsListed = ({ state }: ListedFile): boolean => state === 'same' || state === 'copies'

export const isHeldUnchanged = ({ quotes, facts, unreadFacts, withheld, sources }: HeldEdition): boolean =>
  facts.length === 0 &&
  unreadFacts.length === 0 &&
  withheld.size === 0 &&
  sources.length === 0 &&
  quotes.every(({ state }) => state === 'stands' || state === 'unread')
