import { wrapText } from '../../layouts/text-width.ts'
import type { Phrasebook } from '../words.ts'
import { DENSITIES, type Density } from './density.ts'
import { type Box, type PlotDrawing, uncovered } from './drawing.ts'
import { asOfSizeOf, drawRow } from './row.ts'
import type { Axis, PlotPanel } from './rows.ts'
import { AXIS, type AxisEnds, type Scale, scaleFor } from './scale.ts'
import { AS_OF, NAMES, PLOT_WIDTH, type Sheet, write } from './sheet.ts'

/** Height of the line of headings, its baseline and its size. */
const HEAD = 28
const HEAD_BASELINE = 15
const HEAD_SIZE = 15

interface Terms {
  readonly book: Phrasebook
  readonly briefingYear: string | null
  /** Pixels that the plot may take. */
  readonly height: number
}

/**
 * Lays panels out within a height: the roomiest setting that fits; where even the tightest does not, the last rows are
 * left out and counted beneath. Labels keep clear of marks, of one another and of the grid.
 */
export function layOutPlot(panels: readonly PlotPanel[], terms: Terms): PlotDrawing {
  for (const density of DENSITIES) {
    const drawing = draw(panels, 0, density, terms)
    if (drawing.height <= terms.height) return drawing
  }
  const total = panels.reduce((sum, { rows }) => sum + rows.length, 0)
  let left = 0
  let drawing: PlotDrawing
  do {
    left += 1
    drawing = draw(withoutLast(panels, left), left, DENSITIES[DENSITIES.length - 1] as Density, terms)
  } while (drawing.height > terms.height && left < total - 1)
  return drawing
}

/** Panels without so many of their last rows. */
export function withoutLast(panels: readonly PlotPanel[], count: number): readonly PlotPanel[] {
  let left = count
  const kept = panels.toReversed().map(panel => {
    const dropped = Math.min(left, panel.rows.length)
    left -= dropped
    return { ...panel, rows: panel.rows.slice(0, panel.rows.length - dropped) }
  })
  return kept.toReversed().filter(({ rows }) => rows.length > 0)
}

function draw(panels: readonly PlotPanel[], left: number, wanted: Density, terms: Terms): PlotDrawing {
  const { book } = terms
  const rows = panels.flatMap(panel => panel.rows)
  const density = { ...wanted, asOfSize: asOfSizeOf(rows, wanted.asOfSize) }
  const sheet: Sheet = { shapes: [], texts: [], y: HEAD }
  const first = panels[0]?.axis
  if (first === undefined) return { width: PLOT_WIDTH, height: 0, shapes: [], texts: [] }
  drawHead(first, sheet, book)
  const scales = new Map<string, Scale>()
  for (const panel of panels) {
    const isShared = panel.axis.key === first.key
    const scale = scales.get(panel.axis.key) ?? scaleOf(panels, panel.axis, terms)
    scales.set(panel.axis.key, scale)
    if (panel.axis === first) writeTicks(scale, HEAD_BASELINE, sheet)
    const top = sheet.y
    drawHeading(panel, isShared ? null : scale, density, sheet)
    const grid = isShared ? top : sheet.y
    const boxes: Box[] = []
    for (const row of panel.rows) drawRow(row, { sheet, scale, density, boxes })
    for (const { x } of scale.ticks) drawGridLine(x, grid, sheet.y, boxes, sheet)
  }
  if (left > 0) {
    write(sheet, 'more', book.say('plot-more', { count: left }), { x: 0, y: sheet.y + 22, size: HEAD_SIZE })
    sheet.y += HEAD
  }
  return { width: PLOT_WIDTH, height: Math.ceil(sheet.y + 1), shapes: sheet.shapes, texts: sheet.texts }
}

function drawHead(axis: Axis, sheet: Sheet, book: Phrasebook): void {
  const place = { y: HEAD_BASELINE, size: HEAD_SIZE }
  write(sheet, 'head', book.say(axis.kind === 'date' ? 'plot-who-dates' : 'plot-who'), { x: 0, ...place })
  write(sheet, 'head', book.say('plot-as-of'), { x: AS_OF, ...place })
  write(sheet, 'head', book.say('plot-grade'), { x: PLOT_WIDTH, ...place, anchor: 'end' })
  sheet.shapes.push({ kind: 'rule', y: sheet.y })
}

function writeTicks(scale: Scale, y: number, sheet: Sheet): void {
  for (const { x, label } of scale.ticks)
    write(sheet, 'head', label, { x, y, size: HEAD_SIZE, anchor: 'middle' })
}

/** The scale of an axis: one for all the panels that share it, between the given ends. */
export function scaleOf(
  panels: readonly PlotPanel[],
  axis: Axis,
  { book, briefingYear }: Omit<Terms, 'height'>,
  ends: AxisEnds = AXIS,
): Scale {
  const alike = panels.filter(panel => panel.axis.key === axis.key)
  const rows = alike.flatMap(panel => panel.rows)
  const marks = rows.flatMap(row => [row.mark, ...row.copies.map(copy => copy.mark)])
  const isWhole = alike.every(panel => panel.axis.isWhole)
  return scaleFor(
    marks.filter(mark => mark !== null),
    { ...axis, isWhole },
    book,
    briefingYear,
    ends,
  )
}

/** A panel's heading, and the ticks of its own axis where it does not share the first one. */
function drawHeading(panel: PlotPanel, own: Scale | null, density: Density, sheet: Sheet): void {
  if (panel.heading === null && own === null) return
  const { headingSize: size, headingTop } = density
  const lines = wrapText(panel.heading ?? '', NAMES, size)
  lines.forEach((text, index) => {
    write(sheet, 'heading', text, { x: 0, y: sheet.y + headingTop + size + index * (size + 4), size })
  })
  if (own !== null) writeTicks(own, sheet.y + headingTop + size, sheet)
  sheet.y += headingTop + Math.max(1, lines.length) * (size + 4)
}

/** Draws a grid line, left out where a label or a mark stands on it. */
export function drawGridLine(x: number, from: number, to: number, boxes: readonly Box[], sheet: Sheet): void {
  const standing = boxes.filter(({ left, right }) => left < x && x < right)
  const covered = standing.map(({ top, bottom }) => [top, bottom] as const)
  for (const [start, end] of uncovered(from, to, covered)) {
    sheet.shapes.push({ kind: 'grid', x, from: start, to: end })
  }
}
