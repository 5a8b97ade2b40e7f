import type { Agreement, Stance } from '../../model/fact.ts'
import type { Direction } from '../../model/outline.ts'

/**
 * What templates see: every word chosen, every number and date formatted, all markup escaped.
 * A template chooses and arranges; it never computes.
 */

/** Markup that is safe to put in as it stands (Handlebars' SafeString). */
export interface Html {
  toHTML(): string
}

/** A slide's field by its kind in the layout's schema. */
export type FieldView =
  | Html
  | FactView
  | ImageView
  | ChangesView
  | string
  | number
  | boolean
  /** The author left it out. */
  | null
  | readonly FieldView[]
  | { readonly [name: string]: FieldView }

export interface SlideView {
  readonly number: number
  readonly id: string
  /** The layout's name; the slide's box has the class `layout-<name>`. */
  readonly layout: string
  readonly lang: string
  readonly dir: Direction
  readonly title: Html | null
  readonly hasSteps: boolean
  /** Planned for the talk, to a hundredth of a second; null where nothing is planned. */
  readonly minutes: number | null
  /** The layout's own fields by name (`changes-if` as written); null where the author left one out. */
  readonly fields: Readonly<Record<string, FieldView>>
  /** Top left: section and information cut-off. */
  readonly running: {
    readonly section: Html | null
    readonly cutOff: string | null
    readonly status: string | null
  }
  /** At the foot: who carries what is cited. Empty on cover, agenda, section and appendix slides. */
  readonly foot: readonly FootEntry[]
  readonly notes: readonly Html[]
  /** Facts cited on this slide, in order; for notes, handout and speaker view. */
  readonly cited: readonly FactView[]
  /** Null but on the generated appendix slides. */
  readonly appendix: AppendixView | null
  /** Null but on agenda and cover. */
  readonly contents: readonly ContentsEntry[] | null
  readonly document: DocumentView
}

export interface FootEntry {
  /** Citations of which the text is said, in order of their numbers. */
  readonly cited: readonly { readonly number: number; readonly href: string }[]
  /** "Port inspectorate, 3 Feb 2025", "Gazette, 11 Feb; 1 differs". */
  readonly text: string
}

export interface ContentsEntry {
  readonly title: Html
  readonly href: string
  /** Printed number of the section's slide. */
  readonly number: number
}

export interface AppendixView {
  /** "Evidence" or "Sources", with ", 2 of 5" where it continues. */
  readonly heading: string
  /** Whether the appendix begins here. */
  readonly first: boolean
  readonly facts: readonly AppendixFact[]
  readonly sources: readonly SourceView[]
}

export interface AppendixFact {
  readonly fact: FactView
  readonly evidence: readonly EvidenceView[]
  /** Whether it began on an earlier slide. */
  readonly continued: boolean
  /** The slides that cite the fact. */
  readonly slides: readonly { readonly href: string; readonly text: string }[]
}

/** The same on every page. */
export interface DocumentView {
  readonly id: string
  readonly title: Html
  readonly plainTitle: string
  readonly subtitle: Html | null
  readonly author: string | null
  readonly date: string
  readonly cutOff: string | null
  /** "Draft" or "Reviewed"; null once approved. */
  readonly status: string | null
  readonly edition: string | null
  readonly approvedBy: string | null
  readonly supersedes: string | null
  /** What the edition that it replaces stated otherwise, for the first page; null where there is nothing to correct. */
  readonly corrections: CorrectionsView | null
  /** "17 facts, 6 sources, 4 origins". */
  readonly counts: string
  readonly marking: { readonly label: string; readonly foreground: string; readonly background: string }
  readonly lang: string
  readonly dir: Direction
  readonly theme: string
  /** Whom a reader asks: who is named for that, or else the author. */
  readonly contact: string | null
  /** Generated words by their keys, for headings that templates put on pages. */
  readonly words: Readonly<Record<string, string>>
}

export interface ImageView {
  /** A data URI. */
  readonly src: string
  readonly width: number
  readonly height: number
}

