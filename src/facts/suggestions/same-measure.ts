import type { Amount } from '../../model/value.ts'
import { canBothHold, isSameValue } from '../comparison.ts'
import { countsPeople, type Family } from './families.ts'
import type { FigureFinding } from './finding.ts'
import { isPerson } from './nouns.ts'
import { SAYING } from './speech.ts'

/** What can be compared at all: shares apart from counts, money by its currency, measures by what they measure. */
export function scaleOf({ value, dimension }: FigureFinding): string {
  if (value.measure === 'money') return `money ${value.currency ?? ''}`
  if (value.measure === 'percent' || value.measure === 'fraction') return 'share'
  return dimension ?? 'count'
}

/** How two figures' values fit. Shares of one stand on one scale. */
export function fitOf(a: Amount, b: Amount, factor = 2.5): 'equal' | 'overlapping' | 'near' | 'apart' {
  if (isSameValue(a, b, [])) return 'equal'
  if (canBothHold(a, b, [])) return 'overlapping'
  const [low, high] = a.interval.high < b.interval.low ? [a, b] : [b, a]
  return high.interval.low <= factor * low.interval.high ? 'near' : 'apart'
}

/**
 * How well two figures count the same: 1 where every word says so, less where one of them is loose; null where they count
 * different things. People of different kinds are never one, unless the figures are equal.
 */
export function measureLikeness(a: FigureFinding, b: FigureFinding): number | null {
  if (scaleOf(a) !== scaleOf(b)) return null
  const fit = fitOf(a.value, b.value)
  if (a.partitive !== b.partitive && fit === 'apart') return null
  if (a.increment !== b.increment && fit !== 'equal') return null
  // "two more bodies", "eight more bodies": what is found on one day is no count of another's.
  if (a.increment && b.increment && fit === 'apart') return null
  if (a.dimension === 'magnitude' && areQuakesApart(a.value, b.value)) return null

  const people = isPeople(a) && isPeople(b)
  const family = familyLikeness(a, b, fit)
  const counted = countedLikeness(a, b, fit, people)
  const part = a.partitive === b.partitive || fit === 'equal' ? 1 : 0.7
  const substance = a.substance !== null && b.substance !== null && a.substance !== b.substance ? 0.75 : 1
  return family === null || counted === null ? null : part * substance * family * counted
}

/** Two measurements of one earthquake hardly differ by more. Our own choice. */
const MAGNITUDES = 0.7

const areQuakesApart = (a: Amount, b: Amount): boolean =>
  Math.abs(a.interval.low - b.interval.low) > MAGNITUDES

/** What is killed and injured and is nobody. */
const ANIMALS: ReadonlySet<string> = new Set(
  'cattle cow sheep goat pig horse camel dog animal livestock bird chicken fish whale elephant'.split(' '),
)

const isPeople = ({ counted, family }: FigureFinding): boolean =>
  family === null
    ? counted !== null && isPerson(counted)
    : (countsPeople(family) || family === 'aboard') && !ANIMALS.has(counted ?? '')

/** Those who left their homes: reports call them by what they did or by what was done with them. */
const LEFT: ReadonlySet<Family> = new Set(['homeless', 'evacuated', 'fled'])

const areKin = (a: Family, b: Family): boolean => LEFT.has(a) && LEFT.has(b)

/** "Officials said 412 people were in the mine": who speaks does nothing with them. */
const tellingVerb = ({ verb }: FigureFinding): string | null =>
  verb === null || SAYING.has(verb) ? null : verb

function familyLikeness(a: FigureFinding, b: FigureFinding, fit: string): number | null {
  if (a.family === b.family) {
    if (a.family !== null) return 1
    const [one, other] = [tellingVerb(a), tellingVerb(b)]
    if (one === other && one !== null) return 1
    // Where neither sentence says what was done, the values must tell.
    if (one === other) return fit === 'equal' || fit === 'overlapping' || a.dimension !== null ? 1 : 0.75
    // Counts of one thing that verbs part, and values too: "counted 160 drums", "allows 80 drums".
    if (fit === 'equal' || fit === 'overlapping' || a.dimension !== null) return 0.85
    return a.counted === 'people' ? 0.5 : 0.7
  }
  if (a.family !== null && b.family !== null)
    return !areKin(a.family, b.family) || fit === 'apart' ? null : fit === 'near' ? 0.6 : 0.75
  return fit === 'equal' ? 0.8 : a.counted === b.counted && a.counted !== 'people' ? 0.6 : null
}

function countedLikeness(a: FigureFinding, b: FigureFinding, fit: string, people: boolean): number | null {
  const scale = scaleOf(a)
  if (scale.startsWith('money')) return isForTheSame(a, b) ? 1 : fit === 'equal' ? 0.8 : null
  // "down 28 %", "down 27 %": of nothing that is said.
  if (scale === 'share' && a.counted === null && b.counted === null) return fit === 'equal' ? 0.8 : null
  if (scale === 'share') return a.counted === b.counted ? 1 : fit === 'equal' ? 0.6 : null
  if (a.counted === b.counted) return a.counted === null ? 0.6 : modifierLikeness(a, b)
  if (a.counted === null || b.counted === null)
    return fit === 'equal' ? 0.7 : fit === 'overlapping' ? 0.5 : null
  if (people && a.family !== null && a.family === b.family) {
    if (fit === 'equal') return 0.85
    if (a.counted === 'people' || b.counted === 'people') return 0.85
    return fit === 'apart' ? null : 0.7
  }
  if (fit !== 'equal') return null
  // "2.4 million children", "the target of 2.4 million": a figure like that is no chance.
  return a.family === null && b.family === null && (a.value.figures[0] ?? 0) >= 1000
    ? 0.7
    : people
      ? isDistinctive(a.value)
        ? 0.85
        : 0.5
      : null
}

/** A number of three digits or more that is not round is no chance: 412. */
const isDistinctive = ({ figures }: Amount): boolean => {
  const size = Math.max(...figures, 0)
  return size >= 100 && !isRound(size)
}

/** One digit and noughts: 100, 4,000. */
export const isRound = (size: number): boolean => /^[1-9]0+$/.test(String(size))

/** "a fine of £17 million", "fined £400,000", "the damage at $70 million": money for one thing, as a noun or as a verb. */
function isForTheSame(a: FigureFinding, b: FigureFinding): boolean {
  const words = [b.counted, b.governor, b.verb]
  return [a.counted, a.governor].some(word => word !== null && words.includes(word))
}

function modifierLikeness(a: FigureFinding, b: FigureFinding): number {
  if (a.modifiers.length === 0 || b.modifiers.length === 0) return 1
  return a.modifiers.some(word => b.modifiers.includes(word)) ? 1 : 0.8
}
