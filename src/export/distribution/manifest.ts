/** A copy as the manifest of its distribution has it. */
export interface CopyEntry {
  readonly number: number
  readonly name: string
  readonly organisation: string | null
  /** In the manifest's folder. */
  readonly file: string
  /** Of the file, in hexadecimal digits. */
  readonly sha256: string
  readonly seal: string
  /** Its first eight digits as the pages show them: of a locked copy those that it had before; null where none are shown. */
  readonly shown: string | null
  readonly isLocked: boolean
  readonly isSigned: boolean
}

/** By what the manifest is signed. */
export type SignedBy =
  | { readonly kind: 'ed25519'; readonly publicKey: string; readonly fingerprint: string }
  | { readonly kind: 'certificate'; readonly subject: string; readonly fingerprint: string }

export interface Distribution {
  /** Of the outline. */
  readonly id: string
  readonly title: string
  readonly edition: number | null
  /** The document's own date, ISO 8601. */
  readonly date: string
  readonly marking: string
  /** The program, with its version. */
  readonly generator: string
  readonly copies: readonly CopyEntry[]
  readonly signedBy: SignedBy
}

export const MANIFEST_NAME = 'distribution.json'

/** The manifest of a distribution as JSON text: who got which copy, and how each is known again. */
export function manifestOf(distribution: Distribution): string {
  const { id, title, edition, date, marking, generator, copies, signedBy } = distribution
  const document = {
    type: 'citedeck-distribution',
    format: 1,
    generator,
    document: { id, title, edition, date, marking },
    signedBy,
    copies: copies.map(entryToJson),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** A copy as it stands in a manifest, and in a journal. */
export const entryToJson = ({ isLocked, isSigned, seal, ...copy }: CopyEntry): object => ({
  ...copy,
  seal: `sha256:${seal}`,
  locked: isLocked,
  signed: isSigned,
})
