import type { BuiltDocument } from '../built-document.ts'
import type { ReadableFile } from './readable-file.ts'
import { APART } from './wording.ts'

/** All that a finished file holds, decompressed: text, attributes, metadata, attachments, parts that nothing shows. */
export async function readDocument({ name, mediaType, content }: BuiltDocument): Promise<ReadableFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  switch (mediaType) {
    case 'text/html': {
      const { htmlParts } = await import('./readable-html.ts')
      const html = bytes.toString('utf8')
      return {
        name,
        parts: htmlParts(html),
        holdsPicture: ({ bytes: sought }) => html.includes(base64(sought)),
      }
    }
    case 'application/pdf': {
      const { readPdfParts } = await import('./readable-pdf.ts')
      return { name, ...(await readPdfParts(bytes)) }
    }
    case 'image/png': {
      const { pngTexts } = await import('./readable-png.ts')
      const text = pngTexts(bytes)
      return { name, parts: [{ where: 'its metadata', text, isContent: true }], holdsPicture: () => false }
    }
    default:
      return { name, ...(await readOther(bytes)) }
  }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

type Rest = Omit<ReadableFile, 'name'>

async function readOther(bytes: Buffer): Promise<Rest> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    const { readArchiveParts } = await import('./readable-archive.ts')
    return readArchiveParts(bytes)
  }
  const text = bytes.toString('utf8')
  const { jsonParts } = await import('./readable-json.ts')
  const parts = jsonParts(text, 'its data') ?? [
    // Cells of a table, and paragraphs.
    { where: 'its text', text: text.replace(/\||\n\s*\n/g, APART), isContent: true },
  ]
  return { parts, holdsPicture: ({ bytes: sought }) => text.includes(base64(sought)) }
}
