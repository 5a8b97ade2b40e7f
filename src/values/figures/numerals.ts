import { GAP, isWordAt, matchAt, phrase } from '../scanning.ts'
import { type Quantity, readMagnitude, readNumberWords } from './number-words.ts'

/**
 * Thousands stand apart by comma, apostrophe or a space that does not break; Indian grouping is in twos. A plain space parts them
 * where what is counted follows ("1 248 cases"), since two figures seldom stand side by side in a sentence: "in 2014 120 people".
 */
const NUMERAL = phrase(
  String.raw`([1-9]\d{0,2}(?: \d{3})+(?= ?%| (?!(?:and|or|to|per|by|in|of|at|on)\b)[a-zà-ÿ])|\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(\.\d+)?(?![\d]|[.,]\d)`,
)
const LETTER_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])
const LETTERS = phrase('(k|mn|mln|m|bn|bln|b|tn|trn)(?![A-Za-zÀ-ɏ0-9])', 'i')
/** "300m west" is a length. */
const LENGTH = phrase(
  `${GAP}(?:away|long|tall|high|deep|wide|north|south|east|west|below|above|across|from|off|underwater|race|sprint|hurdles)(?![A-Za-z])|${GAP}?\\(\\d[\\d.,]*[ -]?(?:ft|feet)`,
)
const MEASURES = phrase(
  '(?:km|kg|m|mm|cm|g|mg|lb|lbs|oz|mph|kph|kmh|ft|yr|yrs|hr|hrs|min|ha|kW|MW|GW|kWh|MWh|kt|l|ml|x)(?![A-Za-zÀ-ɏ0-9])',
)
const HALVES: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
])

/** A number written in digits at an index, its magnitude included ("2,500", "1.2m", "10 million"), or null. */
function readNumeral(text: string, at: number): Quantity | null {
  const match = matchAt(NUMERAL, text, at)
  if (!match) return null
  const [whole, integer = '', decimals = ''] = match
  const base = Number(integer.replaceAll(/\D/g, '') + decimals)
  const end = at + whole.length
  const half = HALVES.get(text[end] ?? '')
  if (half) return { value: base + half, end: end + 1, scale: 1, form: 'digits' }
  const letter = matchAt(LETTERS, text, end)?.[1]
  if (letter && !(letter === 'm' && matchAt(LENGTH, text, end + 1))) {
    const scale = LETTER_MAGNITUDES.get(letter.toLowerCase()) ?? 1
    return { value: scaled(base, scale), end: end + letter.length, scale, form: 'digits' }
  }
  const magnitude = readMagnitude(text, end)
  if (magnitude)
    return {
      value: scaled(base, magnitude.scale),
      end: magnitude.end,
      scale: magnitude.scale,
      form: 'digits',
    }
  if (isWordAt(text, end) && !matchAt(MEASURES, text, end)) return null
  const plain = /^\d+$/.test(whole)
  return { value: base, end, scale: 1, form: plain ? 'plain' : 'digits' }
}

/** Multiplies without the dust of binary fractions: 1.2 million is 1,200,000. */
export function scaled(base: number, scale: number): number {
  return Number((base * scale).toPrecision(15))
}

/** A number at an index, in digits or in words, or null. Qualifiers, units and ranges are not its matter. */
export function readQuantity(text: string, at: number): Quantity | null {
  return readNumeral(text, at) ?? readNumberWords(text, at)
}
