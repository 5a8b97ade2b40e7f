import { diagnose } from '../diagnostics/diagnostic.ts'
import { checkState } from '../facts/reading/checks.ts'
import type { Check } from './check.ts'

/** Nothing is approved while any evidence that it cites is unchecked, or its check is void. */
export const approvalUnchecked: Check = {
  code: 'approval-unchecked',
  run({ outline, citations }, report) {
    if (outline.status !== 'approved') return
    const evidence = citations.flatMap(({ fact }) => fact.evidence)
    const unchecked = evidence.filter(item => checkState(item) === 'unchecked')
    const voided = evidence.filter(item => checkState(item) === 'void')
    if (unchecked.length + voided.length === 0) return
    const counts = [
      count(unchecked.length, 'is unchecked', 'are unchecked'),
      count(voided.length, 'has a void check', 'have void checks'),
    ]
    const message = `It is approved; of ${evidence.length} passages that it cites, ${counts.filter(Boolean).join(', and ')}: ${listed([...unchecked, ...voided].map(({ id }) => id))}.`
    const hint = `See them with: citedeck review ${outline.id}`
    report(diagnose('approval-unchecked', outline.statusSpan, message, { hint }))
  },
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`

const listed = (ids: readonly string[]): string =>
  ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} more`
