/** A plot as shapes and lines of text with their places, before it becomes SVG. Pixels, from the top left. */
export interface PlotDrawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly PlotShape[]
  readonly texts: readonly PlotText[]
}

export type PlotShape =
  | { readonly kind: 'rule'; readonly y: number }
  | { readonly kind: 'grid'; readonly x: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'dot'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly isHollow: boolean
    }
  /** A line that a report gives the ends of. */
  | {
      readonly kind: 'line'
      readonly from: number
      readonly to: number
      readonly y: number
      readonly isHollow: boolean
    }
  /** A piece of a line that fades; `strength` from 0 to 1 of the accent. */
  | {
      readonly kind: 'fade'
      readonly from: number
      readonly to: number
      readonly y: number
      readonly strength: number
    }
  | { readonly kind: 'dots'; readonly from: number; readonly to: number; readonly y: number }
  | {
      readonly kind: 'band'
      readonly from: number
      readonly to: number
      readonly y: number
      readonly height: number
      readonly isHollow: boolean
    }

export type TextRole =
  | 'head'
  | 'heading'
  | 'who'
  | 'who-unnamed'
  | 'outlet'
  | 'copy'
  | 'label'
  | 'as-of'
  | 'grade'
  | 'more'

export interface PlotText {
  readonly role: TextRole
  readonly text: string
  /** Of the anchor. */
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A rectangle that something takes up. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** The parts of a stretch that no box covers, where the boxes are given by their own stretches along it. */
export function uncovered(
  from: number,
  to: number,
  covered: readonly (readonly [from: number, to: number])[],
): readonly (readonly [from: number, to: number])[] {
  const pieces: (readonly [number, number])[] = []
  let at = from
  for (const [start, end] of covered.toSorted(([a], [b]) => a - b)) {
    if (start > at) pieces.push([at, Math.min(start, to)])
    at = Math.max(at, end)
    if (at >= to) break
  }
  if (at < to) pieces.push([at, to])
  return pieces.filter(([start, end]) => end - start > 0.5)
}
