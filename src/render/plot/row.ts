import { widthOf, wrapText } from '../../layouts/text-width.ts'
import { drawMark, markBox, placeLabel } from './marks.ts'
import type { Mark, PlotCopy, PlotRow } from './rows.ts'
import { AXIS } from './scale.ts'
import { AS_OF, NAMES, type Pen, PLOT_WIDTH, write } from './sheet.ts'

/** Room for a date before the grade beside it. */
const AS_OF_WIDTH = 132
const INDENT = 24
/** From a baseline up to the middle of its digits, as a share of the size. */
const MIDDLE = 0.36

/** Draws a row: who counted with the mark, the outlets beneath, then its copies, and a rule. */
export function drawRow(row: PlotRow, pen: Pen): void {
  const { sheet, density } = pen
  const top = sheet.y + density.rowTop
  const baseline = top + density.whoSize
  const weight = row.isNamed ? 600 : 400
  const names = wrapText(row.who, NAMES, density.whoSize, weight)
  names.forEach((text, index) => {
    const y = baseline + index * density.whoLine
    write(sheet, row.isNamed ? 'who' : 'who-unnamed', text, { x: 0, y, size: density.whoSize })
  })
  const outlets = row.outlets.join('; ')
  const beside = widthOf(names[0] ?? '', density.whoSize, weight) + 12
  const isBeside =
    density.outletsBeside &&
    names.length === 1 &&
    beside + widthOf(outlets, density.outletSize) <= AXIS.left - 12
  let y = top + names.length * density.whoLine
  if (isBeside) write(sheet, 'outlet', outlets, { x: beside, y: baseline, size: density.outletSize })
  for (const text of isBeside ? [] : wrapEvenly(outlets, NAMES, density.outletSize)) {
    write(sheet, 'outlet', text, { x: 0, y: y + density.outletSize, size: density.outletSize })
    y += density.outletLine
  }
  const manner = { isHollow: row.isReplaced || !row.isCounted, isCopy: !row.isCounted }
  y = Math.max(y, drawValue(row.mark, row.label, baseline - density.whoSize * MIDDLE, manner, pen))
  if (row.asOf !== null) {
    write(sheet, 'as-of', row.asOf, { x: AS_OF, y: baseline, size: density.asOfSize })
  }
  if (row.grade !== null) {
    write(sheet, 'grade', row.grade, { x: PLOT_WIDTH, y: baseline, size: density.asOfSize, anchor: 'end' })
  }
  for (const copy of row.copies) y = drawCopy(copy, y, pen)
  sheet.y = Math.round(y + density.rowBottom)
  sheet.shapes.push({ kind: 'rule', y: sheet.y })
}

/** Draws a copy from a height on; where it ends. */
function drawCopy(copy: PlotCopy, from: number, pen: Pen): number {
  const { sheet, density } = pen
  const size = density.outletSize
  const baseline = from + density.copyTop + size
  const lines = wrapEvenly(copy.text, NAMES - INDENT, size)
  lines.forEach((text, index) => {
    write(sheet, 'copy', text, { x: INDENT, y: baseline + index * density.outletLine, size })
  })
  const manner = { isHollow: true, isCopy: true }
  const lowest = drawValue(copy.mark, copy.label ?? '', baseline - size * MIDDLE, manner, pen)
  if (copy.asOf !== null) {
    write(sheet, 'copy', copy.asOf, { x: AS_OF, y: baseline, size: Math.min(size, density.asOfSize) })
  }
  return Math.max(from + density.copyTop + lines.length * density.outletLine, lowest)
}

/** Draws a mark and its label; the lowest pixel that the label takes. */
function drawValue(
  mark: Mark | null,
  label: string,
  y: number,
  manner: { readonly isHollow: boolean; readonly isCopy: boolean },
  { sheet, scale, density, boxes }: Pen,
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

/** The size of all dates of a plot: what is wanted, or what lets the longest stand in the column; never under 14. */
export function asOfSizeOf(rows: readonly PlotRow[], wanted: number): number {
  const dates = rows.flatMap(row => [row.asOf ?? '', ...row.copies.map(({ asOf }) => asOf ?? '')])
  const longest = Math.max(...dates.map(date => widthOf(date, wanted)), 1)
  return Math.max(14, Math.min(wanted, Math.floor((wanted * AS_OF_WIDTH) / longest)))
}

/** As few lines as fill the width, and all about as long: no word is left alone on the last. */
function wrapEvenly(text: string, width: number, size: number): readonly string[] {
  const lines = wrapText(text, width, size)
  let even = lines
  for (let narrower = width - size; narrower > width / 2; narrower -= size) {
    const tried = wrapText(text, narrower, size)
    if (tried.length > lines.length) break
    even = tried
  }
  return even
}
