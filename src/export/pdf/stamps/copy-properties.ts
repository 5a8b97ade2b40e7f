import type { NewObject } from '../update.ts'
import { referenceOf } from './dictionary.ts'
import { plainStream } from './drawn-font.ts'
import type { FinishedPdf } from './finished-pdf.ts'

const NAMESPACE = 'urn:citedeck:'

/** The document's XMP packet (ISO 16684-1) with whose copy it is, in a namespace of citedeck's own; nothing where it has none. */
export function copyProperties(
  file: FinishedPdf,
  { name, number, count }: { readonly name: string; readonly number: number; readonly count: number },
): readonly NewObject[] {
  const packet = referenceOf(file.entries(file.root).get('Metadata'))
  if (packet === null) return []
  const text = file.stream(packet).toString('utf8')
  const properties = `<citedeck:recipient>${escapeXml(name)}</citedeck:recipient>
<citedeck:copy>${number}</citedeck:copy>
<citedeck:copies>${count}</citedeck:copies>`
  const end = text.lastIndexOf('</rdf:RDF>')
  if (end === -1) return []
  const description = `<rdf:Description rdf:about="" xmlns:citedeck="${NAMESPACE}">\n${properties}\n</rdf:Description>\n`
  const written = Buffer.from(text.slice(0, end) + description + text.slice(end)).toString('latin1')
  return [{ number: packet, content: plainStream({ Type: '/Metadata', Subtype: '/XML' }, written) }]
}

/** XML 1.0 has no way to write most control characters; they are left out. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 lacks.
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  return allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
