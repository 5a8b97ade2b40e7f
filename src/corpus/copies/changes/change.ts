import type { Range } from '../../../model/span.ts'
import type { Story } from '../sentence-words.ts'

export type ChangeKind = 'negation' | 'number' | 'time' | 'name' | 'roles' | 'modality'

/** A difference of meaning between a sentence and what a copy made of it. Ranges are of each one's text. */
export interface Change {
  readonly kind: ChangeKind
  /** How bad it is, from 1 (something was left out) to 5 (the opposite is said). Our own order. */
  readonly gravity: number
  /** What differs, as it stands on each side; empty where there is nothing on that side. */
  readonly original: readonly Range[]
  readonly copy: readonly Range[]
}

/** One or two sentences of a story that are held against some of another. */
export interface Side {
  readonly story: Story
  /** From the first sentence to the last. */
  readonly range: Range
  /** Indices of the sentences. */
  readonly indices: readonly number[]
}

/** A change is found by looking at both sides. */
export type FindChanges = (original: Side, copy: Side) => readonly Change[]

/** The words of a side's sentences, typographic marks plain; as long as they were. */
export function plainText({ story, range }: Side): string {
  return story.source.text
    .slice(range.start, range.end)
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[\n\t\r]/g, ' ')
}

const patterns = new Map<string, RegExp>()

/** Where whole words stand in a side, in any case; a space stands for a run of white space. */
export function findWords(side: Side, source: string, text = plainText(side)): readonly Range[] {
  const pattern = patterns.get(source) ?? new RegExp(`\\b(?:${source.replace(/ /g, '\\s+')})\\b`, 'gi')
  patterns.set(source, pattern)
  return [...text.matchAll(pattern)].map(match => ({
    start: side.range.start + match.index,
    end: side.range.start + match.index + match[0].length,
  }))
}

/** The text of a side with idioms blotted out that only look like what is sought. */
export function withoutIdioms(side: Side, idioms: string): string {
  const text = plainText(side)
  const found = findWords(side, idioms, text)
  return found.reduce(
    (blotted, { start, end }) =>
      blotted.slice(0, start - side.range.start) +
      '~'.repeat(end - start) +
      blotted.slice(end - side.range.start),
    text,
  )
}
