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

/**
 * Families that one report counts where another counts the next: those who left their homes, by what they did or by what
 * was done with them; the hurt and those in hospital; those below and those who are not found. Our own choice.
 */
const KIN: readonly ReadonlySet<Family>[] = [
  new Set<Family>(['homeless', 'evacuated', 'fled']),
  new Set<Family>(['injured', 'treated']),
  new Set<Family>(['trapped', 'missing']),
]

const areKin = (a: Family | null, b: Family | null): boolean =>
  a !== null && b !== null && KIN.some(kin => kin.has(a) && kin.has(b))

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
    // "140 men were on shift", "three men were not found"
    if (fit === 'apart' && isPeople(a)) return null
    return a.counted === 'people' ? 0.5 : 0.7
  }
  if (areCases(a, b)) return 0.85
  if (a.family !== null && b.family !== null)
    return !areKin(a.family, b.family) || fit === 'apart' ? null : fit === 'near' ? 0.75 : 0.85
  return fit === 'equal' ? 0.8 : a.counted === b.counted && a.counted !== 'people' ? 0.6 : null
}

function countedLikeness(a: FigureFinding, b: FigureFinding, fit: string, people: boolean): number | null {
  const scale = scaleOf(a)
  if (scale.startsWith('money')) return sumLikeness(a, b, fit)
  // "down 28 %", "down 27 %": of nothing that is said.
  if (scale === 'share' && a.counted === null && b.counted === null)
    return fit === 'equal' ? 0.8 : areRoundings(a.value, b.value) ? 0.7 : null
  if (scale === 'share')
    return a.counted === b.counted ? 1 : fit === 'equal' || areRoundings(a.value, b.value) ? 0.6 : null
  if (areCases(a, b)) return 0.85
  if (a.counted === b.counted) return a.counted === null ? 0.6 : modifierLikeness(a, b)
  if (a.counted === null || b.counted === null)
    return fit === 'equal' ? 0.7 : fit === 'overlapping' ? 0.5 : null
  if (people && a.family !== null && (a.family === b.family || areKin(a.family, b.family))) {
    if (fit === 'equal') return 0.85
    if (a.counted === 'people' || b.counted === 'people') return 0.85
    return fit === 'apart' ? null : 0.7
  }
  if (fit !== 'equal') return null
  // "40 prisoners", "40 comrades" to be freed
  if (a.family !== null && a.family === b.family && Math.max(...a.value.figures, 0) > 12) return 0.7
  // "2.4 million children", "the target of 2.4 million": a figure like that is no chance.
  return a.family === null && b.family === null && (a.value.figures[0] ?? 0) >= 1000
    ? 0.7
    : people
      ? isDistinctive(a.value)
        ? 0.85
        : 0.5
      : null
}

/** "11,700 cases", "16,700 people infected". */
const areCases = (a: FigureFinding, b: FigureFinding): boolean =>
  (a.family === 'infected' && b.counted === 'case') || (b.family === 'infected' && a.counted === 'case')

/** "47 percent" of partial results, "46.4 %" of the final ones: within a point, and no small shares. */
const areRoundings = (a: Amount, b: Amount): boolean =>
  Math.abs(a.interval.low - b.interval.low) <= Math.min(1, 0.05 * Math.max(a.interval.low, b.interval.low))

/** Sums for one thing; where none of the words says for what, the events must tell. */
function sumLikeness(a: FigureFinding, b: FigureFinding, fit: string): number | null {
  if (isForTheSame(a, b)) return 1
  if (fit === 'equal') return 0.8
  if (areSums(a.counted, b.counted)) return 0.75
  return fit !== 'apart' && isUnnamed(a) && isUnnamed(b) ? 0.5 : null
}

/** Whether no noun says what a sum is: "got away with £112,000". */
const isUnnamed = ({ counted, verb, governor }: FigureFinding): boolean =>
  governor === null && (counted === null || counted === verb)

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

/** What money is called that is paid to somebody, lost, or taken, by whoever tells of it. Our own choice. */
const SUMS: readonly ReadonlySet<string>[] = [
  'pay receive get promise award grant compensate compensation payout payment',
  'lose loss damage',
  'steal take loot haul escape rob snatch theft',
  'earn earnings profit gain',
].map(words => new Set(words.split(' ')))

const areSums = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && SUMS.some(words => words.has(a) && words.has(b))

function modifierLikeness(a: FigureFinding, b: FigureFinding): number {
  if (a.modifiers.length === 0 || b.modifiers.length === 0) return 1
  return a.modifiers.some(word => b.modifiers.includes(word)) ? 1 : 0.8
}
