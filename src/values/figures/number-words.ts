import { GAP, isWordAt, matchAt, phrase, skip } from '../scanning.ts'

/** A number read from text, and how it was written. */
export interface Quantity {
  readonly value: number
  readonly end: number
  /** What a magnitude word or letter multiplied it by; 1 where there is none. */
  readonly scale: number
  /** `plain`: digits with no separator, decimals or magnitude, as years and names have them. */
  readonly form: 'plain' | 'digits' | 'words'
}

const UNITS = 'one two three four five six seven eight nine'.split(' ')
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
])

/** Words that multiply. Lakh and crore are the Indian 10⁵ and 10⁷; "mln", "mn", "bln" and "trn" are the wires' own. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
])
/** What multiplies a greater one: "a thousand million", as British papers wrote for 10⁹; "2 lakh crore"; "5 hundred thousand". */
const COMPOUND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hundred', new Set(['thousand', 'million', 'crore', 'crores', 'billion'])],
  ['thousand', new Set(['million', 'crore', 'crores', 'billion'])],
  ['lakh', new Set(['crore', 'crores'])],
  ['million', new Set(['million'])],
])

/** Words that a number written in words can begin with. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), 'a', 'an', 'half']

const WORD = phrase('[A-Za-z]+')
const JOIN = phrase(`-|${GAP}`)
const AND = phrase(`${GAP}and${GAP}`, 'i')
const AND_A_HALF = phrase(`(?:${GAP}and${GAP}a${GAP}|-and-a-)half(?![A-Za-z])`, 'i')
/** "Half a million", "a half-dozen", "a quarter of a million", "three-quarters of a billion": a number, and no share of anything. */
const PART_OF_A = phrase(
  `(?:(?:a${GAP})?half(?:[- ]|${GAP}of${GAP})(?:an?[- ])?|((?:a|one|three)(?:${GAP}|-)quarters?)(?:${GAP}of)?(?:${GAP}an?)?(?:${GAP}|-))(?=(?:dozen|hundred|thousand|million|billion|trillion)(?![a-z]))`,
  'i',
)
const ARTICLE = phrase(
  `(?:a|an)${GAP}(?=(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)(?![A-Za-z]))`,
  'i',
)

interface Word {
  readonly word: string
  readonly end: number
}

function wordAt(text: string, at: number): Word | null {
  const match = matchAt(WORD, text, at)
  if (!match || isWordAt(text, at + match[0].length)) return null
  return { word: match[0].toLowerCase(), end: at + match[0].length }
}

/** Below one hundred: "seven", "fifteen", "twenty-five". */
function readSmall(text: string, at: number): { value: number; end: number } | null {
  const first = wordAt(text, at)
  const value = first && SMALL.get(first.word)
  if (!first || value === undefined || value === null) return null
  if (value < 20) return { value, end: first.end }
  const unit = wordAt(text, skip(JOIN, text, first.end))
  const units = unit ? UNITS.indexOf(unit.word) + 1 : 0
  return unit && units > 0 ? { value: value + units, end: unit.end } : { value, end: first.end }
}

/** The magnitude word after a number, joined by white space or a hyphen. */
export function readMagnitude(text: string, at: number): { scale: number; end: number } | null {
  const word = wordAt(text, skip(JOIN, text, at))
  const scale = word && word.end > at ? MAGNITUDES.get(word.word) : undefined
  if (!word || scale === undefined) return null
  const greater = wordAt(text, skip(JOIN, text, word.end))
  return greater && COMPOUND.get(word.word)?.has(greater.word)
    ? { scale: scale * (MAGNITUDES.get(greater.word) ?? 1), end: greater.end }
    : { scale, end: word.end }
}

/** A part of a thousand, a million and the like, at an index; null where there is none. */
export function readPartOfMagnitude(text: string, at: number): Quantity | null {
  const match = matchAt(PART_OF_A, text, at)
  const magnitude = match && readMagnitude(text, at + match[0].length)
  if (!match || !magnitude) return null
  const part = match[1] === undefined ? 1 / 2 : /^three/i.test(match[1]) ? 3 / 4 : 1 / 4
  return { value: magnitude.scale * part, end: magnitude.end, scale: magnitude.scale, form: 'words' }
}

/**
 * A cardinal number written in English words at an index, or null: "nine", "two dozen", "a hundred",
 * "half a million", "a quarter of a million", "two and a half", "a million and a half", "one hundred and forty-three thousand".
 */
export function readNumberWords(text: string, at: number): Quantity | null {
  const part = readPartOfMagnitude(text, at)
  if (part) return part
  const afterArticle = skip(ARTICLE, text, at)
  let end = at
  let total = 0
  let group = 0
  let scale = 1
  let ceiling = Number.POSITIVE_INFINITY
  let small = afterArticle > at ? { value: 1, end: afterArticle } : readSmall(text, at)
  if (!small) return null
  for (;;) {
    group += small.value
    end = small.end
    const withHalf = skip(AND_A_HALF, text, end)
    if (withHalf > end) {
      group += 0.5
      end = withHalf
    }
    for (let magnitude = readMagnitude(text, end); magnitude; magnitude = readMagnitude(text, end)) {
      if (magnitude.scale >= ceiling) break
      end = magnitude.end
      scale = Math.max(scale, magnitude.scale)
      group *= magnitude.scale
      if (magnitude.scale !== 100) {
        total += group
        group = 0
        ceiling = magnitude.scale
      }
    }
    const andHalf = group === 0 ? skip(AND_A_HALF, text, end) : end
    if (andHalf > end) return { value: total + ceiling / 2, end: andHalf, scale, form: 'words' }
    if (scale === 1 || scale === 12) break
    const and = skip(AND, text, end)
    const next = readSmall(text, and > end ? and : skip(JOIN, text, end))
    if (!next || next.value >= ceiling || (group > 0 && group % 100 !== 0)) break
    small = next
  }
  return { value: total + group, end, scale, form: 'words' }
}
