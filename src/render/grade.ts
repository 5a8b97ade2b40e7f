import type { Evidence } from '../model/fact.ts'

/**
 * Admiralty code of a piece of evidence (NATO AJP-2.1): the reliability of who said it, or else of the outlet, and the
 * credibility of what was said: "B2", "B", "2". Null where neither was graded.
 */
export function gradeOf({ claimant, source, credibility }: Evidence): string | null {
  const grade = `${claimant?.reliability ?? source.reliability ?? ''}${credibility ?? ''}`
  return grade === '' ? null : grade
}
