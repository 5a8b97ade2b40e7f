import type { Amount, DateValue, Mention } from '../model/value.ts'
import { canBegin } from './beginnings.ts'
import { readDate } from './dates/dates.ts'
import { parseEdtf } from './dates/edtf.ts'
import { type Reference, referenceOf } from './dates/reference.ts'
import { isAgeClass } from './figures/ages.ts'
import { type AmountReading, readAmount } from './figures/amounts.ts'
import { isName, isNameWord, readLabel } from './figures/labels.ts'
import { isPronoun, readTwo } from './figures/pronouns.ts'
import { isWordAt, unwrapped } from './scanning.ts'

/** A mention, and whether it is a date that only a date of issue could place. */
export interface PlacedMention extends Mention {
  readonly unresolved: boolean
  /** Whether its words tell no year, and it was placed in one by the date of issue. */
  readonly yearless: boolean
}

/**
 * Every number, amount, sum of money, share and date in English prose, left to right and apart from one another; places
 * are UTF-16 indices, qualifiers included. Ordinals and numbers that name things are marked `label`.
 * Relative dates and dates without a year are resolved against `issued` (EDTF) where it is precise enough;
 * else their EDTF has unspecified digits (`XXXX-02-10`), and `unresolved` says so.
 */
export function findMentions(text: string, issued: string | null = null): PlacedMention[] {
  const reference = referenceOf(issued)
  const line = unwrapped(text)
  const mentions: PlacedMention[] = []
  let at = 0
  while (at < text.length) {
    const mention = canBegin(line, at) ? mentionAt(line, at, reference) : null
    if (mention)
      mentions.push({ ...mention, value: { ...mention.value, words: text.slice(at, mention.end) } })
    at = mention ? mention.end : nextWord(line, at)
  }
  return mentions
}

function nextWord(text: string, at: number): number {
  let next = at + 1
  if (isWordAt(text, at)) while (isWordAt(text, next)) next++
  return next
}

function mentionAt(text: string, at: number, reference: Reference | null): PlacedMention | null {
  const two = readTwo(text, at)
  if (two) return placed(at, two, plainAmount(2))
  const label = labelAt(text, at)
  if (label) return label
  const date = readDate(text, at)
  if (date) {
    const resolved = date.resolve(reference)
    const value = parseEdtf(resolved ?? date.pattern)
    if (value) {
      const unresolved = resolved === null
      return { ...placed(at, date.end, value), unresolved, yearless: date.yearless && !unresolved }
    }
  }
  const reading = readAmount(text, at)
  if (!reading || isWordAt(text, reading.end) !== isUnitAt(text, reading.end)) return null
  const mention = bareMention(text, at, reading)
  return mention && isAgeClass(text, mention, reading.amount) ? { ...mention, label: true } : mention
}

/** Digits directly before a unit's letters ("300km") end inside the token. */
function isUnitAt(text: string, end: number): boolean {
  return /\d/.test(text[end - 1] ?? '') && isWordAt(text, end)
}

function labelAt(text: string, at: number): PlacedMention | null {
  // Figures with a magnitude or unit ("10m", "300km") and dates are read before codes such as "4G" and "G20".
  const end = readLabel(text, at)
  if (end === null) return null
  const amount = readAmount(text, at)
  const isCounted =
    amount !== null && /^[\d$£€]/.test(text.slice(at)) && amount.end >= unitless(text, at, end)
  if (isCounted && !/[:/]/.test(text.slice(at, end)) && !/(?:am|pm|m\.|clock)$/i.test(text.slice(at, end)))
    return null
  const date = readDate(text, at)
  if (date && date.end >= end && !/^(?:September|Sept|11)/.test(text.slice(at))) return null
  if (!/[A-Za-zÀ-ɏ0-9]/u.test(text.slice(at, end))) return null
  return { ...placed(at, end, plainAmount(...firstNumber(text.slice(at, end)))), label: true }
}

function unitless(text: string, at: number, end: number): number {
  return at + text.slice(at, end).replace(/[A-Za-zÀ-ɏ]+$/u, '').length
}

function firstNumber(text: string): number[] {
  return (/\d+/.exec(text) ?? []).map(Number)
}

function bareMention(text: string, at: number, { amount, end, bare }: AmountReading): PlacedMention | null {
  if (!bare) return placed(at, end, amount)
  const isOne = bare.form === 'words' && bare.value === 1
  if (isOne && isPronoun(text, at, end)) return null
  const names =
    bare.form === 'plain' ? isName(text, at, end) : bare.form === 'words' && isNameWord(text, at, end)
  return { ...placed(at, end, amount), label: names }
}

function plainAmount(...figures: number[]): Amount {
  const [figure = 0] = figures
  return {
    kind: 'amount',
    qualifier: 'exactly',
    figures,
    interval: { low: figure, high: figure },
    words: null,
    measure: 'count',
    currency: null,
  }
}

function placed(start: number, end: number, value: Amount | DateValue): PlacedMention {
  return { value, start, end, label: false, unresolved: false, yearless: false }
}
