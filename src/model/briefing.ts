import type { ChangesSince, EditionHead } from './edition.ts'
import type { Fact } from './fact.ts'
import type { Layout } from './layout.ts'
import type { Marking } from './marking.ts'
import type { Direction, Outline, OutlineSlide } from './outline.ts'
import type { Source } from './source.ts'
import type { Span } from './span.ts'
import type { Text } from './text.ts'

/** A numbered reference to a fact. Numbers follow first appearance. */
export interface Citation {
  readonly number: number
  readonly fact: Fact
}

export interface Image {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** CSS pixels, from the file's own header. */
  readonly width: number
  readonly height: number
}

/** A slide's content with every reference resolved. */
export type Content =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'image'; readonly image: Image }
  /** What has changed since an earlier edition. */
  | { readonly kind: 'changes'; readonly changes: ChangesSince }
  | { readonly kind: 'plain'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly items: readonly Content[] }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Content>> }

export type SlideBody =
  /** Written by the author. */
  | { readonly kind: 'written'; readonly content: Readonly<Record<string, Content>> }
  /** The agenda: the sections that follow, with the number of their first slide. */
  | { readonly kind: 'evidence'; readonly entries: readonly EvidenceEntry[]; readonly part: Part }
  | { readonly kind: 'sources'; readonly entries: readonly SourceEntry[]; readonly part: Part }

/** Which of how many slides of an appendix. */
export interface Part {
  readonly index: number
  readonly count: number
}

/** A fact in the evidence appendix, or the piece of it that fits on one slide. */
export interface EvidenceEntry {
  readonly citation: Citation
  /** Indices into `fact.evidence` of what is shown here. */
  readonly shown: readonly number[]
  /** False on the first piece. */
  readonly continued: boolean
}

export interface SourceEntry {
  readonly source: Source
  /** Numbers of the citations whose evidence it carries. */
  readonly cited: readonly number[]
}

export interface Slide {
  /** From 1, as printed. */
  readonly number: number
  readonly id: string
  readonly layout: Layout
  /** Title of the section that it belongs to. */
  readonly section: Text | null
  readonly title: Text | null
  readonly body: SlideBody
  readonly notes: readonly Text[]
  readonly steps: boolean
  /** Minutes planned for it in the talk, at least 0; null where nothing is planned, and on generated slides. */
  readonly minutes: number | null
  readonly uncited: boolean
  /** What the slide itself cites, in order of first appearance. */
  readonly citations: readonly Citation[]
  /** What only its notes cite. */
  readonly noted: readonly Citation[]
  readonly lang: string
  readonly dir: Direction
  /** The slide in the outline; for a generated slide, the outline's title. */
  readonly span: Span
  readonly written: OutlineSlide | null
}

/** The outline resolved against the corpus: typed, numbered, complete. Everything is rendered from it. */
export interface Briefing {
  readonly outline: Outline
  readonly marking: Marking
  readonly slides: readonly Slide[]
  /** Paragraphs of the source summary statement; what only it cites is numbered after the slides. */
  readonly sourceSummary: readonly Text[]
  /** In order of their numbers. */
  readonly citations: readonly Citation[]
  /** Sources whose evidence is cited, in order of their first citation. */
  readonly sources: readonly SourceEntry[]
  /** The edition that this one replaces, where a file of it was found. */
  readonly superseded: EditionHead | null
  /** What the edition that this one replaces stated otherwise; null where there is nothing to correct. */
  readonly corrections: ChangesSince | null
  /** Every fact of the corpus, cited or not. */
  readonly facts: ReadonlyMap<string, Fact>
}
