import type { Glyph } from './outline-font.ts'

/** A line of text as the browser has set it: shaped, in order, with a font for every character. */
export interface DrawnLine {
  /** In ems. */
  readonly width: number
  readonly glyphs: readonly PlacedGlyph[]
}

export interface PlacedGlyph {
  /** Tells fonts apart. */
  readonly font: string
  readonly unitsPerEm: number
  /** Index in its font. */
  readonly index: number
  /** Characters that it stands for, where the browser says so. */
  readonly text: string
  readonly glyph: Glyph
  /** From the beginning of the line and from its base line, in ems. */
  readonly x: number
  readonly y: number
  /** Of its em, in ems of the line: 1 but for what is set smaller. */
  readonly scale: number
}
