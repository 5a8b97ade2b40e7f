import type { Line } from './reading-order.ts'

export interface Page {
  readonly label: string
  readonly height: number
  readonly lines: readonly Line[]
}

/** Part of a page's height, at its top and its foot, in which running heads and feet stand. */
const MARGIN = 0.13

/** How far a running line may be off its place on another page, in points. */
const OFF = 14

/**
 * The pages without the lines that repeat at their heads and feet: the same words at the same height, page numbers aside,
 * on three pages or more and on a fifth of all, or on both pages of two.
 */
export function withoutRunningLines(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, { page: number; base: number }[]>()
  for (const [page, { lines, height }] of pages.entries())
    for (const line of lines) {
      const key = keyIn(line, height)
      if (key !== null) seen.set(key, [...(seen.get(key) ?? []), { page, base: line.base }])
    }
  const enough = pages.length < 3 ? 2 : Math.max(3, pages.length / 5)
  const repeats = (key: string, line: Line): boolean => {
    const near = (seen.get(key) ?? []).filter(({ base }) => Math.abs(base - line.base) < OFF)
    return new Set(near.map(({ page }) => page)).size >= enough
  }
  return pages.map(page => ({
    ...page,
    lines: page.lines.filter(line => {
      const key = keyIn(line, page.height)
      return key === null || !repeats(key, line)
    }),
  }))
}

/** A line's words with its numbers left open; null for a line that does not stand in a margin. */
function keyIn({ text, base }: Line, height: number): string | null {
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
