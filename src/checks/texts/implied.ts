import type { Derivation, Fact } from '../../model/fact.ts'
import type { Amount, Mention } from '../../model/value.ts'
import { followsFrom } from '../../values/implication.ts'

/** Whether a bound, a rounded figure or a share follows from what a fact computes to, or from all reports of one of its groups. */
export function followsFromFact(mention: Mention, fact: Fact): boolean {
  const { derivation } = fact
  return derivation
    ? followsFrom(mention, [resultOf(derivation, mention)], 'computed')
    : followsFromReports(mention, fact)
}

/** The same of reports alone: "at least seven" of at least 9 and 11. */
export function followsFromReports(mention: Mention, { groups }: Fact): boolean {
  return groups.some(({ compared }) => {
    const values = compared.flatMap(({ value, stance }) => (value && stance === 'asserts' ? [value] : []))
    return followsFrom(mention, values, 'reported')
  })
}

/** A ratio in numbers is a share where the sentence tells one. */
function resultOf({ operation, result }: Derivation, { value }: Mention): Amount {
  const isShare = value.kind === 'amount' && (value.measure === 'percent' || value.measure === 'fraction')
  return operation === 'ratio' && result.measure === 'count' && isShare
    ? { ...result, measure: 'fraction' }
    : result
}
