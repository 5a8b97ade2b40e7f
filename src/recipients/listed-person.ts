import type { StampStyle } from '../model/recipient.ts'
import type { Span } from '../model/span.ts'

/** A person as a list has them, of whichever format; texts as they stand there. */
export interface ListedPerson {
  readonly name: string
  readonly organisation: string | null
  /** Null where the list does not say. */
  readonly number: number | null
  readonly password: string | null
  /** Of the name, and of the number, where there is one. */
  readonly span: Span
  readonly numberSpan: Span
}

export interface ListedPeople {
  readonly people: readonly ListedPerson[]
  readonly stamp: StampStyle | null
  readonly ownerPassword: string | null
}