/** What has changed since an earlier edition, or the part of it that stands on one slide. */
export interface ChangesView {
  /** "Since edition 1 of 13 February 2025", "Corrections and updates to edition 1 of …" */
  readonly heading: string
  /** ", 2 of 3" where it takes several slides; else null. */
  readonly part: string | null
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Above what was: "Edition 1 of 13 February 2025". */
  readonly before: string
  readonly rows: readonly ChangeRowView[]
  /** The rows of all its slides. */
  readonly allRows: readonly ChangeRowView[]
  /** Whether it is the correction notice, which stands on the first page too. */
  readonly isNotice: boolean
  /** What is only counted, and which sources are new: sentences for its last slide. */
  readonly beneath: readonly string[]
  /** Said where there are no rows; else null. */
  readonly nothing: string | null
}

export interface ChangeRowView {
  readonly claim: string
  /** Its citation; null where it is not cited. */
  readonly cite: {
    readonly id: string
    readonly number: number
    readonly href: string
    readonly claim: string
  } | null
  /** "Now disputed; updated", and who has put another in the place of its own. */
  readonly label: string
  /**
   * What was stated, and what is so now, each in a few words: the values, or how the reports stand where only that changed;
   * and who has put another in the place of its own, where reports differ and the values do not tell. `name` is what has become
   * of it ("Corrected", "Now disputed"); null for what was withdrawn, which `after` says.
   */
  readonly brief: {
    readonly name: string | null
    readonly before: string | null
    readonly after: string
    readonly revised: string | null
  }
  /** Null where it was not there. `standing`: "Agreed, 2 origins", where that has changed. */
  readonly before: { readonly value: string; readonly standing: string | null } | null
  readonly after: { readonly value: string; readonly standing: string | null } | null
  /** Said of the side that is null. */
  readonly absent: string
}

/** The correction notice of a first page. */
export interface CorrectionsView extends ChangesView {
  /** The first of the rows, for a cover, and what it says of the others; null where there are none. */
  readonly firstRows: readonly ChangeRowView[]
  readonly more: string | null
  /** The same for two pages that stand for a report. */
  readonly briefRows: readonly ChangeRowView[]
  readonly moreInReport: string | null
}

export interface FactView {
  readonly id: string
  /** Null where the fact is not cited in the briefing (a part of a derived fact). */
  readonly number: number | null
  /** `#evidence-<id>` */
  readonly href: string
  readonly claim: string
  /** The claim where it stands alone: "Disputed: The pump failed". */
  readonly headline: string
  /** The same with its value, above the words that say how the reports agree: "People injured in the fire: 14 people", "Disputed: The pump failed". */
  readonly heading: string
  /** In words, as `{{id}}` writes it: "at least 143", "14 to 24 (reports differ)"; null without a value. */
  readonly value: string | null
  /** The same with its unit, which stands before a bracket: "14 to 24 people (reports differ)". */
  readonly valueWithUnit: string | null
  /** The figures alone, for a big number: "9", "14–24". */
  readonly figure: string | null
  readonly unit: string | null
  readonly agreement: { readonly key: Agreement; readonly word: string }
  /** "two independent origins; one more unattributed; one copy not counted" */
  readonly support: string
  /** What follows the word of agreement: the same behind a colon, or of a single report how it is told: ", unattributed". */
  readonly backing: string
  /** One sentence that says how the reports stand to one another. */
  readonly verdict: string
  /** What a speaker says to "who says so?". */
  readonly say: string
  readonly evidence: readonly EvidenceView[]
  /** For a derived fact: "sum of", and its parts. */
  readonly derivation: { readonly words: string; readonly parts: readonly FactView[] } | null
  /** Inline SVG by the rules of `sources-differ`; null where there is nothing to plot. */
  readonly plot: Html | null
  /** The same in a narrow column; null where there are no two marks to compare. */
  readonly narrowPlot: Html | null
  readonly preferred: string | null
  /** Quotation: speaker, language said in, translator; absence: where was looked. */
  readonly speaker: string | null
  readonly translated: string | null
  readonly searched: readonly string[]
  readonly event: string | null
}

