import { type Anchored, anchorQuote } from '../corpus/anchor-quote.ts'
import { placeOf } from '../corpus/place.ts'
import { formatDifference } from '../corpus/word-difference.ts'
import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Passage } from '../model/fact.ts'
import type { Source } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'

/** Places that a message lists. */
const LISTED = 6
/** Characters shown on either side of each. */
const BESIDE = 30

/** Where a quote stands in its source; null where the source has no text, or where it is not found, which is reported. */
export function findPassage(
  source: Source,
  authored: AuthoredEvidence,
  span: Span,
  report: Report,
): Passage | null {
  if (!source.text) return null
  const anchored = anchorQuote(source.text, authored)
  if (anchored.kind === 'found') return anchored.passage
  report(explain(anchored, source, authored, span))
  return null
}

function explain(
  anchored: Exclude<Anchored, { kind: 'found' }>,
  source: Source,
  authored: AuthoredEvidence,
  span: Span,
): Diagnostic {
  switch (anchored.kind) {
    case 'missing': {
      const { nearest } = anchored
      const details = nearest
        ? [`nearest, at ${place(source, nearest.passage)}:  ${formatDifference(nearest.difference)}`]
        : []
      return diagnose('quote-not-found', span, `The quote is not in ${source.id}.`, { details })
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

function places(source: Source, passages: readonly Passage[]): string[] {
  const shown = passages
    .slice(0, LISTED)
    .map(passage => `at ${place(source, passage)}:  ${inContext(source, passage)}`)
  const more = passages.length - shown.length
  return more > 0 ? [...shown, `and ${more} more`] : shown
}

function place(source: Source, passage: Passage): string {
  const { line, column } = placeOf(source.text?.text ?? '', passage.start)
  return `${source.path ?? source.id}:${line}:${column}`
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
