import { createHash } from 'node:crypto'
import { JOURNAL_NAME, readJournal } from '../../export/distribution/journal.ts'
import { type CopyEntry, type Distribution, MANIFEST_NAME } from '../../export/distribution/manifest.ts'
import { readManifest } from '../../export/distribution/read-manifest.ts'
import {
  checkManifest,
  type ManifestSignature,
  SIGNATURE_FILES,
} from '../../export/signing/check-manifest.ts'

/** A copy as its manifest has it, and as it lies there. */
export interface VerifiedCopy {
  readonly copy: CopyEntry
  readonly state: 'whole' | 'changed' | 'missing'
}

/** Copies for recipients in a folder. */
export type VerifiedDistribution = {
  /** Relative to the folder that is verified; '' for itself. */
  readonly folder: string
} & (
  | {
      readonly kind: 'read'
      readonly distribution: Distribution
      readonly signature: ManifestSignature
      readonly copies: readonly VerifiedCopy[]
      /** PDFs beside them that are none of its copies. */
      readonly unlisted: readonly string[]
      /** Other files beside them. */
      readonly others: readonly string[]
    }
  /** There is no manifest yet: copies that had been written whole when the run broke off. */
  | { readonly kind: 'broken-off'; readonly copies: readonly VerifiedCopy[] }
  | { readonly kind: 'newer'; readonly generator: string }
  | { readonly kind: 'illegible' }
)

/** A folder in which copies may lie; names are those of files in it. */
export interface CopiesFolder {
  readonly folder: string
  readonly names: readonly string[]
  /** Null where there is no such file. */
  readonly read: (name: string) => Uint8Array | null
}

/** Holds the copies in a folder against their manifest; null where there is none that citedeck has written. */
export async function verifyDistribution(place: CopiesFolder): Promise<VerifiedDistribution | null> {
  const { folder, names, read } = place
  const manifest = read(MANIFEST_NAME)
  if (manifest === null) return brokenOff(place)
  const reading = readManifest(new TextDecoder().decode(manifest))
  if (reading.kind === 'other') return null
  if (reading.kind !== 'read') return { folder, ...reading }
  const { distribution } = reading
  const listed = new Set(distribution.copies.map(({ file }) => file))
  const beside = names.filter(name => !listed.has(name) && !OWN.has(name))
  return {
    folder,
    kind: 'read',
    distribution,
    signature: await checkManifest(manifest, distribution.signedBy, read),
    copies: distribution.copies.map(copy => compareCopy(copy, read)),
    unlisted: beside.filter(isPdf),
    others: beside.filter(name => !isPdf(name)),
  }
}

function brokenOff({ folder, read }: CopiesFolder): VerifiedDistribution | null {
  const journal = read(JOURNAL_NAME)
  if (journal === null) return null
  const copies = readJournal(new TextDecoder().decode(journal)).entries
  return { folder, kind: 'broken-off', copies: copies.map(copy => compareCopy(copy, read)) }
}

function compareCopy(copy: CopyEntry, read: CopiesFolder['read']): VerifiedCopy {
  const bytes = read(copy.file)
  if (bytes === null) return { copy, state: 'missing' }
  const found = createHash('sha256').update(bytes).digest('hex')
  return { copy, state: found === copy.sha256 ? 'whole' : 'changed' }
}

/** Files that belong to a distribution beside its copies. */
const OWN: ReadonlySet<string> = new Set([
  MANIFEST_NAME,
  JOURNAL_NAME,
  ...SIGNATURE_FILES.ed25519,
  ...SIGNATURE_FILES.certificate,
])

const isPdf = (name: string): boolean => /\.pdf$/i.test(name)

/** Whether a distribution lies there as it was given out: signed by the key that it names, every copy whole, no other PDF. */
export const isGivenOutWhole = (found: VerifiedDistribution): boolean =>
  found.kind === 'read' &&
  found.signature === 'whole' &&
  found.unlisted.length === 0 &&
  found.copies.every(({ state }) => state === 'whole')
