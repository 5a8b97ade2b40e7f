import type { Family } from '../../grammar/families.ts'

/** What is said of what a figure counts. */
export interface Role {
  /** Lemma of the verb that governs the figure, or of which it is the subject. */
  readonly verb: string | null
  readonly family: Family | null
  /** Lemma of the noun that a preposition ties it to: "a loss of", "the toll rose to". */
  readonly governor: string | null
  /** Whether the verb's participle describes those counted: "seized 60", "60 were seized". */
  readonly isDone: boolean
  /** It is who or what does it to somebody else: "two bombings killed 90". */
  readonly isDoing?: boolean
  /** A toll, a number of all, a total. */
  readonly isTotal: boolean
  /** First and last token of figure, noun and verb together. */
  readonly start: number
  readonly end: number
}
