import { FIGURE, hashText, type Words } from './words.ts'

/** A number in running text: its value and the index of the word behind it. */
export interface NumberRead {
  readonly value: number
  readonly next: number
}

interface NumberWords {
  readonly values: ReadonlyMap<number, number>
  readonly magnitudes: ReadonlyMap<number, number>
  readonly months: ReadonlyMap<number, number>
  readonly and: number
}

let made: NumberWords | null = null

/** Made when first used: loading this module costs nothing. */
export function numberWords(): NumberWords {
  made ??= {
    values: byHash(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      index => index + 1,
      'twenty thirty forty fifty sixty seventy eighty ninety',
      index => (index + 2) * 10,
    ),
    magnitudes: new Map(
      Object.entries(MAGNITUDES).flatMap(([words, size]) =>
        words.split(' ').map(word => [hashText(word), size] as const),
      ),
    ),
    months: new Map(
      MONTHS.flatMap((names, index) => names.split(' ').map(name => [hashText(name), index + 1] as const)),
    ),
    and: hashText('and'),
  }
  return made
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  'thousand tausend mille mil': 1e3,
  'lakh lakhs': 1e5,
  'million millions millionen millones milioni milhoes mn m': 1e6,
  'crore crores': 1e7,
  'billion billions milliarde milliarden milliards miliardi bn': 1e9,
  'trillion trillions': 1e12,
}

/** By month: English, with the short forms of dates; German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTHS = [
  'january jan januar janvier enero gennaio janeiro januari',
  'february feb februar fevrier febrero febbraio fevereiro februari',
  'march mar marz mars marzo marco maart',
  'april apr avril abril aprile',
  'may mai mayo maggio maio mei',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet julio luglio julho',
  'august aug aout agosto augustus',
  'september sept sep septembre septiembre settembre setembro',
  'october oct oktober octobre octubre ottobre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember decembre diciembre dicembre dezembro',
]

function byHash(
  units: string,
  unit: (index: number) => number,
  tens: string,
  ten: (index: number) => number,
): ReadonlyMap<number, number> {
  return new Map([
    ...units.split(' ').map((word, index) => [hashText(word), unit(index)] as const),
    ...tens.split(' ').map((word, index) => [hashText(word), ten(index)] as const),
  ])
}

/**
 * The number that begins at a word: figures with separators and a magnitude (1,200,000; 1.2 million), or English number
 * words (twelve hundred; one hundred and forty-three). Null for "one" by itself, which is most often a pronoun.
 */
export function readNumber(text: string, words: Words, index: number): NumberRead | null {
  if (((words.shapes[index] ?? 0) & FIGURE) !== 0)
    return withMagnitude(figureValue(text, words, index), words, index + 1)
  return readNumberWords(words, index)
}

function withMagnitude(value: number | null, words: Words, from: number): NumberRead | null {
  if (value === null) return null
  const { magnitudes } = numberWords()
  let next = from
  let product = value
  for (;;) {
    const size = magnitudes.get(words.hashes[next] ?? 0)
    if (size === undefined) return { value: rounded(product), next }
    product *= size
    next += 1
  }
}

/** The value of figures; null for what only begins with them, such as 9/11's parts joined or "4G". */
function figureValue(text: string, words: Words, index: number): number | null {
  const written = text.slice(words.starts[index] ?? 0, words.ends[index] ?? 0)
  const parts = /^(\d[\d.,\u00a0\u2009\u202f]*)([a-z]*)$/i.exec(written)
  if (!parts) return null
  const [, figures = '', suffix = ''] = parts
  const size = suffix === '' ? 1 : numberWords().magnitudes.get(hashText(suffix.toLowerCase()))
  const isGrouped = /^\d{1,3}(?:[.,\u00a0\u2009\u202f]\d{3})+$/.test(figures)
  const plain = isGrouped ? figures.replace(/\D/g, '') : figures.replace(',', '.')
  const value = Number.parseFloat(plain)
  return Number.isFinite(value) ? value * (size ?? 1) : null
}

function readNumberWords(words: Words, index: number): NumberRead | null {
  const { values, magnitudes, and } = numberWords()
  let total = 0
  let current = 0
  let at = index
  let read = 0
  for (;;) {
    const hash = words.hashes[at] ?? 0
    const value = values.get(hash)
    const size = magnitudes.get(hash)
    if (value !== undefined && (current === 0 || fits(current, value))) current += value
    else if (size !== undefined && read > 0 && isMagnitudeWord(words, at)) {
      if (size >= 1000) {
        total += current * size
        current = 0
      } else current *= size
    } else if (hash === and && read > 0 && current % 100 === 0 && values.has(words.hashes[at + 1] ?? 0)) {
      // "one hundred and forty": what follows is added.
    } else break
    at += 1
    read += 1
  }
  const value = total + current
  return read === 0 || (read === 1 && value === 1) ? null : { value: rounded(value), next: at }
}

/** A letter that stands for a magnitude follows figures alone. */
const isMagnitudeWord = (words: Words, at: number): boolean =>
  (words.ends[at] ?? 0) - (words.starts[at] ?? 0) > 2

/** Whether a number word goes on a number: "twenty" "five", "hundred" "five"; not "two" "three". */
const fits = (current: number, value: number): boolean =>
  (current % 100 === 0 && value < 100) || (current % 10 === 0 && current % 100 >= 20 && value < 10)

const rounded = (value: number): number => Math.round(value * 1000) / 1000
