import type { Amount, Measure, Qualifier } from '../../model/value.ts'
import { GAP, isWordAt, leadOf, matchAt, phrase } from '../scanning.ts'
import { readCurrencyAfter, readCurrencyBefore } from './currencies.ts'
import { readFraction } from './fractions.ts'
import { boundedInterval, intervalOf } from './intervals.ts'
import type { Quantity } from './number-words.ts'
import { readQuantity, scaled } from './numerals.ts'
import { type Bound, isEstimatedAt, readQualifierAfter, readQualifierBefore } from './qualifiers.ts'
import { readVagueWord } from './vague-words.ts'

/** An amount found at an index. `bare`: nothing but a number stands there, so that its surroundings decide what it is. */
export interface AmountReading {
  readonly amount: Amount
  readonly end: number
  readonly bare: Quantity | null
}

const PERCENT = phrase(
  `(?:\\s?%|(?:${GAP}|-)(?:[Pp]er${GAP}?[Cc]ent|PER${GAP}?CENT|[Pp]ct|PCT|p\\.c\\.|pc)(?![A-Za-zÀ-ɏ]))(?!${GAP}points?(?![A-Za-zÀ-ɏ]))`,
)
const POINTS = phrase(
  `(?:\\s?%|(?:${GAP}|-)(?:per${GAP}?cent(?:age)?|pct))(?:${GAP}|-)points?(?![A-Za-zÀ-ɏ])`,
  'i',
)
/** A sign right before a figure that no figure stands before: "-2.1 percent", and not "10 -15" or "2019-20". */
const MINUS = phrase(String.raw`(?:[-−](?=[$£€]?\d)|minus${GAP}(?=[$£€\da-z]))`, 'i')
const BETWEEN = phrase(`(?:anywhere${GAP})?between${GAP}`, 'i')
const FROM = phrase(`(?:anywhere${GAP})?from${GAP}`, 'i')
const AND = phrase(`${GAP}and${GAP}`, 'i')
const TO = phrase(`(?:${GAP}to${GAP}|[^\\S\\n]?[–—-][^\\S\\n]?|-to-)`, 'i')
const OR = phrase(`${GAP}or${GAP}`, 'i')
const OF = phrase(`${GAP}of(?=${GAP})`, 'i')
/** After these, "from A to B" tells a change, not a range. */
const CHANGE =
  /\b(?:r[io]se[sn]?|rising|gr[eo]w\w*|increas\w+|f[ae]ll\w*|declin\w+|drop\w*|climb\w*|jump\w*|went|cut|reduc\w+|rais\w+|expand\w*|shr[aiu]nk|swell\w*|up|down|chang\w+|revis\w+|lower\w+|doubl\w+)\b[^.;]*$/i

interface Measured {
  readonly measure: Measure
  readonly currency: string | null
  readonly end: number
}

/**
 * An amount at an index, its qualifiers, currency and unit of share included, or null: "at least 143",
 * "between 4,000 and 6,000", "just over $5,000", "nearly half", "dozens", "90 percent".
 */
export function readAmount(text: string, at: number): AmountReading | null {
  const minus = matchAt(MINUS, text, at)
  if (minus) return isSignAt(text, at) ? readNegative(text, at, at + minus[0].length) : null
  const before = readQualifiersBefore(text, at)
  const start = before?.end ?? at
  return (
    readRange(text, at, start) ??
    readVague(text, at, start, before?.bound ?? null) ??
    readShare(text, at, start, before?.bound ?? null) ??
    readSingle(text, at, start, before?.bound ?? null)
  )
}

