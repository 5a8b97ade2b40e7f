import type { Segment } from './page-segments.ts'

/** A page as it was written, before its lines are put in order. */
export interface WrittenPage {
  readonly label: string
  readonly height: number
  readonly segments: readonly Segment[]
}

/** Part of a page's height, at its top and its foot, in which running heads and feet stand. */
const MARGIN = 0.13

/** How far a running line may be off its place on another page, in points. */
const OFF = 14

/** Segments whose base lines are no further apart than this stand on one line, in points. */
const ON_LINE = 3

/** A line of more segments than this is a table's row, and no running head. */
const MOST_SEGMENTS = 3

/**
 * The pages without the lines that repeat at their heads and feet: the same words at the same height, page numbers aside,
 * on three pages or more and on a fifth of all, or on both pages of two. What stands beside such words belongs to them:
 * a title on the left pages, an author on the right ones. Their columns are told without them.
 */
export function withoutRunningLines(pages: readonly WrittenPage[]): readonly WrittenPage[] {
  const seen = new Map<string, { page: number; base: number }[]>()
  for (const [page, { segments, height }] of pages.entries())
    for (const segment of segments) {
      const key = keyIn(segment, height)
      if (key !== null) seen.set(key, [...(seen.get(key) ?? []), { page, base: segment.base }])
    }
  const enough = pages.length < 3 ? 2 : Math.max(3, pages.length / 5)
  const repeats = (segment: Segment, height: number): boolean => {
    const key = keyIn(segment, height)
    if (key === null) return false
    const near = (seen.get(key) ?? []).filter(({ base }) => Math.abs(base - segment.base) < OFF)
    return new Set(near.map(({ page }) => page)).size >= enough
  }
  return pages.map(page => {
    const repeated = new Set(page.segments.filter(segment => repeats(segment, page.height)))
    return {
      ...page,
      segments: page.segments.filter(segment => !isRunning(segment, page.segments, repeated)),
    }
  })
}

/** Whether all that stands on a segment's line repeats, or words that do, rather than numbers, stand there with little else. */
function isRunning(segment: Segment, page: readonly Segment[], repeated: ReadonlySet<Segment>): boolean {
  if (repeated.size === 0) return false
  const line = page.filter(({ base }) => Math.abs(base - segment.base) < ON_LINE)
  if (line.every(other => repeated.has(other))) return true
  return (
    line.length <= MOST_SEGMENTS && line.some(other => repeated.has(other) && /\p{L}{2}/u.test(other.text))
  )
}

/** A segment's words with its numbers left open; null for one that does not stand in a margin. */
function keyIn({ text, base }: Segment, height: number): string | null {
  const top = base < height * MARGIN
  if (!top && base < height * (1 - MARGIN)) return null
  const words = text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[\s|·–—-]*[ivxlc]{1,7}[\s|·–—-]*$/, '#')
    .replace(/\s+/g, ' ')
    .trim()
  return `${top ? 'head' : 'foot'} ${words}`
}
