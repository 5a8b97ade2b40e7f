/** Closed interval of numbers. An open end is never stored: every word has a reading (docs/evidence.md). */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** How a figure is qualified by the words around it. */
export type Qualifier =
  | 'exactly'
  | 'at-least'
  | 'more-than'
  | 'up-to'
  | 'fewer-than'
  | 'about'
  | 'nearly'
  | 'between'
  /** A word that stands for a number: dozens, scores, hundreds. */
  | 'vague'

/** What an amount measures, as far as its words say so. `points` are percentage points: what lies between two shares, and is none. */
export type Measure = 'count' | 'money' | 'percent' | 'fraction' | 'points'

export interface Amount {
  readonly kind: 'amount'
  readonly qualifier: Qualifier
  /** The figures as stated: one, two for `between`, ascending, and none for a vague word. */
  readonly figures: readonly number[]
  /** Our reading, for comparison. */
  readonly interval: Interval
  /** The words as they stand in the quote, qualifier included; null when the value was typed and not read. */
  readonly words: string | null
  readonly measure: Measure
  /** ISO 4217, for money. */
  readonly currency: string | null
}

export interface DateValue {
  readonly kind: 'date'
  /** EDTF (ISO 8601-2:2019), levels 0 and 1; of level 2 sub-year groupings (late 2014: `2014-39`) and sets. */
  readonly edtf: string
  /** First and last day that it can mean, ISO 8601. */
  readonly earliest: string
  readonly latest: string
  /** Set where its words tell no year, and that of the source's date of issue was filled in. */
  readonly yearInferred?: true
  /** The words as they stand in the quote; null when the value was typed and not read. */
  readonly words: string | null
}

/** For names and other values that are words. */
export interface NameValue {
  readonly kind: 'name'
  readonly name: string
}

export type Value = Amount | DateValue | NameValue

/** A number, date or vague word found in running text, with its place in it. */
export interface Mention {
  readonly value: Amount | DateValue
  readonly start: number
  readonly end: number
  /** For an ordinal or a number inside a name ("shed 4", "Crocus-2", "9/11"): it labels and does not count. */
  readonly label: boolean
}
