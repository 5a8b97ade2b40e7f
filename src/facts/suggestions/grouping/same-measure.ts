import type { Amount } from '../../../model/value.ts'
import { canBothHold, isSameValue } from '../../agreement/comparison.ts'
import { countsPeople, type Family } from '../grammar/families.ts'
import { isPerson } from '../grammar/nouns.ts'
import { sizeOfUnit } from '../grammar/units.ts'
import type { FigureFinding } from '../reading/finding.ts'

const DOLLARS: ReadonlySet<string> = new Set('USD AUD CAD NZD HKD SGD TWD JMD FJD LRD NAD'.split(' '))

/** What can be compared at all: shares apart from counts, money by its currency, measures by what they measure. */
export function scaleOf({ value, dimension }: FigureFinding): string {
  if (value.measure === 'money')
    return `money ${DOLLARS.has(value.currency ?? '') ? 'dollars' : (value.currency ?? '')}`
  if (value.measure === 'percent' || value.measure === 'fraction') return 'share'
  return dimension ?? 'count'
}

/** "$1.5 million" may be of any country's dollars, "A$ 2 million" of one's. */
const isBareDollar = ({ value }: FigureFinding): boolean => /(?:^|[^A-Za-z])\$/.test(value.words ?? '')

/** Whether two figures stand on one scale. */
export function areComparable(a: FigureFinding, b: FigureFinding): boolean {
  if (scaleOf(a) !== scaleOf(b)) return false
  return (
    a.value.measure !== 'money' || a.value.currency === b.value.currency || isBareDollar(a) || isBareDollar(b)
  )
}

export type Fit = 'equal' | 'overlapping' | 'near' | 'apart'

/** How two figures' values fit. Shares of one stand on one scale. */
export function fitOf(a: Amount, b: Amount, factor = 2.5): Fit {
  if (isSameValue(a, b, [])) return 'equal'
  if (canBothHold(a, b, [])) return 'overlapping'
  const [low, high] = a.interval.high < b.interval.low ? [a, b] : [b, a]
  return high.interval.low <= factor * low.interval.high ? 'near' : 'apart'
}

/**
 * How the values of two figures fit, and how far apart what they can mean lies: how many times the most of the lower one the
 * least of the higher one is, as a natural logarithm; 0 where they meet. Units are converted.
 */
export function measuresOf(
  a: FigureFinding,
  b: FigureFinding,
): { readonly fit: Fit; readonly gap: number; readonly haveOneFigure: boolean } {
  const [one, other] = [measured(a), measured(b)]
  const [middle, otherMiddle] = [middleOf(one), middleOf(other)]
  const areUnits = a.dimension !== null && a.counted !== b.counted
  const isConverted = areUnits && Math.abs(middle - otherMiddle) <= CONVERTED * Math.max(middle, otherMiddle)
  // "More than 50 million", "around 50 million": one figure, hedged in two ways.
  const haveOneFigure =
    one.figures.length > 0 &&
    one.figures.length === other.figures.length &&
    one.figures.every((figure, at) => figure === other.figures[at])
  return { fit: isConverted ? 'equal' : fitOf(one, other), gap: gapOf(one, other), haveOneFigure }
}

function gapOf({ interval: a }: Amount, { interval: b }: Amount): number {
  const [lower, higher] = a.low < b.low ? [a, b] : [b, a]
  return Math.max(0, Math.log(Math.max(0.5, higher.low) / Math.max(0.5, lower.high)))
}

/** What rounding leaves between "2.1 tonnes" and "2,100 kilograms". */
const CONVERTED = 0.03

/** An amount in the first unit of its measure: kilograms, kilometres. */
function measured({ value, dimension, counted }: FigureFinding): Amount {
  const size = dimension === null || counted === null ? 1 : sizeOfUnit(counted)
  if (size === 1) return value
  const { figures, interval } = value
  return {
    ...value,
    figures: figures.map(figure => figure * size),
    interval: { low: interval.low * size, high: interval.high * size },
  }
}

/** Geometric middle of what an amount can mean; an open end counts as a few times the other. */
const middleOf = ({ interval: { low, high } }: Amount): number =>
  Math.sqrt(Math.max(0.5, low) * Math.max(0.5, Math.min(high, 4 * low + 1)))

/** Two measurements of one earthquake hardly differ by more. Our own choice. */
const MAGNITUDES = 0.7

export const areQuakesApart = (a: Amount, b: Amount): boolean =>
  Math.abs(a.interval.low - b.interval.low) > MAGNITUDES

/** What is killed and injured and is nobody. */
const ANIMALS: ReadonlySet<string> = new Set(
  'cattle cow sheep goat pig horse camel dog animal livestock bird chicken hen turkey duck fish whale elephant rhino tiger lion bear wolf deer dolphin seal turtle calf lamb seabird'.split(
    ' ',
  ),
)

export const isPeople = ({ counted, family }: FigureFinding): boolean =>
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

export const areKin = (a: Family | null, b: Family | null): boolean =>
  a !== b && a !== null && b !== null && KIN.some(kin => kin.has(a) && kin.has(b))

/** One family for all that are counted for one another. */
export function kinOf(family: Family | null): Family | null {
  const kin = family === null ? undefined : KIN.find(families => families.has(family))
  return kin ? ([...kin][0] ?? family) : family
}

/** Two digits at the most, and noughts: 100, 240, 56,000. */
export const isRound = (size: number): boolean => /^[1-9]\d?0+$/.test(String(size))
