import { type Box, type PlotDrawing, type PlotShape, type PlotText, uncovered } from './plot-drawing.ts'
import { drawMark, markBox, placeLabel } from './plot-marks.ts'
import type { Axis, Mark, PlotPanel, PlotRow } from './plot-rows.ts'
import { AXIS_LEFT, AXIS_RIGHT, type Scale, scaleFor } from './plot-scale.ts'
import { DENSITIES, type Density } from './plot-density.ts'
import { widthOf, wrapText } from './text-width.ts'
import type { Phrasebook } from './words.ts'

export const PLOT_WIDTH = 1136
/** Width of the column of names, and where the column of dates begins. */
const NAMES = 400
const INDENT = 24
const AS_OF = 960
const AS_OF_WIDTH = 124
const HEAD = 28

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
  const tightest = DENSITIES.at(-1) as Density
  const total = panels.reduce((sum, { rows }) => sum + rows.length, 0)
  for (let left = 1; left < total; left++) {
    const drawing = draw(withoutLast(panels, left), left, tightest, terms)
    if (drawing.height <= terms.height) return drawing
  }
  return draw(withoutLast(panels, total - 1), total - 1, tightest, terms)
}

function withoutLast(panels: readonly PlotPanel[], count: number): readonly PlotPanel[] {
  let left = count
  const kept = panels.toReversed().map(panel => {
    const dropped = Math.min(left, panel.rows.length)
    left -= dropped
    return { ...panel, rows: panel.rows.slice(0, panel.rows.length - dropped) }
  })
  return kept.toReversed().filter(({ rows }) => rows.length > 0)
}

/** What is gathered while drawing from top to bottom. */
interface Sheet {
  readonly shapes: PlotShape[]
  readonly texts: PlotText[]
  y: number
}

function draw(panels: readonly PlotPanel[], left: number, density: Density, terms: Terms): PlotDrawing {
  const { book } = terms
  const sheet: Sheet = { shapes: [], texts: [], y: HEAD }
  const first = panels[0]?.axis
  if (first === undefined) return { height: 0, shapes: [], texts: [] }
  head(first, sheet, book)
  sheet.shapes.push({ kind: 'rule', y: sheet.y })
  const scales = new Map<string, Scale>()
  panels.forEach(panel => {
    const isShared = scales.has(panel.axis.key) || panel.axis === first
    const scale = scales.get(panel.axis.key) ?? scaleOf(panels, panel.axis, terms)
    scales.set(panel.axis.key, scale)
    const top = sheet.y
    const boxes: Box[] = []
    heading(panel, isShared ? null : scale, density, sheet)
    if (panel.axis === first) ticksAt(scale, 15, sheet)
    const grid = isShared ? top : sheet.y
    panel.rows.forEach(row => drawRow(row, scale, density, sheet, boxes))
    for (const { x } of scale.ticks) gridLine(x, grid, sheet.y, boxes, sheet)
  })
  if (left > 0) {
    sheet.texts.push(line('more', book.say('plot-more', { count: left }), 0, sheet.y + 22, 15))
    sheet.y += 28
  }
  return { height: Math.ceil(sheet.y + 1), shapes: sheet.shapes, texts: sheet.texts }
}

function head(axis: Axis, sheet: Sheet, book: Phrasebook): void {
  const who = book.say(axis.kind === 'date' ? 'plot-who-dates' : 'plot-who')
  sheet.texts.push(line('head', who, 0, 15, 15))
  sheet.texts.push(line('head', book.say('plot-as-of'), AS_OF, 15, 15))
  sheet.texts.push(line('head', book.say('plot-grade'), PLOT_WIDTH, 15, 15, 'end'))
}

function ticksAt(scale: Scale, y: number, sheet: Sheet): void {
  for (const { x, label } of scale.ticks) sheet.texts.push(line('head', label, x, y, 15, 'middle'))
}

function scaleOf(panels: readonly PlotPanel[], axis: Axis, { book, briefingYear }: Terms): Scale {
  const alike = panels.filter(panel => panel.axis.key === axis.key)
  const marks = alike.flatMap(({ rows }) => rows.flatMap(row => [row.mark, ...row.copies.map(copy => copy.mark)]))
  const isWhole = alike.every(panel => panel.axis.isWhole)
  return scaleFor(marks.filter(mark => mark !== null), { ...axis, isWhole }, book, briefingYear)
}

/** A panel's heading, and the ticks of its own axis where it does not share the first one. */
function heading(panel: PlotPanel, own: Scale | null, density: Density, sheet: Sheet): void {
  if (panel.heading === null && own === null) return
  const lines = wrapText(panel.heading ?? '', own === null ? AXIS_RIGHT - INDENT : NAMES, density.headingSize)
  lines.forEach((text, index) => {
    const y = sheet.y + density.headingTop + (index + 1) * (density.headingSize + 4) - 4
    sheet.texts.push(line('heading', text, 0, y, density.headingSize))
  })
  if (own !== null) ticksAt(own, sheet.y + density.headingTop + density.headingSize, sheet)
  sheet.y += density.headingTop + Math.max(1, lines.length) * (density.headingSize + 4)
}

