import { widthOf } from '../../layouts/text-width.ts'
import { escapeHtml } from '../html.ts'
import type { PlotDrawing, PlotShape, PlotText } from './drawing.ts'

/** Pixels between the lines of a hatched band. */
const HATCH = 8

/**
 * Styles of all plots. Colours are the theme's alone; what fades is mixed with the paper, opaque, because translucent
 * layers are turned into pictures in a PDF.
 */
export const PLOT_STYLE = `.plot { display: block; direction: ltr; overflow: visible; font-variant-numeric: lining-nums; }
.plot text { fill: var(--secondary); white-space: pre; }
.plot .plot-who, .plot .plot-who-unnamed, .plot .plot-as-of, .plot .plot-grade { fill: var(--ink); }
.plot .plot-who { font-weight: 600; }
.plot .plot-as-of, .plot .plot-grade { font-variant-numeric: tabular-nums lining-nums; }
.plot-rule, .plot-grid { stroke: var(--rule); stroke-width: 1; fill: none; }
.plot-dot { fill: var(--accent); stroke: none; }
.plot-line, .plot-fade, .plot-hatch { stroke: var(--accent); stroke-width: 2; fill: none; }
.plot-hatch { stroke-width: 1.25; }
.plot-hollow { stroke: var(--secondary); fill: none; }
.plot-dot.plot-hollow { fill: var(--paper); stroke-width: 2; }
.plot-dots { stroke: var(--secondary); stroke-width: 2; stroke-dasharray: 2 4; fill: none; }
`

/** A drawing as inline SVG with a title; those who do not see it, in a PDF too, are told its rows in words. */
export function plotToSvg(drawing: PlotDrawing, title: string, rows: readonly string[]): string {
  const { width, height } = drawing
  const lines = linesToSvg(drawing.shapes, width)
  const shapes = drawing.shapes.map(shapeToSvg).join('')
  const texts = drawing.texts.map(textToSvg).join('')
  return (
    `<svg class="plot" role="img" aria-label="${escapeHtml([`${title}.`, ...rows].join(' '))}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<title>${escapeHtml(title)}</title>${lines}${shapes}${texts}</svg>`
  )
}

/** Rules and grid, beneath all else: a path for each, for there are many lines. */
function linesToSvg(shapes: readonly PlotShape[], width: number): string {
  const path = (style: string, pieces: readonly string[]): string =>
    pieces.length === 0 ? '' : `<path class="${style}" d="${pieces.join('')}"/>`
  const rules = shapes.flatMap(shape => (shape.kind === 'rule' ? [`M0 ${crisp(shape.y)}H${width}`] : []))
  const grid = shapes.flatMap(shape =>
    shape.kind === 'grid' ? [`M${crisp(shape.x)} ${short(shape.from)}V${short(shape.to)}`] : [],
  )
  return path('plot-rule', rules) + path('plot-grid', grid)
}

function shapeToSvg(shape: PlotShape): string {
  switch (shape.kind) {
    case 'rule':
    case 'grid':
      return ''
    case 'dot':
      return `<circle class="plot-dot${hollow(shape)}" cx="${short(shape.x)}" cy="${short(shape.y)}" r="${shape.radius}"/>`
    case 'line':
      return `<path class="plot-line${hollow(shape)}" d="M${short(shape.from)} ${short(shape.y)}H${short(shape.to)}"/>`
    case 'dots':
      return `<path class="plot-dots" d="M${short(shape.from)} ${short(shape.y)}H${short(shape.to)}"/>`
    case 'fade': {
      const colour = `color-mix(in srgb,var(--accent) ${Math.round(shape.strength * 100)}%,var(--paper))`
      return `<path class="plot-fade" style="stroke:${colour}" d="M${short(shape.from)} ${short(shape.y)}H${short(shape.to)}"/>`
    }
    case 'band':
      return `<path class="plot-hatch${hollow(shape)}" d="${hatching(shape.from, shape.to, shape.y, shape.height)}"/>`
  }
}

function hatching(from: number, to: number, y: number, height: number): string {
  return hatchLines(from, to, y, height)
    .map(([x1, y1, x2, y2]) => `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`)
    .join('')
}

/** Diagonal lines within a box, cut at its sides: from below to above. `y` is its middle. */
export function hatchLines(
  from: number,
  to: number,
  y: number,
  height: number,
): readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] {
  const [top, bottom] = [y - height / 2, y + height / 2]
  const lines: (readonly [number, number, number, number])[] = []
  for (let foot = from - height + HATCH / 2; foot < to; foot += HATCH) {
    const start = Math.max(foot, from)
    const end = Math.min(foot + height, to)
    if (end - start < 0.5) continue
    lines.push([start, bottom - (start - foot), end, Math.max(top, bottom - (end - foot))])
  }
  return lines
}

/**
 * A text with a space behind it, drawn as any other, so that a program which takes the words out of a PDF parts "0" from
 * "1,000"; its anchor makes room for the space, so that the words stand where they would without.
 */
function textToSvg({ role, text, x, y, size, anchor }: PlotText): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const left = x + widthOf(' ', size) * BEHIND[anchor]
  return `<text class="plot-${role}" x="${short(left)}" y="${short(y)}" font-size="${size}"${place}>${escapeHtml(text)} </text>`
}

/** How much of what stands behind a text lies behind its anchor's place. */
const BEHIND: Readonly<Record<PlotText['anchor'], number>> = { start: 0, middle: 0.5, end: 1 }

function hollow({ isHollow }: { readonly isHollow: boolean }): string {
  return isHollow ? ' plot-hollow' : ''
}

/** In the middle of a pixel, so that a hairline is one pixel wide. */
function crisp(pixels: number): number {
  return Math.floor(pixels) + 0.5
}

function short(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