/**
 * Whether words take four lines of a handout at least, so that two can stand on either side of the end of a page: `long` ones do
 * in the columns of a sheet in landscape, `longer` ones everywhere.
 */
export type PassageLength = 'short' | 'long' | 'longer'

export interface EvidenceView {
  readonly id: string
  readonly source: SourceView
  /** The quoted words as written in facts.yaml. */
  readonly quote: string
  /** The whole sentence, the quoted words in <mark>; the quote alone where the text is absent. */
  readonly sentence: Html
  /** Some 300 characters of context, the quoted words in <mark>; null where the text is absent. */
  readonly context: Html | null
  /** How long these are on paper. */
  readonly length: { readonly sentence: PassageLength; readonly context: PassageLength }
  /** False where the words could not be checked against the source's text. */
  readonly verified: boolean
  readonly value: string | null
  /** "1 July 2026 (year inferred)": where the words tell no year. */
  readonly inferred: string | null
  /** "Port authority", or "Unattributed", as it begins a line. */
  readonly who: string
  /** The source's outlet; null where it is the claimant's own, whose name `who` says already. */
  readonly outlet: string | null
  /** "p. 4", "pp. 4–5": the page of its document; null for a document without pages. */
  readonly page: Html | null
  /** "by way of National Wire"; null without a chain. */
  readonly chain: string | null
  /** "as of 10 February 2025", or "published 11 February 2025" where nothing was stated; null if unknown. */
  readonly asOf: Html | null
  /** The same two for a form that has no markup. */
  readonly plain: { readonly page: string | null; readonly asOf: string | null }
  /** False where `asOf` is no more than the day of issue. */
  readonly asOfIsStated: boolean
  /** Admiralty code of who speaks and of what is said, such as "B2", "B" or null; that of the outlet is its source's. */
  readonly grade: string | null
  /** "B: usually reliable; 2: probably true"; null where `grade` is. */
  readonly gradeInWords: string | null
  readonly population: string | null
  readonly stance: { readonly key: Stance; readonly word: string }
  readonly hedge: string | null
  /** "retranslation of Harbour Gazette: not counted"; null for an original. */
  readonly lineage: string | null
  readonly counted: boolean
  /** The original at the passage, by a URL text fragment; null without a URL. */
  readonly link: string | null
  /** For a copy: what it changed in the sentence that it is quoted from, as far as that is known. */
  readonly changes: readonly ChangedSentenceView[]
}

/** A sentence of a copy that says something else than the original, what differs in `mark`. */
export interface ChangedSentenceView {
  /** "Negation, Number" */
  readonly kinds: string
  readonly original: Html
  readonly copy: Html
}

/** The text of a source with its cited passages marked. */
export interface SourceTextView {
  readonly source: SourceView
  readonly blocks: readonly TextBlock[]
  /** For a copy: every sentence that it changed, worst first. */
  readonly changes: readonly ChangedSentenceView[]
}

/** A paragraph, the page that begins with it, or a stretch that is left out. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'page' | 'gap'
  readonly html: Html
}

export interface SourceView {
  readonly id: string
  /** `#source-<id>` */
  readonly href: string
  /** "Harbour Gazette", short enough for a source line. */
  readonly outlet: string
  /** Full reference from its CSL fields. */
  readonly reference: Html
  /** BCP 47 tag of its text. */
  readonly lang: string | null
  readonly issued: string | null
  readonly accessed: string | null
  readonly url: string | null
  readonly descriptor: string | null
  /** "B: usually reliable" */
  readonly reliability: string | null
  /** "B", where there is room for no more. */
  readonly grade: string | null
  readonly lineage: string | null
  readonly sha256: string | null
  /** Its first 16 digits, for where there is no room for 64. */
  readonly shortHash: string | null
  /** "text not here", "file changed since it was registered"; null when all is well. */
  readonly state: string | null
  /** Citations that it carries, as links. */
  readonly cited: readonly { readonly number: number; readonly href: string }[]
}