const isSignAt = (text: string, at: number): boolean =>
  at === 0 || (/[\s(“"‘']/.test(text[at - 1] ?? '') && !/\d\s*$/.test(text.slice(Math.max(0, at - 4), at)))

function readNegative(text: string, at: number, start: number): AmountReading | null {
  const found = readSingle(text, start, start, null)
  const figure = found?.amount.figures[0]
  if (!found || figure === undefined || found.amount.qualifier !== 'exactly') return null
  const { measure, currency } = found.amount
  return reading(text, at, 'exactly', [-figure], { measure, currency, end: found.end })
}

function readQualifiersBefore(text: string, at: number): { bound: Bound; end: number } | null {
  const first = readQualifierBefore(text, at)
  const second = first && readQualifierBefore(text, first.end)
  return first && { bound: first.bound, end: second?.end ?? first.end }
}

function readRange(text: string, at: number, start: number): AmountReading | null {
  const between = matchAt(BETWEEN, text, start)
  const from = between ? null : matchAt(FROM, text, start)
  if (from && CHANGE.test(leadOf(text, start))) return null
  const opening = between ?? from
  const lowAt = start + (opening?.[0].length ?? 0)
  const lowCurrency = readCurrencyBefore(text, lowAt)
  const low = readQuantity(text, lowCurrency?.end ?? lowAt)
  if (!low || isWordAt(text, low.end)) return null
  const lowUnit = measureAfter(text, low.end)
  const joinAt = lowUnit?.end ?? low.end
  const changing = !opening && /\bfrom\s$/i.test(leadOf(text, at)) && CHANGE.test(leadOf(text, at))
  const join = between ? matchAt(AND, text, joinAt) : changing ? null : matchAt(TO, text, joinAt)
  const or = join || opening ? null : matchAt(OR, text, joinAt)
  const joined = join ?? or
  if (!joined) return null
  const highAt = joinAt + joined[0].length
  const highCurrency = readCurrencyBefore(text, highAt)
  const high = readQuantity(text, highCurrency?.end ?? highAt)
  if (!high || isWordAt(text, high.end)) return null
  const shared =
    low.scale === 1 && high.scale > 1 && scaled(low.value, high.scale) < high.value ? high.scale : 1
  const figures = [scaled(low.value, shared), high.value]
  if (figures[0] === undefined || figures[0] >= high.value) return null
  if (or && !areLoose(low, high)) return null
  const unit = measureAfter(text, high.end)
  // "Fell 31 percent to $6.8 billion", "rose 3 per cent to 500": a change and where it led, not a range.
  const isShareAlone = lowUnit?.measure === 'percent' && unit?.measure !== 'percent'
  if (isShareAlone) return null
  const currency = lowCurrency ?? highCurrency
  const measured: Measured = currency
    ? { measure: 'money', currency: currency.currency, end: unit?.measure === 'money' ? unit.end : high.end }
    : (unit ?? lowUnit ?? { measure: 'count', currency: null, end: high.end })
  const found = reading(text, at, 'between', figures, { ...measured, end: Math.max(measured.end, high.end) })
  const bare = !opening && start === at && low.form === 'plain' && measured.measure === 'count'
  return bare ? { ...found, bare: low } : found
}

/** "Four or five", "40 or 50": a guess between two, where other figures joined by "or" are a choice. */
const areLoose = (low: Quantity, high: Quantity): boolean =>
  high.value <= 2 * low.value &&
  ((low.form === 'words' && high.form === 'words') ||
    (low.form === 'plain' && high.form === 'plain' && low.value % 10 === 0 && high.value % 10 === 0))

function readVague(text: string, at: number, start: number, bound: Bound | null): AmountReading | null {
  // The qualifier may be part of the vague word itself: "some hundred".
  const vague = readVagueWord(text, at) ?? (bound ? readVagueWord(text, start) : null)
  if (!vague) return null
  const of = matchAt(OF, text, vague.end)
  const money = readCurrencyAfter(text, vague.end + (of?.[0].length ?? 0))
  const end = money?.end ?? vague.end
  const measured = money
    ? { measure: 'money' as const, currency: money.currency }
    : { measure: 'count' as const, currency: null }
  const amount: Amount = {
    kind: 'amount',
    qualifier: 'vague',
    figures: [],
    interval: boundedInterval(bound, vague.interval),
    words: text.slice(at, end),
    ...measured,
  }
  return { amount, end, bare: null }
}

function readShare(text: string, at: number, start: number, bound: Bound | null): AmountReading | null {
  const fraction = readFraction(text, start)
  if (!fraction) return null
  const measured: Measured = { measure: 'fraction', currency: null, end: fraction.end }
  return reading(text, at, bound ?? unbound(text, at), [fraction.value], measured)
}

/** Of a figure that no word next to it bounds. */
const unbound = (text: string, at: number): 'about' | 'exactly' =>
  isEstimatedAt(text, at) ? 'about' : 'exactly'

function readSingle(text: string, at: number, start: number, bound: Bound | null): AmountReading | null {
  const sign = readCurrencyBefore(text, start)
  const quantity = readQuantity(text, sign?.end ?? start)
  if (!quantity) return null
  const after = readQualifierAfter(text, quantity.end)
  const unitAt = after && /^[+-]/.test(text.slice(quantity.end, after.end)) ? after.end : quantity.end
  const unit = measureAfter(text, unitAt)
  const measured: Measured = sign
    ? { measure: 'money', currency: sign.currency, end: unit?.measure === 'money' ? unit.end : unitAt }
    : (unit ?? { measure: 'count', currency: null, end: unitAt })
  const late = after ?? readQualifierAfter(text, measured.end)
  const end = Math.max(measured.end, late?.end ?? 0)
  const found = reading(text, at, bound ?? late?.bound ?? unbound(text, at), [quantity.value], {
    ...measured,
    end,
  })
  return { ...found, bare: start === at && !sign && !unit && !late ? quantity : null }
}

/** What a figure measures, as the words right after it say; null where they say nothing. */
function measureAfter(text: string, end: number): Measured | null {
  const points = matchAt(POINTS, text, end)
  if (points) return { measure: 'points', currency: null, end: end + points[0].length }
  const percent = matchAt(PERCENT, text, end)
  if (percent) return { measure: 'percent', currency: null, end: end + percent[0].length }
  const money = readCurrencyAfter(text, end)
  return money && { measure: 'money', ...money }
}

function reading(
  text: string,
  start: number,
  qualifier: Exclude<Qualifier, 'vague'>,
  figures: readonly number[],
  { measure, currency, end }: Measured,
): AmountReading {
  const interval = intervalOf(qualifier, figures)
  const amount: Amount = {
    kind: 'amount',
    qualifier,
    figures,
    interval,
    words: text.slice(start, end),
    measure,
    currency,
  }
  return { amount, end, bare: null }
}
