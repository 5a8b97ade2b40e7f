import { constants, inflateSync, type ZlibOptions } from 'node:zlib'

/** A file of which parts are read: one of some megabytes holds what is looked for in a few kilobytes. */
export interface FileParts {
  readonly size: number
  /** The bytes from `start` up to `end`, which lie within the file. */
  readonly part: (start: number, end: number) => Buffer
}

/** A file that has been read whole. */
export const wholeFile = ({ buffer, byteOffset, byteLength }: Uint8Array): FileParts => ({
  size: byteLength,
  part: (start, end) => Buffer.from(buffer, byteOffset + start, end - start),
})

/**
 * The text of the provenance that citedeck has attached to a PDF, read from the file as citedeck writes it; null where it has
 * none, is locked, or was written by another program. For a quick look: `readPdfAttachment` opens any PDF, and takes half a
 * second for it.
 */
export function ownAttachment(file: FileParts): string | null {
  const start = attachmentStart(file)
  if (start === null) return null
  const rest = file.part(start, file.size)
  return inflated(rest.subarray(0, rest.indexOf('endstream')))
}

/**
 * The seal of the provenance that a deck or a PDF holds, as citedeck writes them: all documents that are made of one edition hold
 * the same. Null where there is none, or none to be found so quickly.
 */
export function sealOfProvenance(file: FileParts): string | null {
  const isPdf = file.part(0, Math.min(file.size, 5)).toString('latin1') === '%PDF-'
  const head = isPdf ? headInPdf(file) : headInHtml(file)
  return /"seal": ?"sha256:([0-9a-f]{64})"/.exec(head ?? '')?.[1] ?? null
}

/** Bytes at the beginning of a provenance in which its seal stands, compressed or not. */
const HEAD = 4096

function headInHtml(file: FileParts): string | null {
  const start = lastPlace(file, 'id="provenance">')
  return start === -1 ? null : beginningAt(file, start).toString('latin1')
}

function headInPdf(file: FileParts): string | null {
  const start = attachmentStart(file)
  return start === null ? null : inflated(beginningAt(file, start), CUT_OFF)
}

/** Where the compressed bytes of the file attached last begin; null where there is none. */
function attachmentStart(file: FileParts): number | null {
  const object = lastPlace(file, '/Type /EmbeddedFile')
  const opening = object === -1 ? -1 : beginningAt(file, object).indexOf(OPENING)
  return opening === -1 ? null : object + opening + OPENING.length
}

const OPENING = 'stream\n'

/** Of compressed bytes that end anywhere, as much is read as there is. */
const CUT_OFF: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH }

/** Null where the bytes are damaged. */
function inflated(bytes: Uint8Array, options: ZlibOptions = {}): string | null {
  try {
    return inflateSync(bytes, options).toString('utf8')
  } catch {
    return null
  }
}

const beginningAt = (file: FileParts, start: number): Buffer =>
  file.part(start, Math.min(file.size, start + HEAD))

const WINDOW = 65_536

/** Where words stand last in a file; -1 where they do not. Windows overlap by the words' length. */
function lastPlace({ size, part }: FileParts, words: string): number {
  for (let end = size; end > 0; end -= WINDOW) {
    const start = Math.max(0, end - WINDOW)
    const found = part(start, Math.min(size, end + words.length)).lastIndexOf(words)
    if (found !== -1) return start + found
  }
  return -1
}
