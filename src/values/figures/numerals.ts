import { GAP, isWordAt, matchAt, phrase } from '../scanning.ts'
import { type Quantity, readMagnitude, readNumberWords } from './number-words.ts'

/** What is counted, and not a word that leads on to another figure. */
const COUNTED = String.raw`(?= ?%| (?!(?:and|or|to|per|by|in|of|at|on)\b)[a-zà-ÿ])`
/** What a comma or a bare point before decimals stands before, where "12,5" is no list and ".5" no calibre. */
const SHARE_OR_MAGNITUDE = String.raw`(?=\s?%|[ \u00a0-]?(?:per[ \u00a0]?cent|pct|p\.?c\.?|million|billion|trillion|lakh|crore)(?![a-z]))`
/**
 * Thousands stand apart by comma, apostrophe or a space that does not break; Indian grouping is in twos. A plain space parts them
 * where what is counted follows ("1 248 cases") or where they are round ("38 000"), since two figures seldom stand side by side in
 * a sentence: "in 2014 120 people". Points part them where there are several or where a comma stands before the decimals
 * ("1.234.567 votes", "1.234,50"); one alone is a decimal point, as "1.500" may be either.
 */
const GROUPED = [
  String.raw`[1-9]\d{0,2}(?: \d{3})+${COUNTED}`,
  String.raw`[1-9]\d{0,2}(?: \d{3})* 000(?! ?\d)`,
  String.raw`\d{1,3}(?:,\d{3})+`,
  String.raw`\d{1,3}(?:['’]\d{3})+`,
  String.raw`\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+`,
  String.raw`\d{1,2}(?:,\d{2})+,\d{3}`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}${COUNTED}`,
]
/** "12·5 per cent" is how British papers wrote it until the 1970s and after. */
const NUMERAL = phrase(
  [
    String.raw`(?:(\d{1,3}(?:\.\d{3})+),(\d{1,2})`,
    String.raw`(\d{1,3}),(\d{1,2})(?:${SHARE_OR_MAGNITUDE}|${COUNTED})`,
    String.raw`(?<![^\s([“"'‘])()\.(\d+)${SHARE_OR_MAGNITUDE}`,
    String.raw`(${GROUPED.join('|')}|\d+)(?:[.·](\d+))?)(?![\d]|[.,·]\d)`,
  ].join('|'),
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
/** "3½", "3 ½", "3 1/2", "3-1/2". */
const AND_PART = phrase(String.raw`[ \u00a0]?([½¼¾])|[ \u00a0-]([1-7])\/([2-8])(?![\d/])`)

/** A number written in digits at an index, its magnitude included ("2,500", "1.2m", "10 million"), or null. */
function readNumeral(text: string, at: number): Quantity | null {
  const match = matchAt(NUMERAL, text, at)
  if (!match) return null
  const [whole] = match
  const integer = match[1] ?? match[3] ?? match[5] ?? match[7] ?? ''
  const decimals = match[2] ?? match[4] ?? match[6] ?? match[8] ?? ''
  const mixed = partAfter(text, at + whole.length)
  const base = Number(`${integer.replaceAll(/\D/g, '')}.${decimals || 0}`) + (mixed?.value ?? 0)
  const end = mixed?.end ?? at + whole.length
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
  const plain = !mixed && /^\d+$/.test(whole)
  return { value: base, end, scale: 1, form: plain ? 'plain' : 'digits' }
}

/** The part of one that follows a whole number, or null. */
function partAfter(text: string, at: number): { value: number; end: number } | null {
  const match = matchAt(AND_PART, text, at)
  if (!match) return null
  const value = HALVES.get(match[1] ?? '') ?? Number(match[2]) / Number(match[3])
  return value < 1 ? { value, end: at + match[0].length } : null
}

/** Multiplies without the dust of binary fractions: 1.2 million is 1,200,000. */
export function scaled(base: number, scale: number): number {
  return Number((base * scale).toPrecision(15))
}

/** A number at an index, in digits or in words, or null. Qualifiers, units and ranges are not its matter. */
export function readQuantity(text: string, at: number): Quantity | null {
  return readNumeral(text, at) ?? readNumberWords(text, at)
}
