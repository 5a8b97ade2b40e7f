import { namedInClaim } from '../../facts/agreement/named-in-claim.ts'
import type { Doubt } from '../../facts/doubts/doubt.ts'
import type { Corpus, Facts } from '../../model/corpus.ts'
import type { Fact } from '../../model/fact.ts'
import type { Claimant } from '../../model/source.ts'
import { yearOf } from '../dates.ts'
import { type Standing, standingOf } from '../wording/support-words.ts'
import type { Phrasebook } from '../words.ts'
import { type CellTools, MARKS } from './cell.ts'
import { numberPassages } from './passages.ts'
import { groupOf } from './rows.ts'
import type { FactsPage } from './view.ts'

/** Standings in the order in which a reader needs them: the worst first. */
export const WORST_FIRST: readonly Standing[] = [
  'differ',
  'rising',
  'revised',
  'consistent',
  'agreed',
  'translated',
  'not-comparable',
  'single',
  'derived',
  'absence',
]
/** What the page tells of. */
export interface ShownFacts {
  readonly corpus: Corpus
  /** All facts of the corpus or a part of them. */
  readonly facts: Facts
  /** How many facts the corpus has. */
  readonly total: number
  /** How many facts have mistakes, so that they could not be read. */
  readonly leftOut: number
}

/**
 * The matrix of a corpus's facts by who claims them, the outlets nested beneath, grouped by how the reports stand to one
 * another, the worst first; and every passage in its context.
 */
export function viewFactsPage(told: ShownFacts, doubts: readonly Doubt[], book: Phrasebook): FactsPage {
  const { corpus, facts } = told
  const shown = [...facts.values()]
  const find = (id: string) => corpus.sources.get(id) ?? null
  const { sources, numberOf } = numberPassages(corpus, facts, find, book)
  const year = commonYear(shown)
  const keyed = MARKS.map(mark => ({ mark, word: book.say(`facts-mark-${mark}`) }))
  const claimants = claimantsOf(corpus, shown)
  const named = new Map(shown.map(fact => [fact.id, namedInClaim(fact.claim, claimants).map(({ id }) => id)]))
  const toolsFor = (fact: Fact): CellTools => ({
    book,
    find,
    numberOf,
    year,
    namesItself: ({ claimant }) => claimant !== null && (named.get(fact.id) ?? []).includes(claimant.id),
  })
  const groups = WORST_FIRST.flatMap(key => {
    const own = shown.filter(fact => standingOf(fact) === key)
    return own.length === 0 ? [] : [groupOf(key, own, facts, toolsFor, book)]
  })
  return {
    corpus: corpus.name,
    title: titleOf(told, book),
    counts: countsOf(told, book),
    yearNote: year === null ? null : book.say('facts-year', { year }),
    flags: doubts.flatMap(({ message, hint, exhibits }) => {
      const own = exhibits.filter(({ fact }) => facts.has(fact.id))
      if (own.length === 0) return []
      const passages = distinct(own.map(({ evidence }) => numberOf(evidence)))
      return {
        message,
        hint,
        facts: distinct(own.map(({ fact }) => fact.id)).map(id => ({ id, href: `#f-${id}` })),
        passages: passages.map(number => ({ number, href: `#p${number}` })),
      }
    }),
    groups,
    sources,
    marks: Object.fromEntries(keyed.map(({ mark, word }) => [mark, word])) as FactsPage['marks'],
    keyed,
    lang: book.lang,
    words: book.plain,
  }
}

function titleOf({ facts, total: count }: ShownFacts, book: Phrasebook): string {
  if (count === 0) return book.say('facts-title-empty')
  const differing = [...facts.values()].filter(fact => standingOf(fact) === 'differ').length
  const total = book.say('count-facts', { count })
  return differing === 0
    ? book.say('facts-title-none', { total })
    : book.say('facts-title', { count: differing, total })
}

/** "47 facts", "6 sources", "all their texts are here", and what a reader would not miss without being told. */
function countsOf({ corpus, total, leftOut }: ShownFacts, book: Phrasebook): readonly string[] {
  const sources = [...corpus.sources.values()]
  const here = sources.filter(({ state }) => state === 'read' || state === 'changed').length
  const copies = sources.filter(({ lineage }) => lineage?.from.kind === 'source').length
  return [
    book.say('count-facts', { count: total }),
    ...(leftOut === 0 ? [] : [book.say('facts-left-out', { count: leftOut })]),
    book.say('count-sources', { count: sources.length }),
    here === sources.length
      ? book.say('facts-texts-all')
      : book.say('facts-texts-some', { here, count: sources.length }),
    book.say('count-origins', { count: new Set(sources.map(({ origin }) => origin)).size }),
    ...(copies === 0 ? [] : [book.say('facts-copies', { count: copies })]),
  ]
}

/** The year of all dates that evidence describes, or null where they are of several. */
function commonYear(facts: readonly Fact[]): string | null {
  const dates = facts.flatMap(fact => fact.evidence.flatMap(({ asOf }) => asOf?.date.split('/') ?? []))
  const years = distinct(dates.map(date => yearOf(date) ?? ''))
  return years.length === 1 && years[0] !== '' ? (years[0] ?? null) : null
}

function claimantsOf(corpus: Corpus, facts: readonly Fact[]): readonly Claimant[] {
  const met = facts.flatMap(fact => fact.evidence.flatMap(({ chain }) => chain))
  return [...new Map([...corpus.claimants, ...met].map(claimant => [claimant.id, claimant])).values()]
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]
