import { normaliseQuote } from '../corpus/anchoring/normalise.ts'
import type { EditionEvidence, FactChange } from '../model/edition.ts'
import { isSameOrNone } from './same-value.ts'

/**
 * Evidence of one fact, before and after. Its ids count from one and tell nothing; what is quoted in the same words from the
 * same source is the same report, and of what is left, what comes from the same source.
 */
export function compareEvidence(
  before: readonly EditionEvidence[],
  after: readonly EditionEvidence[],
): Pick<FactChange, 'gained' | 'lost' | 'altered'> {
  const pairs: { readonly before: EditionEvidence; readonly after: EditionEvidence }[] = []
  let [lost, gained] = [before, after]
  for (const isMatch of [isSameQuote, isSameSource]) {
    const taken = new Set<EditionEvidence>()
    const left: EditionEvidence[] = []
    for (const item of lost) {
      const match = gained.find(other => !taken.has(other) && isMatch(item, other))
      if (match) {
        taken.add(match)
        pairs.push({ before: item, after: match })
      } else left.push(item)
    }
    lost = left
    gained = gained.filter(item => !taken.has(item))
  }
  return { gained, lost, altered: pairs.filter(pair => !saysTheSame(pair.before, pair.after)) }
}

const isSameSource = (one: EditionEvidence, other: EditionEvidence): boolean =>
  one.source.id === other.source.id

const isSameQuote = (one: EditionEvidence, other: EditionEvidence): boolean =>
  isSameSource(one, other) && normaliseQuote(one.quote) === normaliseQuote(other.quote)

const COMPARED = ['unit', 'population', 'stance', 'hedge', 'credibility', 'copy'] as const

const saysTheSame = (one: EditionEvidence, other: EditionEvidence): boolean =>
  isSameQuote(one, other) &&
  COMPARED.every(key => one[key] === other[key]) &&
  one.asOf?.date === other.asOf?.date &&
  one.who.join('\n') === other.who.join('\n') &&
  isSameOrNone(one.value, other.value)
