import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Fact } from '../model/fact.ts'
import type { Check } from './check.ts'

/** Facts of the corpus that the outline neither cites nor computes with. */
export const factUnused: Check = {
  code: 'fact-unused',
  run({ outline, citations, facts }, report) {
    // What is left out for an audience is cited elsewhere.
    if (outline.audience !== null) return
    const used = new Set(citations.flatMap(({ fact }) => withParts(fact)))
    for (const fact of facts.values()) {
      if (!used.has(fact.id))
        report(diagnose('fact-unused', fact.span, `The outline does not cite "${fact.id}".`))
    }
  },
}

const withParts = (fact: Fact): string[] => [fact.id, ...(fact.derivation?.parts ?? []).flatMap(withParts)]
