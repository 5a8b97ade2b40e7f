import type { Range, Span } from './span.ts'

export type Relation =
  | 'republication'
  | 'translation'
  | 'retranslation'
  | 'rewrite'
  | 'excerpt'
  | 'common-source'

/** Which source, inside the corpus or outside, a source derives from. */
export interface Lineage {
  readonly relation: Relation
  readonly from:
    | { readonly kind: 'source'; readonly source: string }
    | { readonly kind: 'outside'; readonly origin: string; readonly via: readonly string[] }
  readonly decidedBy: string | null
}

/** Name of a person or body, by CSL-JSON's names. */
export interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** Bibliographic fields, by CSL-JSON's names (CSL 1.0.2, Appendix IV). Unknown fields are left out. */
export interface Bibliography {
  readonly type: string
  readonly title: string | null
  readonly 'container-title': string | null
  readonly publisher: string | null
  readonly author: readonly Name[]
  /** EDTF. */
  readonly issued: string | null
  readonly accessed: string | null
  readonly URL: string | null
  readonly language: string | null
}

/** Admiralty code, reliability of a source: A (reliable) to F (cannot be judged). */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** Admiralty code, credibility of the information: 1 (confirmed) to 6 (cannot be judged). */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

export interface SourceText {
  /** Decoded: no byte-order mark, LF, NFC. Offsets elsewhere are UTF-16 indices into it. */
  readonly text: string
  /** Paragraphs, in order: ranges that no sentence and no elision crosses. */
  readonly paragraphs: readonly Range[]
  /** Where in the document the text comes from, in order; none where the file is the text, as plain text is. */
  readonly places: readonly DocumentPlace[]
}

/** A page or an element of a document; it holds from `start` in the text to where the next one starts. */
export interface DocumentPlace {
  readonly start: number
  /** `page`: its label or, without labels, its number from 1. `element`: a path such as `article/p[3]`. */
  readonly kind: 'page' | 'element'
  readonly label: string
}

/**
 * How the file of a source stands, whether or not its text is held: `read` is one that can be read and is what was
 * registered. `changed`: its hash is not the registered one; quotes are checked against what is there now.
 */
export type SourceState = 'read' | 'changed' | 'absent' | 'unreadable'

export interface Source {
  readonly id: string
  readonly bibliography: Bibliography
  readonly issuedInferred: { readonly date: string; readonly from: string } | null
  readonly reliability: Reliability | null
  readonly descriptor: string | null
  /** Handling label that it came with, TLP 2.0; null where nothing is said. */
  readonly marking: string | null
  /** For whom it is; null: for everybody. */
  readonly audience: readonly string[] | null
  readonly lineage: Lineage | null
  /**
   * Where its report was first made: the id of the source at the end of its lineage, or `outside:<name>`.
   * Sources of one origin never corroborate one another.
   */
  readonly origin: string
  /** Path of its text from the workspace's root, and the registered SHA-256 of the file, lower-case hex. */
  readonly path: string | null
  readonly sha256: string | null
  readonly state: SourceState
  /**
   * Held of a source that evidence cites, and of one that such a source copies, where it can be read. Null also for the
   * others, whatever their state: a corpus has more documents than memory holds. Their texts are in the corpus's index.
   */
  readonly text: SourceText | null
  /** Its id in sources.yaml. */
  readonly span: Span
}

export interface Claimant {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly reliability: Reliability | null
  /** False for a name that only stands in `by:`. */
  readonly declared: boolean
}
