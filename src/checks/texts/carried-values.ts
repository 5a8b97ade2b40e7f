import type { Fact } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'

/**
 * Every value that a sentence may write when it cites a fact: the values and numbers of its evidence, copies
 * included since a slide may tell of a copying error; its event, the dates that its evidence describes, was said and
 * was published on; for a computed fact the result and whatever its parts carry.
 */
export function carriedValues(fact: Fact): readonly Value[] {
  const read = known.get(fact)
  if (read) return read
  const values = [
    ...fact.evidence.flatMap(evidence => {
      const { issued } = evidence.source.bibliography
      const dates = [evidence.asOf?.date, evidence.said, issued]
      return [...(evidence.value ? [evidence.value] : []), ...evidence.quoted, ...dates.flatMap(dateOf)]
    }),
    ...dateOf(fact.event),
    ...(fact.derivation ? [fact.derivation.result, ...fact.derivation.parts.flatMap(carriedValues)] : []),
    ...(fact.consensus?.kind === 'range' ? [fact.consensus.low, fact.consensus.high] : []),
    ...(fact.consensus?.kind === 'value' ? [fact.consensus.value] : []),
  ]
  known.set(fact, values)
  return values
}

const known = new WeakMap<Fact, readonly Value[]>()

function dateOf(edtf: string | null | undefined): Value[] {
  const date = edtf ? parseEdtf(edtf) : null
  return date ? [date] : []
}
