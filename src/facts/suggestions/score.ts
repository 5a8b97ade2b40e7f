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
  sameFamily: 1.53,
  mixed: -2.53,
  sameClass: 0.77,
  otherThing: -2.78,
  noNoun: 0.8,
  sameMoney: 1.06,
  sharedWord: 0.16,
  sameVerb: 0.58,
  equalOdd: 2.81,
  overlapping: 2.04,
  ratio: -1.23,
  event: 2.66,
  names: 1.51,
  storyLog: 0.66,
  sure: 0.74,
  sameSource: -2.47,
  voices: -0.33,
  sameSourceOverlap: 1.89,
  partitive: -1.54,
  increment: -2.29,
  leading: 0.76,
  countsOther: -2.49,
  years: -0.7,
  vague: -1.57,
  mainStory: -0.53,
  mainFrameStory: 2.12,
  mainOther: -1.63,
  roleStory: -1.52,
  nounStory: 1.4,
  verbStory: -0.78,
  equalStory: 3.26,
  crowdStory: -0.85,
  frameStory: 1.97,
  toldBoth: -0.88,
  smallStory: 3.27,
  otherPeople: -0.64,
  voicesRole: 2.9,
  ratioMain: 0.17,
}

/** Log odds of two figures of which nothing is known; above what the fit gave (-3.36), since joining is what they are read for. */
const UNKNOWN = -2.86

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
