import type { HandoutSettings } from './handout.ts'
import type { Span } from './span.ts'
import type { Text } from './text.ts'

export type Status = 'draft' | 'reviewed' | 'approved'
export type Scale = 'icd203' | 'phia'
export type Direction = 'ltr' | 'rtl'

/** A slide's fields after reading: strings have become text, references or plain values by the layout's schema. */
export type Field =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'fact'; readonly id: string; readonly span: Span }
  | { readonly kind: 'image'; readonly path: string; readonly span: Span }
  /** A file of an earlier edition. */
  | { readonly kind: 'edition'; readonly path: string; readonly span: Span }
  | { readonly kind: 'plain'; readonly value: string | number | boolean; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Field[]; readonly span: Span }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Field>>; readonly span: Span }

/** How long something is planned to take: a positive number of minutes, and where the author says so. */
export interface PlannedMinutes {
  readonly minutes: number
  readonly span: Span
}

export interface OutlineSlide {
  readonly id: string
  readonly layout: string
  readonly title: Text | null
  readonly fields: Readonly<Record<string, Field>>
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly Text[]
  readonly steps: boolean
  /** Of this slide; of a section, for all of its slides. */
  readonly planned: PlannedMinutes | null
  /** The author has said that this slide needs no citation. */
  readonly uncited: boolean
  readonly lang: string | null
  readonly dir: Direction | null
  readonly span: Span
}

export interface Outline {
  /** From the file's name: `briefings/<id>.yaml` or `briefings/<id>/outline.yaml`. */
  readonly id: string
  readonly file: string
  readonly title: Text
  readonly subtitle: Text | null
  /** ISO 8601 day. */
  readonly date: string
  readonly informationCutOff: { readonly date: string; readonly span: Span } | null
  readonly status: Status
  readonly statusSpan: Span
  readonly approvedBy: string | null
  readonly edition: number | null
  /** The edition that it replaces, and the file of it, where one is named. */
  readonly supersedes: { readonly id: string; readonly file: string | null; readonly span: Span } | null
  readonly author: string | null
  /** Paragraphs of the source summary statement, in the author's words; none where nothing is said. */
  readonly sourceSummary: readonly Text[]
  readonly subject: string | null
  readonly keywords: readonly string[]
  readonly marking: { readonly label: string; readonly span: Span }
  /** For whom it was read, and what is not for them left out; null: all of it, for the desk. */
  readonly audience: string | null
  readonly corpus: { readonly name: string; readonly span: Span }
  readonly scale: Scale
  readonly theme: { readonly name: string; readonly span: Span }
  readonly handout: HandoutSettings
  /** Whom a reader asks about the document; null where nobody is named for that. */
  readonly contact: string | null
  readonly lang: string
  readonly dir: Direction
  /** Of the whole talk. */
  readonly planned: PlannedMinutes | null
  readonly slides: readonly OutlineSlide[]
}
