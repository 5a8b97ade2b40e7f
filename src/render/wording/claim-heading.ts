import type { Fact, Hedge } from '../../model/fact.ts'
import { capitalise, type Phrasebook } from '../words.ts'
import { statedInWords, unitBeside } from './consensus-words.ts'
import { decisiveGroup, isSuperseded } from './standing.ts'

/**
 * The claim of a fact where it stands alone, as in a heading. A statement that somebody denies or doubts, or that nobody makes
 * without a reserve, would be told there as if it were so: "Disputed: The pump failed", "Said to be likely: …".
 */
export function claimInHeading(fact: Fact, book: Phrasebook): string {
  const { kind, claim, evidence } = fact
  if (kind !== 'statement') return claim
  const speaks = (stance: 'denies' | 'doubts') =>
    evidence.some(item => item.stance === stance && !item.copy && !isSuperseded(item, fact))
  if (speaks('denies')) return book.say('claim-denied', { claim })
  if (speaks('doubts')) return book.say('claim-doubted', { claim })
  const reserve = reserveOf(fact)
  if (reserve === null) return claim
  const words = reserve === 'mixed' ? 'claim-mixed' : `hedge-${reserve}`
  return book.say('claim-hedged', { hedge: capitalise(book.say(words), book.lang), claim })
}

/**
 * The same with its value: "People injured in the east quay fire: 14 to 16 people". Of a fact that is told in several units
 * none of its values stands for all. How the reports agree stands beneath, and is not said twice.
 */
export function headingOf(fact: Fact, book: Phrasebook): string {
  const value = hasSeveralUnits(fact) ? null : statedInWords(fact, book, unitBeside(fact))
  const claim = claimInHeading(fact, book)
  return value === null ? claim : `${claim}: ${value}`
}

/** Whether reports count the same in units that do not compare, as several currencies do. */
export function hasSeveralUnits({ agreement, groups }: Fact): boolean {
  const populations = new Set(groups.map(({ population }) => population))
  return agreement === 'not-comparable' && populations.size < groups.length
}

/** The reserve that everybody has who says so, or `mixed` where each has another; null where somebody has none. */
export function reserveOf(fact: Fact): Hedge | 'mixed' | null {
  const asserting = (decisiveGroup(fact)?.compared ?? []).filter(item => item.stance === 'asserts')
  const [first = null, ...others] = new Set(asserting.map(({ hedge }) => hedge))
  if (first === null || asserting.some(({ hedge }) => hedge === null)) return null
  return others.length === 0 ? first : 'mixed'
}
