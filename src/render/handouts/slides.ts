import type { Slide } from '../../model/briefing.ts'
import type { HandoutSettings, SlidesPerPage } from '../../model/handout.ts'
import { viewAbout } from '../about/about-view.ts'
import type { RenderedSlide, Rendering } from '../rendering.ts'
import { textToPlain } from '../text-html.ts'
import { assembleHandout } from './assemble-handout.ts'
import type { RenderHandout } from './handout-request.ts'
import { type EvidencedFact, viewHandout } from './handout-view.ts'
import { sheetOf } from './sheet.ts'

/** One page of the design. */
export interface Leaf {
  readonly cells: readonly Cell[]
}

/** A slide on its page: a picture with lines to write on, or a heading across the page. */
export interface Cell {
  readonly slide: RenderedSlide
  readonly isHeading: boolean
  /** "Slide 12", by which the evidence names it: on the picture it is too small to be read. */
  readonly number: string
  /** Its title once more beside the picture, where there is room for it. */
  readonly title: string | null
}

/** How slides and lines lie on a page. Lengths are CSS pixels. */
export interface LeafPlan {
  readonly columns: number
  readonly rows: number
  readonly cellWidth: number
  readonly cellHeight: number
  readonly pictureWidth: number
  readonly pictureHeight: number
  /** Of the page, from its first slide to its last. */
  readonly height: number
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
  const height = room - 1
  const cellHeight = (height - GAP * (rows - 1)) / rows
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
    height,
    scale: pictureWidth / 1280,
    isBeside,
    lines: Math.floor(left / line + 0.001),
    line,
  }
}

/**
 * Room for a heading: its rule and number, a title and a text of two lines each (`.as-heading` in templates/handouts/slides.css).
 * One is mostly lower, and the slides beside it get what it leaves.
 */
const HEADING = 120

/**
 * What stands on each page: as many slides as the plan has room for. Where lines stand beside slides these may be as low as
 * their pictures, and a section needs no more than a heading, on the page of the slide after it.
 */
export function leavesOf(cells: readonly Cell[], plan: LeafPlan): readonly Leaf[] {
  const leaves: Cell[][] = []
  const most = plan.columns * plan.rows
  const isFull = (leaf: readonly Cell[]): boolean => {
    const pictures = leaf.filter(({ isHeading }) => !isHeading).length
    const heights = pictures * plan.pictureHeight + (leaf.length - pictures) * HEADING
    return pictures > most || (plan.isBeside && heights + (leaf.length - 1) * GAP > plan.height)
  }
  let headings: Cell[] = []
  for (const cell of cells) {
    if (cell.isHeading) {
      headings.push(cell)
      continue
    }
    const last = leaves.at(-1)
    if (last === undefined || isFull([...last, ...headings, cell])) leaves.push([...headings, cell])
    else last.push(...headings, cell)
    headings = []
  }
  if (headings.length > 0) leaves.push(headings)
  return leaves.map(cells => ({ cells }))
}

/** The design `slides`: several slides a page, with lines to write on, then all evidence and the sources. */
export const renderSlidesToWriteOn: RenderHandout = (rendering, request) => {
  const plan = planLeaf(request)
  const cells = cellsOf(rendering, plan)
  const own = {
    plan,
    leaves: leavesOf(cells, plan),
    lines: Array.from({ length: plan.lines }, (_, index) => index),
    hasCover: cells.some(({ slide }) => slide.view.layout === 'cover'),
    about: viewAbout(rendering.briefing, rendering.views),
    evidence: viewHandout(rendering, request).evidence.map(entry => withTalk(entry, rendering)),
  }
  return assembleHandout(own, rendering, request)
}

function cellsOf({ slides, briefing, book, views }: Rendering, { isBeside }: LeafPlan): readonly Cell[] {
  const titles = new Map(briefing.slides.map(({ id, title }) => [id, title]))
  return slides
    .filter(({ view }) => view.appendix === null)
    .map(slide => {
      const { id, layout, number } = slide.view
      const title = titles.get(id) ?? null
      return {
        slide,
        isHeading: isBeside && layout === 'section',
        number: book.say('slide-link', { count: 1, index: String(number) }),
        title: !isBeside || title === null ? null : textToPlain(title, views.cited),
      }
    })
}

/** Says of slides which only speak of a fact that they do not show it: their notes are not printed. */
export function withTalk(
  entry: EvidencedFact,
  { briefing, book }: Pick<Rendering, 'briefing' | 'book'>,
): EvidencedFact {
  const shows = ({ citations }: Slide): boolean => citations.some(({ fact }) => fact.id === entry.fact.id)
  const showing = new Set(briefing.slides.filter(shows).map(({ id }) => `#${id}`))
  return {
    ...entry,
    slides: entry.slides.map(({ href, text }) => ({
      href,
      text: showing.has(href) ? text : book.say('slide-noted', { slide: text }),
    })),
  }
}
