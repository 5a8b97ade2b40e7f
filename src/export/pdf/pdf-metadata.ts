/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string
  readonly author: string | null
  readonly subject: string | null
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly lang: string
  /** The document's own date, ISO 8601; the clock takes no part. */
  readonly date: string
  /** The program, with its version. */
  readonly creator: string
}