function drawRow(row: PlotRow, scale: Scale, density: Density, sheet: Sheet, boxes: Box[]): void {
  const top = sheet.y + density.rowTop
  const names = wrapText(row.who, NAMES, density.whoSize, row.isNamed ? 600 : 400)
  const whoRole = row.isNamed ? 'who' : 'who-unnamed'
  names.forEach((text, index) => {
    sheet.texts.push(line(whoRole, text, 0, top + density.whoSize + index * density.whoLine, density.whoSize))
  })
  const markY = top + density.whoSize - density.whoSize * 0.36
  let y = top + names.length * density.whoLine
  const outlets = outletLines(row, names, density)
  if (outlets.isBeside) {
    const x = widthOf(names[0] ?? '', density.whoSize, row.isNamed ? 600 : 400) + 12
    outlets.lines.forEach(text => sheet.texts.push(line('outlet', text, x, top + density.whoSize, density.outletSize)))
  } else {
    for (const text of outlets.lines) {
      sheet.texts.push(line('outlet', text, 0, y + density.outletSize, density.outletSize))
      y += density.outletLine
    }
  }
  const isHollow = row.isReplaced || !row.isCounted
  const own = marks(row.mark, row.label, markY, { isHollow, isCopy: !row.isCounted }, scale, density, sheet, boxes)
  y = Math.max(y, own)
  columns(row.asOf, row.grade, top + density.whoSize, density, sheet)
  for (const copy of row.copies) {
    const lines = wrapText(copy.text, NAMES - INDENT, density.outletSize)
    lines.forEach((text, index) => {
      const baseline = y + density.copyTop + density.outletSize + index * density.outletLine
      sheet.texts.push(line('copy', text, INDENT, baseline, density.outletSize))
    })
    const baseline = y + density.copyTop + density.outletSize
    const middle = baseline - density.outletSize * 0.36
    const manner = { isHollow: true, isCopy: true }
    const lowest = marks(copy.mark, copy.label ?? '', middle, manner, scale, density, sheet, boxes)
    columns(copy.asOf, null, baseline, density, sheet, 'copy')
    y = Math.max(y + density.copyTop + lines.length * density.outletLine, lowest)
  }
  sheet.y = Math.round(y + density.rowBottom)
  sheet.shapes.push({ kind: 'rule', y: sheet.y })
}

/** The outlets' lines; beside the name where that is tight and they fit there. */
function outletLines(
  row: PlotRow,
  names: readonly string[],
  density: Density,
): { readonly isBeside: boolean; readonly lines: readonly string[] } {
  const text = row.outlets.join('; ')
  const used = widthOf(names[0] ?? '', density.whoSize, row.isNamed ? 600 : 400) + 12
  const isBeside =
    density.outletsBeside && names.length === 1 && used + widthOf(text, density.outletSize) <= AXIS_LEFT - 12
  return { isBeside, lines: isBeside ? [text] : wrapText(text, NAMES, density.outletSize) }
}

/** Draws a mark and its label; the lowest pixel that the label takes. */
function marks(
  mark: Mark | null,
  label: string,
  y: number,
  manner: { readonly isHollow: boolean; readonly isCopy: boolean },
  scale: Scale,
  density: Density,
  sheet: Sheet,
  boxes: Box[],
): number {
  const placed = label === '' ? null : placeLabel(mark, label, y, scale, density)
  if (placed !== null) {
    sheet.texts.push(...placed.texts)
    boxes.push(placed.box)
  }
  if (mark !== null) {
    sheet.shapes.push(...drawMark(mark, y, manner, scale, density, placed?.box ?? null))
    boxes.push(markBox(mark, y, scale, density))
  }
  return placed?.box.bottom ?? y
}

function columns(
  asOf: string | null,
  grade: string | null,
  y: number,
  density: Density,
  sheet: Sheet,
  role: 'as-of' | 'copy' = 'as-of',
): void {
  if (asOf !== null) {
    const wanted = role === 'copy' ? density.outletSize : density.asOfSize
    const size = Math.max(14, Math.min(wanted, Math.floor((wanted * AS_OF_WIDTH) / widthOf(asOf, wanted))))
    sheet.texts.push(line(role, asOf, AS_OF, y, size))
  }
  if (grade !== null) sheet.texts.push(line('grade', grade, PLOT_WIDTH, y, density.asOfSize, 'end'))
}

/** A grid line, left out where a label or a hollow mark stands on it. */
function gridLine(x: number, from: number, to: number, boxes: readonly Box[], sheet: Sheet): void {
  const standing = boxes.filter(({ left, right }) => left < x && x < right)
  for (const [start, end] of uncovered(from, to, standing.map(({ top, bottom }) => [top, bottom] as const))) {
    sheet.shapes.push({ kind: 'grid', x, from: start, to: end })
  }
}

function line(
  role: PlotText['role'],
  text: string,
  x: number,
  y: number,
  size: number,
  anchor: PlotText['anchor'] = 'start',
): PlotText {
  return { role, text, x, y, size, anchor }
}
