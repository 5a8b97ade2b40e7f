import { isSameValue } from '../../facts/agreement/comparison.ts'
import { revisionIn } from '../../facts/agreement/revision.ts'
import type { Evidence, Fact, Group } from '../../model/fact.ts'
import type { Amount, DateValue, Value } from '../../model/value.ts'
import { asPercent } from '../../values/comparison.ts'
import { openDateOf } from '../../values/dates/open-dates.ts'
import { writeDate, writeDays } from '../dates.ts'
import { writeFigure } from '../figures.ts'
import { said } from '../wording/consensus-words.ts'
import { gradeOf } from '../wording/grade.ts'
import { outletAndDate, outletOf } from '../wording/outlets.ts'
import { nameOf } from '../wording/registry-words.ts'
import { beginSentence } from '../wording/sentence.ts'
import { isSuperseded, originalOf } from '../wording/standing.ts'
import { valueInWords } from '../wording/value-words.ts'
import { capitalise, type Phrasebook } from '../words.ts'

/** How a value is drawn, in the numbers of its axis (figures, or days since 1970). */
export type Mark =
  | { readonly kind: 'point'; readonly at: number }
  /** Fades to the end of the axis. */
  | { readonly kind: 'bound'; readonly at: number; readonly toward: 'high' | 'low' }
  /** A range that the report itself gives. */
  | { readonly kind: 'span'; readonly low: number; readonly high: number }
  /** Our reading of a vague word. */
  | { readonly kind: 'band'; readonly low: number; readonly high: number }

export interface PlotCopy {
  readonly text: string
  /** The mark of what it copies, or its own where it altered that. */
  readonly mark: Mark | null
  /** Its own value, where it altered what it copies. */
  readonly label: string | null
  readonly asOf: string | null
}

/** One row: who counted. */
export interface PlotRow {
  readonly who: string
  readonly isNamed: boolean
  /** False for a copy of what is not in the corpus. */
  readonly isCounted: boolean
  readonly outlets: readonly string[]
  readonly mark: Mark | null
  readonly label: string
  /** Replaced by a later statement of the same claimant. */
  readonly isReplaced: boolean
  readonly asOf: string | null
  /** False where that is no more than the day of issue. */
  readonly asOfIsStated: boolean
  readonly grade: string | null
  readonly copies: readonly PlotCopy[]
}

/** What counts the same thing, under a heading of its own. */
export interface PlotPanel {
  readonly heading: string | null
  readonly axis: Axis
  readonly rows: readonly PlotRow[]
}

/** What an axis measures. Panels whose axes have one key share it. */
export interface Axis {
  readonly key: string
  readonly kind: 'amount' | 'date'
  readonly isWhole: boolean
  /** For an amount, what its figures are written like. */
  readonly like: Pick<Amount, 'measure' | 'currency'>
}

/** The panels of a fact's plot, one for each group that has values; none where there is nothing to plot. */
export function panelsOf(fact: Fact, book: Phrasebook, briefingYear: string | null): readonly PlotPanel[] {
  const groups = fact.groups.filter(group => group.evidence.some(item => markOf(item.value) !== null))
  return groups.map((group, index) => ({
    heading: headingOf(group, index, groups.length, book),
    axis: axisOf(group),
    rows: rowsOf(group, fact, book, briefingYear),
  }))
}

function headingOf(group: Group, index: number, count: number, book: Phrasebook): string | null {
  if (count === 1) return group.population === null ? null : capitalise(group.population, book.lang)
  const name = group.population ?? group.unit
  if (name === null) return null
  if (index === 0) return capitalise(name, book.lang)
  if (group.population === null)
    return capitalise(book.say('plot-unit-not-compared', { unit: name }), book.lang)
  return capitalise(book.say('plot-not-compared', { population: name }), book.lang)
}

