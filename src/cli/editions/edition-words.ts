import { turnOf } from '../../editions/compare-facts.ts'
import { valueChangeOf } from '../../editions/value-change.ts'
import type { Edition, EditionEvidence, EditionFact, FactChange, SourceChange } from '../../model/edition.ts'
import { editionInWords } from '../../render/views/changes-view.ts'
import { consensusInWords, unitBeside } from '../../render/wording/consensus-words.ts'
import { outletOf } from '../../render/wording/outlets.ts'
import type { Phrasebook } from '../../render/words.ts'

/** "After the fire, edition 2 of 20 February 2025, TLP:GREEN" */
export function describeEdition({ head, facts }: Edition, book: Phrasebook): string {
  const cutOff = head.informationCutOff === null ? [] : [`information to ${head.informationCutOff}`]
  const audience = head.audience === null ? [] : [`for ${head.audience}`]
  return [
    withValues(head.title, facts, book),
    editionInWords(head, book),
    ...cutOff,
    head.marking,
    ...audience,
    head.status,
  ].join(', ')
}

/** A text of an edition, in which values stand by their facts' ids, in words. */
export function withValues(text: string, facts: ReadonlyMap<string, EditionFact>, book: Phrasebook): string {
  return text.replace(/\{\{([^{}]+)\}\}/g, (placed, id: string) => {
    const fact = facts.get(id)
    return (fact && consensusInWords(fact, book)) ?? placed
  })
}

/** A fact's value with its unit; how its reports stand where it has none. */
export function sayFact(fact: EditionFact, book: Phrasebook): string {
  return consensusInWords(fact, book, unitBeside(fact)) ?? sayStanding(fact, book)
}

/** What has changed of a fact, a line each. */
export function sayChange(change: FactChange, book: Phrasebook): readonly string[] {
  const { before, after, aspects, gained, lost, altered } = change
  if (before === null || after === null) return []
  const [turn, value] = [turnOf(change), valueChangeOf(change)]
  return [
    ...(aspects.includes('claim') ? [`claim: “${before.claim}”; now “${after.claim}”`] : []),
    ...(value === null
      ? []
      : [`value, ${book.say(`change-${value}`)}: ${sayValue(before, book)}; now ${sayValue(after, book)}`]),
    ...(turn === null ? [] : [book.say(`change-${turn}`)]),
    ...(aspects.includes('agreement')
      ? [`agreement: ${sayStanding(before, book)}; now ${sayStanding(after, book)}`]
      : []),
    ...(before.origins === after.origins
      ? []
      : [`support: ${originsOf(before, book)}; now ${originsOf(after, book)}`]),
    ...gained.map(evidence => `new evidence: ${sayEvidence(evidence)}`),
    ...lost.map(evidence => `evidence taken out: ${sayEvidence(evidence)}`),
    ...altered.map(({ before: old, after: now }) =>
      old.quote === now.quote
        ? `evidence reads otherwise: ${sayEvidence(now)}`
        : `evidence quoted otherwise: ${sayEvidence(old)}; now “${now.quote}”`,
    ),
  ]
}

const sayValue = (fact: EditionFact, book: Phrasebook): string =>
  consensusInWords(fact, book, unitBeside(fact)) ?? 'none'

const originsOf = ({ origins }: EditionFact, book: Phrasebook): string =>
  origins === 0 ? book.say('rests-none') : book.say('support-origins', { count: origins })

export const sayStanding = ({ standing }: EditionFact, book: Phrasebook): string =>
  book.say(`agreement-${standing}`)

export function sayEvidence({ source, quote, who, stance }: EditionEvidence): string {
  const by = who.length === 0 ? 'unattributed' : who.join(', by way of ')
  return `${source.id}: “${quote}” (${by}${stance === 'asserts' ? '' : `; ${stance}`})`
}

/** What has changed of a source, in a line. */
export function saySource({ kind, before, after, aspects }: SourceChange): string {
  const source = after ?? before
  const name = source === null ? '' : outletOf(source)
  if (kind !== 'changed') return name
  const words = {
    text: 'its text',
    bibliography: 'its reference',
    reliability: 'its grade',
    lineage: 'its lineage',
  }
  const graded = aspects.includes('reliability')
    ? ` (${before?.reliability ?? 'none'}; now ${after?.reliability ?? 'none'})`
    : ''
  return `${name}: ${aspects.map(aspect => words[aspect]).join(', ')}${graded}`
}
