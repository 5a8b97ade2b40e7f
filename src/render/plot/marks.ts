import { widthOf, wrapText } from '../../layouts/text-width.ts'
import type { Density } from './density.ts'
import { type Box, type PlotShape, type PlotText, uncovered } from './drawing.ts'
import type { Mark } from './rows.ts'
import type { Scale } from './scale.ts'

/** Pieces of a line that fades, and room between a mark and its label. */
const FADE_PIECES = 16
const ASIDE = 8
/** How far a copy's dotted line runs: it says that the copy repeats a bound, not how far that reaches. */
const DOTTED = 88

/** Pixels: of a label's text, and half a dot. */
export type MarkSize = Pick<Density, 'labelSize' | 'radius'>

interface Manner {
  readonly isHollow: boolean
  readonly isCopy: boolean
}

/** The shapes of a mark at a height. Lines are left out where the mark's own label stands on them. */
export function drawMark(
  mark: Mark,
  y: number,
  { isHollow, isCopy }: Manner,
  scale: Scale,
  density: MarkSize,
  label: Box | null,
): readonly PlotShape[] {
  const { radius } = density
  const hollowRadius = isHollow ? radius - 1 : radius
  const dot = (x: number): PlotShape => ({ kind: 'dot', x, y, radius: hollowRadius, isHollow })
  const { left, right } = extentOf(mark, scale, density)
  if (mark.kind === 'point') return [dot(scale.place(mark.at))]
  if (mark.kind === 'band') return [{ kind: 'band', from: left, to: right, y, height: radius * 2, isHollow }]
  if (mark.kind === 'span') {
    const [from, to] = [scale.place(mark.low), scale.place(mark.high)]
    const line: PlotShape = { kind: 'line', from: from + hollowRadius, to: to - hollowRadius, y, isHollow }
    return to - from > 2 * hollowRadius ? [line, dot(from), dot(to)] : [dot((from + to) / 2)]
  }
  const x = scale.place(mark.at)
  const side = mark.toward === 'high' ? 1 : -1
  const end = isCopy ? x + side * DOTTED : mark.toward === 'high' ? scale.right : scale.left
  const [from, to] = side === 1 ? [x + hollowRadius, end] : [end, x - hollowRadius]
  const free = label === null || label.top > y || label.bottom < y ? [] : [[label.left, label.right] as const]
  const pieces = uncovered(Math.max(from, scale.left), Math.min(to, scale.right), free).filter(
    // A stub between the mark and its label would look like a dash.
    ([start, stop]) => stop - start > ASIDE,
  )
  if (isCopy)
    return [...pieces.map(([start, stop]): PlotShape => ({ kind: 'dots', from: start, to: stop, y })), dot(x)]
  return [...pieces.flatMap(piece => fading(piece, x, end, y)), dot(x)]
}

/** A line whose strength falls from its mark to the axis' end, so that it is seen to stop nowhere. */
function fading(
  [from, to]: readonly [number, number],
  start: number,
  end: number,
  y: number,
): readonly PlotShape[] {
  const length = (end - start) / FADE_PIECES
  return Array.from({ length: FADE_PIECES }, (_, index): PlotShape | null => {
    const ends = [start + index * length, start + (index + 1) * length]
    const [left, right] = [Math.max(from, Math.min(...ends)), Math.min(to, Math.max(...ends))]
    if (right - left < 0.1) return null
    // The pieces lie a little over one another, so that no seam shows between them.
    return { kind: 'fade', from: left, to: Math.min(to, right + 0.5), y, strength: 1 - index / FADE_PIECES }
  }).filter(piece => piece !== null)
}

/** What a mark takes up, the fading part of a bound left aside. */
export function markBox(mark: Mark, y: number, scale: Scale, density: MarkSize): Box {
  const { left, right } = extentOf(mark, scale, density)
  return { left: left - 3, right: right + 3, top: y - density.radius - 3, bottom: y + density.radius + 3 }
}

function extentOf(
  mark: Mark,
  scale: Scale,
  { radius }: MarkSize,
): { readonly left: number; readonly right: number } {
  if (mark.kind === 'point' || mark.kind === 'bound') {
    const x = scale.place(mark.at)
    return { left: x - radius, right: x + radius }
  }
  const [low, high] = [scale.place(mark.low), scale.place(mark.high)]
  if (mark.kind === 'span') return { left: low - radius, right: high + radius }
  const middle = (low + high) / 2
  const half = Math.max((high - low) / 2, radius)
  return { left: middle - half, right: middle + half }
}

/** Where labels may stand: a little beyond the axis on either side. */
const LABEL_BEFORE = 24
const LABEL_AFTER = 28

export interface PlacedLabel {
  readonly texts: readonly PlotText[]
  readonly box: Box
}

/**
 * A label on its mark's line, on the side with room: away from a bound's line first, else after the mark, with the
 * line left out behind it. Where neither side has room, beneath the mark. Without a mark, at the axis' beginning.
 */
export function placeLabel(
  mark: Mark | null,
  label: string,
  y: number,
  scale: Scale,
  density: MarkSize,
): PlacedLabel {
  const size = density.labelSize
  const width = widthOf(label, size)
  const baseline = y + size * 0.36
  const labelLeft = Math.max(0, scale.left - LABEL_BEFORE)
  const labelRight = scale.right + LABEL_AFTER
  if (mark === null) return labelAt([label], scale.left, baseline, size)
  const { left, right } = extentOf(mark, scale, density)
  const onLeft = left - ASIDE - width
  const onRight = right + ASIDE
  const fitsRight = onRight + width <= labelRight
  const fitsLeft = onLeft >= labelLeft
  const prefersLeft = mark.kind === 'bound' && mark.toward === 'high'
  if (fitsLeft && (prefersLeft || !fitsRight))
    return endingAt(labelAt([label], onLeft, baseline, size), left - ASIDE)
  if (fitsRight) return labelAt([label], onRight, baseline, size)
  const lines = wrapText(label, labelRight - labelLeft, size)
  const widest = Math.max(...lines.map(line => widthOf(line, size)))
  const centred = (Math.max(left, scale.left) + Math.min(right, scale.right)) / 2 - widest / 2
  const start = Math.min(Math.max(centred, labelLeft), labelRight - widest)
  return labelAt(lines, start, y + density.radius + size + 2, size)
}

function labelAt(lines: readonly string[], start: number, baseline: number, size: number): PlacedLabel {
  const width = Math.max(...lines.map(line => widthOf(line, size)))
  const texts = lines.map(
    (text, index): PlotText => ({
      role: 'label',
      text,
      x: round(start),
      y: round(baseline + index * (size + 4)),
      size,
      anchor: 'start',
    }),
  )
  const bottom = baseline + (lines.length - 1) * (size + 4) + size * 0.3
  return { texts, box: { left: start - 4, right: start + width + 4, top: baseline - size * 0.86, bottom } }
}

/** The same label, of which not the beginning but the end has its place: beside its mark, however wide the font that is there. */
const endingAt = ({ texts, box }: PlacedLabel, end: number): PlacedLabel => ({
  texts: texts.map(text => ({ ...text, x: round(end), anchor: 'end' })),
  box,
})

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
