import type { X509Certificate } from 'node:crypto'
import { readSignedMessage, soundDate } from './signed-message.ts'

/** A signature in a PDF (ISO 32000-2, 12.8), held against the file that it is in. Dates are by the signer's own clock. */
export interface PdfSignature {
  /**
   * `whole`: what it covers is what was signed. `changed`: it is not. `broken`: no certificate that it brings has made it, or that
   * one was altered. `unreadable`: it is none, or of a kind that is not read here.
   */
  readonly state: 'whole' | 'changed' | 'broken' | 'unreadable'
  readonly covers: Coverage
  /** Null where it is not shown whose key has made it. */
  readonly signer: Signer | null
  readonly signedAt: Date | null
}

/** What of the file a signature is of, itself left out, in bytes. */
export type Coverage =
  | { readonly kind: 'all' }
  /** `added` bytes stand behind what it covers. */
  | { readonly kind: 'beginning'; readonly added: number }
  /** It leaves out more than itself, or goes on beyond the end of the file. */
  | { readonly kind: 'other' }

/** What a certificate says of whoever has its key. Anybody can make one that says anything. */
export interface Signer {
  readonly subject: string
  readonly issuer: string
  /** Whether it is self-signed, the one that it was issued by is in the signature too, or is not, so that it cannot be held against it. */
  readonly issued: 'by-itself' | 'by-one-enclosed' | 'by-one-absent'
  /** SHA-256 of the certificate, in hexadecimal digits. */
  readonly fingerprint: string
  readonly from: Date
  readonly until: Date
}

/** Whether a certificate was valid when it signed, by the signer's own clock; `unknown` where that is not told. */
export function validityOf({
  signer,
  signedAt,
}: PdfSignature): 'valid' | 'expired' | 'not-yet-valid' | 'unknown' {
  if (signer === null || signedAt === null) return 'unknown'
  if (signedAt < signer.from) return 'not-yet-valid'
  return signedAt > signer.until ? 'expired' : 'valid'
}

/** Whether a signature is of the whole file as it lies there. Whose it is, and whether that can be trusted, is another question. */
export const isOfFile = ({ state, covers }: PdfSignature): boolean =>
  state === 'whole' && covers.kind === 'all'

/**
 * The signatures in a PDF in the order in which they stand, MOST at most; none in another file. No password is needed: they are
 * not encrypted.
 */
export async function signaturesIn(file: Uint8Array): Promise<readonly PdfSignature[]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.toString('latin1', 0, PDF.length) !== PDF) return []
  const found: PdfSignature[] = []
  let at = bytes.indexOf(BYTE_RANGE)
  while (at !== -1 && found.length < MOST) {
    const written = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(
      bytes.toString('latin1', at, at + 128),
    )
    const [start = 0, length = 0, resumed = 0, rest = 0] = written?.slice(1).map(Number) ?? []
    if (written) found.push(await signatureOf(bytes, { start, hole: start + length, resumed, rest }))
    at = bytes.indexOf(BYTE_RANGE, at + BYTE_RANGE.length)
  }
  return found
}

const PDF = '%PDF-'
const BYTE_RANGE = '/ByteRange'

/** More have not been seen, and each costs a hash of the file. */
const MOST = 20

/** Two stretches of a file, with a hole between them: from `start` to `hole`, and `rest` bytes from `resumed`. */
interface ByteRange {
  readonly start: number
  readonly hole: number
  readonly resumed: number
  readonly rest: number
}

async function signatureOf(pdf: Buffer, range: ByteRange): Promise<PdfSignature> {
  const covers = coverageOf(pdf, range)
  const nothing = { covers, signer: null, signedAt: null }
  const { start, hole, resumed, rest } = range
  try {
    const digits = pdf.toString('latin1', hole + 1, resumed - 1)
    const { signer, issuer, signedAt, isOf } = await readSignedMessage(Buffer.from(digits, 'hex'))
    if (signer === null) return { state: 'broken', ...nothing }
    const isSame = isOf([pdf.subarray(start, hole), pdf.subarray(resumed, resumed + rest)])
    return { state: isSame ? 'whole' : 'changed', covers, signer: signerOf(signer, issuer), signedAt }
  } catch {
    return { state: 'unreadable', ...nothing }
  }
}

function coverageOf(pdf: Buffer, { start, hole, resumed, rest }: ByteRange): Coverage {
  const isHole = /^<[0-9A-Fa-f]*>$/.test(pdf.toString('latin1', hole, resumed))
  const added = pdf.length - resumed - rest
  if (start !== 0 || !isHole || added < 0) return { kind: 'other' }
  return added === 0 ? { kind: 'all' } : { kind: 'beginning', added }
}

function signerOf(certificate: X509Certificate, issuer: X509Certificate | null): Signer {
  const { fingerprint256, validFrom, validTo } = certificate
  const isSelfSigned = issuer?.fingerprint256 === fingerprint256
  return {
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    issued: isSelfSigned ? 'by-itself' : issuer ? 'by-one-enclosed' : 'by-one-absent',
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    from: soundDate(new Date(validFrom)),
    until: soundDate(new Date(validTo)),
  }
}

/**
 * The name by which a person or an office is known: its common name, else its organisation, else all of it. What would turn or
 * move letters where it is printed is left out.
 */
function nameIn(subject: string): string {
  const entry = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(subject)?.[1]
  return (entry('CN') ?? entry('O') ?? subject).replace(/\p{C}+/gu, ' ').replace(/\\([",+;<>\\])/g, '$1')
}
