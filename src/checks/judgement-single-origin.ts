import { diagnose } from '../diagnostics/diagnostic.ts'
import { countOrigins, countOriginsOfDoubt } from '../facts/agreement/support.ts'
import type { Scale } from '../model/outline.ts'
import type { Check } from './check.ts'
import { type Judgement, judgementsOf, judgementText } from './texts/judgements.ts'
import { isDoubting } from './texts/likelihood-words.ts'
import { citedIn, wordsOf } from './texts/sentences.ts'
import { writtenSlides } from './texts/writing.ts'

/** A judgement that rests on one origin, or on none, must say so in its basis. */
export const judgementSingleOrigin: Check = {
  code: 'judgement-single-origin',
  run(briefing, report) {
    for (const judgement of writtenSlides(briefing).flatMap(judgementsOf)) {
      const basis = judgementText(judgement, 'basis')
      const ids = [...new Set([...citedIn(judgement.text), ...(basis ? citedIn(basis) : [])])]
      const facts = ids.flatMap(id => briefing.facts.get(id) ?? [])
      // That something was looked for and not found has no origin to count.
      const resting = facts.filter(fact => fact.kind !== 'absence')
      if (facts.length < ids.length || resting.length === 0) continue
      const origins = isDoubtingJudgement(judgement, briefing.outline.scale)
        ? countOriginsOfDoubt(resting)
        : countOrigins(resting)
      if (origins > 1 || (basis && SAYS_SO.test(wordsOf(basis)))) continue
      const message =
        origins === 1
          ? 'This judgement rests on one origin.'
          : 'This judgement rests on no independent origin.'
      report(diagnose('judgement-single-origin', judgement.text.span, message))
    }
  },
}

function isDoubtingJudgement({ text, fields }: Judgement, scale: Scale): boolean {
  const { likelihood } = fields
  return isDoubting(likelihood?.kind === 'plain' ? String(likelihood.value) : null, wordsOf(text), scale)
}

const SAYS_SO =
  /\b(?:one|single|sole|lone|1)\b[^.;]*\b(?:origins?|sources?|accounts?|reports?|witness(?:es)?|outlets?|agency|documents?|claimants?|bulletins?|papers?|article|study|inspection|register|records?|voice|side)\b|\bsingle-source|\balone\s+(?:says?|said|gives?|reports?|knows?)\b|\b(?:un|not (?:been )?(?:independently )?)(?:corroborated|confirmed|verified)\b|\bno (?:second|other|further|independent|corroborat\w+)\b/i
