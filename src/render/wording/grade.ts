import type { Evidence } from '../../model/fact.ts'
import type { Reliability } from '../../model/source.ts'
import type { Phrasebook } from '../words.ts'
import { speaksForItself } from './own-voice.ts'

/**
 * Admiralty code of a piece of evidence (NATO AJP-2.1): the reliability of who said it, or else of the outlet, and the
 * credibility of what was said: "B2", "B", "2". Null where neither was graded.
 */
export function gradeOf({ claimant, source, credibility }: Evidence): string | null {
  return codeOf(claimant?.reliability ?? source.reliability, credibility)
}

/**
 * The same of who speaks alone, to stand beside the name: the outlet has a grade of its own, which may be another, and lends it
 * to nobody but itself.
 */
export function gradeOfSpeaker(evidence: Evidence): string | null {
  return codeOf(reliabilityOfSpeaker(evidence), evidence.credibility)
}

/** The same code spelt out: "B: usually reliable; 2: probably true". Null where neither was graded. */
export function speakerGradeInWords(evidence: Evidence, book: Phrasebook): string | null {
  const reliability = reliabilityOfSpeaker(evidence)
  const { credibility } = evidence
  const grades = [
    ...(reliability === null ? [] : [book.say(`reliability-${reliability}`)]),
    ...(credibility === null ? [] : [book.say(`credibility-${credibility}`)]),
  ]
  return grades.length === 0 ? null : grades.join('; ')
}

function reliabilityOfSpeaker(evidence: Evidence): Reliability | null {
  const own = evidence.claimant?.reliability ?? null
  return own === null && speaksForItself(evidence) ? evidence.source.reliability : own
}

function codeOf(reliability: Reliability | null, credibility: Evidence['credibility']): string | null {
  const code = `${reliability ?? ''}${credibility ?? ''}`
  return code === '' ? null : code
}
