import search from 'approx-string-match'
import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { normalise, normalisedText, normaliseQuote, originalRange } from './normalise.ts'
import { passageOf } from './passage.ts'
import { isWordBoundary } from './word-boundary.ts'
import { type DifferencePart, wordDifference } from './word-difference.ts'

export interface NearestPassage {
  readonly passage: Passage
  /** What separates the quote from it. */
  readonly difference: readonly DifferencePart[]
}

/** Of equally near places, how many are compared word by word. */
const COMPARED = 20

/**
 * The passage most like a quote that stands nowhere, for a suggestion: fewest characters changed (Myers' bit-vector search),
 * widened to whole words, and of several the one with the fewest words changed. Null where more than half of the
 * quote's characters would have to change.
 */
export function nearestPassage(source: SourceText, quote: string): NearestPassage | null {
  const wanted = normaliseQuote(quote)
  const text = normalisedText(source)
  // Of "46" the nearest would be any number.
  if (wanted.length > 600 || !/\p{L}/u.test(wanted)) return null
  const matches = search(text.text, wanted, Math.max(1, Math.floor(wanted.length / 2)))
  let best: {
    readonly range: Range
    readonly difference: readonly DifferencePart[]
    readonly cost: number
  } | null = null
  for (const match of matches.slice(0, COMPARED)) {
    const trimmed = trim(text.text, match)
    if (trimmed.start >= trimmed.end) continue
    const range = wholeWords(source.text, originalRange(text, trimmed))
    const difference = wordDifference(wanted, normalise(source.text.slice(range.start, range.end)).text)
    const cost = difference.reduce((sum, part) => sum + (part.kind === 'same' ? 0 : part.words.length), 0)
    if (!best || cost < best.cost) best = { range, difference, cost }
  }
  return best && { passage: passageOf(source, [best.range]), difference: best.difference }
}

function trim(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && text[from] === ' ') from += 1
  while (to > from && text[to - 1] === ' ') to -= 1
  return { start: from, end: to }
}

function wholeWords(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (!isWordBoundary(text, from)) from -= 1
  while (!isWordBoundary(text, to)) to += 1
  return { start: from, end: to }
}
