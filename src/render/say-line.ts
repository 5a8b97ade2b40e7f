import type { Evidence, Fact } from '../model/fact.ts'
import { precisionOf, writeDate } from './dates.ts'
import { joinList } from './lists.ts'
import { outletOf } from './outlets.ts'
import { dissentFrom, leadOf } from './standing.ts'
import type { Phrasebook } from './words.ts'

/**
 * What a speaker answers to "who says so?": "Port authority, on 10 February, by way of one paper; a second origin
 * agrees". The year is left out where it is the briefing's own.
 */
export function sayLine(fact: Fact, book: Phrasebook, briefingYear: string | null): string {
  return fact.derivation === null ? reported(fact, book, briefingYear) : derived(fact, book)
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
  const opening = [who(fact, lead, book), when(lead, book, briefingYear), carriers(fact, lead, book)]
  const tail = [...agreeing(fact, lead, book), ...dissenting(fact, lead, book)]
  return [opening.filter(part => part !== null).join(', '), ...tail].join('; ')
}

function who(fact: Fact, lead: Evidence, book: Phrasebook): string {
  if (fact.kind === 'quotation' && fact.speaker !== null)
    return book.say('say-speaker', { speaker: fact.speaker })
  if (lead.claimant === null) return book.say('say-unattributed', { outlet: outletOf(lead.source) })
  return book.say('say-who', { who: lead.claimant.name })
}

function when(lead: Evidence, book: Phrasebook, briefingYear: string | null): string | null {
  const date =
    lead.said ?? (lead.asOf?.stated === true ? lead.asOf.date : null) ?? lead.source.bibliography.issued
  if (date === null) return null
  return book.say(`said-${precisionOf(date)}`, { date: writeDate(date, book, 'long', briefingYear) })
}

/** The links of the chain, and how many outlets carry the claimant; nothing where the claimant published it. */
function carriers(fact: Fact, lead: Evidence, book: Phrasebook): string | null {
  if (lead.claimant === null) return null
  const links = lead.chain.slice(0, -1).map(link => link.name)
  const carrying = fact.evidence.filter(item => item.claimant?.id === lead.claimant?.id && !item.copy)
  const outlets = new Map(carrying.map(item => [outletOf(item.source), item.source.bibliography.type]))
  const claimant = lead.claimant
  for (const name of [claimant, ...lead.chain].flatMap(link => [link.name, ...link.aliases]))
    outlets.delete(name)
  if (links.length > 0) {
    const outlet = outlets.has(outletOf(lead.source)) ? [outletOf(lead.source)] : []
    return book.say('say-chain', { links: joinList([...links, ...outlet], book.lang, 'conjunction') })
  }
  if (outlets.size === 0) return null
  const areNewspapers = [...outlets.values()].every(type => type === 'article-newspaper')
  return book.say(areNewspapers ? 'say-papers' : 'say-outlets', { count: outlets.size })
}

function agreeing(fact: Fact, lead: Evidence, book: Phrasebook): readonly string[] {
  const { differs } = dissentFrom(lead, fact)
  const { independent } = fact.support
  const others = independent.filter(
    item => item.claimant?.id !== lead.claimant?.id && !differs.includes(item),
  )
  if (others.length === 1 && independent.length === 2) return [book.say('say-agree-second')]
  if (others.length > 0) return [book.say('say-agree-more', { count: others.length })]
  return differs.length > 0 ? [] : [book.say('say-alone')]
}

function dissenting(fact: Fact, lead: Evidence, book: Phrasebook): readonly string[] {
  const { denies, doubts, differs } = dissentFrom(lead, fact)
  const name = (item: Evidence) => item.claimant?.name ?? outletOf(item.source)
  return [
    ...(differs.length > 0 ? [book.say('say-differ', { count: differs.length })] : []),
    ...denies.map(item => book.say('say-deny', { who: name(item) })),
    ...doubts.map(item => book.say('say-doubt', { who: name(item) })),
  ]
}
