import { type FoundProvenance, NOTHING_DECLARED } from './found-provenance.ts'
import { readPdfAttachment } from './pdf-attachment.ts'

/** What a file is, by its bytes. */
export type EditionFormat = 'pdf' | 'html' | 'json' | 'other'

export function formatOf(bytes: Uint8Array): EditionFormat {
  // Readers of PDF look for its mark in the first kilobyte (ISO 32000-1, Annex H.3, note 13).
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString(
    'latin1',
  )
  if (beginning.includes('%PDF-')) return 'pdf'
  const start = beginning.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (start.startsWith('{')) return 'json'
  return /^<(?:!doctype html|html)/i.test(start) ? 'html' : 'other'
}

/** Finds the provenance in a PDF, an HTML deck or a provenance.json. `password` opens a PDF that asks for one. */
export async function findProvenance(
  bytes: Uint8Array,
  password: string | null = null,
): Promise<FoundProvenance> {
  switch (formatOf(bytes)) {
    case 'pdf':
      return readPdfAttachment(bytes, password)
    case 'html':
      return inHtml(decode(bytes))
    case 'json':
      return { kind: 'found', json: decode(bytes).replace(/^\ufeff/, ''), declared: NOTHING_DECLARED }
    case 'other':
      return { kind: 'none', isOurs: false, declared: NOTHING_DECLARED }
  }
}

/** A deck's script element; what stands in it was escaped for HTML alone (`<` as `\u003c`), which JSON undoes. */
function inHtml(html: string): FoundProvenance {
  const opening = /<script type="application\/ld\+json" id="provenance">/.exec(html)
  const start = opening ? opening.index + opening[0].length : -1
  const end = html.indexOf('</script>', start)
  const isOurs = /<meta name="(?:generator" content="citedeck|citedeck-seal")/.test(html.slice(0, 65_536))
  if (start === -1 || html.slice(start, end).trim() === '')
    return { kind: 'none', isOurs, declared: NOTHING_DECLARED }
  return end === -1
    ? { kind: 'damaged' }
    : { kind: 'found', json: html.slice(start, end), declared: NOTHING_DECLARED }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
