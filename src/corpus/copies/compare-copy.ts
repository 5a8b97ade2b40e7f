import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { alignSentences } from './align-sentences.ts'
import type { Aligned } from './aligned.ts'
import type { Change, FindChanges, Side } from './changes/change.ts'
import { findModalityChanges } from './changes/modality.ts'
import { findNameChanges } from './changes/names.ts'
import { findNegationChanges } from './changes/negation.ts'
import { findNumberChanges } from './changes/numbers.ts'
import { findOppositeChanges } from './changes/opposites.ts'
import { findPeopleChanges } from './changes/people.ts'
import { findQuantifierChanges } from './changes/quantifiers.ts'
import { findRoleChanges } from './changes/roles.ts'
import { findTimeChanges } from './changes/times.ts'
import { type Story, storyOf } from './sentence-words.ts'

/** A sentence of a copy, or two, and what it was in the original; null where the other one has nothing like it. */
export interface ComparedSentence {
  readonly original: Range | null
  readonly copy: Range | null
  /** From 0 to 1: how much of what they are about they have in common. */
  readonly likeness: number
  /** What the copy changed, worst first. */
  readonly changes: readonly Change[]
}

export interface Comparison {
  /** In the order of the copy; what the copy left out stands where it would have been. */
  readonly sentences: readonly ComparedSentence[]
  /** The sentences with changes, worst first. */
  readonly changed: readonly ComparedSentence[]
}

/** Gravity from which a change is one of meaning and not of wording. */
export const GRAVE = 3

const FINDERS: readonly FindChanges[] = [
  findNegationChanges,
  findRoleChanges,
  findNumberChanges,
  findOppositeChanges,
  findQuantifierChanges,
  findPeopleChanges,
  findTimeChanges,
  findNameChanges,
  findModalityChanges,
]

const known = new WeakMap<SourceText, WeakMap<SourceText, Comparison>>()

/**
 * Holds a copy against its original, sentence by sentence, and lists what the copy changed: negation, who did what, numbers,
 * times, names, modality. It goes by words alone, in English; a finding is something to look at. Compared once.
 */
export function compareCopy(original: SourceText, copy: SourceText): Comparison {
  const before = known.get(original)?.get(copy)
  if (before) return before
  const [from, to] = [storyOf(original), storyOf(copy)]
  const aligned = alignSentences(from, to)
  const compared = aligned.map(pair => compareSentences(from, to, pair))
  const comparison = {
    sentences: inOrder(from, to, aligned, compared),
    changed: compared.filter(({ changes }) => changes.length > 0).sort((a, b) => worst(b) - worst(a)),
  }
  const copies = known.get(original) ?? new WeakMap<SourceText, Comparison>()
  copies.set(copy, comparison)
  known.set(original, copies)
  return comparison
}

/** How bad the worst change of a sentence is: less where the sentences are hardly the same. */
export function worst({ changes, likeness }: ComparedSentence): number {
  return (changes[0]?.gravity ?? 0) * Math.min(1, 0.5 + likeness)
}

function compareSentences(original: Story, copy: Story, { likeness, ...indices }: Aligned): ComparedSentence {
  const [from, to] = [sideOf(original, indices.original), sideOf(copy, indices.copy)]
  const changes = sameWords(from, to)
    ? []
    : FINDERS.flatMap(find => find(from, to)).sort((a, b) => b.gravity - a.gravity)
  return { original: from.range, copy: to.range, likeness, changes }
}

const sameWords = (from: Side, to: Side): boolean => bare(from) === bare(to)

const bare = ({ story, range }: Side): string =>
  story.source.text.slice(range.start, range.end).replace(/[^\p{L}\p{N}]+/gu, ' ')

function sideOf(story: Story, indices: readonly number[]): Side {
  return { story, indices, range: rangeOf(story, indices) }
}

function rangeOf({ sentences }: Story, indices: readonly number[]): Range {
  const [first = 0] = indices
  const start = sentences[first]?.start ?? 0
  return { start, end: sentences[indices.at(-1) ?? first]?.end ?? start }
}

/** Everything of both, once: what is aligned, what the copy added, what it left out. */
function inOrder(
  original: Story,
  copy: Story,
  aligned: readonly Aligned[],
  compared: readonly ComparedSentence[],
): readonly ComparedSentence[] {
  const takenOriginals = new Set(aligned.flatMap(pair => pair.original))
  const byCopy = new Map(aligned.map((pair, index) => [pair.copy[0] ?? 0, index]))
  const takenCopies = new Set(aligned.flatMap(pair => pair.copy))
  const alone = { likeness: 0, changes: [] }
  const rows: ComparedSentence[] = []
  let next = 0
  const leaveOut = (until: number): void => {
    for (; next < until; next += 1)
      if (!takenOriginals.has(next))
        rows.push({ original: original.sentences[next] ?? null, copy: null, ...alone })
  }
  for (const [index, range] of copy.sentences.entries()) {
    const found = byCopy.get(index)
    const pair = found === undefined ? undefined : compared[found]
    if (pair) {
      leaveOut(aligned[found ?? 0]?.original[0] ?? 0)
      rows.push(pair)
      next = Math.max(next, (aligned[found ?? 0]?.original.at(-1) ?? 0) + 1)
    } else if (!takenCopies.has(index)) rows.push({ original: null, copy: range, ...alone })
  }
  leaveOut(original.sentences.length)
  return rows
}
