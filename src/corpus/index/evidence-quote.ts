import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { anchorsAt } from '../anchoring/anchor-quote.ts'
import { quoteOf } from '../anchoring/describe-passage.ts'
import { isWordBoundary } from '../anchoring/word-boundary.ts'
import { termsIn, wordsIn } from './words.ts'

/** Words as evidence quotes them, with what stands beside them where they stand in the text more than once. */
export interface EvidenceQuote {
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
}

/** Words that were looked for are quoted together where they stand within so many characters. */
const LONGEST_SPAN = 160
/** Words that are taken in before words beside the quote are used instead. */
const MOST_ADDED = 6

/**
 * The shortest quote around the marks of a hit that anchors nowhere else: of the sentence that holds most of them, as
 * many as stand together, and as many words on either side as make it unique; else with `prefix` or `suffix`. Null where
 * no quote of up to 300 characters anchors there.
 */
export function evidenceQuote(
  source: SourceText,
  story: readonly Range[],
  marks: readonly Range[],
): EvidenceQuote | null {
  const held = story
    .map(sentence => ({ sentence, marks: marks.filter(mark => isIn(mark, sentence)).map(keyed(source)) }))
    .filter(({ marks: own }) => own.length > 0)
    .sort((a, b) => variety(b.marks) - variety(a.marks) || b.marks.length - a.marks.length)
  for (const { sentence, marks: own } of held) {
    for (const span of spansOf(own)) {
      const quote = shortestAround(source, sentence, span)
      if (quote !== null) return quote
    }
  }
  return null
}

const isIn = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end

/** A mark with the words that it holds, as they are looked for. */
interface KeyedMark extends Range {
  readonly key: string
}

const keyed =
  ({ text }: SourceText) =>
  ({ start, end }: Range): KeyedMark => ({ start, end, key: termsIn(text, { start, end }).join(' ') })

const variety = (marks: readonly KeyedMark[]): number => new Set(marks.map(({ key }) => key)).size

/** The shortest range with most of the different marks that is not too long; then each mark by itself. */
function spansOf(marks: readonly KeyedMark[]): readonly Range[] {
  let best: { readonly start: number; readonly end: number; readonly held: number } | null = null
  for (const [index, { start }] of marks.entries())
    for (const [after, { end }] of marks.slice(index).entries()) {
      if (end - start > LONGEST_SPAN) break
      const held = variety(marks.slice(index, index + after + 1))
      if (!best || held > best.held || (held === best.held && end - start < best.end - best.start))
        best = { start, end, held }
    }
  return best ? [best, ...marks] : marks
}

function shortestAround(source: SourceText, sentence: Range, span: Range): EvidenceQuote | null {
  const words = wordsIn(source.text, sentence)
  const first = words.findIndex(({ end }) => end > span.start)
  const last = words.findLastIndex(({ start }) => start < span.end)
  for (let added = 0; added <= MOST_ADDED; added += 1)
    for (let after = added; after >= 0; after -= 1) {
      const [from, to] = [words[first - (added - after)], words[last + after]]
      if (!from || !to) continue
      const range = { start: Math.min(from.start, span.start), end: Math.max(to.end, span.end) }
      if (isUnique(source, range)) return quoteOf(source, range)
    }
  return isQuotable(source, span) ? quoteOf(source, span) : null
}

function isUnique(source: SourceText, range: Range): boolean {
  return (
    isQuotable(source, range) &&
    anchorsAt(source, { quote: source.text.slice(range.start, range.end) }, range)
  )
}

/** Signs that no YAML file and no page holds. */
const CONTROL = /[^\P{Cc}\s]/u

/** Whether it begins and ends at words and lies in one paragraph: looking for anything else would find nothing. */
function isQuotable({ text, paragraphs }: SourceText, range: Range): boolean {
  return (
    !CONTROL.test(text.slice(range.start, range.end)) &&
    isWordBoundary(text, range.start) &&
    isWordBoundary(text, range.end) &&
    paragraphs.some(paragraph => isIn(range, paragraph))
  )
}
