import type { Standing } from '../wording/support-words.ts'
import type { CellEntry, Mark } from './cell.ts'
import type { SourcePassages } from './passages.ts'

/** The page of a corpus's facts, as its template sees it. */
export interface FactsPage {
  readonly corpus: string
  readonly title: string
  readonly counts: readonly string[]
  /** "Dates without a year are of 2025."; null where the dates are of several years. */
  readonly yearNote: string | null
  readonly flags: readonly Flag[]
  readonly groups: readonly FactGroup[]
  readonly sources: readonly SourcePassages[]
  /** The shapes before entries, with what each says: by name, and in the order of the key. */
  readonly marks: Readonly<Record<Mark, string>>
  readonly keyed: readonly { readonly mark: Mark; readonly word: string }[]
  readonly lang: string
  readonly words: Readonly<Record<string, string>>
}

/** A doubt in words, with the facts and passages that it is about. */
export interface Flag {
  readonly message: string
  readonly hint: string
  readonly facts: readonly { readonly id: string; readonly href: string }[]
  readonly passages: readonly { readonly number: number; readonly href: string }[]
}

export interface FactGroup {
  readonly key: Standing
  readonly heading: string
  readonly count: number
  readonly note: string
  /** Facts that several reports give: claimants are columns. */
  readonly sheets: readonly FactSheet[]
  /** Facts that one report gives, computed ones, and what was looked for and not found: one after the other. */
  readonly list: readonly ListedFact[]
}

export interface FactSheet {
  readonly hasValues: boolean
  readonly columns: readonly Column[]
  /** How many columns wide all of them are. */
  readonly width: number
  readonly rows: readonly FactRow[]
}

export interface Column {
  readonly name: string
  readonly unattributed: boolean
  /** How many columns it is wide: two where one of its cells holds so much that its row would be tall for it alone. */
  readonly span: 1 | 2
  /** The outlets that carry the claimant here; null of the unattributed, which have nothing in common. */
  readonly outlets: string | null
}

export interface FactHead {
  readonly id: string
  readonly anchor: string
  readonly claim: string
  readonly event: string | null
  readonly support: string
}

export interface FactRow extends FactHead {
  readonly verdict: string
  readonly low: string | null
  readonly best: string | null
  readonly high: string | null
  readonly cells: readonly (readonly CellEntry[])[]
}

export interface ListedFact extends FactHead {
  /** Computed value, or where was looked. */
  readonly value: string | null
  /** Of a computed fact; without a link where the page leaves it out. */
  readonly parts: readonly { readonly id: string; readonly href: string | null }[]
  readonly searched: readonly string[]
  readonly reports: readonly { readonly who: string; readonly entries: readonly CellEntry[] }[]
}
