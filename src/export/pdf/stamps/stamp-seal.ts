import { createHash } from 'node:crypto'
import { EMPTY_SEAL, SEAL_KEY, SHOWN_DIGITS, SHOWN_SEAL, sealPdf } from '../../seal.ts'
import { type NewObject, updateOf } from '../update.ts'
import { type DrawnGlyph, drawnFont, drawnFontSize, plainStream } from './drawn-font.ts'
import { type FinishedPdf, openFinished } from './finished-pdf.ts'
import { type OutlineFont, openOutlineFont, rounded } from './outline-font.ts'
import { drawOnPages } from './page-drawing.ts'
import { pagesOf } from './page-tree.ts'

/** Where the pages of a document leave room for the first eight digits of its seal; the same on every page. */
export interface SealPlace {
  /** Where the first digit begins: points from the left and from the bottom edge of the page, the latter to the baseline. */
  readonly x: number
  readonly y: number
  /** Of the letters, in points. */
  readonly size: number
  /** Red, green, blue, 0 to 1. */
  readonly colour: readonly [number, number, number]
  /** Drawn before the digits, ending where they begin; empty where the page says by itself what they are. */
  readonly label: string
}

/** The form's name in the resources of every page. */
export const SEAL_FORM = 'CitedeckSeal'

const DIGITS = '0123456789abcdef'

/**
 * A finished PDF, its seal still empty, that shows the first eight digits of it on every page, sealed. The digits stand once in the
 * file, uncompressed, and are zeroed while the hash is taken, as the seal itself is. `font` is a TrueType font with
 * the digits 0 to 9 and the letters a to f, bare or in WOFF.
 */
export function stampSeal(finished: Uint8Array, place: SealPlace, font: Uint8Array): Uint8Array {
  const outlines = openOutlineFont(font)
  if (outlines === null) throw new Error('The font for the seal has no TrueType outlines.')
  const file = openFinished(finished)
  const form = file.size
  const label = labelGlyphs(place.label, outlines)
  const glyphs = [...digitGlyphs(outlines), ...label.values()]
  const drawing = form + 1 + drawnFontSize(glyphs.length)
  const objects: readonly NewObject[] = [
    {
      number: form,
      content: sealForm(
        place,
        [...place.label].flatMap(letter => label.get(letter) ?? []),
        form + 1,
        outlines.unitsPerEm,
      ),
    },
    ...drawnFont(form + 1, glyphs, outlines.unitsPerEm),
    ...drawOnPages(file, pagesOf(file), { name: SEAL_FORM, form, kind: 'Footer' }, drawing),
  ]
  return sealPdf(Buffer.concat([file.pdf, updateAfter(file, objects)]))
}

/** An update after a file, with an identifier that follows from what it holds. */
export function updateAfter(file: FinishedPdf, objects: readonly NewObject[]): Buffer {
  const hash = createHash('sha256').update(file.id ?? '')
  for (const { content } of objects) hash.update(content)
  const changing = `<${hash.digest('hex').slice(0, 32)}>`
  return updateOf({ ...file, length: file.pdf.length }, objects, [file.id ?? changing, changing])
}

/** A copy of a file with the digits of its seal zeroed wherever they stand: cut out of a longer file, it is not whole. */
export function unsealed(file: Uint8Array): Buffer {
  const pdf = Buffer.from(file)
  for (const [before, digits] of [
    [`/${SEAL_KEY} (`, EMPTY_SEAL.length],
    [SHOWN_SEAL, SHOWN_DIGITS],
  ] as const)
    for (let at = pdf.indexOf(before); at !== -1; at = pdf.indexOf(before, at + 1))
      pdf.write('0'.repeat(digits), at + before.length, 'latin1')
  return pdf
}

function sealForm(
  { x, y, size, colour }: SealPlace,
  label: readonly DrawnGlyph[],
  font: number,
  unitsPerEm: number,
): Buffer {
  const before = label.reduce((sum, { glyph }) => sum + glyph.advance, 0)
  const start = x - (before / unitsPerEm) * size
  const box = [start, y - size, x + SHOWN_DIGITS * size, y + 2 * size]
  const entries = {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: `[${box.map(rounded).join(' ')}]`,
    Resources: `<</Font <</S ${font} 0 R>>>>`,
  }
  const said = `<${label.map(({ code }) => code.toString(16)).join('')}> Tj\n`
  const digits = `${SHOWN_SEAL}${'0'.repeat(SHOWN_DIGITS)}) Tj\nEMC\n`
  const text = `/S ${size} Tf\n1 0 0 1 ${rounded(start)} ${rounded(y)} Tm\n${said}${digits}`
  return plainStream(entries, `${colour.join(' ')} rg\nBT\n${text}ET\n`)
}

/** The letters of a label by their character, none where the font lacks one; their codes are those that no digit has. */
function labelGlyphs(label: string, font: OutlineFont): ReadonlyMap<string, DrawnGlyph> {
  const letters = [...new Set(label)]
  if (letters.some(letter => font.glyphOf(letter.codePointAt(0) ?? 0) === 0)) return new Map()
  return new Map(
    letters.map((text, index) => {
      const glyph = font.glyph(font.glyphOf(text.codePointAt(0) ?? 0))
      return [text, { code: FIRST_LETTER + index, text, glyph }]
    }),
  )
}

/** Above all ASCII. */
const FIRST_LETTER = 0x80

/** Each digit as wide as it is set in any text: where the next one stands is the reader's to add up, so none need be known. */
function digitGlyphs(font: OutlineFont): readonly DrawnGlyph[] {
  return [...DIGITS].map(text => {
    const code = text.charCodeAt(0)
    return { code, text, glyph: font.glyph(font.glyphOf(code)) }
  })
}
