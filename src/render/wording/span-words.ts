import type { Amount, Value } from '../../model/value.ts'
import { writeDate, yearOf } from '../dates.ts'
import type { Phrasebook } from '../words.ts'
import { joinChoices, joinList } from './lists.ts'
import { isVagueDate } from './value-words.ts'

/**
 * Amounts from the lowest to the highest ("14 to 24"), dates and names one by one ("10 February or 12 February 2025").
 * A lower end whose words would be read as the whole range's ("up to 14 to 24") is set beside the higher instead.
 */
export function spanOf(values: readonly Value[], write: (value: Value) => string, book: Phrasebook): string {
  const bound = sharedBound(values)
  if (bound !== null) return write(bound)
  const span = spanEnds(values)
  if (span !== null) return book.say('range', { low: write(span.low), high: write(span.high) })
  const written = new Set(datesOf(values, book) ?? outermost(values).map(write))
  const areAmounts = values.every(({ kind }) => kind === 'amount')
  return areAmounts ? joinList(written, book.lang, 'disjunction') : joinChoices([...written], book.lang)
}

/** "At least 60" for 60 and more than 60: a range from a figure to itself would say nothing. Null for other values. */
export function sharedBound(values: readonly Value[]): Amount | null {
  const [low, high] = [values[0], values.at(-1)]
  if (low?.kind !== 'amount' || high?.kind !== 'amount' || low === high) return null
  const isBound = high.qualifier === 'more-than' || high.qualifier === 'at-least'
  const isShared = low.qualifier !== 'vague' && low.figures.length === 1 && low.figures[0] === high.figures[0]
  return isBound && isShared ? { ...low, qualifier: 'at-least', words: null } : null
}

/**
 * Lowest and highest of several amounts, which stand by their lower ends, bare of words that would be misread in a range:
 * 44 to 51 of "between 44 and 51", 46 and 49. Null for other values.
 */
export function spanEnds(values: readonly Value[]): { readonly low: Amount; readonly high: Amount } | null {
  const [low, ...others] = withoutRounded(values)
  const high = others.reduce<Value | undefined>((most, value) => (reaches(most, value) ? value : most), low)
  if (low?.kind !== 'amount' || high?.kind !== 'amount' || others.length === 0) return null
  if (!['exactly', 'at-least', 'between'].includes(low.qualifier) || low.measure === 'fraction') return null
  const isBetween = high.qualifier === 'between'
  // "180 to up to 400" would hide that one report ends at 220.
  if (low.qualifier === 'between' && (high.qualifier === 'up-to' || high.qualifier === 'fewer-than'))
    return null
  return {
    low: { ...low, qualifier: 'exactly', figures: low.figures.slice(0, 1) },
    high: isBetween ? { ...high, qualifier: 'exactly', figures: high.figures.slice(-1) } : high,
  }
}

/** Whether a value's figure lies as high as that of another or higher. What a bound leaves open above it is nobody's figure. */
function reaches(most: Value | undefined, value: Value): boolean {
  if (most?.kind !== 'amount' || value.kind !== 'amount') return true
  const figure = ({ figures, interval }: Amount): number => figures.at(-1) ?? interval.high
  return figure(value) >= figure(most)
}

/** Without "about 3" where another report gives 3: told one after the other they would look like two counts. */
function withoutRounded(values: readonly Value[]): readonly Value[] {
  const isRounded = (value: Value): boolean => value.kind === 'amount' && value.qualifier === 'about'
  const isSameFigure = (one: Value, other: Value): boolean =>
    one.kind === 'amount' &&
    other.kind === 'amount' &&
    other.qualifier === 'exactly' &&
    one.measure === other.measure &&
    one.figures[0] === other.figures[0]
  return values.filter(value => !(isRounded(value) && values.some(other => isSameFigure(value, other))))
}

/** Of many amounts the lowest and the highest; else all. */
export function outermost(values: readonly Value[]): readonly Value[] {
  const told = withoutRounded(values)
  const areAmounts = told.every(({ kind }) => kind === 'amount')
  return areAmounts && told.length > 4 ? [...told.slice(0, 1), ...told.slice(-1)] : told
}

/** Dates of one year, which stands with the last alone. Null for other values. */
function datesOf(values: readonly Value[], book: Phrasebook): readonly string[] | null {
  const dates = values.filter(value => value.kind === 'date')
  const years = new Set(dates.map(({ edtf }) => yearOf(edtf)))
  const [year = null] = years
  const keepWords = dates.some(
    ({ words, edtf }) => words !== null && (edtf.includes('/') || isVagueDate(edtf)),
  )
  if (dates.length < values.length || years.size > 1 || keepWords) return null
  return dates.map(({ edtf }, index) => writeDate(edtf, book, 'long', index < dates.length - 1 ? year : null))
}
