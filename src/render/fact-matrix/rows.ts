import { estimateOf } from '../../facts/agreement/estimate.ts'
import type { Facts } from '../../model/corpus.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { writeDate } from '../dates.ts'
import { claimInHeading } from '../wording/claim-heading.ts'
import { consensusInWords, said } from '../wording/consensus-words.ts'
import { outletOf } from '../wording/outlets.ts'
import { nameOf } from '../wording/registry-words.ts'
import { beginSentence } from '../wording/sentence.ts'
import { spanOf } from '../wording/span-words.ts'
import { type Standing, supportInWords } from '../wording/support-words.ts'
import { valueInWords } from '../wording/value-words.ts'
import { verdictOn } from '../wording/verdict.ts'
import type { Phrasebook } from '../words.ts'
import { type CellTools, cellOf } from './cell.ts'
import { packSheets } from './sheets.ts'
import type { Column, FactGroup, FactHead, FactRow, FactSheet, ListedFact } from './view.ts'

/** Columns of claimants that fit on A4 landscape beside a fact's own, with low, best and high and without. */
const MOST_WITH_VALUES = 5
const MOST_WITHOUT = 6
const UNATTRIBUTED = ''

/** Facts whose reports stand to one another in one way, laid out: several reports in tables, single ones in a list. */
export function groupOf(
  key: Standing,
  facts: readonly Fact[],
  shown: Facts,
  toolsFor: (fact: Fact) => CellTools,
  book: Phrasebook,
): FactGroup {
  // A single report has nothing beside it, and a computed fact no reports of its own.
  const isListed = (fact: Fact): boolean => key === 'single' || fact.evidence.length === 0
  const compared = facts.filter(fact => !isListed(fact))
  const [valued, worded] = [compared.filter(hasValues), compared.filter(fact => !hasValues(fact))]
  return {
    key,
    heading: book.say(`agreement-${key}`),
    count: facts.length,
    note: book.say(`facts-note-${key}`),
    sheets: [
      ...sheetsOf(valued, MOST_WITH_VALUES, toolsFor, book),
      ...sheetsOf(worded, MOST_WITHOUT, toolsFor, book),
    ],
    list: facts.filter(isListed).map(fact => listed(fact, toolsFor(fact), shown, book)),
  }
}

const hasValues = (fact: Fact): boolean => estimateOf(fact) !== null

function sheetsOf(
  facts: readonly Fact[],
  most: number,
  toolsFor: (fact: Fact) => CellTools,
  book: Phrasebook,
): readonly FactSheet[] {
  const placed = facts.map(row => ({ row, columns: distinct(row.evidence.map(columnOf)) }))
  const isNamed = ({ columns }: { readonly columns: readonly string[] }): boolean =>
    columns.some(id => id !== UNATTRIBUTED)
  const packed = [
    ...packSheets(placed.filter(isNamed), most, UNATTRIBUTED),
    // Where nobody is named one column is enough.
    ...packSheets(
      placed.filter(row => !isNamed(row)),
      1,
      UNATTRIBUTED,
    ),
  ]
  return packed.map(({ rows: packedRows, columns: ids }) => {
    const rows = packedRows.map(fact => viewRow(fact, ids, toolsFor(fact), book))
    const columns = ids.map((id, index) => ({
      ...viewColumn(id, packedRows, book),
      span: spanOfColumn(rows.map(({ cells }) => cells[index]?.length ?? 0)),
    }))
    const width = columns.reduce((sum, { span }) => sum + span, 0)
    return { hasValues: packedRows.some(hasValues), columns, width, rows }
  })
}

function viewRow(fact: Fact, columns: readonly string[], tools: CellTools, book: Phrasebook): FactRow {
  return {
    ...headOf(fact, book),
    verdict: verdictOn(fact, book),
    ...estimateInWords(fact, book),
    cells: columns.map(id =>
      cellOf(
        fact.evidence.filter(item => columnOf(item) === id),
        fact,
        tools,
      ),
    ),
  }
}

/** From so many entries on a cell takes two columns. */
const CROWDED = 3

const spanOfColumn = (entries: readonly number[]): 1 | 2 => (Math.max(...entries) >= CROWDED ? 2 : 1)

const columnOf = ({ claimant }: Evidence): string => claimant?.id ?? UNATTRIBUTED

function viewColumn(id: string, facts: readonly Fact[], book: Phrasebook): Omit<Column, 'span'> {
  const evidence = facts.flatMap(fact => fact.evidence.filter(item => columnOf(item) === id))
  const claimant = evidence[0]?.claimant ?? null
  return {
    name: beginSentence(claimant?.name ?? book.say('unattributed'), book.lang),
    unattributed: claimant === null,
    outlets: claimant === null ? null : distinct(evidence.map(item => outletOf(item.source))).join(', '),
  }
}

function headOf(fact: Fact, book: Phrasebook): FactHead {
  return {
    id: fact.id,
    anchor: `f-${fact.id}`,
    claim: claimInHeading(fact, book),
    event: fact.event === null ? null : writeDate(fact.event, book, 'short'),
    support: supportInWords(fact, book),
  }
}

function estimateInWords(fact: Fact, book: Phrasebook): Pick<FactRow, 'low' | 'best' | 'high'> {
  const estimate = estimateOf(fact)
  if (estimate === null) return { low: null, best: null, high: null }
  const write = (value: Value) => valueInWords(said(value, fact), book, 'short')
  const [low, high] = [write(estimate.low), write(estimate.high)]
  const best = estimate.best === null ? null : spanOf(estimate.best, write, book)
  // One value is written once. Of "July" and "30 July" both ends are July: what they come to is the day.
  return low === high && best !== null ? { low: null, best, high: null } : { low, best, high }
}

function listed(fact: Fact, tools: CellTools, shown: Facts, book: Phrasebook): ListedFact {
  const columns = distinct(fact.evidence.map(columnOf))
  return {
    ...headOf(fact, book),
    value: fact.derivation === null ? null : consensusInWords(fact, book, fact.unit),
    parts: (fact.derivation?.parts ?? []).map(({ id }) => ({ id, href: shown.has(id) ? `#f-${id}` : null })),
    searched: fact.searched,
    reports: columns.map(id => {
      const evidence = fact.evidence.filter(item => columnOf(item) === id)
      const voice = evidence[0]?.claimant ?? null
      return {
        who: beginSentence(voice === null ? book.say('unattributed') : nameOf(voice), book.lang),
        entries: cellOf(evidence, fact, tools),
      }
    }),
  }
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]
