import type { Evidence } from '../../model/fact.ts'
import type { Phrasebook } from '../words.ts'

/**
 * Admiralty code of a piece of evidence (NATO AJP-2.1): the reliability of who said it, or else of the outlet, and the
 * credibility of what was said: "B2", "B", "2". Null where neither was graded.
 */
export function gradeOf({ claimant, source, credibility }: Evidence): string | null {
  const grade = `${claimant?.reliability ?? source.reliability ?? ''}${credibility ?? ''}`
  return grade === '' ? null : grade
}

/** The same code spelt out: "B: usually reliable; 2: probably true". Null where neither was graded. */
export function gradeInWords({ claimant, source, credibility }: Evidence, book: Phrasebook): string | null {
  const reliability = claimant?.reliability ?? source.reliability
  const grades = [
    ...(reliability === null ? [] : [book.say(`reliability-${reliability}`)]),
    ...(credibility === null ? [] : [book.say(`credibility-${credibility}`)]),
  ]
  return grades.length === 0 ? null : grades.join('; ')
}
