import type { StampStyle } from '../../../model/recipient.ts'
import type { NewObject } from '../update.ts'
import { type DrawnGlyph, drawnFont, drawnFontSize, plainStream } from './drawn-font.ts'
import type { DrawnLine, PlacedGlyph } from './drawn-line.ts'
import { rounded } from './outline-font.ts'

/** A size of page, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface Stamp {
  readonly line: DrawnLine
  readonly style: StampStyle
}

/**
 * A stamp as forms, one for each size of page, with fonts that hold its own glyphs and no others. `forms` are the numbers
 * of their objects; what else is needed is numbered from `first`.
 */
export function stampForms(
  { line, style }: Stamp,
  sizes: readonly PageSize[],
  forms: readonly number[],
  first: number,
): readonly NewObject[] {
  const { fonts, objects, coded } = fontsFor(line, first)
  const named = fonts.map(({ name, number }) => `/${name} ${number} 0 R`).join(' ')
  const drawn = sizes.map(({ width, height }, index) => {
    const faint = `<</Type /ExtGState /ca ${opacityOf(diagonalSize(line, { width, height }))}>>`
    const parts = [
      ...(style === 'foot' ? [] : [diagonal(line, coded, { width, height })]),
      ...(style === 'diagonal' ? [] : [footLine(line, coded, { width, height })]),
    ]
    const entries = {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: `[0 0 ${rounded(width)} ${rounded(height)}]`,
      Resources: `<</Font <<${named}>> /ExtGState <</Faint ${faint}>>>>`,
    }
    return { number: forms[index] ?? first, content: plainStream(entries, parts.join('')) }
  })
  return [...drawn, ...objects]
}

/**
 * Of the diagonal: grey enough to be seen on paper, and what lies beneath stays as readable as it was. Thin letters of a long line
 * cover less, and need more to be read.
 */
const OPACITY = 0.13
const OPACITY_OF_SMALL = 0.26
/** Points, above which letters are seen at the least opacity. */
const LARGE = 40

const opacityOf = (size: number): string =>
  Math.min(OPACITY_OF_SMALL, OPACITY * Math.sqrt(Math.max(1, LARGE / size))).toFixed(2)

const FOOT_SIZE = 7
/** Base lines of the foot line, in points: beneath what slides and sheets have there, where printers still print. */
const FOOT_OF_SHEET = 14
const FOOT_OF_SLIDE = 7
const SLIDE: PageSize = { width: 960, height: 540 }
const FOOT_GREY = 0.42
/** Read on light and on dark slides alike. */
const SLIDE_GREY = 0.48
const DIAGONAL_GREY = 0.45
/** Part of the page's diagonal, and of its height, that the line across it takes at most. */
const DIAGONAL_LENGTH = 0.72
const DIAGONAL_HEIGHT = 0.075
/** Free on either side of the foot line, in points. */
const MARGIN = 36

function footLine(line: DrawnLine, coded: Coded, { width, height }: PageSize): string {
  const isSlide = Math.abs(width - SLIDE.width) < 1 && Math.abs(height - SLIDE.height) < 1
  const foot = isSlide ? FOOT_OF_SLIDE : FOOT_OF_SHEET
  const size = Math.min(FOOT_SIZE, (width - 2 * MARGIN) / Math.max(line.width, 1))
  const x = (width - line.width * size) / 2
  return `q ${isSlide ? SLIDE_GREY : FOOT_GREY} g\nBT\n${set(line, coded, size, [1, 0, 0, 1, x, foot])}ET Q\n`
}

function diagonalSize(line: DrawnLine, { width, height }: PageSize): number {
  const whole = Math.hypot(width, height)
  return Math.min((whole * DIAGONAL_LENGTH) / Math.max(line.width, 1), whole * DIAGONAL_HEIGHT)
}

function diagonal(line: DrawnLine, coded: Coded, { width, height }: PageSize): string {
  const whole = Math.hypot(width, height)
  const size = diagonalSize(line, { width, height })
  const [cosine, sine] = [width / whole, height / whole]
  const [along, below] = [(line.width * size) / 2, size * 0.35]
  const x = width / 2 - along * cosine + below * sine
  const y = height / 2 - along * sine - below * cosine
  const matrix = [cosine, sine, -sine, cosine, x, y] as const
  return `q /Faint gs ${DIAGONAL_GREY} g\nBT\n${set(line, coded, size, matrix)}ET Q\n`
}

type Matrix = readonly [number, number, number, number, number, number]

function set({ glyphs }: DrawnLine, coded: Coded, size: number, [a, b, c, d, e, f]: Matrix): string {
  return glyphs
    .map(placed => {
      const { font, code } = coded.get(keyOf(placed)) ?? { font: '', code: 0 }
      const [x, y] = [placed.x * size, placed.y * size]
      const matrix = [a, b, c, d].map(value => value.toFixed(5)).join(' ')
      const place = `${rounded(a * x + c * y + e)} ${rounded(b * x + d * y + f)}`
      return `/${font} ${rounded(size * placed.scale)} Tf ${matrix} ${place} Tm <${code.toString(16).padStart(2, '0')}> Tj\n`
    })
    .join('')
}

/** Which code of which font shows a glyph. */
type Coded = ReadonlyMap<string, { readonly font: string; readonly code: number }>

/** Codes that a font has; none is 0, which some readers pass over. */
const CODES = 255

function fontsFor(line: DrawnLine, first: number) {
  const families = new Map<string, Map<string, PlacedGlyph>>()
  for (const placed of line.glyphs) {
    const family = families.get(placed.font) ?? new Map<string, PlacedGlyph>()
    families.set(placed.font, family.set(keyOf(placed), placed))
  }
  const fonts: { readonly name: string; readonly number: number }[] = []
  const objects: NewObject[] = []
  const coded = new Map<string, { readonly font: string; readonly code: number }>()
  let next = first
  for (const family of families.values()) {
    const distinct = [...family.values()]
    for (let from = 0; from < distinct.length; from += CODES) {
      const part = distinct.slice(from, from + CODES)
      const name = `S${fonts.length}`
      const glyphs = part.map(({ text, glyph }, index): DrawnGlyph => ({ code: index + 1, text, glyph }))
      part.forEach((placed, index) => {
        coded.set(keyOf(placed), { font: name, code: index + 1 })
      })
      objects.push(...drawnFont(next, glyphs, part[0]?.unitsPerEm ?? 1000))
      fonts.push({ name, number: next })
      next += drawnFontSize(glyphs.length)
    }
  }
  return { fonts, objects, coded }
}

const keyOf = ({ font, index }: PlacedGlyph): string => `${font} ${index}`
