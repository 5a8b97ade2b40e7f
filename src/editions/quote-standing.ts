import { findQuote } from '../corpus/anchoring/find-quote.ts'
import { nearestPassage } from '../corpus/anchoring/nearest-passage.ts'
import { normaliseQuote } from '../corpus/anchoring/normalise.ts'
import type { DifferencePart } from '../corpus/anchoring/word-difference.ts'
import type { EditionEvidence } from '../model/edition.ts'
import type { SourceText } from '../model/source.ts'

/** How a quote of an earlier edition stands in its source as it is now. */
export type QuoteStanding =
  | { readonly kind: 'stands' }
  /** The words are there, and what stands beside them is other than it was. */
  | { readonly kind: 'elsewhere' }
  /** The words are not there; what the source says that is most like them, if anything is. */
  | { readonly kind: 'gone'; readonly nearest: readonly DifferencePart[] | null }

/**
 * Looks for a quote in its source's text as evidence is looked for: exactly, after the declared normalisation, at word
 * boundaries. Where it is known what stood beside the quoted words, that is looked for too.
 */
export function standingOfQuote(
  { quote, prefix, suffix }: EditionEvidence,
  source: SourceText,
): QuoteStanding {
  const words = normaliseQuote(quote)
  if (findQuote(source, words, { prefix: null, suffix: null }).length === 0)
    return { kind: 'gone', nearest: nearestPassage(source, words)?.difference ?? null }
  const beside = { prefix: edgeOf(prefix), suffix: edgeOf(suffix) }
  const isWhere = findQuote(source, words, beside).length > 0
  return { kind: isWhere ? 'stands' : 'elsewhere' }
}

/** Null where nothing stood there: at the beginning and the end of a text, or where it was not known. */
function edgeOf(words: string | null): string | null {
  const normalised = words === null ? '' : normaliseQuote(words)
  return normalised === '' ? null : normalised
}
