import type { Interval, Qualifier } from '../../model/value.ts'

/** A word that stands for a number, and the closed interval that it is read as. */
export interface VagueWord {
  readonly word: string
  readonly interval: Interval
}

/**
 * Words that stand for a number. The lower ends are the numbers that ACLED codes for them (tens 10, dozens 12,
 * hundreds 100, "and so on"; a score is 20); the upper ends, just below the next word's, are our reading.
 * Source: ACLED, "Fatalities" (methodology FAQ, 2023). See docs/evidence.md.
 */
export const VAGUE_WORDS: readonly VagueWord[] = [
  { word: 'tens', interval: { low: 10, high: 99 } },
  { word: 'dozens', interval: { low: 12, high: 99 } },
  { word: 'scores', interval: { low: 20, high: 99 } },
  { word: 'hundreds', interval: { low: 100, high: 999 } },
  { word: 'thousands', interval: { low: 1e3, high: 9_999 } },
  { word: 'tens of thousands', interval: { low: 1e4, high: 99_999 } },
  { word: 'hundreds of thousands', interval: { low: 1e5, high: 999_999 } },
  { word: 'millions', interval: { low: 1e6, high: 9_999_999 } },
  { word: 'tens of millions', interval: { low: 1e7, high: 99_999_999 } },
  { word: 'hundreds of millions', interval: { low: 1e8, high: 999_999_999 } },
  { word: 'billions', interval: { low: 1e9, high: 9_999_999_999 } },
  { word: 'tens of billions', interval: { low: 1e10, high: 99_999_999_999 } },
  { word: 'hundreds of billions', interval: { low: 1e11, high: 999_999_999_999 } },
]

/** The interval of a vague word ("dozens", "tens of thousands"), or null for any other word. */
export function intervalOfWord(word: string): Interval | null {
  return VAGUE_WORDS.find(entry => entry.word === word)?.interval ?? null
}

/**
 * The closed interval in which a qualified figure is compared. Lengths are in the figures' own unit; `figures`
 * holds one number, or two for `between`. A vague word's interval comes from `intervalOfWord`.
 * `about` ±10 %, `nearly` [0.9 N, N], `up-to` and `fewer-than` [N/2, N], `at-least` and `more-than` [N, 1.25 N]:
 * our readings, tabled in docs/evidence.md.
 */
export function intervalOf(qualifier: Exclude<Qualifier, 'vague'>, figures: readonly number[]): Interval {
  const low = Math.min(...figures)
  const high = Math.max(...figures)
  switch (qualifier) {
    case 'exactly':
    case 'between':
      return { low, high }
    case 'about':
      return ordered(product(low, 0.9), product(high, 1.1))
    case 'nearly':
      return ordered(product(low, 0.9), high)
    case 'up-to':
    case 'fewer-than':
      return ordered(low / 2, high)
    case 'at-least':
    case 'more-than':
      return ordered(low, product(high, 1.25))
  }
}

/** The interval of a vague word under a bound: "at least dozens" reaches higher, "up to a few hundred" lower. */
export function boundedInterval(
  bound: Exclude<Qualifier, 'vague'> | null,
  { low, high }: Interval,
): Interval {
  if (bound === 'at-least' || bound === 'more-than') return { low, high: product(high, 1.25) }
  if (bound === 'up-to' || bound === 'fewer-than') return { low: low / 2, high }
  return { low, high }
}

function product(figure: number, factor: number): number {
  return Number((figure * factor).toPrecision(15))
}

function ordered(one: number, other: number): Interval {
  return { low: Math.min(one, other), high: Math.max(one, other) }
}
