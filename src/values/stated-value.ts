import type { FactKind } from '../model/fact.ts'
import type { Amount, Measure, Qualifier, Value } from '../model/value.ts'
import { parseEdtf } from './dates/edtf.ts'
import { readAmount } from './figures/amounts.ts'
import { intervalOf } from './figures/intervals.ts'
import { unwrapped } from './scanning.ts'

/** What an author may write for `value:` once YAML is read; numbers may come as they are spelled. */
export type StatedInput = string | number | { readonly [key: string]: unknown }

/** The value stated, or why it is none. */
export type StatedValue =
  | { readonly value: Value; readonly reason: null }
  | { readonly value: null; readonly reason: string }

const BOUNDS: Readonly<Record<string, Exclude<Qualifier, 'vague' | 'between'>>> = {
  exactly: 'exactly',
  'at-least': 'at-least',
  'more-than': 'more-than',
  'up-to': 'up-to',
  'fewer-than': 'fewer-than',
  about: 'about',
  nearly: 'nearly',
}
const FORMS = `a number, ${Object.keys(BOUNDS)
  .map(bound => `{${bound}: N}`)
  .join(', ')}, {between: [N, M]} or {money: {amount: N, currency: XXX}}`

interface Measured {
  readonly measure: Measure
  readonly currency: string | null
}

const COUNT: Measured = { measure: 'count', currency: null }

/**
 * A value as an author states it: `14`, `{at-least: 14}`, `{between: [4000, 6000]}`, `{money: {amount: 10000,
 * currency: GBP}}` (its amount may be any of the former), or quoted shorthand: ">=14", ">14", "<=6000", "<6000", "~24",
 * "4000..6000", "£10,000", "90%". The kind of the fact decides how "2014" is read: a date for `date`, a number for
 * `quantity`, words for the others.
 */
export function parseStatedValue(input: StatedInput, kind: FactKind): StatedValue {
  if (kind === 'date') return parseStatedDate(input)
  if (kind === 'quantity') return parseStatedAmount(input, COUNT)
  const name = typeof input === 'object' ? '' : String(input).trim()
  if (name === '') return { value: null, reason: 'write the name as plain text' }
  return { value: { kind: 'name', name }, reason: null }
}

function parseStatedDate(input: StatedInput): StatedValue {
  const date = typeof input === 'object' ? null : parseEdtf(String(input))
  if (date) return { value: date, reason: null }
  return { value: null, reason: 'write the date as 2025-02-10, 2025-02 or 2025, or otherwise in EDTF' }
}

function parseStatedAmount(input: StatedInput, measured: Measured): StatedValue {
  if (typeof input === 'object') return parseForm(input, measured)
  const text = String(input).trim()
  const span = /^(.+?)\s*\.\.\s*(.+)$/.exec(text)
  if (span) return parseForm({ between: [span[1], span[2]] }, measured)
  const amount = wholeAmount(text)
  if (!amount) return { value: null, reason: `"${text}" is not ${FORMS}` }
  return { value: typed(amount, measured), reason: null }
}

function parseForm(form: { readonly [key: string]: unknown }, measured: Measured): StatedValue {
  const [key, ...others] = Object.keys(form)
  if (key === undefined || others.length > 0) return { value: null, reason: `write one of ${FORMS}` }
  const content = form[key]
  if (key === 'money') return parseMoney(content)
  const figures = (Array.isArray(content) ? content : [content]).map(figureOf)
  if (key === 'between') return parseBetween(figures, measured)
  const bound = BOUNDS[key]
  if (!bound) return { value: null, reason: `"${key}" is not known here; write ${FORMS}` }
  const [figure, ...more] = figures
  if (!figure || more.length > 0) return { value: null, reason: `"${key}" takes one number` }
  return { value: amountOf(bound, [figure.figure], figure.measured ?? measured), reason: null }
}

function parseBetween(figures: readonly (Figure | null)[], measured: Measured): StatedValue {
  const [low, high, ...more] = figures
  if (!low || !high || more.length > 0)
    return { value: null, reason: '"between" takes two numbers, as in [4000, 6000]' }
  if (low.figure >= high.figure) return { value: null, reason: '"between" takes the lower number first' }
  const unit = low.measured ?? high.measured ?? measured
  return { value: amountOf('between', [low.figure, high.figure], unit), reason: null }
}

function parseMoney(content: unknown): StatedValue {
  const { amount, currency } = (typeof content === 'object' && content !== null ? content : {}) as Record<
    string,
    unknown
  >
  if (amount === undefined || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    return {
      value: null,
      reason: 'write {money: {amount: 10000, currency: GBP}}, the currency by its ISO 4217 code',
    }
  }
  return parseStatedAmount(amount as StatedInput, { measure: 'money', currency })
}

interface Figure {
  readonly figure: number
  readonly measured: Measured | null
}

function figureOf(content: unknown): Figure | null {
  if (typeof content !== 'string' && typeof content !== 'number') return null
  const amount = wholeAmount(String(content).trim())
  const figure = amount?.figures[0]
  if (!amount || figure === undefined || amount.qualifier !== 'exactly') return null
  return { figure, measured: amount.measure === 'count' ? null : amount }
}

/** An amount that takes up the whole text, or null. */
function wholeAmount(text: string): Amount | null {
  if (text === '0') return amountOf('exactly', [0], COUNT)
  const reading = readAmount(unwrapped(text), 0)
  return reading && reading.end === text.length ? reading.amount : null
}

function typed(amount: Amount, measured: Measured): Amount {
  const own = amount.measure === 'count' ? measured : { measure: amount.measure, currency: amount.currency }
  return { ...amount, ...own, words: amount.qualifier === 'vague' ? amount.words : null }
}

function amountOf(
  qualifier: Exclude<Qualifier, 'vague'>,
  figures: readonly number[],
  measured: Measured,
): Amount {
  const { measure, currency } = measured
  return {
    kind: 'amount',
    qualifier,
    figures,
    interval: intervalOf(qualifier, figures),
    words: null,
    measure,
    currency,
  }
}
