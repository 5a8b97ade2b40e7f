import { foldWord } from './fold-word.ts'

export interface Piece {
  readonly term: string
  /** UTF-16 units of the run that it stands for, and of the mark after them that parts it from the next. */
  readonly length: number
  readonly gap: number
}

/** Marks between groups of three digits: comma, full stop, apostrophes, Arabic thousands mark, spaces that do not break. */
const GROUPED =
  /^(\d{1,3}(?:([.,'’٬\u00a0\u2009\u202f])\d{3})(?:\2\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})(?:[.,٫](\d+))?(?!\d|[.,]\d)/
const DECIMAL = /^(\d+)[.,٫](\d+)(?!\d|[.,'’٬\u00a0\u2009\u202f]\d)/
/** Zero of the decimal digits that news is written in besides ASCII: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6] as const

/**
 * A run that begins with a digit, in one form however its thousands are grouped: 4,000, 4.000, 4 000 and ٤٬٠٠٠ are
 * 4000; decimals are kept apart by a middle dot (3.5 and 3,5 are `3·5`). Three digits after one mark are taken for
 * thousands, in texts and queries alike. Marks in anything else, such as 11.02.2025, part words. Null: no such run.
 */
export function foldNumber(run: string): readonly Piece[] | null {
  const digits = asciiDigits(run)
  if (!/^\d/.test(digits)) return null
  const grouped = GROUPED.exec(digits)
  const decimal = grouped ? null : DECIMAL.exec(digits)
  const number = grouped ?? decimal
  if (number === null) return parted(digits)
  const whole = (number[1] ?? '').replace(/\D/g, '')
  const decimals = grouped ? grouped[3] : decimal?.[2]
  const rest = foldWord(digits.slice(number[0].length))
  return [
    { term: `${whole}${decimals === undefined ? '' : `·${decimals}`}${rest}`, length: run.length, gap: 0 },
  ]
}

function parted(run: string): readonly Piece[] {
  return run.split(/(?<=\d)[.,'’٫٬\u00a0\u2009\u202f](?=\d)/).map((part, index, parts) => ({
    term: foldWord(part),
    length: part.length,
    gap: index < parts.length - 1 ? 1 : 0,
  }))
}

function asciiDigits(run: string): string {
  return run.replace(/[٠-٩۰-۹०-९০-৯]/g, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (ZEROS.find(zero => code >= zero && code < zero + 10) ?? 0))
  })
}
