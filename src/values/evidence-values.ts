import type { Value } from '../model/value.ts'
import { findMentions } from './mentions.ts'

/** What a quote says in figures and dates. */
export interface QuoteValues {
  /** In the order of the quote; labels and dates that could not be placed are left out. */
  readonly values: readonly Value[]
  /** Whether a date in the quote could only be placed with a (more precise) date of issue. */
  readonly needsIssued: boolean
}

/** The values that a quote states, its relative dates counted from `issued` (EDTF; null where the source has no date). */
export function readValues(quote: string, context: { readonly issued: string | null }): QuoteValues {
  const mentions = findMentions(quote, context.issued).filter(({ label }) => !label)
  return {
    values: mentions.filter(({ unresolved }) => !unresolved).map(({ value }) => value),
    needsIssued: mentions.some(({ unresolved }) => unresolved),
  }
}
