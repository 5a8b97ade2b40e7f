/** What glyphs of a font stand for: UTF-16 in hexadecimal digits, by the glyph, in four such digits. */
export type GlyphTexts = ReadonlyMap<string, string>

/**
 * The glyphs that stand for one text wherever a document draws them, by the names of their fonts, though the fonts say
 * otherwise. Fonts draw several characters with one glyph: ’ (U+2019) and ʼ (U+02BC). To Skia it is the last of them, and
 * each time that the page means another it says so around the glyph (`ActualText`, ISO 32000-2, 14.9.4). Not all programs
 * ask: what is copied from them has the wrong character, and Poppler takes what follows for no part of its tag.
 *
 * `contents` are those of all pages, gone through twice: all of them at once would take more memory than anything else here. A
 * glyph that is drawn without such a word somewhere, or with another one, is left out.
 */
export function glyphTextsIn(contents: Iterable<string>): ReadonlyMap<string, GlyphTexts> {
  const texts = textsSaid(contents)
  if (texts.size === 0) return texts
  for (const content of contents)
    for (const [font, glyphs] of texts) {
      for (const glyph of glyphs.keys()) if (isDrawnBare(content, font, glyph)) glyphs.delete(glyph)
      if (glyphs.size === 0) texts.delete(font)
    }
  return texts
}

/** The one text that is said of a glyph, for those of which no other is said. */
function textsSaid(contents: Iterable<string>): Map<string, Map<string, string>> {
  const texts = new Map<string, Map<string, string>>()
  const ambiguous: (readonly [font: string, glyph: string])[] = []
  for (const content of contents)
    for (const { 0: span, 1: text = '', 2: glyph = '', index } of content.matchAll(SPAN)) {
      const font = fontAt(content, index + span.length)
      const glyphs = texts.get(font) ?? new Map<string, string>()
      texts.set(font, glyphs)
      if ((glyphs.get(glyph) ?? text) !== text) ambiguous.push([font, glyph])
      glyphs.set(glyph, text)
    }
  for (const [font, glyph] of ambiguous) texts.get(font)?.delete(glyph)
  return texts
}

/** Where a line may break is nothing to somebody who is read to: it is left a space, whose glyph it shares. */
const NO_BREAK_SPACE = '00A0'

/** The content of a page without what it says of glyphs whose fonts say it. */
export function withoutGlyphTexts(content: string, texts: ReadonlyMap<string, GlyphTexts>): string {
  return content.replace(SPAN, (span: string, text: string, glyph: string, index: number) => {
    const isSaid =
      text === NO_BREAK_SPACE || texts.get(fontAt(content, index + span.length))?.get(glyph) === text
    return isSaid ? span.slice(span.indexOf('\n') + 1, -CLOSING.length) : span
  })
}

/**
 * A font's table from glyphs to texts (ToUnicode, ISO 32000-2, 9.10.3), as Skia writes it, with other texts for some glyphs;
 * null where it says nothing of one of them.
 */
export function withGlyphTexts(table: string, texts: GlyphTexts): string | null {
  const left = new Map(texts)
  const take = (glyph: string, otherwise: string): string => {
    const text = left.get(glyph) ?? otherwise
    left.delete(glyph)
    return `<${text}>`
  }
  const written = table.replace(
    /^<(\w{4})> (?:<(\w{4})> )?<(\w{4})>$/gm,
    (line: string, first: string, last: string | undefined, text: string) => {
      const glyphs = hexRange(first, last ?? first)
      if (!glyphs.some(glyph => left.has(glyph))) return line
      const own = glyphs.map((glyph, index) => take(glyph, hex(Number.parseInt(text, 16) + index)))
      return last === undefined ? `<${first}> ${own.join('')}` : `<${first}> <${last}> [${own.join(' ')}]`
    },
  )
  return left.size === 0 ? written : null
}

const CLOSING = 'EMC\n'

/** One glyph, with a word on what it stands for. Its font may be set within, and its place. */
const SPAN = /\/Span<<\/ActualText <FEFF(\w+)> >> BDC\n[^<]*<(\w{4})> Tj\nEMC\n/g

/** The name of the font that was set last. */
function fontAt(content: string, at: number): string {
  const operator = content.lastIndexOf(' Tf\n', at)
  const name = content.lastIndexOf('/', operator) + 1
  return content.slice(name, content.indexOf(' ', name))
}

/**
 * Whether a glyph of this font is drawn without a word on what it stands for. Pieces of text are whole glyphs, four digits
 * each. Its last two are looked for: the first, mostly zeros, stand everywhere in a page.
 */
function isDrawnBare(content: string, font: string, glyph: string): boolean {
  const digits = glyph.slice(2)
  for (let found = content.indexOf(digits); found !== -1; found = content.indexOf(digits, found + 1)) {
    const at = found - 2
    if (!content.startsWith(glyph, at) || (at - content.lastIndexOf('<', at)) % 4 !== 1) continue
    if (!/^\w*> Tj\n/.test(content.slice(at, content.indexOf('\n', at) + 1))) continue
    const isSaid = content.lastIndexOf('/ActualText <', at) > content.lastIndexOf(CLOSING, at)
    if (!isSaid && fontAt(content, at) === font) return true
  }
  return false
}

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')

function hexRange(first: string, last: string): readonly string[] {
  const from = Number.parseInt(first, 16)
  return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => hex(from + index))
}
