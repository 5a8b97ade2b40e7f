import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Passage } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { DateValue, Value } from '../../model/value.ts'
import { type Bound, boundedBy } from '../../values/dates/open-dates.ts'
import { isRead } from './foreign-value.ts'

const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?`
/** Directly before the date, with a negation that it may have in its clause, or a distance from the day. */
const LEAD = new RegExp(
  String.raw`(?:\b(cannot|not|never|no|nor|nobody|nothing|neither|[a-z]+n['’]t)\b[^.;:!?]{0,60}?)?\b(?:(hours?|days?|weeks?|months?|years?|long|shortly|soon|immediately|just|right)\s+)?(before|prior\s+to|ahead\s+of|until|till|after|by|(?:no|not)\s+(?:earlier|later|sooner)\s+than)\s+(?:the\s+)?${WEEKDAY}$`,
  'i',
)
const BEHIND = /^,?\s+(?:at\s+the\s+(?:very\s+)?(earliest|latest)|or\s+(earlier|later)|(onwards?))\b/i
/** Of a claim that is about such a bound: "Earliest day on which the quay can open". */
const CLAIMED = /\b(?:before|after|earlier|earliest|later|latest|until|by|from|since|deadline|due)\b/i

/** Where a value was read. */
export interface Place {
  readonly passage: Passage | null
  readonly source: Source
  readonly claim: string
  readonly span: Span
}

/**
 * A date as its sentence bounds it: "cannot begin before 26 September" is no 26 September, but an interval that begins there and is
 * open. Where it is told by its distance ("two days before 26 September"), the date is none of the claim, which is reported. A
 * claim that says so itself means the day. English.
 */
export function withBound(
  value: Value | null,
  { passage, source, claim, span }: Place,
  report: Report,
): Value | null {
  if (value?.kind !== 'date' || !passage || !source.text) return value
  if (!isRead(source.bibliography.language) || CLAIMED.test(claim)) return value
  const sentence = source.text.text.slice(passage.sentence.start, passage.sentence.end)
  const place = placeOf(value, sentence, passage.start - passage.sentence.start)
  const found = place && boundAt(sentence, place)
  if (!found) return value
  const words = sentence.slice(found.start, found.end)
  const bounded = found.bound === 'distance' ? null : boundedBy(found.bound, value, words)
  if (bounded === null && found.bound !== 'by') {
    const message = `The source says "${words.replace(/\s+/g, ' ')}", and the value is that day.`
    report(diagnose('date-bounded', span, message))
  }
  return bounded ?? value
}

interface Extent {
  readonly start: number
  readonly end: number
}

/** Where the words of a date stand from the quote on; of a typed one "the 26th", which leaves its month to the reader. */
function placeOf({ words, edtf }: DateValue, sentence: string, from: number): Extent | null {
  const day = Number(/^\d{4}-\d{2}-(\d{2})$/.exec(edtf)?.[1])
  const pattern = words ?? (Number.isNaN(day) ? null : new RegExp(String.raw`\b${day}(?:st|nd|rd|th)\b`))
  if (pattern === null) return null
  const rest = sentence.slice(Math.max(0, from))
  const at = typeof pattern === 'string' ? rest.indexOf(pattern) : rest.search(pattern)
  const length = typeof pattern === 'string' ? pattern.length : (pattern.exec(rest)?.[0].length ?? 0)
  return at < 0 ? null : { start: Math.max(0, from) + at, end: Math.max(0, from) + at + length }
}

/** The bound around a date, and where the words of both stand. */
function boundAt(
  sentence: string,
  { start, end }: Extent,
): (Extent & { readonly bound: Bound | 'distance' }) | null {
  const behind = BEHIND.exec(sentence.slice(end))
  if (behind) {
    const isEarly = /earliest|later|onward/i.test(behind[0])
    return { bound: isEarly ? 'not-before' : 'by', start, end: end + behind[0].length }
  }
  const lead = LEAD.exec(sentence.slice(0, start))
  const [, negation, distance, word = ''] = lead ?? []
  const bound =
    lead && (distance === undefined ? boundIn(word.toLowerCase(), negation !== undefined) : 'distance')
  return bound
    ? { bound, start: start - (lead?.[0].length ?? 0) + (lead?.[0].lastIndexOf(word) ?? 0), end }
    : null
}

/** Null where a word does not bound the day: "until 19 February" is the day on which something ended. */
function boundIn(word: string, isNegated: boolean): Bound | null {
  if (/than$/.test(word)) return /later/.test(word) ? 'by' : 'not-before'
  if (/^unt?il|^till/.test(word)) return isNegated ? 'not-before' : null
  if (word === 'by') return isNegated ? null : 'by'
  if (word === 'after') return isNegated ? 'by' : 'after'
  return isNegated ? 'not-before' : 'before'
}
