import type { Claimant, Credibility, Lineage, Source } from './source.ts'
import type { Range, Span } from './span.ts'
import type { Amount, Value } from './value.ts'

export type FactKind = 'quantity' | 'date' | 'statement' | 'quotation' | 'name' | 'absence'
export type Stance = 'asserts' | 'denies' | 'doubts' | 'no-comment'
export type Hedge = 'likely' | 'possible' | 'alleged'

/** A quote found in its source's text. All ranges are UTF-16 indices into `source.text.text`. */
export interface Passage {
  readonly start: number
  readonly end: number
  /** The quoted words: one range, or several where an ellipsis elides. */
  readonly quoted: readonly Range[]
  /** The whole sentence or sentences that the passage stands in. */
  readonly sentence: Range
  /** Some 300 characters around the passage, ending at word boundaries and inside the paragraph where it can. */
  readonly context: Range
}

/** Who has held a passage against its fact, and on which day. */
export interface Check {
  readonly by: string
  readonly on: string
  /** Digest of what was checked; null where it was typed without. */
  readonly of: string | null
  /** Why it holds no longer, in a sentence; null while it does. */
  readonly void: string | null
}

export interface Evidence {
  /** `<fact id>-<n>`, n from 1 in the order of the file. */
  readonly id: string
  readonly source: Source
  readonly quote: string
  /** Null when the source's text is absent or the quote was not found. */
  readonly passage: Passage | null
  readonly value: Value | null
  /** Every figure and date in the words of the quote, in their order. */
  readonly quoted: readonly Value[]
  readonly unit: string | null
  readonly population: string | null
  /** Who first says it; null: unattributed. The last of `chain`. */
  readonly claimant: Claimant | null
  /** From the nearest to the source to the first who said it. */
  readonly chain: readonly Claimant[]
  /** What date the figure describes, EDTF; `stated` is false where it is the source's date instead. */
  readonly asOf: { readonly date: string; readonly stated: boolean } | null
  /** When it was said, EDTF. */
  readonly said: string | null
  readonly stance: Stance
  readonly hedge: Hedge | null
  readonly credibility: Credibility | null
  /** For a lifted passage: its own lineage. */
  readonly lineage: Lineage | null
  /** Where this report was first made; see Source.origin. */
  readonly origin: string
  /** A copy of another source (or a lifted passage): shown, and never counted. */
  readonly copy: boolean
  /** A copy that its author cites because it says something else than what it copies. */
  readonly altered: boolean
  readonly checked: Check | null
  /** Of its words, its value and what they are held against: equal while all of that is the same. */
  readonly digest: string
  readonly span: Span
  readonly quoteSpan: Span
}

export type Agreement = 'agreed' | 'consistent' | 'revised' | 'differ' | 'not-comparable'

/** Evidence that counts the same thing: one unit, one population. */
export interface Group {
  readonly unit: string | null
  readonly population: string | null
  /** All of it, copies, hedged, unattributed and superseded evidence included, in order of as-of. */
  readonly evidence: readonly Evidence[]
  /** What takes part in the comparison: no copies, each claimant's latest only, and no denial of what was replaced. */
  readonly compared: readonly Evidence[]
  /** Evidence that a later statement of the same claimant replaces, and denials and doubts of that. */
  readonly superseded: readonly Evidence[]
  readonly agreement: Agreement
  /** Counts that rise with as-of: an update over time rather than a contradiction. */
  readonly rising: boolean
  readonly consensus: Consensus | null
}

/** What a group's evidence says taken together; never an average. */
export type Consensus =
  /** One value, or the bound that all the others allow ("at least 143" where others say "at least 139"). */
  | { readonly kind: 'value'; readonly value: Value }
  /** Consistent reports that together leave a range. */
  | { readonly kind: 'range'; readonly low: Value; readonly high: Value }
  /** Reports that differ: lowest and highest, all in order, and the analyst's preferred one, if any. */
  | { readonly kind: 'differ'; readonly values: readonly Value[]; readonly preferred: Value | null }

export interface Support {
  /** Size of the largest set of evidence of which no two share an origin, a claimant or a link of the chain. */
  readonly origins: number
  /** One such set: the first in the file's order among the largest. */
  readonly independent: readonly Evidence[]
  readonly unattributed: number
  readonly hedged: number
  readonly copies: number
  /** Evidence that denies or doubts. */
  readonly against: number
}

export interface Derivation {
  readonly operation: 'sum' | 'difference' | 'ratio'
  readonly parts: readonly Fact[]
  readonly result: Amount
}

export interface Fact {
  readonly id: string
  readonly kind: FactKind
  readonly claim: string
  readonly event: string | null
  readonly unit: string | null
  readonly evidence: readonly Evidence[]
  readonly derivation: Derivation | null
  readonly groups: readonly Group[]
  readonly agreement: Agreement
  readonly support: Support
  /** Of the fact's main group (the first in the file's order); for a derived fact, the computed value. */
  readonly consensus: Consensus | null
  readonly variants: readonly string[]
  readonly preferred: { readonly source: string; readonly because: string } | null
  readonly speaker: string | null
  readonly saidIn: string | null
  readonly translator: string | null
  /** For an absence: where was looked. */
  readonly searched: readonly string[]
  /** Handling label of its own, TLP 2.0; null where nothing is said. */
  readonly marking: string | null
  /** For whom it is; null: for everybody. */
  readonly audience: readonly string[] | null
  readonly span: Span
}
