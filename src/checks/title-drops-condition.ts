import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import { contentWords } from './texts/content-words.ts'
import { type Judgement, judgementsOf, judgementText } from './texts/judgements.ts'
import { wordsOf } from './texts/sentences.ts'
import { writtenSlides } from './texts/writing.ts'

/** A bottom-line title may not leave out the condition that its judgement states in `assumes`. */
export const titleDropsCondition: Check = {
  code: 'title-drops-condition',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      const title = slide.written?.title
      const judgement = title ? judgementOf(wordsOf(title), judgementsOf(slide)) : null
      const assumes = judgement && judgementText(judgement, 'assumes')
      if (!title || !assumes || !/^en\b/i.test(slide.lang)) continue
      const words = wordsOf(title)
      if (CONDITIONAL.test(words) || shared(words, wordsOf(assumes)) > 0) continue
      report(
        diagnose('title-drops-condition', title.span, 'The title leaves out what its judgement assumes.', {
          details: [`assumes:  ${wordsOf(assumes)}`],
        }),
      )
    }
  },
}

const CONDITIONAL =
  /\b(?:if|unless|while|until|once|provided|providing|assuming|as long as|so long as|should|without|except|in case|given|depend\w*)\b/i

/** The judgement that the title states: the one that shares most words with it, the first among equals. */
function judgementOf(title: string, judgements: readonly Judgement[]): Judgement | null {
  const overlap = (judgement: Judgement) => shared(title, wordsOf(judgement.text))
  return judgements.reduce<Judgement | null>(
    (best, judgement) => (best && overlap(best) >= overlap(judgement) ? best : judgement),
    null,
  )
}

function shared(a: string, b: string): number {
  const other = contentWords(b)
  return [...contentWords(a)].filter(word => other.has(word)).length
}
