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

/**
 * Two figures as one range, what both have in common told once: "€180–220 million", "37–38 million", "59.6–61.7%". A sign that
 * only one of them has stays with it.
 */
export function writeRange(low: string, high: string): string {
  const [one, other] = [low, high].map(parted)
  if (!one || !other) return `${low}–${high}`
  const isOneMeasure = one.behind === other.behind && one.before === other.before
  return isOneMeasure ? `${one.before}${one.digits}–${other.digits}${one.behind}` : `${low}–${high}`
}

interface Parted {
  /** A currency. */
  readonly before: string
  readonly digits: string
  /** A magnitude, a per cent sign or a currency. */
  readonly behind: string
}

function parted(figure: string): Parted | null {
  const [, before, digits, behind] = PARTS.exec(figure) ?? []
  return before === undefined || digits === undefined || behind === undefined
    ? null
    : { before, digits, behind }
}

/** A plus sign is that of a bound, and stays with its figure. */
const PARTS = /^([A-Z]{0,3}\p{Sc}?\s?)(\d[\d.,’\s]*?)([^\d+]*)$/u
