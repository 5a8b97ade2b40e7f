import { areTwoVoices, isApart, yearsApart } from './apart.ts'
import type { FigureFinding } from './finding.ts'
import type { Likeness } from './likeness.ts'
import { isPerson } from './nouns.ts'
import type { Figure } from './placed.ts'
import type { Rivals } from './rivals.ts'
import { fitOf, isRound, measureLikeness } from './same-measure.ts'

/** How likely two figures count the same of one event: 0 where they cannot, the more the likelier. */
export function scoreOf(a: Figure, b: Figure, likeness: Likeness, rivals: Rivals): number {
  const measure = measureLikeness(a.finding, b.finding)
  if (measure === null || isApart(a, b) || isPartOfOther(a, b, rivals)) return 0
  // Tolls rise: of the dead three times as many may be the same disaster a week later.
  const factor = a.finding.family === null ? 2.5 : 5
  const fit = fitOf(a.finding.value, b.finding.value, factor)
  const event = likeness.ofEvents(a.finding, b.finding)
  const story = isRetold(a, b, fit)
    ? 1
    : a.source === b.source
      ? areTwoVoices(a.finding, b.finding)
        ? TWO_VOICES
        : ONE_VOICE
      : Math.sqrt(likeness.ofDocuments(a.source, b.source))
  const areLeading = rivals.isLeading(a) && rivals.isLeading(b)
  const crowd = areLeading ? 1 : Math.max(rivals.crowdOf(a), rivals.crowdOf(b))
  // Where each of two reports of one story counts such a thing once, it is the same thing.
  const isAlone =
    crowd === 1 && story >= SAME_STORY && a.source !== b.source && !isPerson(a.finding.counted ?? 'people')
  const part = rivals.isPart(a) !== rivals.isPart(b) && fit !== 'equal' ? -0.2 : 0
  const values = {
    equal: weightOfEqual(a.finding),
    overlapping: 0.12,
    near: 0,
    apart: isAlone || areTwoVoices(a.finding, b.finding) ? -0.1 : -0.25,
  }[fit]
  const late = -0.2 * yearsApart(a, b)
  const substance = a.finding.substance !== null && a.finding.substance === b.finding.substance ? 0.15 : 0
  return measure * (part + late + substance + event + (0.5 * story) / crowd + values)
}

/** "Eleven dock workers" are no "16 injured" where a report that tells of the one has the other too. */
function isPartOfOther(a: Figure, b: Figure, rivals: Rivals): boolean {
  const fit = fitOf(a.finding.value, b.finding.value)
  if (a.finding.counted === b.finding.counted || fit === 'equal') return false
  // "hundreds", "more than 300 workers"
  const isVague = a.finding.value.qualifier === 'vague' || b.finding.value.qualifier === 'vague'
  if (fit === 'overlapping' && isVague) return false
  if (rivals.counts(a, b.finding.counted) || rivals.counts(b, a.finding.counted)) return true
  // Two kinds of people are one count only where neither report tells of a third.
  const isOfKinds = a.finding.counted !== 'people' && b.finding.counted !== 'people'
  return isOfKinds && a.finding.family !== null && (rivals.kindsOf(a) > 1 || rivals.kindsOf(b) > 1)
}

/** That two reports give the same figure tells much of 2,357, and little of two. */
function weightOfEqual({ value }: FigureFinding): number {
  const size = Math.max(...value.figures, 0)
  if (size <= 12 && value.measure === 'count') return size > 3 ? 0.25 : 0.12
  // A round number is many things' number.
  return isRound(size) ? 0.25 : 0.35
}

/** A report that gives one number of dead twice tells of the same. */
const isRetold = (a: Figure, b: Figure, fit: string): boolean =>
  a.source === b.source &&
  fit === 'equal' &&
  a.finding.family !== null &&
  a.finding.family === b.finding.family &&
  a.finding.counted === b.finding.counted &&
  Math.max(...a.finding.value.figures, 0) > 12

/** How much the figures of one report are of one event, without more: those of two voices, and of one. */
const TWO_VOICES = 0.7
const ONE_VOICE = 0.1

/** How much two reports of one story share of their names, at the least (as a root). */
const SAME_STORY = 0.4
