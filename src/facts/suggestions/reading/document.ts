import type { Finding } from './finding.ts'

/** What was found in one source, and the words that tell what its story is about. Plain data, to be kept by content. */
export interface DocumentFindings {
  readonly source: string
  /** EDTF; the day that relative dates were counted from. */
  readonly issued: string | null
  readonly findings: readonly Finding[]
  /** Distinct names (as they stand, lower case) and longer words of the story. */
  readonly terms: readonly string[]
  /** Words with a capital that open sentences only: names where another document has them as names. */
  readonly openers: readonly string[]
}
