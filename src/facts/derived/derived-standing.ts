import type { Agreement, Fact, Support } from '../../model/fact.ts'
import { worstAgreement } from '../agreement/agreement.ts'

/**
 * A computed figure is no better agreed than the worst of its parts, and one part that nothing confirms leaves
 * it unconfirmed. A fact without evidence of its own brings nothing in.
 */
export function derivedAgreement(facts: readonly Fact[]): Agreement {
  const agreements = facts
    .filter(fact => fact.groups.length > 0 || fact.derivation)
    .map(fact => fact.agreement)
  const worst = worstAgreement(agreements)
  const isUnconfirmed =
    (worst === 'agreed' || worst === 'consistent') && agreements.includes('not-comparable')
  return isUnconfirmed ? 'not-comparable' : worst
}

/** A computed figure rests on all its parts: it has the origins of the weakest, and whatever stands against any. */
export function derivedSupport(parts: readonly Fact[]): Support {
  const supports = parts.map(part => part.support)
  const weakest = supports.reduce<Support | null>(
    (least, support) => (least && least.origins <= support.origins ? least : support),
    null,
  )
  const total = (key: 'unattributed' | 'hedged' | 'copies' | 'against') =>
    supports.reduce((sum, support) => sum + support[key], 0)
  return {
    origins: weakest?.origins ?? 0,
    independent: weakest?.independent ?? [],
    unattributed: total('unattributed'),
    hedged: total('hedged'),
    copies: total('copies'),
    against: total('against'),
  }
}
