import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import { findLikelihoods } from './texts/likelihood-words.ts'
import { sentencesOf } from './texts/sentences.ts'
import { writingsOf, writtenSlides } from './texts/writing.ts'

/**
 * How likely something is and how sure the desk is of it are two things, and said in two sentences
 * (ODNI, Intelligence Community Directive 203, D.6.e(2)(a)).
 */
export const likelihoodWithConfidence: Check = {
  code: 'likelihood-with-confidence',
  run(briefing, report) {
    const { scale } = briefing.outline
    for (const sentence of writtenSlides(briefing)
      .flatMap(writingsOf)
      .flatMap(({ text }) => sentencesOf(text))) {
      const confidence = CONFIDENCE.exec(sentence.words)
      const [likelihood] = confidence ? findLikelihoods(sentence.words, scale) : []
      if (!confidence || !likelihood) continue
      const span = sentence.spanOf(confidence.index, confidence.index + confidence[0].length)
      report(
        diagnose(
          'likelihood-with-confidence',
          span,
          `"${likelihood.words}" and "${confidence[0]}" stand in one sentence.`,
        ),
      )
    }
  },
}

const CONFIDENCE =
  /\b(?:(?:very |fairly )?(?:low|moderate|medium|high|limited|great|full|some|little)(?:[ -]to[ -](?:moderate|high))?[ -]confidence|(?:we|analysts|desk) (?:are|is|remain|remains)(?: \w+)? confident|confidence (?:level )?(?:is|remains) (?:low|moderate|medium|high))\b/i
