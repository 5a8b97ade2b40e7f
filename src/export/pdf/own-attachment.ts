import { inflateSync } from 'node:zlib'

/**
 * The text of the provenance that citedeck has attached to a PDF, read from the file as citedeck writes it; null where it has
 * none, is locked, or was written by another program. For a quick look: `readPdfAttachment` opens any PDF, and takes half a
 * second for it.
 */
export function ownAttachment(bytes: Uint8Array): string | null {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const object = pdf.lastIndexOf('/Type /EmbeddedFile')
  const opening = object === -1 ? -1 : pdf.indexOf('stream\n', object)
  if (opening === -1) return null
  const start = opening + 'stream\n'.length
  try {
    return inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('utf8')
  } catch {
    return null
  }
}
