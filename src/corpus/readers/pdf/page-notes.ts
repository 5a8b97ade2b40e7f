import { type Line, median } from './reading-order.ts'

/** How a note begins: its number or sign, and what it says. */
const NOTE = /^(?:\[?\d{1,3}\]?[.)]?|[*†‡§¶]{1,3})\s?[\p{L}“"‘«(]/u

/** Notes stand in this part of a page's lines, from its foot. */
const MOST_LINES = 0.5

/** A white strip as many times as high as the distance of lines, or letters as much smaller, part notes from the text. */
const GAP = 1.8
const SMALLER = 0.93

/**
 * The index of the first line of a page's notes: its last lines, from one on that begins as a note does and is parted
 * from the text above it, by a white strip or by its size; the number of lines where there are none.
 */
export function startOfNotes(lines: readonly Line[], pitch: number): number {
  const size = median(lines.map(line => line.size))
  const first = Math.ceil(lines.length * (1 - MOST_LINES))
  const at = lines.findIndex((line, index) => {
    const above = lines[index - 1]
    if (index < first || above === undefined || !NOTE.test(line.text)) return false
    const isSmaller = line.size < size * SMALLER
    const isParted = line.base - above.base > above.size * pitch * GAP
    if (!isSmaller && !isParted) return false
    return lines.slice(index).every(after => after.size <= line.size * 1.05 && after.base >= line.base - 1)
  })
  return at < 0 ? lines.length : at
}
