import { widthOf } from '../../layouts/text-width.ts'

/** Pixels of a `sources-differ` slide that are neither title, plot nor text: frame, margins, a foot of one line. */
const FRAME = 24 + 24 + 24 + 32 + 16 + 24 + 24 + 24
const SLIDE = 720
const TITLE = { width: 1136, size: 40, line: 48, serif: 0.95 }
const BENEATH = { width: 1000, size: 18, verdict: 28, text: 24, gap: 4 }

/**
 * Height that a plot may take on its slide, in CSS pixels, by the styles of the layout `sources-differ`: what its
 * title, its verdict and its text leave. Widths are estimates; the slide is measured before it is printed.
 */
export function roomForPlot(title: string, verdict: string, text: string): number {
  const titleLines = Math.max(1, Math.ceil((widthOf(title, TITLE.size, 600) * TITLE.serif) / TITLE.width))
  const used = FRAME + titleLines * TITLE.line + linesOf(verdict) * BENEATH.verdict
  return SLIDE - used - (text === '' ? 0 : BENEATH.gap + linesOf(text) * BENEATH.text)
}

/** Lines, a little more than the words alone would take: they break at words. */
function linesOf(text: string): number {
  return Math.max(1, Math.ceil((widthOf(text, BENEATH.size) * 1.05) / BENEATH.width))
}
