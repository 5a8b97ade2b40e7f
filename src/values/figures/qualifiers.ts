import type { Qualifier } from '../../model/value.ts'
import { GAP, leadOf, matchAt, phrase, wordBefore } from '../scanning.ts'

export type Bound = Exclude<Qualifier, 'exactly' | 'between' | 'vague'>

/**
 * Words before a figure, and what they make of it. The first word decides where several stand together
 * ("up to about 6,000" is up to 6,000). "Close to" leaves open from which side, so it is read as about.
 */
export const WORDS_BEFORE: Readonly<Record<Bound, readonly string[]>> = {
  'at-least': [
    'at least',
    'at the very least',
    'at a minimum',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'as few as',
    'as little as',
  ],
  'more-than': [
    'more than',
    'just over',
    'just more than',
    'slightly more than',
    'slightly over',
    'a little over',
    'a little more than',
    'well over',
    'well above',
    'far more than',
    'over',
    'above',
    'in excess of',
    'upwards of',
    'upward of',
    'exceeding',
    'greater than',
    'north of',
  ],
  'up-to': [
    'up to',
    'as many as',
    'as much as',
    'no more than',
    'not more than',
    'at most',
    'a maximum of',
    'at the most',
  ],
  'fewer-than': ['fewer than', 'less than', 'under', 'below', 'well under', 'well below'],
  nearly: [
    'nearly',
    'almost',
    'just under',
    'just below',
    'a little under',
    'slightly under',
    'not quite',
    'approaching',
    'virtually',
  ],
  about: [
    'about',
    'around',
    'some',
    'roughly',
    'approximately',
    'approx.',
    'circa',
    'ca.',
    'c.',
    'close to',
    'an estimated',
    'estimated',
    'in the region of',
    'in the order of',
    'something like',
  ],
}

/** Marks before a figure. */
const SIGNS: Readonly<Record<string, Bound>> = {
  '>=': 'at-least',
  '≥': 'at-least',
  '<=': 'up-to',
  '≤': 'up-to',
  '>': 'more-than',
  '<': 'fewer-than',
  '~': 'about',
  '≈': 'about',
}

const BOUND_OF_WORDS: ReadonlyMap<string, Bound> = new Map(
  Object.entries(WORDS_BEFORE).flatMap(([bound, words]) =>
    words.map(word => [word, bound as Bound] as const),
  ),
)
const BEFORE = phrase(
  `(?:(${[...BOUND_OF_WORDS.keys()]
    .sort((one, other) => other.length - one.length)
    .map(word => word.replaceAll('.', String.raw`\.`).replaceAll(' ', GAP))
    .join('|')})${GAP}|(>=|<=|[≥≤><~≈])\\s?)`,
  'i',
)
const AFTER = phrase(
  `(?:${GAP}or(${GAP}(?:more|higher))|${GAP}or(${GAP}(?:fewer|less))|${GAP}or(${GAP}so)|${GAP}(and${GAP}counting)|(\\+|-plus)|(-odd))(?![A-Za-zÀ-ɏ0-9])`,
  'i',
)

/** Verbs that "over" belongs to: "handed over 37 prisoners", but "took over 20 minutes". */
const VERBS_OVER = /^(?:hand|turn|sign)(?:s|ed|ing)?$/i

/** The qualifier that begins at an index and the end of its words, or null. */
export function readQualifierBefore(text: string, at: number): { bound: Bound; end: number } | null {
  const match = matchAt(BEFORE, text, at)
  if (!match || (/^over$/i.test(match[1] ?? '') && VERBS_OVER.test(wordBefore(text, at)))) return null
  const bound = match[1]
    ? BOUND_OF_WORDS.get(match[1].toLowerCase().replaceAll(/\s+/g, ' '))
    : SIGNS[match[2] ?? '']
  return bound ? { bound, end: at + match[0].length } : null
}

/** "We estimate that 49,500", "estimated the dead at 120", "by its estimate, 120": of one figure, the first behind it. */
const ESTIMATED =
  /\bestimat(?:e|es|ed|ing)(?:,|\s+(?:(?:that|of|to\s+be|at)|[^.;:!?,\d]{1,60}?\s+(?:at|to\s+be)))?\s+$/i

/** Whether the words before a figure make it an estimate. */
export const isEstimatedAt = (text: string, at: number): boolean => ESTIMATED.test(leadOf(text, at))

/** The qualifier after a figure that ends at an index ("or more", "-plus", "or so", "-odd"), or null. */
export function readQualifierAfter(text: string, at: number): { bound: Bound; end: number } | null {
  const match = matchAt(AFTER, text, at)
  if (!match) return null
  const end = at + match[0].length
  if (match[2]) return { bound: 'up-to', end }
  if (match[3] ?? match[6]) return { bound: 'about', end }
  return { bound: 'at-least', end }
}
