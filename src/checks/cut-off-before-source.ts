import { diagnose } from '../diagnostics/diagnostic.ts'
import { daysOf, isBefore } from '../facts/agreement/days.ts'
import type { Check } from './check.ts'

/** A briefing cannot rest on what was published after it stopped taking in information. */
export const cutOffBeforeSource: Check = {
  code: 'cut-off-before-source',
  run({ outline, sources }, report) {
    const { informationCutOff } = outline
    if (!informationCutOff) return
    const cutOff = daysOf(informationCutOff.date)
    for (const { source } of sources) {
      const date = source.bibliography.issued ?? source.issuedInferred?.date ?? null
      if (!isBefore(cutOff, daysOf(date))) continue
      report(
        diagnose(
          'cut-off-before-source',
          informationCutOff.span,
          `${source.id} is dated ${date}, after the information cut-off.`,
        ),
      )
    }
  },
}
