import { createHash } from 'node:crypto'
import type { Range } from '../model/span.ts'

/**
 * A file cannot hold its own hash. So each file that is built holds a seal: the SHA-256 of the whole file with the seal's
 * 64 digits zeroed, and with them the first eight of them that a PDF's pages show, and the digits of a signature. It tells whether a file is as it was built; it is no signature, and does not tell by whom.
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

/** How many of its digits stand on every page, and how many zeroes stand there while the hash is taken. */
export const SHOWN_DIGITS = 8

/** What stands before the digits that a PDF's pages show; they are drawn once, and every page shows that drawing. */
export const SHOWN_SEAL = `/${SEAL_KEY} BMC\n(`

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
  const zeroed = zeroedIn(file, place, format)
  const seal = digestOf(file, zeroed)
  file.write(seal, place, 'latin1')
  const shown = zeroed.find(({ kind }) => kind === 'shown')
  if (shown !== undefined) file.write(seal.slice(0, SHOWN_DIGITS), shown.start, 'latin1')
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
  const format = formatOf(bytes)
  const place = placeOf(bytes, format)
  if (place === null) return { kind: 'unsealed' }
  const seal = digitsAt(bytes, place)
  const zeroed = zeroedIn(bytes, place, format)
  const computed = digestOf(bytes, zeroed)
  const shown = zeroed.find(({ kind }) => kind === 'shown')
  const isShown = shown === undefined || seal.startsWith(bytes.toString('latin1', shown.start, shown.end))
  return seal === computed && isShown ? { kind: 'whole', seal } : { kind: 'changed', seal, computed }
}

/** Digits that are zeroed while the hash is taken: the seal's, those of it that pages show, and a signature's. */
interface Zeroed extends Range {
  readonly kind: 'seal' | 'shown' | 'signature'
}

function zeroedIn(bytes: Buffer, place: number, format: Format): readonly Zeroed[] {
  const seal: Zeroed = { kind: 'seal', start: place, end: place + EMPTY_SEAL.length }
  if (format !== 'pdf') return [seal]
  const found = [seal, shownIn(bytes), signatureIn(bytes)].filter(range => range !== null)
  return found.sort((a, b) => a.start - b.start)
}

function shownIn(bytes: Buffer): Zeroed | null {
  const before = bytes.lastIndexOf(SHOWN_SEAL)
  const start = before + SHOWN_SEAL.length
  const isThere =
    before !== -1 && /^[0-9a-f]{8}\)/.test(bytes.toString('latin1', start, start + SHOWN_DIGITS + 1))
  return isThere ? { kind: 'shown', start, end: start + SHOWN_DIGITS } : null
}

/**
 * The digits of a signature that covers all of the file but itself (ISO 32000-2, 12.8.1). It is made after the seal, which
 * it covers. Where bytes were added after it, it is hashed like all else.
 */
function signatureIn(bytes: Buffer): Zeroed | null {
  const before = bytes.lastIndexOf(BYTE_RANGE)
  const written = before === -1 ? '' : bytes.toString('latin1', before, before + 64)
  const [, first, second, rest] = /^\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(written) ?? []
  const [start, end] = [Number(first) + 1, Number(second) - 1]
  if (first === undefined || Number(second) + Number(rest) !== bytes.length || start >= end) return null
  const isHole = bytes[start - 1] === 0x3c && bytes[end] === 0x3e
  return isHole && /^[0-9a-f]*$/.test(bytes.toString('latin1', start, end))
    ? { kind: 'signature', start, end }
    : null
}

const BYTE_RANGE = '/ByteRange ['

function digestOf(bytes: Buffer, zeroed: readonly Range[]): string {
  const hash = createHash('sha256')
  let hashed = 0
  for (const { start, end } of zeroed) {
    hash.update(bytes.subarray(hashed, start)).update('0'.repeat(end - start))
    hashed = end
  }
  return hash.update(bytes.subarray(hashed)).digest('hex')
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
