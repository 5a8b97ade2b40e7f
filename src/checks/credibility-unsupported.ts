import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'

/** Admiralty credibility 1 says "confirmed by other independent sources": it takes two independent origins. */
export const credibilityUnsupported: Check = {
  code: 'credibility-unsupported',
  run({ facts }, report) {
    for (const fact of facts.values()) {
      if (fact.support.origins >= 2) continue
      for (const evidence of fact.evidence.filter(item => item.credibility === 1)) {
        const found = fact.support.origins === 1 ? 'one independent origin' : 'no independent origin'
        report(
          diagnose(
            'credibility-unsupported',
            evidence.span,
            `Graded 1 (confirmed), and "${fact.id}" has ${found}.`,
          ),
        )
      }
    }
  },
}
