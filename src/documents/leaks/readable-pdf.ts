import { constants, inflateSync } from 'node:zlib'
import { pdfStrings } from './pdf-strings.ts'
import type { ReadableFile, ReadablePart, SoughtPicture } from './readable-file.ts'
import { jsonParts } from './readable-json.ts'
import { APART, setApart } from './wording.ts'

/**
 * A PDF in parts: the text of its pages, as a reader that is not ours takes it from the glyphs; every text in its objects
 * (titles, alternative texts, the outline, addresses, metadata); attachments; the characters that its fonts tell of; and
 * every stream, decompressed. Objects that nothing refers to any more are there too.
 */
export async function readPdfParts(bytes: Buffer): Promise<Omit<ReadableFile, 'name'>> {
  const { objects, streams } = unpack(bytes)
  const parts: ReadablePart[] = [...(await pageTexts(bytes))]
  parts.push({ where: 'its objects', text: pdfStrings(objects).join(APART), isContent: true })
  parts.push({ where: 'its objects', text: setApart(objects), isContent: false })
  for (const stream of streams) {
    const text = stream.toString('utf8')
    const json = jsonParts(text, 'its attachment')
    if (json) parts.push(...json)
    else if (/^\s*<[?\w]/.test(text))
      parts.push({ where: 'its metadata', text: text.replace(/<[^>]*>/g, APART), isContent: true })
    else {
      const raw = stream.toString('latin1')
      if (raw.includes('begincmap')) {
        parts.push({ where: 'its fonts', text: fontCharacters(raw), isContent: false })
        continue
      }
      // Objects are packed into streams too; what draws a page names glyphs, and only seldom letters.
      const strings = pdfStrings(raw).join(APART)
      if (strings !== '') parts.push({ where: 'a stream', text: strings, isContent: false })
      if (/^[\d\s]+<</.test(raw)) parts.push({ where: 'its objects', text: strings, isContent: true })
    }
  }
  return { parts, holdsPicture: picture => holds(bytes, objects, picture) }
}

/** What stands between streams, and the streams, decompressed where they are packed with Flate. */
function unpack(bytes: Buffer): { readonly objects: string; readonly streams: readonly Buffer[] } {
  const text = bytes.toString('latin1')
  const between: string[] = []
  const streams: Buffer[] = []
  let at = 0
  for (;;) {
    const begins = /(?<!end)stream\r?\n/g
    begins.lastIndex = at
    const found = begins.exec(text)
    const end = found === null ? -1 : text.indexOf('endstream', found.index + found[0].length)
    if (found === null || end < 0) break
    const dictionary = text.slice(at, found.index)
    between.push(dictionary)
    const start = found.index + found[0].length
    // A length that is written out is surer than the word that ends a stream: packed bytes may hold that by chance.
    const length = Number(
      /\/Length (\d+)(?! \d+ R)(?![\s\S]*\/Length )/.exec(
        dictionary.slice(dictionary.lastIndexOf(' obj')),
      )?.[1],
    )
    const last = Number.isInteger(length) && start + length <= bytes.length ? start + length : end
    streams.push(inflated(bytes.subarray(start, last)))
    at = text.indexOf('endstream', last) + 'endstream'.length
  }
  return { objects: between.join('\n') + text.slice(at), streams }
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return packed
  }
}

async function pageTexts(bytes: Buffer): Promise<ReadablePart[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  })
  const document = await loading.promise
  const parts: ReadablePart[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = joinItems(items.flatMap(item => ('str' in item ? [item] : [])))
    parts.push({ where: `page ${number}`, text, isContent: true })
  }
  await loading.destroy()
  return parts
}

/** A run of text on a page, in points: `transform` holds its place in its fifth and sixth number. */
interface TextItem {
  readonly str: string
  readonly hasEOL: boolean
  readonly width: number
  readonly height: number
  readonly transform: readonly number[]
}

/** Runs of text in their order; what stands on one line with more than a letter's height between, as cells do, is set apart. */
function joinItems(items: readonly TextItem[]): string {
  let text = ''
  let last: TextItem | null = null
  for (const item of items.filter(({ str, hasEOL }) => str.trim() !== '' || hasEOL)) {
    const [, , , , x = 0, y = 0] = item.transform
    const [, , , , lastX = 0, lastY = 0] = last?.transform ?? []
    const isFar = last !== null && Math.abs(y - lastY) < 2 && x - lastX - last.width > 1.2 * last.height
    text += `${isFar ? APART : last === null ? '' : gapBetween(last, x - lastX - last.width)}${item.str}${item.hasEOL ? '\n' : ''}`
    if (item.str.trim() !== '') last = item
  }
  return text
}

/** A space is a run of its own, or only a gap. */
const gapBetween = ({ height }: TextItem, gap: number): string => (gap > 0.15 * height ? ' ' : '')

/** JPEG is put into a PDF as it is; other pictures are packed anew, and known by their size in pixels. */
function holds(
  bytes: Buffer,
  objects: string,
  { bytes: sought, mediaType, width, height }: SoughtPicture,
): boolean {
  if (mediaType === 'image/jpeg') {
    const middle = Math.floor(sought.length / 2)
    return bytes.includes(Buffer.from(sought.subarray(middle, middle + 256)))
  }
  if (mediaType === 'image/svg+xml') return false
  const isSought = (object: string): boolean =>
    [/\/Image\b/, new RegExp(`/Width ${width}\\b`), new RegExp(`/Height ${height}\\b`)].every(part =>
      part.test(object),
    )
  return objects.split('endobj').some(isSought)
}

/** The characters that a font's ToUnicode map leads to (ISO 32000-2, 9.10.3): of ranges the first and the last. */
function fontCharacters(map: string): string {
  const targets = [...map.matchAll(/beginbf(char|range)([\s\S]*?)endbf\1/g)].flatMap(
    ([, kind, body = '']) => {
      const codes = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits = '']) => digits)
      return codes.filter((_, index) => (kind === 'char' ? index % 2 === 1 : index % 3 === 2))
    },
  )
  return targets
    .map(digits => Buffer.from(digits.padStart(4, '0'), 'hex').swap16().toString('utf16le'))
    .join(' ')
}
