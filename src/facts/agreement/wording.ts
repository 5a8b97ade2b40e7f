import type { Evidence, Fact } from '../../model/fact.ts'
import { commonLength, wordsOf } from '../doubts/shared-words.ts'

/** How the sources of a quotation give its words: in one wording, or in several. */
export type Wordings = 'one' | 'translated' | 'reworded'

/**
 * Whether the sources of a quotation differ in its words, and whether translation explains that: the words were said in
 * another language than they are quoted in, or are quoted in two languages. Quoting more or less of them is no
 * difference. Translations of one utterance never contradict one another.
 */
export function wordingsOf(fact: Pick<Fact, 'kind' | 'evidence' | 'saidIn' | 'translator'>): Wordings {
  const quotes = fact.evidence.filter(item => !item.copy && item.stance === 'asserts')
  const differs = quotes.some((one, index) =>
    quotes.slice(index + 1).some(other => one.source.id !== other.source.id && !isWithin(one, other)),
  )
  if (fact.kind !== 'quotation' || !differs) return 'one'
  const languages = new Set(quotes.flatMap(item => primary(item.source.bibliography.language) ?? []))
  const said = primary(fact.saidIn)
  const isTranslated =
    fact.translator !== null || languages.size > 1 || (said !== null && !languages.has(said))
  return isTranslated ? 'translated' : 'reworded'
}

/** Whether the words of one quote stand in the other, in their order and with nothing between that both would hold. */
function isWithin(one: Evidence, other: Evidence): boolean {
  const [first, second] = [wordsOf(one.quote), wordsOf(other.quote)]
  return commonLength(first, second) === Math.min(first.length, second.length)
}

const primary = (tag: string | null): string | null => tag?.split('-')[0]?.toLowerCase() ?? null
