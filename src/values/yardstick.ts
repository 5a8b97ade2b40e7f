import type { Scale } from '../model/outline.ts'
import type { Interval } from '../model/value.ts'

/** A step of a probability yardstick: the words that name it, the first of them usual, and its range in percent. */
export interface Likelihood {
  readonly words: readonly string[]
  readonly percent: Interval
}

/**
 * The two yardsticks, each from the least likely to the most. They are never mixed and never converted.
 * `icd203`: ODNI, Intelligence Community Directive 203, Analytic Standards (2 January 2015, amended 2023), D.6.e(2)(a).
 * `phia`: UK Professional Head of Intelligence Assessment, PHIA probability yardstick (2018). Its ranges leave gaps on
 * purpose; its outer steps are open there (at most 5, at least 95 per cent) and closed here at 0 and 100.
 */
const YARDSTICKS: Readonly<Record<Scale, readonly Likelihood[]>> = {
  icd203: [
    { words: ['almost no chance', 'remote'], percent: { low: 1, high: 5 } },
    { words: ['very unlikely', 'highly improbable'], percent: { low: 5, high: 20 } },
    { words: ['unlikely', 'improbable'], percent: { low: 20, high: 45 } },
    { words: ['roughly even chance', 'roughly even odds'], percent: { low: 45, high: 55 } },
    { words: ['likely', 'probable'], percent: { low: 55, high: 80 } },
    { words: ['very likely', 'highly probable'], percent: { low: 80, high: 95 } },
    { words: ['almost certain', 'almost certainly', 'nearly certain'], percent: { low: 95, high: 99 } },
  ],
  phia: [
    { words: ['remote chance'], percent: { low: 0, high: 5 } },
    { words: ['highly unlikely'], percent: { low: 10, high: 20 } },
    { words: ['unlikely'], percent: { low: 25, high: 35 } },
    { words: ['realistic possibility'], percent: { low: 40, high: 50 } },
    { words: ['likely', 'probable'], percent: { low: 55, high: 75 } },
    { words: ['highly likely'], percent: { low: 80, high: 90 } },
    { words: ['almost certain'], percent: { low: 95, high: 100 } },
  ],
}

/** The steps of a yardstick, from the least likely to the most. */
export function yardstickOf(scale: Scale): readonly Likelihood[] {
  return YARDSTICKS[scale]
}

/** Whether a likelihood says that something is rather not so: all of its range lies below a half. */
export const isBelowEven = ({ percent }: Likelihood): boolean => percent.high < 50

/** The step that a word names on a yardstick, whatever its case; null where the yardstick has no such word. */
export function likelihoodOf(scale: Scale, word: string): Likelihood | null {
  const wanted = word.trim().replace(/\s+/g, ' ').toLowerCase()
  return YARDSTICKS[scale].find(({ words }) => words.includes(wanted)) ?? null
}