function axisOf(group: Group): Axis {
  const values = group.evidence.flatMap(({ value }) => (value === null ? [] : [value]))
  const amounts = values.filter(value => value.kind === 'amount')
  const [first] = amounts
  if (first === undefined)
    return { key: 'date', kind: 'date', isWhole: true, like: { measure: 'count', currency: null } }
  const isShare = first.measure === 'percent' || first.measure === 'fraction'
  const like = { measure: isShare ? 'percent' : first.measure, currency: first.currency } as const
  const isWhole = like.measure === 'count' && amounts.every(({ figures }) => figures.every(Number.isInteger))
  return { key: `${like.measure} ${like.currency ?? ''} ${group.unit ?? ''}`, kind: 'amount', isWhole, like }
}

/** One row for each claimant and value; unattributed reports stand for themselves. In order of as-of, as the group is. */
function rowsOf(group: Group, fact: Fact, book: Phrasebook, briefingYear: string | null): readonly PlotRow[] {
  const originals = group.evidence.filter(item => !item.copy)
  const clusters: Evidence[][] = []
  for (const item of originals) {
    const same = clusters.find(([first]) => first !== undefined && isOneStatement(first, item, fact))
    if (same) same.push(item)
    else clusters.push([item])
  }
  const copies = group.evidence.filter(item => item.copy)
  const homeless = copies.filter(copy => originalOf(copy, originals) === null)
  const rows = clusters.map(cluster => {
    const own = copies.filter(copy => cluster.includes(originalOf(copy, originals) as Evidence))
    return rowOf(cluster, own, group, fact, book, briefingYear)
  })
  return [...rows, ...homeless.map(copy => rowOf([copy], [], group, fact, book, briefingYear))]
}

function isOneStatement(one: Evidence, other: Evidence, fact: Fact): boolean {
  if (one.claimant === null || one.claimant.id !== other.claimant?.id || one.stance !== other.stance)
    return false
  if (one.value === null || other.value === null) return one.value === other.value
  return isSameValue(one.value, other.value, fact.variants)
}

function rowOf(
  cluster: readonly Evidence[],
  copies: readonly Evidence[],
  group: Group,
  fact: Fact,
  book: Phrasebook,
  briefingYear: string | null,
): PlotRow {
  const [lead] = cluster
  if (lead === undefined) throw new Error('A row is made of at least one piece of evidence.')
  const label = labelOf(lead, fact, book)
  const isReplaced = group.superseded.includes(lead)
  return {
    who: beginSentence(
      lead.claimant === null ? book.say('plot-unattributed') : nameOf(lead.claimant),
      book.lang,
    ),
    isNamed: lead.claimant !== null,
    isCounted: !lead.copy,
    outlets: lead.copy
      ? [copyOf(lead, lead, fact, book, briefingYear).text]
      : [...new Set(cluster.map(item => outletAndDate(item.source, book, briefingYear)))],
    mark: markOf(lead.value),
    label:
      isReplaced && lead.stance === 'asserts'
        ? book.say(`plot-${revisionIn(group, lead)}`, { value: label })
        : label,
    isReplaced,
    asOf: asOfOf(lead, book, briefingYear),
    asOfIsStated: lead.asOf?.stated === true,
    grade: gradeOf(lead),
    copies: copies.map(copy => copyOf(copy, lead, fact, book, briefingYear)),
  }
}

function copyOf(
  copy: Evidence,
  original: Evidence,
  fact: Fact,
  book: Phrasebook,
  briefingYear: string | null,
): PlotCopy {
  const lineage = copy.lineage ?? copy.source.lineage
  const relation = lineage === null ? '' : book.say(`short-${lineage.relation}`)
  const isAltered =
    copy.value !== null && original.value !== null && !isSameValue(copy.value, original.value, fact.variants)
  return {
    text: book.say('plot-copy', { outlet: outletOf(copy.source), relation }),
    mark: markOf(copy.value ?? original.value),
    label: isAltered ? labelOf(copy, fact, book) : null,
    asOf: asOfOf(copy, book, briefingYear),
  }
}

