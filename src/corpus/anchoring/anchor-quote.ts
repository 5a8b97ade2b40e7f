import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { codePointLength } from '../place.ts'
import { type ElidedForm, elidedForm } from './elided-form.ts'
import { findQuote, type Occurrence, quoteParts } from './find-quote.ts'
import { type NearestPassage, nearestPassage } from './nearest-passage.ts'
import { normaliseQuote } from './normalise.ts'
import { passageOf } from './passage.ts'

/** The longest quote, and the longest span that an elided quote may take, in code points. */
export const LONGEST_QUOTE = 300

export interface QuoteRequest {
  readonly quote: string
  /** Words that stand directly before the quote, or directly after it, to tell one place from another. */
  readonly prefix?: string | null | undefined
  readonly suffix?: string | null | undefined
  /** Whether the quote may run over the ends of paragraphs. */
  readonly across?: boolean | undefined
}

export type Anchored =
  | { readonly kind: 'found'; readonly passage: Passage }
  /** It stands there more than once; `prefix` or `suffix` would tell which. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Passage[] }
  /** It stands nowhere. Nearest: the passage most like it, if any is; elided: the form in which it would stand there. */
  | { readonly kind: 'missing'; readonly nearest: NearestPassage | null; readonly elided: ElidedForm | null }
  /** It stands here, but not with this `prefix` or `suffix` beside it. */
  | { readonly kind: 'adjoining-differs'; readonly candidates: readonly Passage[] }
  | { readonly kind: 'crosses-paragraphs'; readonly candidates: readonly Passage[] }
  /** The quote, or the span between its first and its last words, in code points. */
  | { readonly kind: 'too-long'; readonly what: 'quote' | 'span'; readonly length: number }

/** What `anchorQuote` finds, told by ranges alone. */
export type Located =
  | { readonly kind: 'found'; readonly quoted: Occurrence }
  | {
      readonly kind: 'ambiguous' | 'adjoining-differs' | 'crosses-paragraphs'
      readonly places: readonly Occurrence[]
    }
  /** `quote`: as it was looked for, normalised; null where there is nothing in it to look for. */
  | { readonly kind: 'missing'; readonly quote: string | null }
  | Extract<Anchored, { readonly kind: 'too-long' }>

/**
 * Finds a quote in its source: exactly, after the declared normalisation, at word boundaries, within one paragraph
 * unless `across` (DESIGN, "Anchoring"; docs/evidence.md). An approximate match is only ever a suggestion, in `missing`.
 */
export function anchorQuote(source: SourceText, request: QuoteRequest): Anchored {
  const located = locateQuote(source, request)
  switch (located.kind) {
    case 'found':
      return { kind: 'found', passage: passageOf(source, located.quoted) }
    case 'too-long':
      return located
    case 'missing': {
      const { quote } = located
      if (quote === null) return { kind: 'missing', nearest: null, elided: null }
      const nearest = nearestPassage(source, missingPart(source, quote))
      return { kind: 'missing', nearest, elided: elidedForm(source, quote) }
    }
    default:
      return { kind: located.kind, candidates: located.places.map(quoted => passageOf(source, quoted)) }
  }
}

/** As `anchorQuote`, without what is around a place or near to it: that takes longer than to find it. */
export function locateQuote(source: SourceText, request: QuoteRequest): Located {
  const quote = normaliseQuote(request.quote)
  if (!/[^\s\p{P}]/u.test(quote)) return { kind: 'missing', quote: null }
  const length = codePointLength(quote)
  if (length > LONGEST_QUOTE) return { kind: 'too-long', what: 'quote', length }

  const prefix = normaliseQuote(request.prefix ?? '') || null
  const suffix = normaliseQuote(request.suffix ?? '') || null
  const occurrences = findQuote(source, quote, { prefix, suffix })
  if (occurrences.length === 0) {
    const elsewhere = prefix || suffix ? findQuote(source, quote, { prefix: null, suffix: null }) : []
    return elsewhere.length > 0
      ? { kind: 'adjoining-differs', places: elsewhere }
      : { kind: 'missing', quote }
  }

  const short = occurrences.filter(
    quoted => quoted.length === 1 || spanLength(source, quoted) <= LONGEST_QUOTE,
  )
  if (short.length === 0) {
    return {
      kind: 'too-long',
      what: 'span',
      length: Math.min(...occurrences.map(quoted => spanLength(source, quoted))),
    }
  }
  const inside = request.across ? short : short.filter(quoted => isInParagraph(source, quoted))
  const [found, another] = inside
  if (!found) return { kind: 'crosses-paragraphs', places: short }
  return another ? { kind: 'ambiguous', places: inside } : { kind: 'found', quoted: found }
}

/** Whether a quote stands at this range and nowhere else. */
export function anchorsAt(source: SourceText, request: QuoteRequest, range: Range): boolean {
  const located = locateQuote(source, request)
  return (
    located.kind === 'found' &&
    located.quoted[0]?.start === range.start &&
    located.quoted.at(-1)?.end === range.end
  )
}

/** Of an elided quote, the longest part that stands nowhere; else the longest part. */
function missingPart(source: SourceText, quote: string): string {
  const parts = quoteParts(quote)
  if (parts.length < 2) return parts[0] ?? quote
  const absent = parts.filter(part => findQuote(source, part, { prefix: null, suffix: null }).length === 0)
  const choice = absent.length > 0 ? absent : parts
  return choice.reduce((longest, part) => (part.length > longest.length ? part : longest))
}

function isInParagraph(source: SourceText, quoted: Occurrence): boolean {
  const start = quoted[0]?.start ?? 0
  const end = quoted.at(-1)?.end ?? 0
  return source.paragraphs.some(paragraph => paragraph.start <= start && end <= paragraph.end)
}

function spanLength(source: SourceText, quoted: Occurrence): number {
  return codePointLength(source.text.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0))
}
