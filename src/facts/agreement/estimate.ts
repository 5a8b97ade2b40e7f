import type { Evidence, Fact } from '../../model/fact.ts'
import type { Amount, Value } from '../../model/value.ts'
import { asPercent } from '../../values/comparison.ts'

/** The lowest and the highest that is reported, and what the reports come to; never an average. */
export interface Estimate {
  readonly low: Value
  /** One value, a range as its two ends, or null where reports differ and none is preferred. */
  readonly best: readonly [Value] | readonly [low: Value, high: Value] | null
  readonly high: Value
}

/**
 * A fact's low, best and high, in the manner of the Uppsala Conflict Data Program (UCDP, *Battle-Related Deaths Dataset
 * Codebook*): the lowest and the highest report of its main group, as they are worded, and between them its consensus or
 * the report that the analyst prefers. What is superseded, denied or copied takes no part. Null for names and for facts
 * without values.
 */
export function estimateOf({ groups, consensus }: Pick<Fact, 'groups' | 'consensus'>): Estimate | null {
  const best = bestOf(consensus)
  const reported = (groups[0]?.compared ?? []).flatMap(statedIn)
  const all = reported.length > 0 ? reported : consensus === null ? [] : endsOf(consensus)
  const comparable = withoutVague(all.filter(value => value.kind !== 'name'))
  const [first] = comparable
  if (first === undefined) return null
  const low = comparable.reduce((least, value) => (isLower(value, least) ? value : least))
  const high = comparable.reduce((most, value) => (isHigher(value, most) ? value : most))
  return { low: endOf(low, 0), best, high: endOf(high, -1) }
}

const statedIn = ({ value, stance }: Evidence): Value[] =>
  value !== null && stance === 'asserts' ? [value] : []

function endsOf(consensus: NonNullable<Fact['consensus']>): readonly Value[] {
  if (consensus.kind === 'value') return [consensus.value]
  return consensus.kind === 'range' ? [consensus.low, consensus.high] : consensus.values
}

function bestOf(consensus: Fact['consensus']): Estimate['best'] {
  if (consensus === null) return null
  if (consensus.kind === 'value') return [consensus.value]
  if (consensus.kind === 'range') return [consensus.low, consensus.high]
  return consensus.preferred === null ? null : [consensus.preferred]
}

/**
 * Values without the vague words that allow every figure beside them: "hundreds" reaches below and above "more than 200"
 * and "nearly 300", says less than either, and would hide both as low and as high.
 */
function withoutVague(values: readonly Value[]): readonly Value[] {
  const figured = values.filter(value => !isVague(value))
  if (figured.length === 0) return values
  return values.filter(value => !isVague(value) || !figured.every(figure => isWithin(figure, value)))
}

const isVague = (value: Value): value is Amount => value.kind === 'amount' && value.figures.length === 0

const isWithin = (value: Value, { interval }: Amount): boolean =>
  value.kind === 'amount' && lowFigure(value) >= interval.low && highFigure(value) <= interval.high

/** Of "between 3 and 4" the end that is meant. */
function endOf(value: Value, index: 0 | -1): Value {
  const figure =
    value.kind === 'amount' && value.qualifier === 'between' ? value.figures.at(index) : undefined
  if (figure === undefined || value.kind !== 'amount') return value
  const interval = { low: figure, high: figure }
  return { ...value, qualifier: 'exactly', figures: [figure], interval, words: null }
}

function isLower(one: Value, other: Value): boolean {
  if (one.kind === 'date' && other.kind === 'date') return one.earliest < other.earliest
  return one.kind === 'amount' && other.kind === 'amount' && lowFigure(one) < lowFigure(other)
}

function isHigher(one: Value, other: Value): boolean {
  if (one.kind === 'date' && other.kind === 'date') return one.latest > other.latest
  return one.kind === 'amount' && other.kind === 'amount' && highFigure(one) > highFigure(other)
}

/** By the figures as stated, so that "up to 350" is not taken for a low report. A vague word has our reading. */
const lowFigure = (amount: Amount): number => onOneScale(amount, amount.figures[0] ?? amount.interval.low)
const highFigure = (amount: Amount): number =>
  onOneScale(amount, amount.figures.at(-1) ?? amount.interval.high)

const onOneScale = ({ measure }: Amount, figure: number): number =>
  measure === 'fraction' ? asPercent(figure) : figure
