import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { codePointOffset } from '../place.ts'
import { anchorsAt, LONGEST_QUOTE, locateQuote, type QuoteRequest } from './anchor-quote.ts'

/** W3C Web Annotation Data Model (2017), 4.2.4. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation Data Model (2017), 4.2.5: code points of the source's decoded text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** What Hypothesis takes on either side of a quote. */
const BESIDE = 32

/**
 * A range by its words and what stands on either side of them: 32 characters, more where the three together would
 * otherwise stand in the text twice.
 */
export function textQuoteSelector(text: string, range: Range): TextQuoteSelector {
  const exact = text.slice(range.start, range.end)
  for (let beside = BESIDE; ; beside *= 2) {
    const start = characterEdge(text, Math.max(0, range.start - beside))
    const end = characterEdge(text, Math.min(text.length, range.end + beside))
    const whole = text.slice(start, end)
    const unique = text.indexOf(whole) === text.lastIndexOf(whole)
    if (unique || (start === 0 && end === text.length)) {
      const prefix = text.slice(start, range.start)
      return { type: 'TextQuoteSelector', exact, prefix, suffix: text.slice(range.end, end) }
    }
  }
}

export function textPositionSelector(text: string, range: Range): TextPositionSelector {
  return {
    type: 'TextPositionSelector',
    start: codePointOffset(text, range.start),
    end: codePointOffset(text, range.end),
  }
}

/** Never within a surrogate pair or before a combining mark. */
function characterEdge(text: string, offset: number): number {
  let at = offset
  while (at > 0 && at < text.length && /^[\udc00-\udfff\p{M}]/u.test(text.slice(at, at + 2))) at -= 1
  return at
}

/**
 * A quote, ready to be pasted into evidence, that anchors to exactly this range: its words as they stand, and, where they
 * stand more than once, as many whole words of `prefix` (else of `suffix`) as tell which. Null where nothing
 * does: over 300 characters, not at word boundaries, over the end of a paragraph, or the same text twice throughout.
 */
export function quoteOf(
  source: SourceText,
  range: Range,
): { readonly quote: string; readonly prefix?: string; readonly suffix?: string } | null {
  const quote = flat(source.text.slice(range.start, range.end))
  const before = flat(source.text.slice(Math.max(0, range.start - LONGEST_QUOTE), range.start)).split(' ')
  const after = flat(source.text.slice(range.end, range.end + LONGEST_QUOTE)).split(' ')
  const lands = (request: QuoteRequest) => anchorsAt(source, request, range)
  if (lands({ quote })) return { quote }
  if (locateQuote(source, { quote }).kind !== 'ambiguous') return null
  for (let words = 1; words <= Math.max(before.length, after.length); words += 1) {
    const prefixed = { quote, prefix: before.slice(-words).join(' ') }
    if (lands(prefixed)) return prefixed
    const suffixed = { quote, suffix: after.slice(0, words).join(' ') }
    if (lands(suffixed)) return suffixed
  }
  return null
}

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Words of a range that stand for its start and its end where it is given by the two. */
const EDGE_WORDS = 5

/**
 * The directive that makes a browser scroll to a passage, to be put after the `#` of a URL, by WICG's URL Fragment Text
 * Directives: `:~:text=[prefix-,]start[,end][,-suffix]`. Browsers match whole words, whatever their case, and a
 * start without an end only inside one block: a passage that elides or crosses paragraphs is given by its edges.
 * Prefix and suffix (three words each) are there only when the source's text holds the passage's words twice.
 */
export function textFragment(source: SourceText, passage: Passage): string {
  const { text, paragraphs } = source
  const opening =
    paragraphs.find(range => range.start <= passage.start && passage.start < range.end) ?? passage
  const closing = paragraphs.find(range => range.start < passage.end && passage.end <= range.end) ?? passage
  const isWhole = passage.quoted.length === 1 && opening === closing
  const firstEnd = Math.min(passage.quoted[0]?.end ?? passage.end, opening.end)
  const lastStart = Math.max(passage.quoted.at(-1)?.start ?? passage.start, closing.start)
  const first = flat(text.slice(passage.start, firstEnd))
  const last = flat(text.slice(lastStart, passage.end))
  const words = isWhole ? [first] : edges(first, last)
  const parts = words.map(encode)
  if (isRepeated(source, words[0] ?? '')) {
    const before = flat(text.slice(opening.start, passage.start)).split(' ').slice(-3).join(' ')
    const after = flat(text.slice(passage.end, closing.end)).split(' ').slice(0, 3).join(' ')
    if (before !== '') parts.unshift(`${encode(before)}-`)
    if (after !== '') parts.push(`-${encode(after)}`)
  }
  return `:~:text=${parts.join(',')}`
}

/** The directive for words whose place in a text is not known, one piece or the pieces between ellipses. */
export function textFragmentOf(pieces: readonly string[]): string {
  const [first = '', last] = [
    flat(pieces[0] ?? ''),
    pieces.length > 1 ? flat(pieces.at(-1) ?? '') : undefined,
  ]
  const words = last === undefined ? [first] : edges(first, last)
  return `:~:text=${words.map(encode).join(',')}`
}

/** A document's URL with a directive; a fragment that it already has is kept in front of it. */
export function urlWithDirective(url: string, directive: string): string {
  const plain = url.split(':~:')[0] ?? url
  return `${plain}${plain.includes('#') ? '' : '#'}${directive}`
}

const edges = (first: string, last: string): string[] => [
  first.split(' ').slice(0, EDGE_WORDS).join(' '),
  last.split(' ').slice(-EDGE_WORDS).join(' '),
]

const lowered = new WeakMap<SourceText, string>()

/** Whether words stand in a text more than once as a browser compares them: whatever their case. */
function isRepeated(source: SourceText, words: string): boolean {
  const text = lowered.get(source) ?? flat(source.text).toLowerCase()
  lowered.set(source, text)
  const first = text.indexOf(words.toLowerCase())
  return first >= 0 && text.indexOf(words.toLowerCase(), first + 1) >= 0
}

/** Percent-encoding, and of the directive's own three marks: `&` and `,` by encodeURIComponent, `-` here. */
const encode = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D')
