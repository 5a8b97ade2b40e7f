import type { Evidence } from '../model/fact.ts'
import { canBothHold } from './comparison.ts'
import { isBefore } from './days.ts'
import { somePair } from './pairs.ts'
import { asOf } from './statements.ts'

/**
 * Whether figures rise with the dates that they describe: of two that can be put in order the later is never lower,
 * some later one is higher, and figures for the same days do not contradict one another.
 */
export function isRising(evidence: readonly Evidence[]): boolean {
  const dated = evidence.flatMap(item => {
    const days = asOf(item)
    return days && item.value?.kind === 'amount' ? [{ days, value: item.value }] : []
  })
  type Dated = (typeof dated)[number]
  const figure = (item: Dated): number => item.value.figures[0] ?? item.value.interval.low
  const isLater = (a: Dated, b: Dated) => isBefore(b.days, a.days)
  const breaks = somePair(dated, (a, b) => {
    if (isLater(a, b)) return figure(a) < figure(b)
    if (isLater(b, a)) return figure(b) < figure(a)
    return !canBothHold(a.value, b.value, [])
  })
  const isHigher = (a: Dated, b: Dated) => isLater(a, b) && figure(a) > figure(b)
  return !breaks && somePair(dated, (a, b) => isHigher(a, b) || isHigher(b, a))
}
