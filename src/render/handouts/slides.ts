import type { HandoutSettings, SlidesPerPage } from '../../model/handout.ts'
import type { RenderedSlide } from '../rendering.ts'
import { assembleHandout } from './assemble-handout.ts'
import type { RenderHandout } from './handout-request.ts'
import { sheetOf } from './sheet.ts'

/** One page of the design: its slides, each with lines to write on. Lengths are CSS pixels. */
export interface Leaf {
  readonly cells: readonly RenderedSlide[]
}

/** How slides and lines lie on a page. Lengths are CSS pixels. */
export interface LeafPlan {
  readonly columns: number
  readonly rows: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly pictureWidth: number
  readonly pictureHeight: number
  /** Of the slide, 1280 pixels wide. */
  readonly scale: number
  /** Whether the lines stand beside the slide instead of beneath it. */
  readonly isBeside: boolean
  /** How many lines there is room for. */
  readonly lines: number
  /** From one line to the next. */
  readonly line: number
}

/** Between cells, and between a slide and its lines. */
const GAP = 24
/** From one line to the next: about 7.5 mm, as in a ruled notebook; closer, 6.1 mm, rather than draw the slide smaller. */
const LINE = 28
const CLOSE_LINE = 23

const GRIDS: Readonly<Record<HandoutSettings['orientation'], Readonly<Record<SlidesPerPage, Grid>>>> = {
  portrait: { 2: [1, 2], 3: [1, 3], 4: [2, 2], 6: [2, 3] },
  landscape: { 2: [2, 1], 3: [3, 1], 4: [2, 2], 6: [3, 2] },
}
type Grid = readonly [columns: number, rows: number]

/** At least so many lines beneath a slide: where it would leave room for fewer, it is drawn smaller. */
const FEWEST_LINES = 3

/** The plan of a page for these settings: the same for every page. */
export function planLeaf(settings: Pick<HandoutSettings, 'paper' | 'orientation' | 'perPage'>): LeafPlan {
  const { column, room } = sheetOf(settings)
  const [columns, rows] = GRIDS[settings.orientation][settings.perPage]
  const cellWidth = (column - GAP * (columns - 1)) / columns
  // A pixel is spared, lest rounding push the last row onto a page of its own.
  const cellHeight = (room - 1 - GAP * (rows - 1)) / rows
  const isBeside = columns === 1 && rows > 2
  const widest = isBeside ? cellWidth * 0.64 : cellWidth
  const tallest = isBeside ? cellHeight : cellHeight - FEWEST_LINES * CLOSE_LINE
  const pictureWidth = Math.floor(Math.min(widest, (tallest * 16) / 9))
  const pictureHeight = (pictureWidth * 9) / 16
  const left = isBeside ? cellHeight : cellHeight - pictureHeight
  const line = Math.min(LINE, left / FEWEST_LINES)
  return {
    columns,
    rows,
    // A slide that is narrower than its share of the page has lines as wide as it is.
    cellWidth: isBeside || columns === 1 ? cellWidth : pictureWidth,
    cellHeight,
    pictureWidth,
    pictureHeight,
    scale: pictureWidth / 1280,
    isBeside,
    lines: Math.floor(left / line + 0.001),
    line,
  }
}

/** The design `slides`: several slides a page, with lines to write on, then all evidence and the sources. */
export const renderSlidesToWriteOn: RenderHandout = (rendering, request) => {
  const plan = planLeaf(request)
  const written = rendering.slides.filter(({ view }) => view.appendix === null)
  const leaves: Leaf[] = []
  for (let at = 0; at < written.length; at += request.perPage)
    leaves.push({ cells: written.slice(at, at + request.perPage) })
  const lines = Array.from({ length: plan.lines }, (_, index) => index)
  const hasCover = written.some(({ view }) => view.layout === 'cover')
  return assembleHandout({ plan, leaves, lines, hasCover }, rendering, request)
}
