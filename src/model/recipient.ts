import type { Span } from './span.ts'

/** Where the stamp of a copy stands: a line at the foot of every page, faintly across it, or both. */
export type StampStyle = 'foot' | 'diagonal' | 'both'

/** Who gets a copy. */
export interface Recipient {
  readonly name: string
  readonly organisation: string | null
  /** Of the copy; no two are the same. */
  readonly number: number
  /** Opens the copy; null where it opens without. */
  readonly password: string | null
  /** Where the list names them. */
  readonly span: Span
}

/** Who gets copies of a document, as its sender lists them. */
export interface RecipientList {
  readonly recipients: readonly Recipient[]
  /** Null where the list does not say. */
  readonly stamp: StampStyle | null
  /** With which copies that have a password can be changed; null where the list does not say. */
  readonly ownerPassword: string | null
}
