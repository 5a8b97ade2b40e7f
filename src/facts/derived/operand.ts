import type { Consensus } from '../../model/fact.ts'
import type { Amount, Interval, Measure } from '../../model/value.ts'

/** An end of what a figure can be, stated in so many words, and whether the figure itself is included. */
export interface End {
  readonly figure: number
  readonly included: boolean
}

/** What a part brings to a computation. */
export interface Operand {
  /** Null where the words leave that end open ("at least 14" has no upper end) or give it only about. */
  readonly low: End | null
  readonly high: End | null
  /** The lowest and the highest figure that is stated. */
  readonly figures: Interval
  /** Our reading, for comparison. */
  readonly interval: Interval
  readonly measure: Measure
  readonly currency: string | null
}

/** A part's consensus as an operand; null where it is no amount. Reports that differ give their whole range. */
export function operandOf(consensus: Consensus): Operand | null {
  const values =
    consensus.kind === 'value'
      ? [consensus.value]
      : consensus.kind === 'range'
        ? [consensus.low, consensus.high]
        : consensus.values
  const operands = values.flatMap(value => (value.kind === 'amount' ? [fromAmount(value)] : []))
  const [first, ...others] = operands
  if (!first || operands.length < values.length) return null
  return others.reduce(spanning, first)
}

function fromAmount({ qualifier, figures, interval, measure, currency }: Amount): Operand {
  const low = figures[0] ?? interval.low
  const high = figures.at(-1) ?? interval.high
  const isExact = qualifier === 'exactly' || qualifier === 'between'
  const hasLow = isExact || qualifier === 'at-least' || qualifier === 'more-than'
  const hasHigh = isExact || qualifier === 'up-to' || qualifier === 'fewer-than'
  return {
    low: hasLow ? { figure: low, included: qualifier !== 'more-than' } : null,
    high: hasHigh ? { figure: high, included: qualifier !== 'fewer-than' } : null,
    figures: { low, high },
    interval,
    measure,
    currency,
  }
}

/** The least that spans both. */
function spanning(a: Operand, b: Operand): Operand {
  return {
    ...a,
    low: a.low && b.low && (a.low.figure <= b.low.figure ? a.low : b.low),
    high: a.high && b.high && (a.high.figure >= b.high.figure ? a.high : b.high),
    figures: hull(a.figures, b.figures),
    interval: hull(a.interval, b.interval),
  }
}

const hull = (a: Interval, b: Interval): Interval => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
})
