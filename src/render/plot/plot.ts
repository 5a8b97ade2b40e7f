import type { Fact } from '../../model/fact.ts'
import { trustHtml } from '../html.ts'
import type { Html } from '../views/view.ts'
import type { Phrasebook } from '../words.ts'
import type { PlotDrawing } from './drawing.ts'
import { layOutPlot } from './layout.ts'
import { layOutNarrowPlot } from './narrow.ts'
import { type PlotPanel, type PlotRow, panelsOf } from './rows.ts'
import { plotToSvg } from './svg.ts'

/** Height that leaves room for a title of one line and a verdict of two. */
const HEIGHT = 416

/**
 * Who says what, drawn on one scale: a row for each who counted, the outlets that carry it beneath, copies hollow and
 * not counted, a panel for each population, rows in order of as-of. Never an average. Null where no evidence gives an
 * amount or a date. `height` is in CSS pixels; the width is 1136.
 */
export function plotFact(
  fact: Fact,
  book: Phrasebook,
  briefingYear: string | null,
  height: number = HEIGHT,
): Html | null {
  const plot = drawPlot(fact, book, briefingYear, height)
  return plot === null ? null : trustHtml(plotToSvg(plot.drawing, plot.title, plot.rows))
}

/** A plot before it is written in any format. */
export interface DrawnPlot {
  readonly drawing: PlotDrawing
  readonly panels: readonly PlotPanel[]
  readonly title: string
  /** Its rows in words, for those who do not see it. */
  readonly rows: readonly string[]
}

/** The plot of a fact as shapes and lines of text, within a height in CSS pixels; null where there is nothing to plot. */
export function drawPlot(
  fact: Fact,
  book: Phrasebook,
  briefingYear: string | null,
  height: number,
): DrawnPlot | null {
  const panels = panelsOf(fact, book, briefingYear)
  if (panels.length === 0) return null
  return {
    drawing: layOutPlot(panels, { book, briefingYear, height }),
    panels,
    title: book.say('plot-title', { claim: fact.claim }),
    rows: describe(panels, book),
  }
}

/**
 * The same for the evidence drawer: 432 pixels wide, names above their marks. Null also where there is one mark alone,
 * with nothing to set it against.
 */
export function plotNarrowly(fact: Fact, book: Phrasebook, briefingYear: string | null): Html | null {
  const panels = panelsOf(fact, book, briefingYear)
  const rows = panels.flatMap(panel => panel.rows)
  const marks = rows.flatMap(row => [row.mark, ...row.copies.map(copy => copy.mark)])
  if (marks.filter(mark => mark !== null).length < 2) return null
  const drawing = layOutNarrowPlot(panels, book, briefingYear)
  return trustHtml(plotToSvg(drawing, book.say('plot-title', { claim: fact.claim }), describe(panels, book)))
}

function describe(panels: readonly PlotPanel[], book: Phrasebook): readonly string[] {
  return panels.flatMap(({ heading, rows }) => [
    ...(heading === null ? [] : [`${heading}.`]),
    ...rows.flatMap(row => describeRow(row, book)),
  ])
}

function describeRow({ who, label, asOf, copies }: PlotRow, book: Phrasebook): readonly string[] {
  const own =
    asOf === null
      ? book.say('plot-row', { who, value: label })
      : book.say('plot-row-dated', { who, value: label, date: asOf })
  return [`${own}.`, ...copies.map(copy => `${copy.text}${copy.label === null ? '' : `: ${copy.label}`}.`)]
}
