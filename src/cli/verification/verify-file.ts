import { type EditionFormat, findProvenance, formatOf } from '../../editions/find-provenance.ts'
import { type Declared, NOTHING_DECLARED } from '../../editions/found-provenance.ts'
import { readProvenance } from '../../editions/read-provenance.ts'
import { SEAL_KEY, verifySeal } from '../../export/seal.ts'
import { sealedRevision } from '../../export/sealed-revision.ts'
import { isOfFile, type PdfSignature, signaturesIn } from '../../export/signing/pdf-signatures.ts'
import type { Edition } from '../../model/edition.ts'

/** What a file's seal tells. Digits are 64, lower-case hex. */
export type SealState =
  | { readonly kind: 'whole'; readonly seal: string }
  /** Other bytes than were sealed. */
  | { readonly kind: 'changed'; readonly seal: string; readonly computed: string }
  /** The first `length` bytes are the file as it was built; another program has appended to it. */
  | { readonly kind: 'extended'; readonly seal: string; readonly length: number; readonly added: number }
  /** A PDF that another program has written anew: its bytes cannot be those that were sealed. */
  | { readonly kind: 'resaved'; readonly seal: string | null }
  /** It lies inside the encryption. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'missing' }

/** What a file's provenance tells. */
export type ProvenanceState =
  | { readonly kind: 'read'; readonly edition: Edition; readonly isWhole: boolean }
  | { readonly kind: 'missing' }
  /** The file is whole, and another one beside it says the same. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'illegible' }
  /** It opens only with its password, of which none was given. */
  | { readonly kind: 'locked' }
  /** The password that was given does not open it. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'damaged' }

export interface VerifiedFile {
  /** As a person would name it. */
  readonly name: string
  readonly format: EditionFormat
  /** False for a file that nothing in it shows to be citedeck's. */
  readonly isOurs: boolean
  readonly seal: SealState
  readonly provenance: ProvenanceState
  /** Signatures in a PDF; none in other files. */
  readonly signatures: readonly PdfSignature[]
}

/** Whether a file is as it was built and as it was signed, and its provenance too, each where it has any. */
export const isWhole = ({ seal, provenance, signatures }: VerifiedFile): boolean =>
  seal.kind === 'whole' && signatures.every(isOfFile) && (provenance.kind !== 'read' || provenance.isWhole)

/** Whether a file is as it was built, and what it says that it rests on. `password` opens a PDF that asks for one. */
export async function verifyFile(
  name: string,
  bytes: Uint8Array,
  password: string | null,
): Promise<VerifiedFile> {
  const format = formatOf(bytes)
  const found = await findProvenance(bytes, password)
  const declared = 'declared' in found ? found.declared : NOTHING_DECLARED
  const seal = sealState(bytes, format, found.kind === 'locked' ? LOCKED : declared)
  const provenance = found.kind === 'found' ? provenanceState(found.json) : stateWithout(found.kind, password)
  const isOurs =
    provenance.kind === 'read' ||
    provenance.kind === 'newer' ||
    (seal.kind !== 'missing' && seal.kind !== 'encrypted') ||
    (found.kind === 'none' && found.isOurs)
  return { name, format, isOurs, seal, provenance, signatures: await signaturesIn(bytes) }
}

const LOCKED: Declared = { ...NOTHING_DECLARED, isEncrypted: true }

function stateWithout(kind: 'none' | 'locked' | 'damaged', password: string | null): ProvenanceState {
  if (kind === 'locked' && password !== null) return { kind: 'refused' }
  return { kind: kind === 'none' ? 'missing' : kind }
}

function sealState(bytes: Uint8Array, format: EditionFormat, declared: Declared): SealState {
  const check = format === 'other' ? ({ kind: 'unsealed' } as const) : verifySeal(bytes)
  if (check.kind === 'whole') return check
  if (format !== 'pdf') return check.kind === 'changed' ? check : { kind: 'missing' }
  const length = sealedRevision(bytes)
  if (length !== null)
    return {
      kind: 'extended',
      seal: sealOf(bytes.subarray(0, length)),
      length,
      added: bytes.length - length,
    }
  // A file that citedeck has encrypted has its seal in a comment; what another program has encrypted hides it.
  if (declared.isEncrypted)
    return check.kind === 'changed' && hasSealInComment(bytes) ? check : { kind: 'encrypted' }
  if (check.kind === 'changed' && isAsBuilt(bytes)) return check
  const seal = check.kind === 'changed' ? check.seal : declared.seal
  return seal === null ? { kind: 'missing' } : { kind: 'resaved', seal }
}

const hasSealInComment = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`%/${SEAL_KEY} (`)

function sealOf(bytes: Uint8Array): string {
  const check = verifySeal(bytes)
  return check.kind === 'unsealed' ? '' : check.seal
}

/**
 * Whether a PDF ends as citedeck writes it: with an update that leads back to what the browser has printed. A program that
 * writes a file anew leaves one body and no way back.
 */
function isAsBuilt(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    Math.max(0, bytes.length - 2048),
  )
  return /\/Prev \d+\s[\s\S]*startxref\s+\d+\s+%%EOF\s*$/.test(end)
}

function provenanceState(json: string): ProvenanceState {
  const reading = readProvenance(json)
  if (reading.kind !== 'read') return reading
  const isWhole = verifySeal(Buffer.from(json)).kind === 'whole'
  return { kind: 'read', edition: reading.edition, isWhole }
}