/** How a value is drawn; null for a name, and for evidence without a value. */
export function markOf(value: Value | null): Mark | null {
  if (value === null || value.kind === 'name') return null
  if (value.kind === 'date') {
    const open = openDateOf(value.edtf)
    const [low, high] = [dayNumber(value.earliest), dayNumber(value.latest)]
    if (open?.side === 'from') return { kind: 'bound', at: low, toward: 'high' }
    if (open?.side === 'to') return { kind: 'bound', at: high, toward: 'low' }
    if (low === high) return { kind: 'point', at: low }
    return { kind: isOurReading(value.edtf) ? 'band' : 'span', low, high }
  }
  const { low, high } = value.interval
  const [from, to] = value.measure === 'fraction' ? [asPercent(low), asPercent(high)] : [low, high]
  switch (value.qualifier) {
    case 'exactly':
      return { kind: 'point', at: from }
    case 'at-least':
    case 'more-than':
      return { kind: 'bound', at: from, toward: 'high' }
    case 'up-to':
    case 'fewer-than':
      return { kind: 'bound', at: to, toward: 'low' }
    case 'between':
      return { kind: 'span', low: from, high: to }
    default:
      return { kind: 'band', low: from, high: to }
  }
}

/** Whether it is we who say which days a date means: of a part of a year or month, a season, "about". */
const isOurReading = (edtf: string): boolean => /~$|^\d{4}-(?:2[1-9]|3[7-9])$|^\[[^,]+$/.test(edtf)

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000
}

/** The value beside its mark; a vague word with our reading of it, a denial and a hedge in words. */
function labelOf(item: Evidence, fact: Fact, book: Phrasebook): string {
  const against =
    item.stance === 'denies' || item.stance === 'doubts'
      ? book.say(isSuperseded(item, fact) ? 'stance-before' : `plot-${item.stance}`)
      : null
  if (item.value === null) return against ?? ''
  const hedge = item.hedge === null ? null : book.say(`hedge-${item.hedge}`)
  return [valueLabel(item.value, item, fact, book), hedge, against].filter(part => part !== null).join(', ')
}

function valueLabel(value: Value, item: Evidence, fact: Fact, book: Phrasebook): string {
  if (value.kind === 'name') return value.name
  if (value.kind === 'date') return dateLabel(value, fact, book)
  if (markOf(value)?.kind !== 'band')
    return valueInWords({ value, lang: item.source.bibliography.language }, book)
  const range = [value.interval.low, value.interval.high]
    .map(figure => readingEnd(figure, value, book))
    .join('–')
  if (value.words !== null) return book.say('plot-reading', { words: value.words, range })
  return book.say('plot-reading-bare', { words: valueInWords({ value, lang: null }, book), range })
}

/** A date in the words of its source; beside words that leave open which days they mean, our reading of them. */
function dateLabel(value: DateValue, fact: Fact, book: Phrasebook): string {
  const words = valueInWords(said(value, fact), book, 'short')
  const range = isOurReading(value.edtf) ? writeDays(value, book, 'short') : words
  return range === words ? words : book.say('plot-reading-bare', { words, range })
}

/** An end of our reading: whole for what is counted, a share in percent. */
function readingEnd(figure: number, value: Amount, book: Phrasebook): string {
  if (value.measure === 'fraction') {
    return writeFigure(Math.round(asPercent(figure)), { measure: 'percent', currency: null }, book.lang)
  }
  return writeFigure(value.measure === 'count' ? Math.round(figure) : figure, value, book.lang)
}

function asOfOf(item: Evidence, book: Phrasebook, briefingYear: string | null): string | null {
  if (item.asOf === null) return null
  const date = writeDate(item.asOf.date, book, 'short', briefingYear)
  return item.asOf.stated ? date : book.say('plot-published', { date })
}
