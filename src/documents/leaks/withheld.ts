import type { Span } from '../../model/span.ts'

/**
 * Something that was left out for an audience. `prose` and `name`: sentences and names, of which single words tell too;
 * `body`: the text of a document, of which only runs of words do; `id`: what stands in addresses and file names.
 */
export interface Withheld {
  readonly kind: 'prose' | 'name' | 'body' | 'id'
  readonly text: string
  /** Where the author wrote it. */
  readonly span: Span
}

/** What a document for an audience may hold, and what it may not. */
export interface Sorted {
  readonly kept: readonly string[]
  readonly withheld: readonly Withheld[]
}
