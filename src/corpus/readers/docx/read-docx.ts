import { cleanCharacters } from '../clean-characters.ts'
import { composeText } from '../compose-text.ts'
import { edtfOf } from '../declared-date.ts'
import { elementPaths } from '../html/page/element-path.ts'
import { blocksOf } from '../html/page/page-blocks.ts'
import { parsePage } from '../html/page/parse-page.ts'
import { languageTag } from '../language-tag.ts'
import type { Found, Reading } from '../reading.ts'
import { type Entry, entriesOf } from './archive.ts'

/**
 * Reads a Word document: paragraphs, headings, list items, rows of tables and, at the end, notes, as mammoth gives them;
 * words that were struck out in tracked changes are not there, words put in are. `places` are elements in that order.
 * What would unpack to more than a document ever does is refused before it is unpacked.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const entries = entriesOf(bytes)
  if ('problem' in entries) return entries
  const lying = entries.find(entry => /\.(?:xml|rels)$/.test(entry.name) && !unpacksAsSaid(entry))
  if (lying) return { problem: `the archive is damaged, at ${lying.name}` }
  const mammoth = (await import('mammoth')).default
  const { value: markup, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const document = await parsePage(`<html><body>${markup}</body></html>`)
  const pathOf = elementPaths()
  const paragraphs = blocksOf(document).blocks.map(({ text, element }) => ({
    text: text.replace(/\s*↑$/, ''),
    places: [{ start: 0, kind: 'element' as const, label: pathOf(element) }],
  }))
  if (paragraphs.length === 0) return { problem: 'there is no text in the document' }
  const { found, made } = propertiesOf(entries)
  return {
    ok: composeText(paragraphs),
    found,
    remarks: [
      ...(made === null ? [] : [`the document was made on ${made}`]),
      ...(messages.some(({ type }) => type === 'error') ? ['parts of the document could not be read'] : []),
    ],
  }
}

function unpacksAsSaid(entry: Entry): boolean {
  try {
    entry.read()
    return true
  } catch {
    return false
  }
}

/** Core properties (ECMA-376, part 2, clause 11). When a document was made is no date of publication. */
function propertiesOf(entries: readonly Entry[]): { readonly found: Found; readonly made: string | null } {
  const core = entries.find(({ name }) => name === 'docProps/core.xml')?.read() ?? ''
  const property = (name: string): string => {
    const content = new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? ''
    return cleanCharacters(unescaped(content)).replace(/\s+/g, ' ').trim()
  }
  const title = property('dc:title')
  const authors = property('dc:creator')
    .split(/\s*;\s*/)
    .filter(name => name !== '' && !/^(?:user|author|admin|windows user|microsoft office user)$/i.test(name))
  const language = languageTag(property('dc:language'))
  return {
    found: {
      type: 'document',
      ...(title === '' ? {} : { title }),
      ...(authors.length === 0 ? {} : { author: authors.map(literal => ({ literal })) }),
      ...(language === null ? {} : { language }),
    },
    made: edtfOf(property('dcterms:created')),
  }
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&amp;/g, '&')
