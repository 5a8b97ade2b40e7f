import type { Amount } from '../model/value.ts'
import { formatFigures, formatNumber } from '../values/formatting.ts'
import { usualSpaces } from './spaces.ts'

/** A number for a language, grouped. */
export function writeNumber(number: number, lang: string): string {
  return usualSpaces(formatNumber(number, lang))
}

/** One figure of an amount with the sign that belongs to it, which no line parts: "£10,000", "30%", "€2.4 million". */
export function writeFigure(
  figure: number,
  like: Pick<Amount, 'measure' | 'currency'>,
  lang: string,
): string {
  const amount: Amount = {
    kind: 'amount',
    qualifier: 'exactly',
    figures: [figure],
    interval: { low: figure, high: figure },
    words: null,
    measure: like.measure,
    currency: like.currency,
  }
  return usualSpaces(formatFigures(amount, lang).low).replaceAll(' ', '\u00a0')
}
