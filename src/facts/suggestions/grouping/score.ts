import type { Likeness } from './likeness.ts'
import type { Figure } from './placed.ts'
import { cannotBeOne, type Sign, signsOf } from './signs.ts'
import type { Standings } from './standings.ts'

/**
 * How much each sign tells for or against two figures being one, in log odds. Fitted by logistic regression with a ridge (L2)
 * penalty to pairs of labelled figures; signs that told nothing of events left out of the fit were dropped. The figures in
 * tests/evaluation/figures/README.md tell what it is worth on events that it was not fitted to.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
  sameFamily: 1.03,
  mixed: -1.42,
  otherThing: -1.42,
  equalOdd: 2.76,
  overlapping: 0.87,
  gap: -1.26,
  event: 2.37,
  storyLog: 0.43,
  sure: 0.18,
  sameSource: -0.77,
  sameSourceOverlap: 1.6,
  partitive: -1.06,
  increment: -1.81,
  leading: 0.76,
  countsOther: -1.18,
  vague: -1.11,
  mainStory: -0.49,
  mainFrameStory: 2.54,
  vagueMainStory: -1.4,
  roleStory: -2.13,
  nounStory: 1.01,
  equalStory: 3.18,
  loneStory: 2.41,
  orderStory: 0.67,
  frameStory: 1.86,
  toldBoth: -1.3,
  smallStory: 3.22,
  otherPeople: -0.38,
  voicesRole: 2.64,
  kindred: 1.09,
  figureStory: 1.98,
  tolls: 2.03,
}

/** Log odds of two figures of which nothing is known; above what the fit gave (-2.81), since joining is what they are read for. */
const UNKNOWN = -2.11

/** What one pair can tell for or against two groups, at the most. */
const MOST = 4.5
const LEAST = -3.5

/**
 * How likely two figures count the same of one event, in log odds: above 0 the likelier. Null where they cannot be one,
 * whatever else speaks for it.
 */
export function scoreOf(a: Figure, b: Figure, likeness: Likeness, standings: Standings): number | null {
  if (cannotBeOne(a, b)) return null
  if (areStrangers(a, b, likeness)) return LEAST
  const signs = signsOf(a, b, likeness, standings)
  if (signs === null) return null
  return Math.min(MOST, Math.max(LEAST, UNKNOWN + weighed(signs)))
}

/** Below this nothing else brings two figures of two documents together, and need not be looked at. */
const STRANGE = { story: 0.02, event: 0.1 }

const areStrangers = (a: Figure, b: Figure, likeness: Likeness): boolean =>
  likeness.ofStories(a.source, b.source) < STRANGE.story &&
  likeness.ofEvents(a.finding, b.finding) < STRANGE.event

/** Written out, since it is done for millions of pairs: a loop over the names takes twice as long. */
const weighed = (signs: Readonly<Record<Sign, number>>): number =>
  WEIGHTS.sameFamily * signs.sameFamily +
  WEIGHTS.mixed * signs.mixed +
  WEIGHTS.otherThing * signs.otherThing +
  WEIGHTS.equalOdd * signs.equalOdd +
  WEIGHTS.overlapping * signs.overlapping +
  WEIGHTS.gap * signs.gap +
  WEIGHTS.event * signs.event +
  WEIGHTS.storyLog * signs.storyLog +
  WEIGHTS.sure * signs.sure +
  WEIGHTS.sameSource * signs.sameSource +
  WEIGHTS.sameSourceOverlap * signs.sameSourceOverlap +
  WEIGHTS.partitive * signs.partitive +
  WEIGHTS.increment * signs.increment +
  WEIGHTS.leading * signs.leading +
  WEIGHTS.countsOther * signs.countsOther +
  WEIGHTS.vague * signs.vague +
  WEIGHTS.mainStory * signs.mainStory +
  WEIGHTS.mainFrameStory * signs.mainFrameStory +
  WEIGHTS.vagueMainStory * signs.vagueMainStory +
  WEIGHTS.roleStory * signs.roleStory +
  WEIGHTS.nounStory * signs.nounStory +
  WEIGHTS.equalStory * signs.equalStory +
  WEIGHTS.loneStory * signs.loneStory +
  WEIGHTS.orderStory * signs.orderStory +
  WEIGHTS.frameStory * signs.frameStory +
  WEIGHTS.toldBoth * signs.toldBoth +
  WEIGHTS.smallStory * signs.smallStory +
  WEIGHTS.otherPeople * signs.otherPeople +
  WEIGHTS.voicesRole * signs.voicesRole +
  WEIGHTS.kindred * signs.kindred +
  WEIGHTS.figureStory * signs.figureStory +
  WEIGHTS.tolls * signs.tolls
