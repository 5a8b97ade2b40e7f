import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import { findQuote } from './find-quote.ts'
import { passageOf } from './passage.ts'

/** A quote that stands in its source as soon as an ellipsis says what it leaves out. */
export interface ElidedForm {
  readonly quote: string
  readonly passage: Passage
}

/** Characters that are left out at most: more is no apposition. */
const LONGEST_GAP = 150
/** Words left out at least: of fewer the nearest passage tells more. */
const FEWEST_WORDS = 2

/**
 * A quote whose words all stand in one sentence, but for one run of words that it leaves out without saying so: "Seven
 * employees of the operator … were killed". Takes a normalised quote; null where there is no such form, or two places for it.
 */
export function elidedForm(source: SourceText, quote: string): ElidedForm | null {
  const words = quote.split(' ')
  if (words.length < 3 || words.length > 60 || /…|\.{3}/.test(quote)) return null
  let best: { readonly form: ElidedForm; readonly gap: number } | null = null
  for (let at = 1; at < words.length; at += 1) {
    const elided = `${words.slice(0, at).join(' ')} … ${words.slice(at).join(' ')}`
    const [found, another] = findQuote(source, elided, { prefix: null, suffix: null })
    const [first, last] = found ?? []
    if (!found || another || !first || !last || found.length !== 2) continue
    const left = source.text.slice(first.end, last.start)
    const passage = passageOf(source, found)
    const isOneSentence = !/[.!?]["'’”]?\s+\S/.test(left)
    if (!isOneSentence || left.length > LONGEST_GAP || left.trim().split(/\s+/).length < FEWEST_WORDS)
      continue
    if (!best || left.length < best.gap) best = { form: { quote: elided, passage }, gap: left.length }
  }
  return best?.form ?? null
}
