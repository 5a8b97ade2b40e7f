import { revisionIn } from '../../facts/agreement/revision.ts'
import { originsGiving } from '../../facts/agreement/support.ts'
import { wordingsOf } from '../../facts/agreement/wording.ts'
import type { Agreement, Fact } from '../../model/fact.ts'
import type { Phrasebook } from '../words.ts'
import { mainGroup } from './standing.ts'

/**
 * "two independent origins; one more unattributed; one copy not counted". Where the value printed is narrower than what all
 * reports say, those that give it are told from those that only allow it.
 */
export function supportInWords(fact: Fact, book: Phrasebook): string {
  if (fact.kind === 'absence' && fact.evidence.length === 0 && fact.searched.length > 0) {
    return book.say('foot-absence', { count: fact.searched.length })
  }
  if (fact.derivation !== null) return book.say('support-derived', { count: fact.derivation.parts.length })
  const { origins, unattributed, hedged, copies, against } = fact.support
  const onlyUnattributed = origins === 0 && unattributed > 0
  const onlyHedged = origins === 0 && unattributed === 0 && hedged > 0
  const giving = originsGiving(fact)
  const behind: readonly (readonly [key: string, count: number])[] =
    giving === origins
      ? [['support-origins', origins]]
      : [
          ['support-giving', giving],
          [giving === 0 ? 'support-allowing-only' : 'support-allowing', origins - giving],
        ]
  const parts: readonly (readonly [key: string, count: number])[] = [
    ...behind,
    [onlyUnattributed ? 'support-only-unattributed' : 'support-unattributed', unattributed],
    [onlyHedged ? 'support-only-hedged' : 'support-hedged', hedged],
    ['support-copies', copies],
    ['support-against', against],
  ]
  const said = parts.filter(([, count]) => count > 0).map(([key, count]) => book.say(key, { count }))
  if (giving === 0 && origins > 0) return [book.say('support-giving-none'), ...said].join('; ')
  return origins === 0 && !onlyUnattributed && !onlyHedged
    ? [book.say('support-none'), ...said].join('; ')
    : said.join('; ')
}

/**
 * What follows the word of a fact's agreement: ": two independent origins; one copy not counted". Of a single report it says
 * no more than how it is told (", unattributed"), of an absence nothing, and where there is nothing to compare, why.
 */
export function backingInWords(fact: Fact, book: Phrasebook): string {
  const standing = standingOf(fact)
  if (standing === 'absence' && fact.evidence.length === 0 && fact.searched.length > 0) return ''
  const support = `: ${supportInWords(fact, book)}`
  if (standing === 'not-comparable') return `, ${book.say(`incomparable-${incomparableBy(fact)}`)}${support}`
  const { origins, unattributed, hedged, copies, against } = fact.support
  if (standing !== 'single' || origins + unattributed + hedged !== 1 || against > 0) return support
  const manner = unattributed > 0 ? 'unattributed' : hedged > 0 ? 'hedged' : null
  return [
    manner === null ? '' : `, ${book.say(`single-${manner}`)}`,
    copies === 0 ? '' : `; ${book.say('support-copies', { count: copies })}`,
  ].join('')
}

/** Why several reports cannot be set against one another. */
function incomparableBy({ groups }: Fact): 'counts' | 'units' | 'speaker' | 'source' {
  const populations = new Set(groups.map(({ population }) => population))
  if (groups.length > 1) return populations.size > 1 ? 'counts' : 'units'
  const compared = groups[0]?.compared ?? []
  const speakers = new Set(compared.map(({ claimant }) => claimant?.id ?? null))
  return speakers.size === 1 && !speakers.has(null) ? 'speaker' : 'source'
}

/**
 * A fact's agreement in a word or two. Where there is nothing to compare, one says why: there is one report, the
 * fact was computed, or it is an absence.
 */
export function agreementInWords(
  fact: Fact,
  book: Phrasebook,
): { readonly key: Agreement; readonly word: string } {
  const standing = standingOf(fact)
  const isAged = standing === 'revised' && isOnlyUpdated(fact)
  return { key: fact.agreement, word: book.say(isAged ? 'agreement-updated' : `agreement-${standing}`) }
}

/** Whether all that was replaced was right for its day. */
const isOnlyUpdated = ({ groups }: Fact): boolean =>
  groups.every(group => group.superseded.every(old => revisionIn(group, old) === 'updated'))

/** How a fact's reports stand, more closely than its agreement: what the page of facts is grouped by. */
export type Standing = Agreement | 'rising' | 'translated' | 'single' | 'derived' | 'absence'

export function standingOf(fact: Fact): Standing {
  if (fact.agreement === 'differ' && isOnlyRising(fact)) return 'rising'
  if (fact.agreement !== 'differ' && wordingsOf(fact) === 'translated') return 'translated'
  if (fact.agreement !== 'not-comparable') return fact.agreement
  if (fact.derivation !== null && fact.evidence.length === 0) return 'derived'
  if (fact.kind === 'absence') return 'absence'
  return fact.groups.length <= 1 && (mainGroup(fact)?.compared.length ?? 0) <= 1 ? 'single' : 'not-comparable'
}

/** Whether figures differ only because they rise with time. */
export function isOnlyRising(fact: Fact): boolean {
  const differing = fact.groups.filter(group => group.agreement === 'differ')
  return (
    differing.length > 0 &&
    differing.every(group => group.rising && group.compared.every(item => item.stance === 'asserts'))
  )
}
