import type { Relation } from '../../model/source.ts'
import type { Comparison } from './compare-copy.ts'
import { copyNotice, creditsIn, isTranslationNotice, outsideOrigin } from './credits.ts'
import type { Direction, Told } from './direction.ts'
import type { CopyPair } from './find-copies.ts'
import { isOutletOf } from './outlets.ts'
import { REWORDED } from './taken-over.ts'

/** Share of a document that must come from the other for it to be a republication and not an excerpt. */
const REPUBLICATION = 0.5
/** Shares of sentences that a translation keeps one for one, and of those with about the length they had. */
const KEPT = 0.7
const SAME_LENGTH = 0.7

/** How a copy most likely derives from its original. `comparison` is of the original with the copy. */
export function relationOf(
  pair: CopyPair,
  direction: Direction,
  original: Told,
  copy: Told,
  comparison: Comparison,
): Relation {
  if (languageOf(original) !== null && languageOf(copy) !== null && languageOf(original) !== languageOf(copy))
    return 'translation'
  if (direction.certainty === 'open' && shareOrigin(original, copy)) return 'common-source'
  if (pair.kind === 'passage') return 'excerpt'
  if (pair.kind === 'verbatim') {
    const taken = direction.original === 'first' ? pair.verbatim.second : pair.verbatim.first
    return taken >= REPUBLICATION ? 'republication' : 'excerpt'
  }
  // Found by a run of names and numbers alone: a part was taken over.
  if (pair.score < REWORDED) return 'excerpt'
  if (isTranslationNotice(copyNotice(copy.text))) return 'retranslation'
  return isSentenceBySentence(comparison, original, copy) ? 'retranslation' : 'rewrite'
}

const languageOf = ({ source }: Told): string | null =>
  source.bibliography.language?.split('-')[0]?.toLowerCase() ?? null

/** Both credit somebody else, and the same. */
function shareOrigin(original: Told, copy: Told): boolean {
  const [one, other] = [original, copy].map(({ source, text }) =>
    outsideOrigin(creditsIn(text), name => isOutletOf(name, source)),
  )
  return one != null && other != null && one.origin.toLowerCase() === other.origin.toLowerCase()
}

function isSentenceBySentence({ sentences }: Comparison, original: Told, copy: Told): boolean {
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
  const lengths = sentences.map(sentence => ({
    original: sentence.original
      ? words(original.text.text.slice(sentence.original.start, sentence.original.end))
      : 0,
    copy: sentence.copy ? words(copy.text.text.slice(sentence.copy.start, sentence.copy.end)) : 0,
  }))
  // Headings and fragments come and go.
  const whole = lengths.filter(length => Math.max(length.original, length.copy) > 4)
  const aligned = whole.filter(length => length.original > 0 && length.copy > 0)
  const alike = aligned.filter(length => {
    const ratio = length.copy / length.original
    return ratio >= 0.7 && ratio <= 1.45
  })
  return aligned.length >= KEPT * whole.length && alike.length >= SAME_LENGTH * aligned.length
}
