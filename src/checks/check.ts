import type { Code } from '../diagnostics/codes.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'

/** One rule: it looks at a briefing and reports what breaks it, all under one code. */
export interface Check {
  readonly code: Code
  readonly run: (briefing: Briefing, report: Report) => void
}
