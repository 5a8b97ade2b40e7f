import { entriesOf, referenceOf, valuesOf } from './dictionary.ts'
import type { DrawnLine, PlacedGlyph } from './drawn-line.ts'
import { type FinishedPdf, openFinished } from './finished-pdf.ts'
import { openOutlineFont } from './outline-font.ts'
import { pagesOf } from './page-tree.ts'
import { type PrintedGlyph, readGlyphs, type SheetFont } from './read-glyphs.ts'
import { readUnicodeMap } from './unicode-map.ts'

/** How a sheet of lines is laid out. Lengths are in points. */
export interface LineSheet {
  /** How many lines there are, from the top of the first page. */
  readonly count: number
  readonly linesPerPage: number
  readonly lineHeight: number
  readonly fontSize: number
}

/**
 * The lines of a sheet that the browser has printed, with the outlines of their glyphs. Null stands for a line that cannot
 * be had, because a font in it has no TrueType outlines.
 */
export function readLines(printed: Uint8Array, sheet: LineSheet): readonly (DrawnLine | null)[] {
  const file = openFinished(printed)
  const rows = pagesOf(file).map(page => {
    const fonts = fontsOf(file, page.resources.get('Font'))
    const contents = page.entries.get('Contents') ?? '[]'
    const streams = contents.startsWith('[') ? valuesOf(contents) : [contents]
    const text = streams.map(stream => file.stream(referenceOf(stream) ?? 0).toString('latin1')).join('\n')
    return rowsOf(readGlyphs(text, fonts), page.height, sheet.lineHeight)
  })
  return Array.from({ length: sheet.count }, (_, index) => {
    const row = rows[Math.floor(index / sheet.linesPerPage)]?.get(index % sheet.linesPerPage) ?? []
    return row.some(({ font }) => font === null) ? null : lineOf(row, sheet.fontSize)
  })
}

function fontsOf(file: FinishedPdf, value: string | undefined): ReadonlyMap<string, SheetFont | null> {
  const reference = referenceOf(value)
  const fonts = reference === null ? entriesOf(value ?? '<<>>') : file.entries(reference)
  return new Map([...fonts].map(([name, font]) => [name, fontOf(file, referenceOf(font))]))
}

function fontOf(file: FinishedPdf, number: number | null): SheetFont | null {
  if (number === null) return null
  const known = knownFonts.get(file) ?? new Map<number, SheetFont | null>()
  knownFonts.set(file, known)
  const font = known.has(number) ? (known.get(number) ?? null) : openFont(file, number)
  known.set(number, font)
  return font
}

const knownFonts = new WeakMap<FinishedPdf, Map<number, SheetFont | null>>()

function openFont(file: FinishedPdf, number: number): SheetFont | null {
  const font = file.entries(number)
  const descendant = referenceOf(valuesOf(font.get('DescendantFonts') ?? '[]')[0])
  const descriptor = descendant === null ? null : referenceOf(file.entries(descendant).get('FontDescriptor'))
  const program = descriptor === null ? null : referenceOf(file.entries(descriptor).get('FontFile2'))
  const outlines = program === null ? null : openOutlineFont(file.stream(program))
  if (outlines === null) return null
  const map = referenceOf(font.get('ToUnicode'))
  const unicode = map === null ? new Map() : readUnicodeMap(file.stream(map).toString('latin1'))
  return { name: String(number), outlines, unicode }
}

function rowsOf(
  glyphs: readonly PrintedGlyph[],
  height: number,
  lineHeight: number,
): ReadonlyMap<number, readonly PrintedGlyph[]> {
  const rows = new Map<number, PrintedGlyph[]>()
  for (const glyph of glyphs) {
    const row = Math.floor((height - glyph.y) / lineHeight)
    const known = rows.get(row)
    if (known) known.push(glyph)
    else rows.set(row, [glyph])
  }
  return rows
}

function lineOf(row: readonly PrintedGlyph[], size: number): DrawnLine {
  const start = Math.min(...row.map(({ x }) => x))
  const base = baseLineOf(row)
  const end = Math.max(...row.map(({ x, advance }) => x + advance))
  const glyphs = row.flatMap(({ font, index, x, y, size: own }): PlacedGlyph[] => {
    if (font === null) return []
    const { name, outlines, unicode } = font
    const glyph = outlines.glyph(index)
    return [
      {
        font: name,
        unitsPerEm: outlines.unitsPerEm,
        index,
        text: unicode.get(index) ?? '\ufffd',
        glyph,
        x: (x - start) / size,
        y: (y - base) / size,
        scale: own / size,
      },
    ]
  })
  return { width: row.length === 0 ? 0 : (end - start) / size, glyphs }
}

/** That of most of its glyphs: marks above and below letters have their own. */
function baseLineOf(row: readonly PrintedGlyph[]): number {
  const counts = new Map<number, number>()
  for (const { y } of row) {
    const level = Math.round(y * 8) / 8
    counts.set(level, (counts.get(level) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
