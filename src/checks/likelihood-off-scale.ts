import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Scale } from '../model/outline.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { likelihoodOf, yardstickOf } from '../values/yardstick.ts'
import type { Check } from './check.ts'
import { type Judgement, judgementsOf } from './texts/judgements.ts'
import { findLikelihoods } from './texts/likelihood-words.ts'
import { sentencesOf } from './texts/sentences.ts'
import { writingsOf, writtenSlides } from './texts/writing.ts'

/** On a bottom-line slide, likelihoods are of the outline's scale: scales are never mixed and never converted. */
export const likelihoodOffScale: Check = {
  code: 'likelihood-off-scale',
  run(briefing, report) {
    const { scale } = briefing.outline
    for (const slide of writtenSlides(briefing).filter(({ layout }) => layout.name === 'bluf')) {
      for (const judgement of judgementsOf(slide)) checkField(judgement, scale, report)
      for (const { text } of writingsOf(slide)) {
        for (const sentence of sentencesOf(text)) {
          const off = findLikelihoods(sentence.words, scale).filter(({ onScale }) => !onScale)
          for (const { words, start, end } of off) {
            report(
              diagnose('likelihood-off-scale', sentence.spanOf(start, end), messageFor(words, scale), {
                hint: hintFor(words, scale),
              }),
            )
          }
        }
      }
    }
  },
}

function checkField({ fields }: Judgement, scale: Scale, report: Report): void {
  const likelihood = fields['likelihood']
  if (likelihood?.kind !== 'plain') return
  const words = String(likelihood.value)
  if (likelihoodOf(scale, words)) return
  report(
    diagnose('likelihood-off-scale', likelihood.span, messageFor(words, scale), {
      hint: hintFor(words, scale),
    }),
  )
}

const NAMES: Readonly<Record<Scale, string>> = { icd203: 'ICD 203', phia: 'the PHIA yardstick' }

const messageFor = (words: string, scale: Scale): string =>
  `"${words}" is not a likelihood of ${NAMES[scale]}.`

function hintFor(words: string, scale: Scale): string {
  const known = yardstickOf(scale).flatMap(step => step.words)
  return suggestName(words, known) || `Known: ${known.join(', ')}.`
}
