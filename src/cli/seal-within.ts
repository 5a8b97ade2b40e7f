import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { constants, inflateSync } from 'node:zlib'

/** A file of which parts are read. */
interface Parts {
  readonly size: number
  readonly part: (start: number, end: number) => Buffer
}

/**
 * The seal of the provenance that a deck or a PDF holds, as citedeck writes them: all documents that are made of one edition hold
 * the same. Read from a few kilobytes, so that a folder of large files is looked through in no time. Null where there is none, or
 * none to be found so quickly.
 */
export function sealWithin(content: string | Uint8Array): string | null {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { buffer, byteOffset, byteLength } = bytes
  return sealAmong({
    size: byteLength,
    part: (start, end) => Buffer.from(buffer, byteOffset + start, end - start),
  })
}

/** The same of a file by its path; null too where it cannot be read. */
export function sealWithinFile(path: string): string | null {
  let file: number | null = null
  try {
    const opened = openSync(path, 'r')
    file = opened
    const part = (start: number, end: number): Buffer => {
      const bytes = Buffer.allocUnsafe(end - start)
      return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, start))
    }
    return sealAmong({ size: fstatSync(opened).size, part })
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Characters at the beginning of a provenance in which its seal stands. */
const HEAD = 2048

function sealAmong(file: Parts): string | null {
  const isPdf = file.part(0, Math.min(file.size, 5)).toString('latin1') === '%PDF-'
  const head = isPdf ? headInPdf(file) : headInHtml(file)
  return /"seal": ?"sha256:([0-9a-f]{64})"/.exec(head ?? '')?.[1] ?? null
}

function headInHtml(file: Parts): string | null {
  const start = lastPlace(file, 'id="provenance">')
  return start === -1 ? null : partOf(file, start).toString('latin1')
}

function headInPdf(file: Parts): string | null {
  const object = lastPlace(file, '/Type /EmbeddedFile')
  if (object === -1) return null
  const entry = partOf(file, object)
  const opening = entry.indexOf('stream\n')
  if (opening === -1) return null
  try {
    // It is cut off: what can be read of it is.
    const ending = { finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(entry.subarray(opening + 'stream\n'.length), ending).toString('latin1')
  } catch {
    return null
  }
}

const partOf = (file: Parts, start: number): Buffer => file.part(start, Math.min(file.size, start + 2 * HEAD))

const WINDOW = 65_536

/** Where words stand last in a file; -1 where they do not. Windows overlap by the words' length. */
function lastPlace({ size, part }: Parts, words: string): number {
  for (let end = size; end > 0; end -= WINDOW) {
    const start = Math.max(0, end - WINDOW)
    const found = part(start, Math.min(size, end + words.length)).lastIndexOf(words)
    if (found !== -1) return start + found
  }
  return -1
}
