import type { Report } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'
import { approvalUnchecked } from './approval-unchecked.ts'
import type { Check } from './check.ts'
import { comparisonUnderived } from './comparison-underived.ts'
import { credibilityUnsupported } from './credibility-unsupported.ts'
import { cutOffBeforeSource } from './cut-off-before-source.ts'
import { differUnsaid } from './differ-unsaid.ts'
import { factKindUnfit } from './fact-kind-unfit.ts'
import { factUnused } from './fact-unused.ts'
import { figureMisattributed } from './figure-misattributed.ts'
import { figureReversed } from './figure-reversed.ts'
import { figureSuperseded } from './figure-superseded.ts'
import { figureUnqualified } from './figure-unqualified.ts'
import { figureUnquoted } from './figure-unquoted.ts'
import { judgementSingleOrigin } from './judgement-single-origin.ts'
import { likelihoodOffScale } from './likelihood-off-scale.ts'
import { likelihoodWithConfidence } from './likelihood-with-confidence.ts'
import { markingExceeded } from './marking-exceeded.ts'
import { minutesExceeded } from './minutes-exceeded.ts'
import { modalityDropped } from './modality-dropped.ts'
import { numberUnsupported } from './number-unsupported.ts'
import { referenceUnread } from './reference-unread.ts'
import { rowUneven } from './row-uneven.ts'
import { titleDropsCondition } from './title-drops-condition.ts'
import { titleWithoutVerb } from './title-without-verb.ts'
import { uncited } from './uncited.ts'

/** Every rule that is held against a briefing, in the order of their reports. */
export const CHECKS: readonly Check[] = [
  numberUnsupported,
  figureMisattributed,
  figureReversed,
  figureSuperseded,
  figureUnqualified,
  modalityDropped,
  differUnsaid,
  uncited,
  figureUnquoted,
  factKindUnfit,
  referenceUnread,
  rowUneven,
  minutesExceeded,
  comparisonUnderived,
  judgementSingleOrigin,
  likelihoodOffScale,
  likelihoodWithConfidence,
  titleDropsCondition,
  titleWithoutVerb,
  cutOffBeforeSource,
  credibilityUnsupported,
  markingExceeded,
  approvalUnchecked,
  factUnused,
]

/** Holds all rules against a briefing. */
export function runChecks(briefing: Briefing, report: Report): void {
  for (const check of CHECKS) check.run(briefing, report)
}
