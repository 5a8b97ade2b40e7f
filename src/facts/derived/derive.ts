import type { Derivation, Fact } from '../../model/fact.ts'
import type { Amount, DateValue } from '../../model/value.ts'
import { openDateOf } from '../../values/dates/open-dates.ts'
import { foldName } from '../agreement/comparison.ts'
import { compute, inPercent, type Operation, type ResultForm } from './arithmetic.ts'
import { type Operand, operandOf } from './operand.ts'

/** A derivation, or why there is none, in a sentence. */
export type Derived =
  | { readonly kind: 'derived'; readonly derivation: Derivation }
  | { readonly kind: 'impossible'; readonly reason: string }

/**
 * Computes a fact from others, in their order, from what each one's evidence says taken together. Sums and
 * differences take one unit, and so does a ratio `as` percent; another takes any two. The difference of two dates is a number of days.
 */
export function derive(operation: Operation, parts: readonly Fact[], as: ResultForm = 'number'): Derived {
  const valueless = parts.find(part => part.consensus === null)
  if (valueless) return impossible(`"${valueless.id}" has no value.`)
  const days = operation === 'difference' ? daysBetween(parts) : null
  if (days) return { kind: 'derived', derivation: { operation, parts, result: days } }
  const operands: Operand[] = []
  for (const part of parts) {
    const operand = part.consensus && operandOf(part.consensus)
    if (!operand) return impossible(`"${part.id}" is not an amount.`)
    operands.push(operand)
  }
  const misfit = operation === 'ratio' && as === 'number' ? null : unlike(parts, operands)
  if (misfit) return impossible(misfit)
  const result = compute(operation, operands)
  if (!result) return impossible(`"${parts.at(-1)?.id}" can be zero, and nothing is divided by zero.`)
  const shown = as === 'percent' ? inPercent(result) : result
  return { kind: 'derived', derivation: { operation, parts, result: shown } }
}

const impossible = (reason: string): Derived => ({ kind: 'impossible', reason })

/** The first part that counts something else than the first, in a sentence; null where all count the same. */
function unlike(parts: readonly Fact[], operands: readonly Operand[]): string | null {
  const names = parts.map((part, index) => unitName(part, operands[index]))
  const other = names.findIndex(name => name !== names[0])
  if (other < 0) return null
  const say = (index: number) => `"${parts[index]?.id}" is in ${names[index] || 'no unit'}`
  return `${say(0)}, ${say(other)}.`
}

function unitName(part: Fact, operand: Operand | undefined): string {
  if (operand?.measure === 'money') return operand.currency ?? 'money of no known currency'
  if (operand?.measure === 'percent' || operand?.measure === 'fraction') return operand.measure
  return foldName(part.groups[0]?.unit ?? part.unit ?? '')
}

/** Days from the second date to the first; null where the parts are not two dates. */
function daysBetween(parts: readonly Fact[]): Amount | null {
  const dates = parts.flatMap(part => {
    const consensus = part.consensus
    return consensus?.kind === 'value' && consensus.value.kind === 'date' ? [consensus.value] : []
  })
  const [end, start] = dates
  if (!end || !start || dates.length !== 2 || parts.length !== 2) return null
  if (dates.some(({ edtf }) => openDateOf(edtf) !== null)) return null
  const interval = {
    low: dayNumber(end.earliest) - dayNumber(start.latest),
    high: dayNumber(end.latest) - dayNumber(start.earliest),
  }
  const isExact = isDay(end) && isDay(start)
  return {
    kind: 'amount',
    qualifier: isExact ? 'exactly' : 'between',
    figures: isExact ? [interval.low] : [interval.low, interval.high],
    interval,
    words: null,
    measure: 'count',
    currency: null,
  }
}

const isDay = (date: DateValue): boolean => date.earliest === date.latest

const MILLISECONDS_A_DAY = 86_400_000

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY)
