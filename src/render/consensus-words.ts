import type { Consensus, Fact } from '../model/fact.ts'
import type { Amount, Value } from '../model/value.ts'
import { writeDate, yearOf } from './dates.ts'
import { joinList } from './lists.ts'
import { type SaidValue, valueAsFigure, valueInWords } from './value-words.ts'
import type { Phrasebook } from './words.ts'

/**
 * What `{{id}}` writes: the common value, the bound or range in words, and where reports differ both ends
 * ("14 to 24 (reports differ)"), a preferred value first and never alone. Null for a fact without values.
 */
export function consensusInWords(fact: Fact, book: Phrasebook): string | null {
  const { consensus } = fact
  if (consensus === null) return null
  const write = (value: Value) => valueInWords(said(value, fact), book)
  if (consensus.kind === 'value') return write(consensus.value)
  if (consensus.kind === 'range') return spanOf([consensus.low, consensus.high], write, book)
  const { preferred } = consensus
  if (preferred === null) return book.say('reports-differ', { values: spanOf(consensus.values, write, book) })
  const others = consensus.values.filter(value => write(value) !== write(preferred))
  return book.say('preferred-first', { preferred: write(preferred), others: spanOf(others, write, book) })
}

/** The same as short as a big number can be: "9", "143+", "14–24". */
export function consensusAsFigure(fact: Fact, book: Phrasebook): string | null {
  const { consensus } = fact
  if (consensus === null) return null
  const write = (value: Value) => valueAsFigure(said(value, fact), book)
  if (consensus.kind === 'value') return write(consensus.value)
  const values = consensus.kind === 'range' ? [consensus.low, consensus.high] : consensus.values
  const amounts = values.filter(value => value.kind === 'amount')
  if (amounts.length < values.length) return [...new Set(values.map(write))].join(' / ')
  const [low, high] = ends(amounts)
  const written = [low && write(lowEnd(low) ?? low), high && write(highEnd(high))]
  return [...new Set(written.filter(figure => figure !== undefined))].join('–')
}

/** A value of a fact with the language of the evidence that states it. */
export function said(value: Value, fact: Fact): SaidValue {
  const stating = fact.evidence.find(evidence => evidence.value === value)
  return { value, lang: stating?.source.bibliography.language ?? null }
}

/** All values of a consensus, ascending. */
export function valuesOf(consensus: Consensus | null): readonly Value[] {
  if (consensus === null) return []
  if (consensus.kind === 'value') return [consensus.value]
  return consensus.kind === 'range' ? [consensus.low, consensus.high] : consensus.values
}

/**
 * Amounts from the lowest to the highest ("14 to 24"), dates and names one by one ("10 or 12 February 2025"). A lower
 * end whose words would be read as the whole range's ("up to 14 to 24") is set beside the higher instead.
 */
export function spanOf(values: readonly Value[], write: (value: Value) => string, book: Phrasebook): string {
  const amounts = values.filter(value => value.kind === 'amount')
  if (amounts.length < values.length) return joinList(new Set(datesOf(values, book) ?? values.map(write)), book.lang, 'disjunction')
  const [low, high] = ends(amounts)
  if (low === undefined) return ''
  if (high === undefined || write(low) === write(high)) return write(low)
  const from = lowEnd(low)
  if (from === null) return joinList(new Set([write(low), write(high)]), book.lang, 'disjunction')
  return book.say('range', { low: write(from), high: write(highEnd(high)) })
}

/** Dates of one year, which stands with the last alone: "10 February or 12 February 2025". Null for other values. */
function datesOf(values: readonly Value[], book: Phrasebook): readonly string[] | null {
  const dates = values
    .filter(value => value.kind === 'date')
    .filter(({ words, edtf }) => words === null || !edtf.includes('/'))
  const years = new Set(values.map(value => (value.kind === 'date' ? yearOf(value.edtf) : null)))
  const [year = null] = years
  if (dates.length < values.length || years.size > 1) return null
  return dates.map(({ edtf }, index) => writeDate(edtf, book, 'long', index < dates.length - 1 ? year : null))
}

function lowEnd(amount: Amount): Amount | null {
  if (!['exactly', 'at-least', 'between'].includes(amount.qualifier) || amount.measure === 'fraction')
    return null
  return { ...amount, qualifier: 'exactly', figures: amount.figures.slice(0, 1) }
}

function highEnd(amount: Amount): Amount {
  return amount.qualifier === 'between'
    ? { ...amount, qualifier: 'exactly', figures: amount.figures.slice(-1) }
    : amount
}

function ends<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...values.slice(0, 1), ...values.slice(-1)]
}

