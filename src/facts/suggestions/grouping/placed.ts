import type { FigureFinding } from '../reading/finding.ts'

/** A finding and where it was found. */
export interface Placed<Kind> {
  readonly source: string
  readonly issued: string | null
  readonly finding: Kind
}

/** First and last moment that a date can mean, in milliseconds since 1970. */
export interface Time {
  readonly first: number
  readonly last: number
  /** Given as a year and no more. */
  readonly isYear: boolean
}

/** A figure with its times worked out: of what it tells, and of its telling. */
export interface Figure extends Placed<FigureFinding> {
  readonly when: Time | null
  readonly told: Time | null
}
