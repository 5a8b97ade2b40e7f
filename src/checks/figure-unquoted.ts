import { diagnose } from '../diagnostics/diagnostic.ts'
import { pickAmount } from '../facts/reading/stated-in-quote.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import { overlaps } from '../values/comparison.ts'
import type { Check } from './check.ts'
import { writtenSlides } from './texts/writing.ts'

/** The quotes of a figure slide must contain its value, or the figures that it is made of. */
export const figureUnquoted: Check = {
  code: 'figure-unquoted',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      const field = slide.written?.fields['fact']
      const fact =
        slide.layout.name === 'figure' && field?.kind === 'fact' ? briefing.facts.get(field.id) : null
      const reason = fact ? reasonAgainst(fact) : null
      if (field && reason && 'span' in field) report(diagnose('figure-unquoted', field.span, reason))
    }
  },
}

function reasonAgainst(fact: Fact): string | null {
  if (fact.consensus === null) return `"${fact.id}" has no value to show.`
  if (fact.derivation) return fact.derivation.parts.map(reasonAgainst).find(reason => reason !== null) ?? null
  const shown = (fact.groups[0]?.compared ?? []).filter(item => item.stance === 'asserts')
  const silent = shown.find(item => !givesValue(item))
  return silent ? `The quote from ${silent.source.id}, "${silent.quote}", does not give the value.` : null
}

function givesValue({ value, quoted }: Evidence): boolean {
  if (value === null) return false
  if (value.kind === 'name' || value.words !== null) return true
  if (value.kind === 'date') return quoted.some(other => other.kind === 'date' && overlaps(value, other))
  return (
    pickAmount(
      value,
      quoted.filter(other => other.kind === 'amount'),
    ) !== null
  )
}
