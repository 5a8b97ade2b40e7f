import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { type MarkedContent, markArtifacts } from './artifacts.ts'
import { type GlyphTexts, glyphTextsIn, withGlyphTexts, withoutGlyphTexts } from './glyph-texts.ts'
import { objectText, type PdfFile, streamBytes } from './pdf-file.ts'
import type { PdfPage } from './pdf-pages.ts'
import { isMark, isTag, type Tag } from './structure.ts'
import { referenceEntry } from './syntax.ts'

/** A page with everything on it marked, and nothing said that its fonts say. */
export interface MarkedPage extends Pick<MarkedContent, 'boxes'> {
  readonly page: PdfPage
  readonly decorations: ReadonlySet<number>
}

export interface MarkedPages {
  /** Those whose content can be read. */
  readonly pages: readonly MarkedPage[]
  /** Contents of pages and tables of fonts as they are now, by their objects. */
  readonly streams: Promise<ReadonlyMap<number, Buffer>>
}

/**
 * Marks the content of pages; `tags` are the document's. What is marked is compressed on other threads, and may be waited for
 * after what else there is to do.
 */
export async function markPages(
  file: PdfFile,
  pages: readonly PdfPage[],
  tags: readonly Tag[],
): Promise<MarkedPages> {
  const contents = readContents(file, pages)
  const fonts = fontTables(file, glyphTextsIn(textsOf(contents)))
  const figures = figureMarks(tags)
  const streams = createStreams()
  const marked: MarkedPage[] = []
  for (const [page, bytes] of contents) {
    const isFigure = (mark: number): boolean => figures.has(`${page.number} ${mark}`)
    const { content, decorations, boxes } = markArtifacts(bytes.toString('latin1'), {
      height: page.height,
      isFigure,
    })
    marked.push({ page, decorations: new Set(decorations), boxes })
    contents.delete(page)
    await streams.add(page.contents, withoutGlyphTexts(content, fonts.texts))
  }
  for (const [object, table] of fonts.tables) await streams.add(object, table)
  return { pages: marked, streams: streams.whenFinished() }
}

interface ReadPage extends PdfPage {
  readonly contents: number
}

/** Of the pages whose content can be read, a byte a character: as texts, they would all stand in the heap. */
function readContents(file: PdfFile, pages: readonly PdfPage[]): Map<ReadPage, Buffer> {
  const contents = new Map<ReadPage, Buffer>()
  for (const page of pages)
    if (hasContents(page) && isCompressed(file, page.contents))
      contents.set(page, inflateSync(streamBytes(file, page.contents), { chunkSize: CHUNK }))
  return contents
}

const hasContents = (page: PdfPage): page is ReadPage => page.contents !== null

const isCompressed = (file: PdfFile, object: number): boolean =>
  objectText(file, object).includes('/Filter /FlateDecode')

/** Each time anew. */
const textsOf = (contents: ReadonlyMap<ReadPage, Buffer>): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const bytes of contents.values()) yield bytes.toString('latin1')
  },
})

/** The marks in figures that say in words what they show, by page and mark. */
function figureMarks(tags: readonly Tag[]): ReadonlySet<string> {
  const figures = new Set<string>()
  const collect = (tag: Tag, isWithin: boolean): void => {
    const isFigure = isWithin || (tag.type === 'Figure' && tag.entries.has('Alt'))
    for (const kid of tag.kids) {
      if (isTag(kid)) collect(kid, isFigure)
      else if (isFigure && isMark(kid)) figures.add(`${kid.page} ${kid.mark}`)
    }
  }
  for (const tag of tags) collect(tag, false)
  return figures
}

interface FontTables {
  /** What glyphs stand for by the tables, for the fonts that have new ones. */
  readonly texts: ReadonlyMap<string, GlyphTexts>
  /** The new tables, by their objects. */
  readonly tables: ReadonlyMap<number, string>
}

/** New tables from glyphs to texts. Skia names a font by the number of its object: `F7`. */
function fontTables(file: PdfFile, texts: ReadonlyMap<string, GlyphTexts>): FontTables {
  const told = new Map<string, GlyphTexts>()
  const tables = new Map<number, string>()
  for (const [font, glyphs] of texts) {
    const object = Number(font.slice(1))
    const number = file.placeOf.has(object) ? referenceEntry(objectText(file, object), 'ToUnicode') : null
    if (number === null || !isCompressed(file, number)) continue
    const table = withGlyphTexts(inflateSync(streamBytes(file, number)).toString('latin1'), glyphs)
    if (table === null) continue
    told.set(font, glyphs)
    tables.set(number, table)
  }
  return { texts: told, tables }
}

/** Streams that are being compressed at once, each in a quarter of a megabyte. */
const MOST_AT_ONCE = 4

/** Texts on their way to compressed streams. */
function createStreams() {
  const begun: Promise<readonly [object: number, stream: Buffer]>[] = []
  return {
    /** Resolves once there is room for another. */
    async add(object: number, content: string): Promise<void> {
      begun.push(streamOf(content).then(stream => [object, stream]))
      await begun.at(-MOST_AT_ONCE)
    },
    whenFinished: async (): Promise<ReadonlyMap<number, Buffer>> => new Map(await Promise.all(begun)),
  }
}

const compress = promisify<Buffer, object, Buffer>(deflate)

/** Of compression: in half the time of zlib's own choice, a file comes out a twelfth larger, still smaller than it was printed. */
const LEVEL = 3

/** Bytes that are taken at once: most pages in one piece. */
const CHUNK = 64 * 1024

async function streamOf(content: string): Promise<Buffer> {
  const compressed = await compress(Buffer.from(content, 'latin1'), { chunkSize: CHUNK, level: LEVEL })
  const dictionary = `<</Filter /FlateDecode\n/Length ${compressed.length}>> stream\n`
  return Buffer.concat([Buffer.from(dictionary), compressed, Buffer.from('\nendstream')])
}
