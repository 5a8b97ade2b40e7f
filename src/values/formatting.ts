import type { Amount } from '../model/value.ts'

/** An amount's figures in a language; `high` is null where there is one. */
export interface Figures {
  readonly low: string
  readonly high: string | null
}

/** From here on, round numbers are written with their magnitude: "10 million". */
const LARGE = 1e6
const FRACTIONS = [2, 3, 4, 5, 6, 8, 10].flatMap(whole =>
  Array.from({ length: whole - 1 }, (_, index) => ({ part: index + 1, whole, value: (index + 1) / whole })),
)
const cache = new Map<string, Intl.NumberFormat>()

function formatter(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([lang, options])
  const known = cache.get(key) ?? new Intl.NumberFormat(localeOf(lang), options)
  cache.set(key, known)
  return known
}

/** The language itself where Intl takes it for a tag, else English: never the machine's own. */
export function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** A number as its language groups and points it: "4,000", "10 million", "2.5". At most two decimals. */
export function formatNumber(number: number, lang: string): string {
  const plain = formatPlainly(number, lang)
  if (plain !== null) return plain
  return formatter(lang, { maximumFractionDigits: 2, ...notationOf(number) }).format(number)
}

const isEnglish = (lang: string): boolean => /^en(?:-GB|-US)?$/.test(lang)
const MAGNITUDES = [
  { step: 1e12, word: 'trillion' },
  { step: 1e9, word: 'billion' },
  { step: 1e6, word: 'million' },
]

/** Whole numbers in English, as Intl writes them; null for others. Making a formatter takes more than ten ms. */
function formatPlainly(number: number, lang: string): string | null {
  if (!isEnglish(lang) || !Number.isInteger(number) || number <= 0 || number >= 1e15) return null
  const magnitude = notationOf(number).notation && MAGNITUDES.find(({ step }) => number >= step)
  if (magnitude) return `${Math.round(number / (magnitude.step / 100)) / 100} ${magnitude.word}`
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Signs that English sets before a figure. A British text tells the dollars apart. */
const ENGLISH_SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' }

/**
 * An amount's figures, without qualifier or unit except money and share: `{low: "4,000", high: "6,000"}`. A vague
 * word gives the ends of its interval, which are our reading and not its words.
 */
export function formatFigures(amount: Amount, lang: string): Figures {
  const { figures, interval, qualifier } = amount
  const [low = interval.low, high] = qualifier === 'vague' ? [interval.low, interval.high] : figures
  return {
    low: formatOne(low, amount, lang),
    high: high === undefined ? null : formatOne(high, amount, lang),
  }
}

/** An amount's figures as one text; `pattern` joins the two of a range, with `{low}` and `{high}` in their places. */
export function formatAmount(amount: Amount, lang: string, pattern = '{low}–{high}'): string {
  const { low, high } = formatFigures(amount, lang)
  return high === null ? low : pattern.replace('{low}', () => low).replace('{high}', () => high)
}

function formatOne(figure: number, { measure, currency }: Amount, lang: string): string {
  if (measure === 'percent' && figure < LARGE && formatPlainly(figure, lang) !== null)
    return `${formatNumber(figure, lang)}%`
  if (measure === 'percent')
    return formatter(lang, { style: 'percent', maximumFractionDigits: 2 }).format(figure / 100)
  if (measure === 'fraction') return formatFraction(figure, lang)
  if (measure === 'points') return `${formatNumber(figure, lang)} pp`
  if (measure !== 'money' || currency === null) return formatNumber(figure, lang)
  return formatMoney(figure, currency, lang)
}

/** The currency where its language puts it, around the number as `formatNumber` writes it: "$10 million". */
function formatMoney(figure: number, currency: string, lang: string): string {
  const sign = currency === 'USD' && lang === 'en-GB' ? undefined : ENGLISH_SIGNS[currency]
  const plain = sign === undefined ? null : formatPlainly(figure, lang)
  if (plain !== null) return `${sign}${plain}`
  const decimals = Number.isInteger(figure) ? 0 : 2
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const money = formatter(lang, { style: 'currency', currency, ...digits })
  if (!notationOf(figure).notation) return money.format(figure)
  const numeric = new Set(['integer', 'group', 'decimal', 'fraction'])
  const parts = money.formatToParts(figure)
  const first = parts.findIndex(({ type }) => numeric.has(type))
  return parts
    .map(({ type, value }, index) =>
      index === first ? formatNumber(Math.abs(figure), lang) : numeric.has(type) ? '' : value,
    )
    .join('')
}

function formatFraction(figure: number, lang: string): string {
  const known = FRACTIONS.find(({ value }) => Math.abs(value - figure) < 1e-9)
  if (!known) return formatter(lang, { style: 'percent', maximumFractionDigits: 1 }).format(figure)
  return `${formatNumber(known.part, lang)}/${formatNumber(known.whole, lang)}`
}

/** Magnitudes in words only where they lose nothing: 10,250,000 is 10.25 million, 10,251,000 stays in figures. */
function notationOf(figure: number): Intl.NumberFormatOptions {
  const size = Math.abs(figure)
  if (size < LARGE) return {}
  const magnitude = [1e12, 1e9, 1e6].find(step => size >= step) ?? 1
  const hundredths = (size / magnitude) * 100
  const round = Math.abs(hundredths - Math.round(hundredths)) < 1e-9
  return round ? { notation: 'compact', compactDisplay: 'long' } : {}
}
