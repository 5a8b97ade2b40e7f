import type { Consensus } from '../model/fact.ts'
import type { Amount, Value } from '../model/value.ts'
import { equalValues } from '../values/comparison.ts'

/** Whether two values say the same: one figure and one bound, however it is written; or there are none. */
export function isSameOrNone(one: Value | null, other: Value | null): boolean {
  if (one === null || other === null) return one === other
  return equalValues(one, other) || isSameUnplacedMoney(one, other)
}

/** Francs that nobody has said whose they are compare with no others, and are the same as they were. */
function isSameUnplacedMoney(one: Value, other: Value): boolean {
  const isUnplaced = (value: Value): value is Amount =>
    value.kind === 'amount' && value.measure === 'money' && value.currency === null
  return (
    isUnplaced(one) &&
    isUnplaced(other) &&
    one.words === other.words &&
    one.qualifier === other.qualifier &&
    one.figures.join() === other.figures.join()
  )
}

/** Whether facts come to the same figures, in the same order of preference. */
export function isSameConsensus(one: Consensus | null, other: Consensus | null): boolean {
  if (one === null || other === null) return one === other
  const [first, second] = [figuresOf(one), figuresOf(other)]
  return (
    one.kind === other.kind &&
    first.length === second.length &&
    first.every((value, index) => isSameOrNone(value, second[index] ?? null))
  )
}

function figuresOf(consensus: Consensus): readonly (Value | null)[] {
  if (consensus.kind === 'value') return [consensus.value]
  return consensus.kind === 'range'
    ? [consensus.low, consensus.high]
    : [consensus.preferred, ...consensus.values]
}
