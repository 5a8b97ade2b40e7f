import type { Likeness } from './likeness.ts'
import type { Figure } from './placed.ts'
import type { Rivals } from './rivals.ts'
import { cannotBeOne, type Sign, signsOf } from './signs.ts'

/**
 * How much each sign tells for or against two figures being one, in log odds. Fitted by logistic regression with a ridge (L2)
 * penalty to pairs of labelled figures; signs that told nothing of events left out of the fit were dropped. The figures in
 * tests/evaluation/figures/README.md tell what it is worth on events that it was not fitted to.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  sameFamily: 1.66,
  mixed: -2.64,
  sameClass: 0.91,
  otherThing: -2.24,
  noNoun: 0.85,
  sameMoney: 1.03,
  sharedWord: 0.24,
  sameVerb: 0.56,
  equalOdd: 2.71,
  overlapping: 1.71,
  ratio: -1.44,
  event: 2.55,
  names: 1.24,
  storyLog: 0.69,
  sure: 0.62,
  sameSource: -2.24,
  voices: 1.53,
  sameSourceOverlap: 1.55,
  part: -1.3,
  inc: -1.93,
  leading: 0.76,
  countsOther: -2.48,
  years: -0.68,
  vague: -1.29,
  mainStory: -0.53,
  mainFrameStory: 2.23,
  mainOther: -1.61,
  roleStory: -1.56,
  nounStory: 1.8,
  verbStory: -0.81,
  equalStory: 2.96,
  crowdStory: -0.88,
  frameStory: 2.28,
  toldBoth: -0.78,
  smallStory: 3.36,
  otherPeople: -0.59,
  voicesRole: 2.99,
  ratioMain: 0.31,
}

/** Log odds of two figures of which nothing is known; above what the fit gave (-3.17), since joining is what they are read for. */
const UNKNOWN = -2.67

/** What one pair can tell for or against two groups, at the most. */
const MOST = 4.5
const LEAST = -3.5

/**
 * How likely two figures count the same of one event, in log odds: above 0 the likelier. Null where they cannot be one,
 * whatever else speaks for it.
 */
export function scoreOf(a: Figure, b: Figure, likeness: Likeness, rivals: Rivals): number | null {
  if (cannotBeOne(a, b)) return null
  if (areStrangers(a, b, likeness)) return LEAST
  const signs = signsOf(a, b, likeness, rivals)
  if (signs === null) return null
  let score = UNKNOWN
  for (const sign of SIGNS) score += WEIGHTS[sign] * signs[sign]
  return Math.min(MOST, Math.max(LEAST, score))
}

/** Below this nothing else brings two figures of two documents together, and need not be looked at. */
const STRANGE = { story: 0.02, event: 0.1 }

const areStrangers = (a: Figure, b: Figure, likeness: Likeness): boolean =>
  likeness.ofStories(a.source, b.source) < STRANGE.story &&
  likeness.ofEvents(a.finding, b.finding) < STRANGE.event

const SIGNS = Object.keys(WEIGHTS) as readonly Sign[]
