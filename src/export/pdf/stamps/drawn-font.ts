import type { NewObject } from '../update.ts'
import { dictionaryOf } from './dictionary.ts'
import { type Glyph, rounded } from './outline-font.ts'

/** A glyph of a font that is made for a stamp: the code that shows it, and the characters that it stands for. */
export interface DrawnGlyph {
  readonly code: number
  readonly text: string
  readonly glyph: Glyph
}

/**
 * A font of outlines (Type 3, ISO 32000-2, 9.6.4) with nothing in it but the glyphs given, so that a stamp shows nothing
 * of any other. The font's object has the first number, the others follow.
 */
export function drawnFont(
  first: number,
  glyphs: readonly DrawnGlyph[],
  unitsPerEm: number,
): readonly NewObject[] {
  const codes = glyphs.map(({ code }) => code)
  const [lowest, highest] = [Math.min(...codes), Math.max(...codes)]
  const widths = new Map(glyphs.map(({ code, glyph }) => [code, glyph.advance]))
  const boxes = glyphs.map(({ glyph }) => glyph.box)
  const scale = (1 / unitsPerEm).toFixed(9)
  const toUnicode = first + 1
  const font = dictionaryOf({
    Type: '/Font',
    Subtype: '/Type3',
    FontBBox: `[${boxOf(boxes).map(rounded).join(' ')}]`,
    FontMatrix: `[${scale} 0 0 ${scale} 0 0]`,
    CharProcs: dictionaryOf(
      Object.fromEntries(glyphs.map(({ code }, index) => [`g${code}`, `${first + 2 + index} 0 R`])),
    ),
    Encoding: `<</Type /Encoding /Differences [${[...codes]
      .sort((a, b) => a - b)
      .map(code => `${code} /g${code}`)
      .join(' ')}]>>`,
    FirstChar: String(lowest),
    LastChar: String(highest),
    Widths: `[${Array.from({ length: highest - lowest + 1 }, (_, index) => widths.get(lowest + index) ?? 0).join(' ')}]`,
    Resources: '<<>>',
    ToUnicode: `${toUnicode} 0 R`,
  })
  return [
    { number: first, content: Buffer.from(font, 'latin1') },
    { number: toUnicode, content: plainStream({}, unicodeMap(glyphs)) },
    ...glyphs.map(({ glyph }, index) => ({
      number: first + 2 + index,
      content: plainStream(
        {},
        `${glyph.advance} 0 ${glyph.box.map(rounded).join(' ')} d1\n${glyph.path === '' ? '' : `${glyph.path}\nf`}`,
      ),
    })),
  ]
}

/** How many objects `drawnFont` makes. */
export const drawnFontSize = (glyphs: number): number => glyphs + 2

/** A stream without compression. */
export function plainStream(entries: Readonly<Record<string, string>>, text: string): Buffer {
  const content = Buffer.from(text, 'latin1')
  const dictionary = dictionaryOf({ ...entries, Length: String(content.length) })
  return Buffer.concat([
    Buffer.from(`${dictionary}\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

function boxOf(boxes: readonly (readonly [number, number, number, number])[]): number[] {
  return [
    Math.min(...boxes.map(box => box[0])),
    Math.min(...boxes.map(box => box[1])),
    Math.max(...boxes.map(box => box[2])),
    Math.max(...boxes.map(box => box[3])),
  ]
}

/** ISO 32000-2, 9.10.3; at most a hundred mappings stand in one block. */
function unicodeMap(glyphs: readonly DrawnGlyph[]): string {
  const lines = glyphs.map(({ code, text }) => `<${hex(code, 2)}> <${utf16(text)}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4)).join('')

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
