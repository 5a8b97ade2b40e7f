import type { SourceText } from '../../model/source.ts'
import { datelines } from './datelines.ts'
import { aboutAuthors, closingAgency, headAndFoot, headlineLists, readersComments } from './head-and-foot.ts'
import { interruptions } from './interruptions.ts'
import { labels } from './labels.ts'
import { markup } from './markup.ts'
import { type Block, type Furniture, type PageRule, pageOf } from './page.ts'
import { quotedMessages } from './quoted-messages.ts'
import { repetitions } from './repetitions.ts'
import { splices } from './splices.ts'

/** In order: each sees what those before it have marked. */
const RULES: readonly PageRule[] = [
  quotedMessages,
  markup,
  labels,
  readersComments,
  splices,
  aboutAuthors,
  headAndFoot,
  repetitions,
  interruptions,
  headlineLists,
  datelines,
  closingAgency,
]

const known = new WeakMap<SourceText, readonly Furniture[]>()

/**
 * The ranges of a source that belong to the page around the story and not to it: share buttons, other headlines, pleas,
 * bylines, credits, notices of agencies, datelines, comments, the message that a message answers. In order and apart from one another. The text stays as it
 * is, and quotes may stand in these ranges too. What is doubtful is story.
 */
export function furnitureIn(source: SourceText): readonly Furniture[] {
  const before = known.get(source)
  if (before) return before
  const page = pageOf(source)
  let found: readonly Furniture[] = []
  for (const rule of RULES) found = merge([...found, ...rule(page, coverage(source.text, found))])
  known.set(source, found)
  return found
}

/** Ranges in order; those that touch one another within a line are one, of the kind of the first. */
function merge(ranges: readonly Furniture[]): Furniture[] {
  const merged: Furniture[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) {
      if (range.end > last.end) merged[merged.length - 1] = { ...last, end: range.end }
    } else merged.push(range)
  }
  return merged
}

/** Whether all letters and figures of a block lie in ranges that are in order. */
function coverage(text: string, found: readonly Furniture[]): (block: Block) => boolean {
  const marked = new Map<Block, boolean>()
  return block => {
    const before = marked.get(block)
    if (before !== undefined) return before
    const isCovered = !hasWordsOutside(text, block, found)
    marked.set(block, isCovered)
    return isCovered
  }
}

function hasWordsOutside(text: string, block: Block, found: readonly Furniture[]): boolean {
  let at = block.start
  for (let index = firstEndingAfter(found, block.start); ; index += 1) {
    const range = found[index]
    const end = Math.min(range?.start ?? block.end, block.end)
    if (at < end && /[\p{L}\p{N}]/u.test(text.slice(at, end))) return true
    if (!range || range.start >= block.end) return false
    at = Math.max(at, range.end)
  }
}

function firstEndingAfter(found: readonly Furniture[], offset: number): number {
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((found[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
