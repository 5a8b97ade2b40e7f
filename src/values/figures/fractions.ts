import { GAP, matchAt, phrase, wordBefore } from '../scanning.ts'
import { readNumberWords, readPartOfMagnitude } from './number-words.ts'
import { readQuantity } from './numerals.ts'

const PARTS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
])
const PART = phrase(`(${[...PARTS.keys()].join('|')})(s?)(?![A-Za-zÀ-ɏ])`, 'i')
const A = phrase(`(?:an?)${GAP}`, 'i')
const JOIN = phrase(`-|${GAP}`)
/** "A third" is a fraction before "of" and the like, or where nothing follows it; else it is an ordinal. */
const SHARED = phrase(
  `(?:${GAP}(?:of|more|fewer|less|as|are|is|were|was|have|had|to|said|say|voted)(?![A-Za-zÀ-ɏ])|[\\s’”"']*(?:[.,;:)–—]|$))`,
  'i',
)
/** After these it is a fraction whatever follows: "at least a third failed". */
const QUALIFIED = /^(?:least|than|nearly|almost|about|around|roughly|approximately|over|under|only|just)$/i
const HALF = phrase('half(?![A-Za-zÀ-ɏ-])', 'i')
const HALF_OF = phrase(
  `${GAP}(?:of|the|its|their|his|her|our|all|that|those|these|as|are|is|were|was|have|had)(?![A-Za-zÀ-ɏ])|[\\s’”"']*(?:[.,;:)–—]|$)`,
  'i',
)
const NOT_A_HALF = new Set(['first', 'second', 'other', 'latter', 'better', 'a', 'an', 'one', 'and'])
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
])
const OUT_OF = phrase(`(?:${GAP}(?:in(?:${GAP}every)?|out${GAP}of(?:${GAP}every)?)${GAP}|-in-|-out-of-)`, 'i')
const SLASHED = phrase(String.raw`(\d)\/(\d{1,2})(?=${GAP}of(?![A-Za-zÀ-ɏ]))`)

interface Fraction {
  readonly value: number
  readonly end: number
}

/** A part of a whole at an index ("half", "a third", "two-thirds", "nine out of ten", "1/3 of"), or null. */
export function readFraction(text: string, at: number): Fraction | null {
  if (readPartOfMagnitude(text, at)) return null
  const sign = SIGNS.get(text[at] ?? '')
  if (sign) return { value: sign, end: at + 1 }
  return readHalf(text, at) ?? readSlashed(text, at) ?? readParts(text, at) ?? readOutOf(text, at)
}

function readHalf(text: string, at: number): Fraction | null {
  if (!matchAt(HALF, text, at) || NOT_A_HALF.has(wordBefore(text, at).toLowerCase())) return null
  return matchAt(HALF_OF, text, at + 4) ? { value: 1 / 2, end: at + 4 } : null
}

function readSlashed(text: string, at: number): Fraction | null {
  const match = matchAt(SLASHED, text, at)
  if (!match) return null
  const value = Number(match[1]) / Number(match[2])
  return value > 0 && value < 1 ? { value, end: at + match[0].length } : null
}

function readParts(text: string, at: number): Fraction | null {
  const article = matchAt(A, text, at)
  const count = article ? { value: 1, end: at + article[0].length } : countOfParts(text, at)
  const part = count && matchAt(PART, text, count.end)
  const whole = part && PARTS.get((part[1] ?? '').toLowerCase())
  if (!count || !part || !whole || count.value >= whole) return null
  const many = part[2] === 's'
  const end = count.end + part[0].length
  if (
    many !== count.value > 1 ||
    (!many && !QUALIFIED.test(wordBefore(text, at)) && !matchAt(SHARED, text, end))
  )
    return null
  return { value: count.value / whole, end }
}

function countOfParts(text: string, at: number): Fraction | null {
  const words = readNumberWords(text, at)
  const join = words && matchAt(JOIN, text, words.end)
  return words && join ? { value: words.value, end: words.end + join[0].length } : null
}

function readOutOf(text: string, at: number): Fraction | null {
  const part = readQuantity(text, at)
  const between = part && matchAt(OUT_OF, text, part.end)
  const whole = part && between && readQuantity(text, part.end + between[0].length)
  if (!part || !between || !whole) return null
  const proper = part.value < whole.value && [2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000].includes(whole.value)
  return proper ? { value: part.value / whole.value, end: whole.end } : null
}
