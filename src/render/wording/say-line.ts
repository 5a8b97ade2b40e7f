import { isSameValue } from '../../facts/agreement/comparison.ts'
import { givesValue } from '../../facts/agreement/support.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import { precisionOf, writeDate } from '../dates.ts'
import type { Phrasebook } from '../words.ts'
import { joinList } from './lists.ts'
import { outletOf } from './outlets.ts'
import { goesBy, isNamedOutlet, linksOf } from './own-voice.ts'
import { nameOf } from './registry-words.ts'
import { sidesOf } from './say-sides.ts'
import { beginSentence } from './sentence.ts'
import { type Dissent, dissentFrom, leadOf, mainGroup } from './standing.ts'

/**
 * What a speaker answers to "who says so?": "Port authority, on 10 February, by way of one paper; a second origin agrees". Where
 * reports differ, who says what: "Rescue workers, on 3 June: at least 9; 11 according to Ministry of Energy". The year is left
 * out where it is the briefing's own.
 */
export function sayLine(fact: Fact, book: Phrasebook, briefingYear: string | null): string {
  const line = fact.derivation === null ? reported(fact, book, briefingYear) : derived(fact, book)
  return beginSentence(line, book.lang)
}

function derived(fact: Fact, book: Phrasebook): string {
  const { operation, parts } = fact.derivation ?? { operation: 'sum', parts: [] }
  return book.say(`say-${operation}`, { count: parts.length })
}

function reported(fact: Fact, book: Phrasebook, briefingYear: string | null): string {
  if (fact.kind === 'absence' && fact.searched.length > 0) {
    return book.say('say-absence', { places: fact.searched.join('; ') })
  }
  const lead = leadOf(fact)
  if (lead === null) return book.say('verdict-no-report')
  const isDisputed = mainGroup(fact)?.agreement === 'differ'
  const isHedged = lead.hedge !== null && !(isDisputed && lead.value !== null)
  const opening = [
    who(fact, lead, book),
    when(lead, book, briefingYear),
    carriers(fact, lead, book),
    isHedged ? book.say(`hedge-${lead.hedge}`) : null,
  ]
    .filter(part => part !== null)
    .join(', ')
  const dissent = dissentFrom(lead, fact)
  if (isDisputed) return [...sidesOf(fact, lead, opening, book), ...opposing(dissent, book)].join('; ')
  const elsewhere = fact.agreement === 'differ' ? differingElsewhere(fact, book) : []
  return [opening, ...agreeing(fact, lead, book), ...elsewhere, ...opposing(dissent, book)].join('; ')
}

function who(fact: Fact, lead: Evidence, book: Phrasebook): string {
  if (fact.kind === 'quotation' && fact.speaker !== null)
    return book.say('say-speaker', { speaker: fact.speaker })
  if (lead.claimant === null) return book.say('say-unattributed', { outlet: outletOf(lead.source) })
  return book.say('say-who', { who: nameOf(lead.claimant) })
}

function when(lead: Evidence, book: Phrasebook, briefingYear: string | null): string | null {
  const date =
    lead.said ?? (lead.asOf?.stated === true ? lead.asOf.date : null) ?? lead.source.bibliography.issued
  if (date === null) return null
  return book.say(`said-${precisionOf(date)}`, { date: writeDate(date, book, 'long', briefingYear) })
}

/** The links of the chain, and how many outlets carry the claimant; nothing where the claimant published it. */
function carriers(fact: Fact, lead: Evidence, book: Phrasebook): string | null {
  const { claimant } = lead
  if (claimant === null) return null
  const links = linksOf(lead)
  if (links.length > 0) {
    const outlet = isNamedOutlet(lead) ? [] : [outletOf(lead.source)]
    return book.say('say-chain', {
      links: joinList(new Set([...links, ...outlet]), book.lang, 'conjunction'),
    })
  }
  const carrying = fact.evidence.filter(
    item => item.claimant?.id === claimant.id && !item.copy && !goesBy(claimant, outletOf(item.source)),
  )
  const outlets = new Map(carrying.map(item => [outletOf(item.source), item.source.bibliography.type]))
  if (outlets.size === 0) return null
  const areNewspapers = [...outlets.values()].every(type => type === 'article-newspaper')
  return book.say(areNewspapers ? 'say-papers' : 'say-outlets', { count: outlets.size })
}

/** How many other origins say the same, and how many say something that only does not contradict it. */
function agreeing(fact: Fact, lead: Evidence, book: Phrasebook): readonly string[] {
  const { independent } = fact.support
  const others = independent.filter(item => item.claimant?.id !== lead.claimant?.id)
  const { value } = lead
  const alike = others.filter(
    item =>
      value === null ||
      givesValue(item, value) ||
      (item.value !== null && isSameValue(item.value, value, fact.variants)),
  )
  const allowing = others.length - alike.length
  const isSecond = alike.length === 1 && independent.length === 2
  const counted = [
    ...(isSecond ? [book.say('say-agree-second')] : []),
    ...(alike.length > 0 && !isSecond ? [book.say('say-agree-more', { count: alike.length })] : []),
    ...(allowing > 0 ? [book.say('say-allow', { count: allowing })] : []),
  ]
  return counted.length > 0 ? counted : [book.say('say-alone')]
}

/** Where only another count is disputed, which one. */
function differingElsewhere(fact: Fact, book: Phrasebook): readonly string[] {
  const group = fact.groups.find(({ agreement }) => agreement === 'differ')
  const population = group?.population ?? group?.unit ?? null
  return population === null ? [] : [book.say('say-elsewhere', { population })]
}

function opposing({ denies, doubts }: Dissent, book: Phrasebook): readonly string[] {
  const name = (item: Evidence) => (item.claimant === null ? outletOf(item.source) : nameOf(item.claimant))
  return [
    ...denies.map(item => book.say('say-deny', { who: name(item) })),
    ...doubts.map(item => book.say('say-doubt', { who: name(item) })),
  ]
}
