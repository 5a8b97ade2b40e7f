import { type PdfSignature, type Signer, validityOf } from '../../export/signing/pdf-signatures.ts'

/** What is printed of a signature in a PDF: whether it fits the file, whose it says that it is, and what that is worth. */
export function signatureLines(signature: PdfSignature): readonly string[] {
  const { signer } = signature
  return [
    `Signature: ${verdictOn(signature)}`,
    ...(signer === null ? [] : [whose(signature, signer), certificateOf(signature, signer), TRUST]),
  ]
}

function verdictOn({ state, covers }: PdfSignature): string {
  switch (state) {
    case 'unreadable':
      return 'cannot be checked. It is damaged, or of a kind that citedeck does not read.'
    case 'broken':
      return 'BROKEN. It was not made with the key of its certificate, or that certificate was altered.'
    case 'changed':
      return 'BROKEN. At least one byte of what was signed was changed.'
    case 'whole':
      break
  }
  switch (covers.kind) {
    case 'all':
      return 'whole. It covers all of the file but itself, and nothing of that was changed.'
    case 'beginning':
      return `whole for what it covers; ${covers.added === 1 ? 'one byte was' : `${covers.added} bytes were`} added behind that, of which it says nothing.`
    case 'other':
      return 'BROKEN. It leaves out more of the file than itself.'
  }
}

const whose = ({ signedAt }: PdfSignature, { subject }: Signer): string =>
  `By ${subject}, ${signedAt === null ? 'it does not say when' : `${timeOf(signedAt)} by the clock of whoever signed`}.`

function certificateOf(
  signature: PdfSignature,
  { issuer, issued, from, until, fingerprint }: Signer,
): string {
  const by = {
    'by-itself': 'self-signed',
    'by-one-enclosed': `issued by ${issuer}`,
    'by-one-absent': `issued by ${issuer} as it says, whose own certificate is not in the file`,
  }[issued]
  const validity = {
    valid: 'valid then',
    expired: 'EXPIRED when it signed',
    'not-yet-valid': 'NOT YET VALID when it signed',
    unknown: 'valid',
  }[validityOf(signature)]
  return `Its certificate: ${by}; ${validity} (${dayOf(from)} to ${dayOf(until)}); SHA-256 ${fingerprint}`
}

const TRUST =
  'Anybody can make a certificate of any name. Whether this one is the sender’s is for you to decide: compare its SHA-256 with what you have from them by another way.'

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const timeOf = (date: Date): string => `${dayOf(date)} at ${date.toISOString().slice(11, 16)} UTC`
