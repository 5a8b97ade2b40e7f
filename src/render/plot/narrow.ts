import { widthOf, wrapText } from '../../layouts/text-width.ts'
import type { Phrasebook } from '../words.ts'
import type { Box, PlotDrawing } from './drawing.ts'
import { drawGridLine, scaleOf, withoutLast } from './layout.ts'
import { drawMark, type MarkSize, markBox, placeLabel } from './marks.ts'
import type { Mark, PlotPanel, PlotRow } from './rows.ts'
import type { AxisEnds, Scale } from './scale.ts'
import { type Sheet, write } from './sheet.ts'

/** Pixels, where the drawer is as narrow as it gets on a screen; there it grows, and the plot with it. */
const WIDTH = 432
const ENDS: AxisEnds = { left: 24, right: 404 }
const SIZE = 14
const LINE = 20
const WHO_SIZE = 15
const SIZES: MarkSize = { labelSize: SIZE, radius: 6 }
const INDENT = 16
/** Room between a name and the date beside it. */
const GAP = 16
/** Rows that are drawn at most: the drawer lists all of them beneath. */
const ROWS = 8

/** What is gathered while one panel is drawn. */
interface Pen {
  readonly sheet: Sheet
  readonly scale: Scale
  readonly boxes: Box[]
}

/** Lays panels out in a narrow column: who says it and as of when, where it stands, beneath on the axis the mark, then its copies. */
export function layOutNarrowPlot(
  panels: readonly PlotPanel[],
  book: Phrasebook,
  briefingYear: string | null,
): PlotDrawing {
  const total = panels.reduce((sum, { rows }) => sum + rows.length, 0)
  const left = Math.max(0, total - ROWS)
  const sheet: Sheet = { shapes: [], texts: [], y: 0 }
  let before: string | null = null
  for (const panel of withoutLast(panels, left)) {
    const scale = scaleOf(panels, panel.axis, { book, briefingYear }, ENDS)
    drawPanel(panel, before === panel.axis.key, { sheet, scale, boxes: [] })
    before = panel.axis.key
  }
  if (left > 0) {
    sheet.y += LINE
    write(sheet, 'more', book.say('plot-more', { count: left }), { x: 0, y: sheet.y, size: SIZE })
    sheet.y += LINE - SIZE
  }
  return { width: WIDTH, height: Math.ceil(sheet.y + 1), shapes: sheet.shapes, texts: sheet.texts }
}

/** Its heading, the ticks of its axis where those above are of another one, its rows. */
function drawPanel({ heading, rows }: PlotPanel, isShared: boolean, pen: Pen): void {
  const { sheet, scale, boxes } = pen
  if (sheet.y > 0) sheet.y += GAP / 2
  for (const text of heading === null ? [] : wrapText(heading, WIDTH, SIZE)) {
    sheet.y += LINE
    write(sheet, 'heading', text, { x: 0, y: sheet.y - 5, size: SIZE })
  }
  if (!isShared) {
    sheet.y += LINE
    for (const { x, label } of scale.ticks)
      write(sheet, 'head', label, { x, y: sheet.y - 6, size: SIZE, anchor: 'middle' })
    sheet.shapes.push({ kind: 'rule', y: sheet.y })
  }
  const top = sheet.y
  for (const row of rows) drawRow(row, pen)
  for (const { x } of scale.ticks) drawGridLine(x, top, sheet.y, boxes, sheet)
}

function drawRow(row: PlotRow, pen: Pen): void {
  const { sheet } = pen
  const role = row.isNamed ? 'who' : 'who-unnamed'
  // The day of issue stands behind the outlet.
  const asOf = row.asOfIsStated || !row.isCounted ? row.asOf : null
  drawName(row.who, asOf, { role, size: WHO_SIZE, x: 0, weight: row.isNamed ? 600 : 400 }, pen)
  drawName(row.outlets.join('; '), null, { role: 'outlet', size: SIZE, x: 0, weight: 400 }, pen)
  const manner = { isHollow: row.isReplaced || !row.isCounted, isCopy: !row.isCounted }
  drawValue(row.mark, row.label, manner, pen)
  for (const { text, asOf, mark, label } of row.copies) {
    drawName(text, asOf, { role: 'copy', size: SIZE, x: INDENT, weight: 400 }, pen)
    drawValue(mark, label ?? '', { isHollow: true, isCopy: true }, pen)
  }
  sheet.y += 8
  sheet.shapes.push({ kind: 'rule', y: sheet.y })
}

interface NameStyle {
  readonly role: 'who' | 'who-unnamed' | 'outlet' | 'copy'
  readonly size: number
  readonly x: number
  readonly weight: 400 | 600
}

function drawName(text: string, asOf: string | null, { role, size, x, weight }: NameStyle, pen: Pen): void {
  const { sheet, boxes } = pen
  const taken = asOf === null ? 0 : widthOf(asOf, SIZE) + GAP
  const from = sheet.y
  for (const [index, line] of wrapText(text, WIDTH - x - taken, size, weight).entries()) {
    sheet.y += LINE
    const y = sheet.y - 2
    write(sheet, role, line, { x, y, size })
    if (index === 0 && asOf !== null) write(sheet, 'copy', asOf, { x: WIDTH, y, size: SIZE, anchor: 'end' })
  }
  // No grid behind words.
  boxes.push({ left: 0, right: WIDTH, top: from, bottom: sheet.y + 4 })
}

function drawValue(
  mark: Mark | null,
  label: string,
  manner: { readonly isHollow: boolean; readonly isCopy: boolean },
  { sheet, scale, boxes }: Pen,
): void {
  if (mark === null && label === '') return
  sheet.y += LINE + 4
  const y = sheet.y - 9
  const placed = label === '' ? null : placeLabel(mark, label, y, scale, SIZES)
  if (placed !== null) {
    sheet.texts.push(...placed.texts)
    boxes.push(placed.box)
    sheet.y = Math.max(sheet.y, Math.ceil(placed.box.bottom))
  }
  if (mark === null) return
  sheet.shapes.push(...drawMark(mark, y, manner, scale, SIZES, placed?.box ?? null))
  boxes.push(markBox(mark, y, scale, SIZES))
}
