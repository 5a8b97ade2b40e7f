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
  sameFamily: 0.93,
  mixed: -1.99,
  sameClass: 0.83,
  otherThing: -1.98,
  noNoun: 0.26,
  sameMoney: 0.77,
  sharedWord: 0.18,
  sameVerb: 0.22,
  equalOdd: 2.37,
  overlapping: 1.37,
  ratio: -1.05,
  event: 2.69,
  names: 0.51,
  storyLog: 0.33,
  sure: 1.25,
  sameSource: -1.99,
  voices: 0.67,
  sameSourceOverlap: 1.77,
  partitive: -1.01,
  increment: -2.47,
  leading: 0.85,
  countsOther: -1.65,
  years: -0.28,
  vague: -0.82,
  mainStory: -0.86,
  mainFrameStory: 2.24,
  mainOther: 0.37,
  roleStory: -1.57,
  nounStory: 1.25,
  verbStory: -0.31,
  equalStory: 2.87,
  crowdStory: -0.48,
  frameStory: 1.88,
  toldBoth: -1.26,
  smallStory: 3.05,
  otherPeople: -1.66,
  voicesRole: 1.62,
  ratioMain: 0.22,
  kindred: 2.39,
  figureStory: 1.85,
  tolls: 1.44,
  headsSource: 0.71,
}

/** Log odds of two figures of which nothing is known; above what the fit gave (-3.34), since joining is what they are read for. */
const UNKNOWN = -2.84

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
