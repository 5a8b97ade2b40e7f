import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { normalisedText, originalRange } from './normalise.ts'
import { isWordBoundary } from './word-boundary.ts'

/** Where a quote stands: one range of the source's text, or one for each part where an ellipsis elides. */
export type Occurrence = readonly Range[]

const ELLIPSIS = /\[(?:…|\.{3,})\]|\((?:…|\.{3,})\)|…|\.{3,}/

/** The parts of a quote between its ellipses; an ellipsis at its start or end elides nothing. */
export function quoteParts(quote: string): readonly string[] {
  return quote
    .split(ELLIPSIS)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** What must stand directly before and after the quote, normalised; null where anything may. */
export interface Adjoining {
  readonly prefix: string | null
  readonly suffix: string | null
}

/**
 * Every place where a normalised quote stands, beginning and ending at word boundaries, in order of the text. It is looked
 * for as it is first; only if it stands nowhere do its ellipses elide, and then each place is the shortest span that
 * holds all parts in order. Linear in the text for each part.
 */
export function findQuote(source: SourceText, quote: string, adjoining: Adjoining): readonly Occurrence[] {
  const literal = partAt(source, quote, adjoining)
  if (literal.length > 0) return literal.map(range => [originalRange(normalisedText(source), range)])
  const parts = quoteParts(quote)
  if (parts.length === 0 || (parts.length === 1 && parts[0] === quote)) return []
  const found = parts.map((part, index) =>
    partAt(source, part, {
      prefix: index === 0 ? adjoining.prefix : null,
      suffix: index === parts.length - 1 ? adjoining.suffix : null,
    }),
  )
  return shortestSpans(found).map(span => span.map(range => originalRange(normalisedText(source), range)))
}

/** Ranges of the normalised text where one part stands at word boundaries, with what must adjoin it. */
function partAt(source: SourceText, part: string, { prefix, suffix }: Adjoining): readonly Range[] {
  const normalised = normalisedText(source)
  const found: Range[] = []
  if (part === '') return found
  for (let at = normalised.text.indexOf(part); at >= 0; at = normalised.text.indexOf(part, at + 1)) {
    const range = { start: at, end: at + part.length }
    const original = originalRange(normalised, range)
    if (!isWordBoundary(source.text, original.start) || !isWordBoundary(source.text, original.end)) continue
    if (prefix !== null && !endsWith(normalised.text, range.start, prefix)) continue
    if (suffix !== null && !startsWith(normalised.text, range.end, suffix)) continue
    found.push(range)
  }
  return found
}

function endsWith(text: string, end: number, words: string): boolean {
  return text.endsWith(words, end) || (text[end - 1] === ' ' && text.endsWith(words, end - 1))
}

function startsWith(text: string, start: number, words: string): boolean {
  return text.startsWith(words, start) || (text[start] === ' ' && text.startsWith(words, start + 1))
}

/** From each first part the nearest following parts in turn; of spans that end together only the shortest stays. */
function shortestSpans(parts: readonly (readonly Range[])[]): readonly Occurrence[] {
  const spans: Occurrence[] = []
  const cursors = parts.map(() => 0)
  for (const first of parts[0] ?? []) {
    const span: Range[] = [first]
    for (let index = 1; index < parts.length; index += 1) {
      const ranges = parts[index] ?? []
      const from = span.at(-1)?.end ?? 0
      let cursor = cursors[index] ?? 0
      while (cursor < ranges.length && (ranges[cursor]?.start ?? 0) < from) cursor += 1
      cursors[index] = cursor
      const next = ranges[cursor]
      if (!next) return spans
      span.push(next)
    }
    if (spans.at(-1)?.at(-1)?.end === span.at(-1)?.end) spans.pop()
    spans.push(span)
  }
  return spans
}
