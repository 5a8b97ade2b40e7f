import type { Image } from '../../model/briefing.ts'
import type { Direction } from '../../model/outline.ts'
import type { Runs } from '../runs.ts'

/**
 * Slides as text, tables, pictures and lines with their places: what presentation programs edit. Lengths are CSS pixels
 * on a page of 1280 × 720, from its top left, whatever the direction of the writing.
 */
export interface NativeSlide {
  readonly number: number
  readonly id: string
  readonly lang: string
  readonly dir: Direction
  /** Its title in words. */
  readonly name: string
  readonly frame: Frame
  readonly section: string | null
  /** What links within the document can lead to here. */
  readonly anchors: readonly string[]
  /** In the order in which they are read, and painted. */
  readonly items: readonly NativeItem[]
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly Runs[]
}

/** The frames that slides share: what stands where before anything is written. */
export type Frame = 'cover' | 'section' | 'slide' | 'appendix'

/** A colour of the theme. */
export type Colour = 'ink' | 'paper' | 'secondary' | 'rule' | 'accent'

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type NativeItem =
  | TextItem
  | TableItem
  | {
      readonly kind: 'picture'
      readonly name: string
      readonly place: Place
      readonly image: Image
      readonly alt: string
    }
  | LineItem
  | DotItem
  | PathItem
  | GroupItem

export interface TextItem {
  readonly kind: 'text'
  readonly name: string
  /** The title of the slide, or its main text; null for any other. */
  readonly role: 'title' | 'body' | 'number' | null
  readonly place: Place
  readonly paragraphs: readonly Paragraph[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** Whether lines are broken at its width; else it is as wide as its longest line. */
  readonly wraps: boolean
  /** Columns that the text fills one after the other. */
  readonly columns: { readonly count: number; readonly gap: number } | null
  /** Hex digits, of a marking; none elsewhere. */
  readonly fill: string | null
  readonly hasBorder: boolean
  /** Room between text and edge, left and right. */
  readonly padding: number
}

export interface Paragraph {
  readonly runs: Runs
  readonly font: 'serif' | 'sans'
  readonly size: number
  readonly line: number
  /** Of the theme, or the hex digits of a marking. */
  readonly colour: Colour | { readonly hex: string }
  readonly weight: 400 | 600
  /** Room above it, unless it is the first. */
  readonly before: number
  readonly align: 'start' | 'end'
  readonly bullet: Bullet | null
  /** Indent of its text, and of its first line against that. */
  readonly indent: number
  readonly firstIndent: number
  /** Where text after a tab begins, or ends; one for each tab. */
  readonly tabs: readonly { readonly at: number; readonly align: 'start' | 'end' }[]
}

export interface Bullet {
  readonly character: string
  readonly colour: Colour
  /** From 0. */
  readonly level: number
}

export interface TableItem {
  readonly kind: 'table'
  readonly name: string
  readonly x: number
  readonly y: number
  readonly widths: readonly number[]
  readonly rows: readonly TableRow[]
  readonly hasHeading: boolean
  readonly hasRowHeadings: boolean
}

export interface TableRow {
  readonly height: number
  /** One for each column, or a single one that spans all of them. */
  readonly cells: readonly TableCell[]
  readonly above: Colour | null
  readonly beneath: Colour | null
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[]
  /** Columns that it spans. */
  readonly span: number
  readonly top: number
  readonly bottom: number
  /** Between the text and the end of the cell. */
  readonly end: number
}

export interface LineItem {
  readonly kind: 'line'
  readonly name: string
  readonly from: Point
  readonly to: Point
  readonly colour: Colour
  readonly width: number
  readonly dash: 'solid' | 'dotted'
  /** From 0 to 1, at its beginning and its end. */
  readonly strength: readonly [number, number]
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface DotItem {
  readonly kind: 'dot'
  readonly name: string
  readonly centre: Point
  readonly radius: number
  readonly fill: Colour | null
  readonly stroke: { readonly colour: Colour; readonly width: number } | null
}

/** Straight strokes that belong together. */
export interface PathItem {
  readonly kind: 'path'
  readonly name: string
  readonly strokes: readonly (readonly [Point, Point])[]
  readonly colour: Colour
  readonly width: number
}

/** Items that are moved and described together. */
export interface GroupItem {
  readonly kind: 'group'
  readonly name: string
  /** For those who do not see it. */
  readonly alt: string
  readonly place: Place
  readonly items: readonly NativeItem[]
}
