import type { Range } from '../../../model/span.ts'
import type { Amount, DateValue } from '../../../model/value.ts'
import type { Family } from '../grammar/families.ts'
import type { Happening } from '../grammar/frames.ts'
import type { Context } from './context.ts'

/** Something that a sentence of one source says; plain data, so that it can be kept. Places are in the source's text. */
interface Said {
  /** What the value itself is. */
  readonly at: Range
  /** The words that carry the claim, the least that a quote must hold. */
  readonly quote: Range
  readonly sentence: Range
  /** Who says it, as the text names them; null where nobody is named. */
  readonly by: string | null
  readonly context: Context
  /** Names and words of the sentence before, which a bare sentence goes on from. */
  readonly before: Context
  /** A date that the sentence gives besides. */
  readonly when: DateValue | null
}

/** A figure with what it counts. */
export interface FigureFinding extends Said {
  readonly kind: 'quantity'
  readonly value: Amount
  /** One word for what is counted ("people", "soldier", "drum"), money's and shares' own nouns included; null where no word says it. */
  readonly counted: string | null
  /** As the text has it: "dock workers". */
  readonly words: string | null
  readonly modifiers: readonly string[]
  readonly family: Family | null
  /** Kinds of happening that the words around it may tell. */
  readonly frames: readonly Happening[]
  /** It counts again what another figure of its sentence, or the one before it, has counted. */
  readonly again: boolean
  readonly verb: string | null
  readonly governor: string | null
  /** Whether the verb's participle describes what is counted: "drums seized". */
  readonly isDone: boolean
  /** What is said of it without a verb: "behind the attack", "of the guild". */
  readonly predicate: string | null
  /** What belongs to the verb: "handed out". */
  readonly particle: string | null
  /** Words of the sentence that say which of its kind the count is, where nothing else does: "(dam)", "at a road block". */
  readonly about: string | null
  /** Said to be all of them: "the toll rose to", "the number of cases has reached". */
  readonly total: boolean
  /** Counted over years, and so of many events: "hundreds since 2021". */
  readonly sinceYear: boolean
  /** The day that the count describes, where the sentence says it: "as of 3 August". */
  readonly asOf: DateValue | null
  readonly partitive: boolean
  readonly increment: boolean
  /** What a measure measures: "length". */
  readonly dimension: string | null
}

/** When something happened. */
export interface DateFinding extends Said {
  readonly kind: 'date'
  readonly value: DateValue
  /** "ISIS-K", "fire": what it happened to, and what happened. */
  readonly subject: string
  /** As it stands, with its auxiliaries and its object. */
  readonly verb: string
  /** One word for verbs that tell the same. */
  readonly happening: string
}

/** Who holds or held an office. */
export interface NameFinding extends Said {
  readonly kind: 'name'
  readonly name: string
  readonly office: string
}

/** Words that somebody said. */
export interface QuotationFinding extends Said {
  readonly kind: 'quotation'
  readonly speaker: string
  readonly words: string

  readonly verb: string
}

export type Finding = FigureFinding | DateFinding | NameFinding | QuotationFinding
