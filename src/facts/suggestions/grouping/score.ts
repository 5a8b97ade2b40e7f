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
  sameFamily: 0.68,
  mixed: -1.57,
  sameClass: 1.02,
  otherThing: -1.8,
  equalOdd: 2.42,
  overlapping: 1.15,
  gap: -1.22,
  event: 2.93,
  storyLog: 0.54,
  sure: 0.99,
  sameSource: -1.71,
  sameSourceOverlap: 1.53,
  partitive: -1.03,
  increment: -1.59,
  leading: 0.93,
  countsOther: -1.51,
  vague: -1.06,
  mainStory: -0.74,
  mainFrameStory: 2.62,
  vagueMainStory: -2.31,
  roleStory: -1.43,
  nounStory: 1.17,
  equalStory: 2.93,
  crowdStory: -0.47,
  frameStory: 1.8,
  toldBoth: -1.25,
  smallStory: 3.15,
  otherPeople: -1.59,
  voicesRole: 2.27,
  kindred: 1.83,
  figureStory: 1.72,
  tolls: 1.71,
}

/** Log odds of two figures of which nothing is known; above what the fit gave (-2.57), since joining is what they are read for. */
const UNKNOWN = -2.07

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
