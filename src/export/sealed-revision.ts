import { verifySeal } from './seal.ts'

const END = '%%EOF'

/**
 * Programs that annotate, fill in or sign a PDF append to it (ISO 32000-2, 7.5.6). The length of the longest beginning of a
 * file that ends as a PDF does and whose seal is whole, in bytes; null where there is none but the file itself.
 */
export function sealedRevision(pdf: Uint8Array): number | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let end = bytes.lastIndexOf(END)
  for (let tried = 0; end > 0 && tried < MOST_REVISIONS; tried++) {
    const length = end + END.length + lineEndAt(bytes, end + END.length)
    if (length < bytes.length && verifySeal(bytes.subarray(0, length)).kind === 'whole') return length
    end = bytes.lastIndexOf(END, end - 1)
  }
  return null
}

/** More have not been seen, and each costs a hash of the file. */
const MOST_REVISIONS = 20

const lineEndAt = (bytes: Buffer, at: number): number => {
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? 2 : 1
  return bytes[at] === 0x0a ? 1 : 0
}
