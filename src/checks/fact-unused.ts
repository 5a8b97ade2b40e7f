import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Fact } from '../model/fact.ts'
import type { Check } from './check.ts'

/** More than this many are told in one line: an outline of a large corpus leaves most of it out. */
const MOST = 4
/** Ids that the one line names. */
const NAMED = 6

/** Facts of the corpus that the outline neither cites nor computes with: each at its place, or all in one line. */
export const factUnused: Check = {
  code: 'fact-unused',
  run({ outline, citations, facts }, report) {
    // What is left out for an audience is cited elsewhere.
    if (outline.audience !== null) return
    const used = new Set(citations.flatMap(({ fact }) => withParts(fact)))
    const unused = [...facts.values()].filter(({ id }) => !used.has(id))
    if (unused.length <= MOST) {
      for (const { id, span } of unused)
        report(diagnose('fact-unused', span, `The outline does not cite "${id}".`))
      return
    }
    const ids = unused.map(({ id }) => id)
    const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''
    const message = `The outline does not cite ${ids.length} of ${facts.size} facts: ${ids.slice(0, NAMED).join(', ')}${more}.`
    report(diagnose('fact-unused', outline.corpus.span, message, { details: [ids.join(', ')] }))
  },
}

const withParts = (fact: Fact): string[] => [fact.id, ...(fact.derivation?.parts ?? []).flatMap(withParts)]
