import type { Value } from '../../model/value.ts'

/** Whether figures and dates are read from texts in this language: English, and where no language is given. */
export function isRead(language: string | null): boolean {
  return language === null || /^en\b/i.test(language)
}

/**
 * Whether words in a language that is not read may carry a stated value. Figures in digits must be the value's, however
 * they are grouped and scaled ("4.200", "3,5 millones"); where the words hold no digits the value stands in words, and
 * its author answers for it.
 */
export function mayCarry(quote: string, value: Value): boolean {
  const inQuote = digitsIn(quote)
  if (inQuote.length === 0) return true
  const wanted =
    value.kind === 'amount'
      ? value.figures.map(significant)
      : value.kind === 'date'
        ? partsOf(value.edtf)
        : []
  return value.kind === 'date'
    ? wanted.some(part => inQuote.includes(part))
    : wanted.every(figure => inQuote.includes(figure))
}

/** Runs of digits with the marks that group them taken out, in any script's decimal digits. */
function digitsIn(text: string): string[] {
  const latin = text.normalize('NFKC').replace(/\p{Nd}/gu, digit => String(digitValue(digit)))
  return [...latin.matchAll(/\d(?:[\d.,'’\u00a0\u202f٬٫ ]*\d)?/g)].map(([run]) => significant(run))
}

/** Digits of a figure without grouping, leading and trailing zeros: 4.200 and 4200 are one, and so are 3,5 and 3500000. */
const significant = (figure: string | number): string =>
  String(figure)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '')

const partsOf = (edtf: string): string[] =>
  edtf
    .split(/\D+/)
    .filter(part => part !== '')
    .map(significant)

/** Decimal digits of every script stand in blocks of ten that begin at a zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return code < 0x3a ? code - 0x30 : code - zero
}
