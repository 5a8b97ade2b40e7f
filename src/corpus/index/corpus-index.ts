import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'

/** A document of a corpus: its source's id, its path from the workspace's root, its registered SHA-256 if there is one. */
export interface IndexedDocument {
  readonly id: string
  readonly path: string
  readonly sha256: string | null
}

/** How a document stands after an update. */
export interface DocumentState {
  /** `absent`: no file. `outside`: its path leads out of the workspace. `unreadable`: a reader or the system says why. */
  readonly kind: 'read' | 'absent' | 'outside' | 'unreadable'
  /** SHA-256 of the file as it is now, lower-case hex; null where there are no bytes. */
  readonly sha256: string | null
  /** Whether a SHA-256 is registered and the file has another. */
  readonly changed: boolean
  /** In a few words, for a message; null where it was read. */
  readonly problem: string | null
}

/** What an update did. */
export interface IndexUpdate {
  readonly documents: ReadonlyMap<string, DocumentState>
  /** The documents that could not be read, in their order, and why. */
  readonly unread: readonly { readonly id: string; readonly problem: string }[]
  /** How many contents were read because they were new or changed, and how many were dropped. */
  readonly read: number
  readonly dropped: number
}

/** Where the documents come from, so that the next run can do without going there. */
export interface Registration {
  /** Another one where the documents, or what is to be known of them, may be others. */
  readonly basis: string
  /** Ids, and what is to be known of each: text of any form. */
  readonly records: () => Iterable<readonly [id: string, record: string]>
}

export interface UpdateOptions {
  readonly registration?: Registration | null
  /** Told after every few hundred documents: how many were looked at, of how many. */
  readonly progress?: (done: number, of: number) => void
}

/**
 * What is remembered of a corpus's documents, by content: their texts as read, the passages of their stories, and what
 * was derived from them. It holds nothing that cannot be made again. Its methods throw IndexDamaged where the file does
 * not hold what was put there; `useIndex` in the command line makes it anew then.
 */
export interface CorpusIndex {
  /** In words, what the user should know: that it was damaged and is made anew; that it is in memory only, and why. */
  readonly notices: readonly string[]
  /**
   * Brings the index in line with these documents: reads those that are new or changed, drops the rest. Ids are known
   * after it. One document that cannot be read stops nothing; its state says why.
   */
  update(documents: readonly IndexedDocument[], options?: UpdateOptions): Promise<IndexUpdate>
  /**
   * Takes the documents of the last update as they are, if they were registered on the same basis and each file stands
   * as it stood: a file that was changed, or is not there any more, or is there again has another stamp. Null: `update` is wanted.
   */
  resume(basis: string): IndexUpdate | null
  /** What was told of a document when it was registered; null where that is not known. */
  record(id: string): string | null
  /** A document's text as its reader gave it; the same object as long as someone holds it. Null: not read. */
  text(id: string): SourceText | null
  /** The sentences of its story, as `storySentences` gave them when it was read. */
  story(id: string): readonly Range[] | null
  /** What was kept of this kind for a document's content, as long as the content and the program are the same. */
  derived(kind: string, id: string): Uint8Array | null
  /** Written down when there is enough of it, and when the index is closed. */
  keepDerived(kind: string, id: string, bytes: Uint8Array): void
  /** The passages that hold every part of a query, best first. */
  search(query: SearchQuery): SearchResult
  close(): void
}

export interface SearchQuery {
  /** The words as given, one string an argument; see `parseQuery`. */
  readonly words: readonly string[]
  /** Only these documents; null: all. */
  readonly documents: ReadonlySet<string> | null
  readonly limit: number
}

export interface SearchHit {
  readonly id: string
  /** The sentence, or neighbouring sentences, that hold the words. */
  readonly passage: Range
  /** The words of the query in it, in order. */
  readonly marks: readonly Range[]
  /** FTS5's bm25, the lower the better; comparable among hits of one `widened`. */
  readonly score: number
  /** Found by other forms of the words only: comes after the words as they were typed. */
  readonly widened: boolean
  /** What stands in the passage instead of a word as it was typed. */
  readonly instead: readonly Substitution[]
}

/** Words that were searched instead of the one that was typed: near to it in spelling, or other forms of it. */
export interface Substitution {
  readonly typed: string
  readonly found: readonly string[]
  readonly because: 'spelling' | 'form'
}

/** A part of a query by itself. */
export interface PartOfQuery {
  readonly typed: string
  /** How many passages hold it, no more than are counted (20,001). */
  readonly passages: number
  /** Words of the corpus that are spelled nearly like it, the most frequent first, where no passage holds it. */
  readonly near: readonly string[]
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** Whether there are more than `limit`. */
  readonly more: boolean
  /** False where the words are so common that passages come in the order of the corpus. */
  readonly ranked: boolean
  /** Arguments with several words that stand nowhere as they were given, and were looked for word by word. */
  readonly apart: readonly string[]
  /** Whether the query was too long, and its end was left out. */
  readonly cut: boolean
  /** Where nothing was found, what is there of each part; empty where something was, or the query holds no word. */
  readonly parts: readonly PartOfQuery[]
}
