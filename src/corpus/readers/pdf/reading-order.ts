import type { Segment } from './page-segments.ts'

/** A line of a page: segments on one base line, the cells of a row parted by tabs. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
  /** Edges of the column that it stands in. */
  readonly column: Edges
}

export interface Edges {
  readonly left: number
  readonly right: number
}

/**
 * The lines of pages in reading order: column after column between what spans them, from top to bottom. A page whose
 * second column is too short to be told has its columns where most other pages have theirs.
 */
export function linesInOrder(pages: readonly (readonly Segment[])[]): readonly (readonly Line[])[] {
  const gutters = pages.map(gutterOf)
  const usual = median(gutters.filter(gutter => gutter !== null))
  const alike = gutters.filter(gutter => gutter !== null && Math.abs(gutter - usual) < SAME_PLACE)
  const isUsual = alike.length * 2 > pages.length
  return pages.map((segments, index) => {
    const gutter = gutters[index] ?? null
    return linesOf(segments, gutter ?? (isUsual && parts(usual, segments) ? usual : null), 0)
  })
}

/** Gutters no further apart than this, in points, are the same on several pages. */
const SAME_PLACE = 5

/** Whether a gutter of other pages parts the prose of this one, of which one side was written before the other, and is short. */
function parts(gutter: number, segments: readonly Segment[]): boolean {
  const before = segments.filter(({ right }) => right <= gutter + 2)
  const after = segments.filter(({ left }) => left >= gutter - 2)
  const crossing = segments.length - before.length - after.length
  const shorter = Math.min(before.length, after.length)
  if (shorter === 0 || shorter >= FEWEST_LINES || crossing * 4 > segments.length) return false
  return isProseColumn(before) && isProseColumn(after) && areWrittenApart(before, after)
}

/** Deeper nesting than three columns beside one another and a box inside is no page of prose. */
const DEEPEST = 4

function linesOf(segments: readonly Segment[], gutter: number | null, depth: number): readonly Line[] {
  if (gutter === null || depth >= DEEPEST) return linesOfColumn(segments)
  const lines: Line[] = []
  let band: Segment[] = []
  const closeBand = (): void => {
    const before = band.filter(({ right }) => right <= gutter + 2)
    const after = band.filter(({ right }) => right > gutter + 2)
    for (const column of [before, after]) lines.push(...linesOf(column, gutterOf(column), depth + 1))
    band = []
  }
  for (const segment of segments.toSorted((a, b) => a.base - b.base)) {
    const spans = segment.left < gutter - 2 && segment.right > gutter + 2
    if (!spans) band.push(segment)
    else {
      closeBand()
      lines.push(...linesOfColumn([segment]))
    }
  }
  closeBand()
  return lines
}

/** Lines on each side, and words in a line on average, from which two columns are prose and not a table. */
const FEWEST_LINES = 4
const FEWEST_WORDS = 3.5

/**
 * The middle of a strip of white that parts two columns of prose from top to bottom; null where there is none. Lines that
 * span both, headings and pictures' captions, may cross it if they are few. A table's cells, short and written row by
 * row, are not columns.
 */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null
  const size = median(segments.map(segment => segment.size))
  const left = Math.min(...segments.map(segment => segment.left))
  const right = Math.max(...segments.map(segment => segment.right))
  const width = right - left
  let best: { at: number; crossing: number } | null = null
  for (const edge of new Set(segments.map(segment => Math.round(segment.left)))) {
    const at = edge - Math.max(3, size * 0.4)
    if (at < left + width * 0.15 || at > right - width * 0.15) continue
    const before = segments.filter(segment => segment.right <= at + 2)
    const after = segments.filter(segment => segment.left >= at - 2)
    const crossing = segments.length - before.length - after.length
    if (crossing * 4 > segments.length || (best !== null && best.crossing <= crossing)) continue
    if (isColumns(before, after) && overlap(before, after)) best = { at, crossing }
  }
  return best?.at ?? null
}

function isColumns(before: readonly Segment[], after: readonly Segment[]): boolean {
  if (before.length < FEWEST_LINES || after.length < FEWEST_LINES) return false
  const prose = [before, after].filter(isProseColumn).length
  return prose === 2 || (prose === 1 && areWrittenApart(before, after))
}

/** Whether one column was written, mostly, before the other was begun. */
function areWrittenApart(before: readonly Segment[], after: readonly Segment[]): boolean {
  const sides = [
    ...before.map(({ order }) => ({ order, side: 0 })),
    ...after.map(({ order }) => ({ order, side: 1 })),
  ]
  const inOrder = sides.toSorted((a, b) => a.order - b.order)
  const changes = inOrder.filter(({ side }, index) => index > 0 && side !== inOrder[index - 1]?.side).length
  return changes <= Math.max(2, Math.min(before.length, after.length) / 3)
}

function isProseColumn(segments: readonly Segment[]): boolean {
  const words = segments.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  const characters = segments.reduce((sum, { text }) => sum + text.length, 0)
  return words >= segments.length * FEWEST_WORDS || characters >= segments.length * 25
}

/** Whether two columns stand beside one another for some part of the shorter one. */
function overlap(one: readonly Segment[], other: readonly Segment[]): boolean {
  const extent = (segments: readonly Segment[]) => {
    const bases = segments.map(({ base }) => base)
    return { top: Math.min(...bases), bottom: Math.max(...bases) }
  }
  const [a, b] = [extent(one), extent(other)]
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared * 2 >= Math.min(a.bottom - a.top, b.bottom - b.top)
}

function linesOfColumn(segments: readonly Segment[]): readonly Line[] {
  if (segments.length === 0) return []
  const column = {
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
  }
  const rows: Segment[][] = []
  for (const segment of segments.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(segment.base - first.base) < Math.max(segment.size, first.size) * 0.45)
      row.push(segment)
    else rows.push([segment])
  }
  return rows.map(row =>
    lineOf(
      row.toSorted((a, b) => a.left - b.left),
      column,
    ),
  )
}

function lineOf(row: readonly Segment[], column: Edges): Line {
  const longest = row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best))
  return {
    text: row.map(({ text }) => text).join('\t'),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    base: longest.base,
    size: longest.size,
    font: longest.font,
    column,
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
