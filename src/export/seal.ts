import { createHash } from 'node:crypto'

/**
 * A file cannot hold its own hash. So each file that is built holds a seal: the SHA-256 of the whole file with the seal's
 * 64 digits zeroed. It tells whether a file is as it was built; it is no signature, and does not tell by whom.
 */
export type SealCheck =
  | { readonly kind: 'whole'; readonly seal: string }
  | { readonly kind: 'changed'; readonly seal: string; readonly computed: string }
  | { readonly kind: 'unsealed' }

export const EMPTY_SEAL = '0'.repeat(64)

/** Put into a document's head, to be filled in by `sealHtml`. */
export const SEAL_META = `<meta name="citedeck-seal" content="sha256:${EMPTY_SEAL}">`

/** The key of the seal in a PDF's document information. */
export const SEAL_KEY = 'CitedeckSeal'

/** What stands before the digits, in each format, and which occurrence is the seal: nothing can be put before it there. */
const PLACES = {
  html: { before: '<meta name="citedeck-seal" content="sha256:', isLast: false },
  json: { before: '"seal": "sha256:', isLast: false },
  pdf: { before: `/${SEAL_KEY} (`, isLast: true },
} as const

type Format = keyof typeof PLACES

/** An HTML document as a file, with its empty seal filled in. Throws where there is none. */
export const sealHtml = (html: string): Uint8Array => fillIn(Buffer.from(html), 'html')

/** A JSON document with its empty seal (`"seal": "sha256:000…"`) filled in. Throws where there is none. */
export const sealJson = (json: string): string => fillIn(Buffer.from(json), 'json').toString()

/** A PDF with its empty seal filled in. Throws where there is none. */
export const sealPdf = (pdf: Uint8Array): Uint8Array => fillIn(Buffer.from(pdf), 'pdf')

function fillIn(file: Buffer, format: Format): Buffer {
  const place = placeOf(file, format)
  if (place === null) throw new Error(`The ${format} document has no place for a seal.`)
  file.write(digestOf(file, place), place, 'latin1')
  return file
}

/** The seal that a file states, 64 hexadecimal digits, or null. */
export function readSeal(file: Uint8Array): string | null {
  const bytes = view(file)
  const place = placeOf(bytes, formatOf(bytes))
  return place === null ? null : digitsAt(bytes, place)
}

/** Whether a file is as it was when it was sealed. */
export function verifySeal(file: Uint8Array): SealCheck {
  const bytes = view(file)
  const place = placeOf(bytes, formatOf(bytes))
  if (place === null) return { kind: 'unsealed' }
  const seal = digitsAt(bytes, place)
  const computed = digestOf(bytes, place)
  return seal === computed ? { kind: 'whole', seal } : { kind: 'changed', seal, computed }
}

function digestOf(bytes: Buffer, place: number): string {
  return createHash('sha256')
    .update(bytes.subarray(0, place))
    .update(EMPTY_SEAL)
    .update(bytes.subarray(place + EMPTY_SEAL.length))
    .digest('hex')
}

function placeOf(bytes: Buffer, format: Format): number | null {
  const { before, isLast } = PLACES[format]
  const start = isLast ? bytes.lastIndexOf(before) : bytes.indexOf(before)
  if (start === -1) return null
  const place = start + before.length
  return /^[0-9a-f]{64}$/.test(digitsAt(bytes, place)) ? place : null
}

function formatOf(bytes: Buffer): Format {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  return bytes.subarray(0, 1024).toString('latin1').trimStart().startsWith('{') ? 'json' : 'html'
}

const digitsAt = (bytes: Buffer, place: number): string =>
  bytes.subarray(place, place + EMPTY_SEAL.length).toString('latin1')

const view = (file: Uint8Array): Buffer => Buffer.from(file.buffer, file.byteOffset, file.byteLength)
