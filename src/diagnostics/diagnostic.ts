import type { Span } from '../model/span.ts'
import { CODES, type Code, type Severity } from './codes.ts'

/** A message about the author's files, with a permanent code and a place. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** What is wrong, in one sentence or two. */
  readonly message: string
  readonly span: Span
  /** What to do about it. */
  readonly hint: string
  /** Further lines shown under the frame: candidates, the nearest passage with a word diff. */
  readonly details?: readonly string[]
}

/** Takes a diagnostic. Phases report every mistake through it and never throw for one. */
export type Report = (diagnostic: Diagnostic) => void

interface More {
  readonly hint?: string
  readonly details?: readonly string[]
  /** Where a rule knows two degrees, the one that differs from the code's own. */
  readonly severity?: Severity
}

/** A diagnostic of a code, with the code's own severity and remedy unless `more` has another. */
export function diagnose(code: Code, span: Span, message: string, more: More = {}): Diagnostic {
  const { severity, remedy } = CODES[code]
  return { code, severity, message, span, ...more, hint: more.hint || remedy }
}
