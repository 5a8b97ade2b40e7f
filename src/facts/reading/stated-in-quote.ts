import type { Amount, DateValue } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { openDateOf } from '../../values/dates/open-dates.ts'
import type { QuoteValues } from '../../values/evidence-values.ts'
import { findMentions } from '../../values/mentions.ts'
import { supports } from '../../values/support.ts'
import { isSameValue } from '../agreement/comparison.ts'
import { compute } from '../derived/arithmetic.ts'
import { operandOf } from '../derived/operand.ts'

/** Figures of one quote whose every combination is tried; of more, only pairs and the sum of all. */
const MOST = 10

/**
 * What a stated amount stands for in a quote: one of its amounts, or a sum or difference of them, with the bounds that
 * the quote gives; null where it stands for none. A bare figure takes the bound of the one that it picks ("14" of
 * "at least 14" is at least 14); a bound that is stated must be the quote's own.
 */
export function pickAmount(stated: Amount, amounts: readonly Amount[]): Amount | null {
  const same = amounts.find(amount => isSameValue(stated, amount, []))
  if (same) return same
  const own = amounts.find(amount => hasFigures(amount, stated) && isBoundKept(stated, amount))
  if (own) return own
  const spanned = stated.figures.every(figure =>
    amounts.some(amount => amount.figures.join() === String(figure)),
  )
  if (stated.qualifier === 'between' && spanned) return { ...stated, ...measureOf(stated, amounts) }
  return (
    combinations(amounts).find(amount => hasFigures(amount, stated) && isBoundKept(stated, amount)) ?? null
  )
}

/** What a stated date stands for in a quote; a relative date that could not be placed may be any. Of an open interval, its end is held against it. */
export function pickDate(stated: DateValue, words: string, quote: QuoteValues): DateValue | null {
  const open = parseEdtf(openDateOf(stated.edtf)?.end ?? '')
  if (open !== null) return pickDate(open, words, quote) && stated
  const same = quote.values.find(value => value.kind === 'date' && isSameValue(stated, value, []))
  // Its year is stated now, whatever it was taken from.
  if (same?.kind === 'date') {
    const { edtf, earliest, latest, words } = same
    return { kind: 'date', edtf, earliest, latest, words }
  }
  // The day and month as they stand, where their year was taken from the date of issue.
  const isNamed = findMentions(words).some(mention => {
    const support = supports(mention, [stated])
    return mention.value.kind === 'date' && support.supported && support.how === 'equal'
  })
  const isYear = /^\d{4}$/.test(stated.edtf) && new RegExp(`(?<!\\d)${stated.edtf}(?!\\d)`).test(words)
  return isNamed || isYear || quote.needsIssued || namesDayAlone(words, stated) ? stated : null
}

/** "The 26th", whose month and year the text leaves to its reader. */
function namesDayAlone(words: string, { edtf }: DateValue): boolean {
  const [, day] = /^\d{4}-\d{2}-(\d{2})$/.exec(edtf) ?? []
  return day !== undefined && new RegExp(`\\b0?${Number(day)}(?:st|nd|rd|th)\\b`).test(words)
}

const hasFigures = (amount: Amount, stated: Amount): boolean =>
  amount.figures.join() === stated.figures.join()

function isBoundKept(stated: Amount, amount: Amount): boolean {
  const isBare = stated.qualifier === 'exactly' && amount.qualifier !== 'between'
  const isOwnMeasure =
    stated.measure === 'count' || (stated.measure === amount.measure && stated.currency === amount.currency)
  return isOwnMeasure && (isBare || stated.qualifier === amount.qualifier)
}

function measureOf(stated: Amount, amounts: readonly Amount[]): Pick<Amount, 'measure' | 'currency'> {
  const like = amounts.find(amount => stated.figures.includes(amount.figures[0] ?? Number.NaN)) ?? stated
  return { measure: like.measure, currency: like.currency }
}

/** Sums of two or more amounts of one measure, and differences of two. */
function combinations(amounts: readonly Amount[]): Amount[] {
  return [
    ...subsets(amounts).flatMap(parts => combined('sum', parts)),
    ...amounts.flatMap(a => amounts.flatMap(b => (a === b ? [] : combined('difference', [a, b])))),
  ]
}

function subsets(amounts: readonly Amount[]): Amount[][] {
  if (amounts.length > MOST)
    return [[...amounts], ...amounts.flatMap((a, index) => amounts.slice(index + 1).map(b => [a, b]))]
  const all: Amount[][] = [[]]
  for (const amount of amounts) all.push(...all.map(set => [...set, amount]))
  return all.filter(set => set.length > 1)
}

function combined(operation: 'sum' | 'difference', parts: readonly Amount[]): Amount[] {
  const operands = parts.flatMap(value => operandOf({ kind: 'value', value }) ?? [])
  const first = operands[0]
  if (!operands.every(operand => operand.measure === first?.measure && operand.currency === first.currency))
    return []
  const result = compute(operation, operands)
  return result ? [result] : []
}
