import type { Density } from './density.ts'
import type { Box, PlotShape, PlotText } from './drawing.ts'
import type { Scale } from './scale.ts'

/** Width of a plot, of its column of names, and where the columns of dates and grades stand. */
export const PLOT_WIDTH = 1136
export const NAMES = 400
export const AS_OF = 960

/** What is gathered while a plot is drawn from top to bottom. */
export interface Sheet {
  readonly shapes: PlotShape[]
  readonly texts: PlotText[]
  /** Where the next row begins. */
  y: number
}

/** What a panel's rows are drawn with. */
export interface Pen {
  readonly sheet: Sheet
  readonly scale: Scale
  readonly density: Density
  /** What marks and labels take up; the grid is left out there. */
  readonly boxes: Box[]
}

/** Puts a line of text on the sheet. `y` is its baseline. */
export function write(
  { texts }: Sheet,
  role: PlotText['role'],
  text: string,
  place: {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly anchor?: PlotText['anchor']
  },
): void {
  texts.push({ role, text, x: place.x, y: place.y, size: place.size, anchor: place.anchor ?? 'start' })
}
