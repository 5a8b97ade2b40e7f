import type { Range } from '../model/span.ts'
import type { Amount, Value } from '../model/value.ts'
import { readDate } from './dates/dates.ts'
import { parseEdtf } from './dates/edtf.ts'
import { referenceOf } from './dates/reference.ts'
import { intervalOf } from './figures/intervals.ts'
import { isEstimatedAt } from './figures/qualifiers.ts'
import { findMentions, type PlacedMention } from './mentions.ts'
import { unwrapped } from './scanning.ts'

/** What a quote says in figures and dates. */
export interface QuoteValues {
  /** In the order of the quote; labels and dates that could not be placed are left out. */
  readonly values: readonly Value[]
  /** Of these, what others are told per: the 1,000 of "4.2 per 1,000". */
  readonly bases: readonly Value[]
  /** Whether a date in the quote could only be placed with a (more precise) date of issue. */
  readonly needsIssued: boolean
}

/** The sentence that a quote stands in, as its source has it, and where in it the quoted words are. */
export interface Surroundings {
  readonly sentence: string
  readonly quoted: readonly Range[]
}

/**
 * The values that a quote states, its relative dates counted from `issued` (EDTF; null where the source has no date). The year
 * of a date that tells none is read with the whole sentence around it, where that is known: its tense says whether the date lies
 * ahead, and a year may stand just behind the quote. So is a figure whose estimate the quote leaves out: "we estimate that 60".
 */
export function readValues(
  quote: string,
  { issued, around = null }: { readonly issued: string | null; readonly around?: Surroundings | null },
): QuoteValues {
  const mentions = findMentions(quote, issued).filter(({ label }) => !label)
  const placed = mentions.filter(({ unresolved }) => !unresolved)
  return {
    values: around === null ? placed.map(placedValue) : inSentence(placed, around, issued),
    bases: placed.filter(mention => isBase(mention, quote)).map(({ value }) => value),
    needsIssued: mentions.some(({ unresolved }) => unresolved),
  }
}

/** A round number behind "per" is what a rate is told by, and no figure of its own. */
function isBase({ value, start }: PlacedMention, text: string): boolean {
  const [figure = 0] = value.kind === 'amount' ? value.figures : []
  return figure >= 100 && Number.isInteger(Math.log10(figure)) && /\bper\s+$/i.test(text.slice(0, start))
}

function placedValue({ value, yearless }: PlacedMention): Value {
  return yearless && value.kind === 'date' ? { ...value, yearInferred: true } : value
}

/** The values of a quote, its dates without a year and its bare figures read where they stand in the sentence. */
function inSentence(
  mentions: readonly PlacedMention[],
  { sentence, quoted }: Surroundings,
  issued: string | null,
): Value[] {
  const text = unwrapped(sentence)
  let from = quoted[0]?.start ?? 0
  return mentions.map(mention => {
    const words = mention.value.words ?? ''
    const at = mention.yearless || mayBeEstimate(mention, text) ? placeOf(words, text, from) : null
    if (at === null) return placedValue(mention)
    from = at + words.length
    if (mention.value.kind === 'amount')
      return isEstimatedAt(text, at) ? asEstimate(mention.value) : mention.value
    return readInSentence(mention, text, at, issued) ?? placedValue(mention)
  })
}

const mayBeEstimate = ({ value }: PlacedMention, text: string): boolean =>
  value.kind === 'amount' && value.qualifier === 'exactly' && /\bestimat/i.test(text)

const asEstimate = (amount: Amount): Amount => ({
  ...amount,
  qualifier: 'about',
  interval: intervalOf('about', amount.figures),
})

/** Where words stand at or after an index, however their line was broken; null where they do not. */
function placeOf(words: string, text: string, from: number): number | null {
  const pattern = words.trim().split(/\s+/).map(escaped).join('\\s+')
  const found = new RegExp(`(?<![A-Za-zÀ-ɏ\\d])${pattern}`, 'g')
  found.lastIndex = from
  return found.exec(text)?.index ?? null
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The same date with the year that the sentence gives it. Of a span whose first end alone is quoted, that end. */
function readInSentence(
  { value }: PlacedMention,
  text: string,
  at: number,
  issued: string | null,
): Value | null {
  const reading = readDate(text, at)
  const resolved = reading?.resolve(referenceOf(issued))
  if (!reading || !resolved || value.kind !== 'date') return null
  const edtf = value.edtf.includes('/') ? resolved : (resolved.split('/')[0] ?? '')
  const date = parseEdtf(edtf)
  // What is quoted is another date than the sentence's: "4" of "4 or 5 June" and the like.
  if (date === null || daysAndMonths(edtf) !== daysAndMonths(value.edtf)) return null
  return { ...date, words: value.words, ...(reading.yearless ? { yearInferred: true as const } : {}) }
}

const daysAndMonths = (edtf: string): string => edtf.replace(/\d{4}-/g, '')
