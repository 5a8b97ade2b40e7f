/**
 * A horizontal piece of a document that is never parted: a short paragraph, a line of a long one, a row of a table, a
 * picture. Lengths are CSS pixels; places count from the top of the document before it has pages.
 */
export interface Strip {
  readonly top: number
  readonly bottom: number
  /** Where the page's text is taken to begin if this is its first strip: the boxes that begin with it count. */
  readonly start: number
  /** Whether a page may begin with it. */
  readonly mayBegin: boolean
  /** Whether a page has to begin with it. */
  readonly mustBegin: boolean
  /** Whether it goes on all the same on a page that is hardly begun. */
  readonly joins: boolean
  /** Height of what is repeated above it where a page begins with it: the head of a table. */
  readonly head: number
  /** Ids of the notes that it refers to. */
  readonly refers: readonly string[]
}

/** How tall a note is: equal lines beneath a gap. */
export interface NoteSize {
  readonly lines: number
  /** Lines with which a part of it may begin on another page, in order; none in a note that stays whole. */
  readonly cuts: readonly number[]
  readonly line: number
  readonly gap: number
}

/** A note in full, which stands where it is first referred to, and the short one that stands on later pages. */
export interface Note {
  readonly id: string
  readonly full: NoteSize
  readonly again: NoteSize
}

/** Lines of a note that stand on a page: from `from` up to and without `to`. */
export interface NotePiece {
  readonly id: string
  readonly kind: 'full' | 'again'
  readonly from: number
  readonly to: number
}

/** Strips from `start` up to and without `end`, and the notes that stand with them. */
export interface PageBreak {
  readonly start: number
  readonly end: number
  readonly notes: readonly NotePiece[]
  /** How many of the notes, the last, stand beneath the text because the column beside it is full. */
  readonly beneath: number
}

/** What a page has room for. */
export interface PageRoom {
  readonly height: number
  /**
   * Notes stand beneath the text, and take room from it, or in a column of their own beside it, where what is too much for
   * the column stands beneath the text.
   */
  readonly notes: 'beneath' | 'beside'
  /** Height of the rule above the notes, with the space around it. */
  readonly notesHead: number
}

/** A document measured. */
export interface Measured {
  readonly strips: readonly Strip[]
  readonly notes: readonly Note[]
}
