import { type Anchored, anchorQuote } from '../../corpus/anchoring/anchor-quote.ts'
import { findQuote } from '../../corpus/anchoring/find-quote.ts'
import { normaliseQuote } from '../../corpus/anchoring/normalise.ts'
import { passageOf } from '../../corpus/anchoring/passage.ts'
import { formatDifference } from '../../corpus/anchoring/word-difference.ts'
import { shownPlace } from '../../corpus/shown-place.ts'
import { type Diagnostic, diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Passage } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'

/** Places that a message lists. */
const LISTED = 6
/** Characters shown on either side of each. */
const BESIDE = 30

/**
 * Where a quote stands in its source; null where the source has no text, or where it is not found, which is reported: with
 * the source among `others` in which it does stand, of those whose texts are held.
 */
export function findPassage(
  source: Source,
  authored: AuthoredEvidence,
  others: Iterable<Source>,
  span: Span,
  report: Report,
): Passage | null {
  if (!source.text) return null
  const anchored = anchorQuote(source.text, authored)
  if (anchored.kind === 'found') return anchored.passage
  report(explain(anchored, source, authored, others, span))
  return null
}

function explain(
  anchored: Exclude<Anchored, { kind: 'found' }>,
  source: Source,
  authored: AuthoredEvidence,
  others: Iterable<Source>,
  span: Span,
): Diagnostic {
  switch (anchored.kind) {
    case 'missing': {
      const { details, hint } = waysOut(anchored, source, authored, others)
      return diagnose('quote-not-found', span, `The quote is not in ${source.id}.`, { details, hint })
    }
    case 'adjoining-differs': {
      const beside = [
        authored.prefix && `"${authored.prefix}" before`,
        authored.suffix && `"${authored.suffix}" after`,
      ]
      const message = `The quote stands in ${source.id}, but not with ${beside.filter(Boolean).join(' and ')} it.`
      return diagnose('quote-not-found', span, message, {
        details: places(source, anchored.candidates),
        hint: 'Correct `prefix:` or `suffix:`.',
      })
    }
    case 'ambiguous': {
      const message = `The quote stands in ${source.id} ${anchored.candidates.length} times.`
      const hint = 'Quote more of it, or add `prefix:` or `suffix:`.'
      return diagnose('quote-ambiguous', span, message, {
        details: places(source, anchored.candidates),
        hint,
      })
    }
    case 'crosses-paragraphs':
      return diagnose(
        'quote-crosses-paragraphs',
        span,
        `The quote runs over the end of a paragraph of ${source.id}.`,
        {
          details: places(source, anchored.candidates),
          hint: 'Quote within one paragraph, or say `across: true`.',
        },
      )
    case 'too-long': {
      const what = anchored.what === 'quote' ? 'The quote' : 'What lies between its first and last words'
      return diagnose(
        'quote-too-long',
        span,
        `${what} is ${anchored.length} characters long; at most 300 are allowed.`,
        {
          hint: 'Quote the words that carry the claim.',
        },
      )
    }
  }
}

/** Where else the quote stands, what it leaves out here, or what is most like it. */
function waysOut(
  { nearest, elided }: Extract<Anchored, { kind: 'missing' }>,
  source: Source,
  { quote }: AuthoredEvidence,
  others: Iterable<Source>,
): { readonly details: readonly string[]; readonly hint: string } {
  const here = elided
    ? [`with what is left out marked, at ${place(source, elided.passage)}:  ${elided.quote}`]
    : nearest
      ? [`nearest, at ${place(source, nearest.passage)}:  ${formatDifference(nearest.difference)}`]
      : []
  const elsewhere = [...others].flatMap(other => (other === source ? [] : (placeIn(other, quote) ?? [])))
  const [first] = elsewhere
  if (first)
    return {
      details: [...elsewhere.slice(0, LISTED).map(({ words }) => words), ...here],
      hint: `Write \`source: ${first.id}\`, or words that stand in ${source.id}.`,
    }
  if (elided) return { details: here, hint: 'Mark with an ellipsis what is left out, as shown.' }
  if (nearest) return { details: here, hint: 'Correct it after the nearest passage shown.' }
  return { details: [], hint: `Copy the words as they stand in ${source.id}.` }
}

/** Where a quote stands in another source whose text is held; null where it does not. */
function placeIn(source: Source, quote: string): { readonly id: string; readonly words: string } | null {
  if (!source.text) return null
  const [found] = findQuote(source.text, normaliseQuote(quote), { prefix: null, suffix: null })
  if (!found) return null
  const copy = source.lineage ? `, which is a ${source.lineage.relation}` : ''
  return {
    id: source.id,
    words: `it stands in ${source.id}${copy}, at ${place(source, passageOf(source.text, found))}`,
  }
}

function places(source: Source, passages: readonly Passage[]): string[] {
  const shown = passages
    .slice(0, LISTED)
    .map(passage => `at ${place(source, passage)}:  ${inContext(source, passage)}`)
  const more = passages.length - shown.length
  return more > 0 ? [...shown, `and ${more} more`] : shown
}

function place(source: Source, passage: Passage): string {
  return source.text ? shownPlace(source.path ?? source.id, source.text, passage.start) : source.id
}

/** A few words on either side, so that places can be told apart. */
function inContext(source: Source, passage: Passage): string {
  const text = source.text?.text ?? ''
  const { sentence } = passage
  const from = Math.max(sentence.start, passage.start - BESIDE)
  const to = Math.min(sentence.end, passage.end + BESIDE)
  const before = text.slice(from, passage.start)
  const after = text.slice(passage.end, to)
  // What was cut in the middle of a word loses the rest of it.
  const words = [
    from > sentence.start ? before.replace(/^\S*\s/, '') : before,
    text.slice(passage.start, passage.end),
    to < sentence.end ? after.replace(/\s\S*$/, '') : after,
  ]
  return words.join('').replace(/\s+/g, ' ').trim()
}
