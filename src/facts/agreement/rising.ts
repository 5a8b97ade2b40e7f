import type { Evidence } from '../../model/fact.ts'
import type { Amount } from '../../model/value.ts'
import { canBothHold } from './comparison.ts'
import { type Days, isBefore } from './days.ts'
import { somePair } from './pairs.ts'
import { rejects } from './rejection.ts'
import { asOf } from './statements.ts'

interface Dated {
  readonly days: Days
  readonly value: Amount
  readonly item: Evidence
}

/**
 * Whether figures rise with the dates that they describe: of two that can be put in order the later is never lower,
 * some later one is higher, and figures for the same days do not contradict one another. Shares do not grow as counts do; and
 * where the words of the later report reject the earlier figure of somebody else, the two contradict each other whatever their dates.
 */
export function isRising(evidence: readonly Evidence[]): boolean {
  const dated = evidence.flatMap((item): Dated[] => {
    const days = asOf(item)
    return days && item.value?.kind === 'amount' && canGrow(item.value)
      ? [{ days, value: item.value, item }]
      : []
  })
  const isLater = (a: Dated, b: Dated) => isBefore(b.days, a.days)
  const breaks = somePair(dated, (a, b) => {
    if (isLater(a, b)) return figure(a) < figure(b)
    if (isLater(b, a)) return figure(b) < figure(a)
    return !canBothHold(a.value, b.value, [])
  })
  const isHigher = (a: Dated, b: Dated) => isLater(a, b) && figure(a) > figure(b)
  const rises = !breaks && somePair(dated, (a, b) => isHigher(a, b) || isHigher(b, a))
  return rises && !somePair(dated, (a, b) => isRefused(a, b) || isRefused(b, a))
}

const figure = ({ value }: Dated): number => value.figures[0] ?? value.interval.low

const canGrow = ({ measure }: Amount): boolean => measure === 'count' || measure === 'money'

/** Of one claimant's statements the later is a correction, which `revised` tells. */
function isRefused(later: Dated, earlier: Dated): boolean {
  const [one, other] = [later.item, earlier.item]
  if (!isBefore(earlier.days, later.days) || canBothHold(later.value, earlier.value, [])) return false
  return (one.claimant === null || one.claimant.id !== other.claimant?.id) && rejects(one, other)
}
