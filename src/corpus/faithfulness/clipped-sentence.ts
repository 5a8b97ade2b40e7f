import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { withoutMay } from '../../values/dates/month-of-may.ts'
import { clausesIn } from './clauses.ts'
import { IDIOMS, type Reach } from './faithfulness-words.ts'

/** The sentences around a passage, with what is quoted of them, in offsets of their own. */
export interface View {
  /** Typographic marks plain; as long as the original. */
  readonly plain: string
  /** The same with its idioms, and the month of May, blotted out. */
  readonly sentence: string
  readonly original: string
  readonly start: number
  readonly quoted: readonly Range[]
  readonly first: Range
  readonly last: Range
  readonly clauses: Uint16Array
}

export function viewOf(source: SourceText, passage: Passage): View {
  const { start, end } = passage.sentence
  const original = source.text.slice(start, end)
  const plain = original.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\n/g, ' ')
  const quoted = passage.quoted.map(range => ({ start: range.start - start, end: range.end - start }))
  const none = { start: 0, end: 0 }
  return {
    plain,
    sentence: withoutMay(plain).replace(pattern(IDIOMS.join('|')), idiom => '~'.repeat(idiom.length)),
    original,
    start,
    quoted,
    first: quoted[0] ?? none,
    last: quoted.at(-1) ?? none,
    clauses: clausesIn(plain),
  }
}

const patterns = new Map<string, RegExp>()

/** Whole words, any case; a space stands for a run of white space. Made once. */
function pattern(source: string): RegExp {
  const made = patterns.get(source) ?? new RegExp(`\\b(?:${source.replace(/ /g, '\\s+')})\\b`, 'gi')
  patterns.set(source, made)
  return made
}

/** Where a cue stands outside the quoted words. */
export function cuesOf(view: View, source: string): readonly Range[] {
  return [...view.sentence.matchAll(pattern(source))]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .filter(cue => !view.quoted.some(range => cue.start < range.end && cue.end > range.start))
}

/** The number of the clause that an offset is in. */
export const clauseAt = (view: View, offset: number): number => view.clauses[offset] ?? 0

/** Whether a cue reaches the quoted words: those that follow it in its clause, or on both sides of a gap. */
export function reaches(view: View, cue: Range, reach: Reach): boolean {
  const own = clauseAt(view, cue.start + 1)
  const next = view.quoted.find(range => range.start >= cue.end)
  if (!next) return false
  if (clauseAt(view, next.start) === own) {
    const between = view.sentence.slice(cue.end, next.start)
    return reach === 'clause' || (!between.includes(',') && (between.match(/\S+/g)?.length ?? 0) <= 2)
  }
  const previous = view.quoted.findLast(range => range.end <= cue.start)
  return previous !== undefined && clauseAt(view, previous.end - 1) === own
}
