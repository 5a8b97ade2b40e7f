import { alignStanding } from './align-standing.ts'
import type { Aligned } from './aligned.ts'
import { type Likeness, likenessBetween } from './sentence-likeness.ts'
import type { Story } from './sentence-words.ts'

/** Likeness below which two sentences are not the same one told again. */
const LEAST = 0.14
/** What two sentences for one must add. */
const SPLIT = 0.06
/** Likeness with each of the two from which they are looked at together. */
const PART = 0.08
/** Likeness from which a sentence that has moved elsewhere is taken for the same. */
const MOVED = 0.36
/** Beyond so many pairs of sentences, they are brought together one by one and not in order. */
const MOST = 400_000

/**
 * Which sentences of a copy stand for which of the original, one for one, one for two or two for one. In order, by dynamic
 * programming as in Gale and Church, "A program for aligning sentences in bilingual corpora" (Computational Linguistics 19,
 * 1993), over what sentences have in common instead of their length; then those that were moved, the most alike first; then
 * what stands alone beside these.
 */
export function alignSentences(original: Story, copy: Story): readonly Aligned[] {
  const likeness = likenessBetween(original, copy)
  const isLong = original.sentences.length * copy.sentences.length > MOST
  const ordered = isLong ? [] : alignInOrder(original.sentences.length, copy.sentences.length, likeness)
  const moved = alignMoved(original, copy, ordered, likeness)
  const aligned = [...ordered, ...moved].sort((a, b) => (a.copy[0] ?? 0) - (b.copy[0] ?? 0))
  return alignStanding(original, copy, aligned, likeness)
}

interface Step {
  readonly original: number
  readonly copy: number
  readonly likeness: number
}

function alignInOrder(originals: number, copies: number, likeness: Likeness): Aligned[] {
  const width = copies + 1
  const best = new Float64Array((originals + 1) * width)
  const steps: (Step | null)[] = new Array((originals + 1) * width).fill(null)
  const { single, merged } = likeness
  for (let i = originals; i >= 0; i -= 1)
    for (let j = copies; j >= 0; j -= 1) {
      const here = i * width + j
      let most = -1
      const offer = (original: number, copy: number, alike: number, gain: number): void => {
        const value = gain + (best[(i + original) * width + j + copy] ?? 0)
        if (value <= most) return
        most = value
        steps[here] = { original, copy, likeness: alike }
      }
      if (i === originals && j === copies) continue
      if (i < originals) offer(1, 0, 0, 0)
      if (j < copies) offer(0, 1, 0, 0)
      if (i < originals && j < copies) {
        const alike = single(i, j)
        if (alike > LEAST) offer(1, 1, alike, alike - LEAST)
        const next = single(i, j + 1)
        if (Math.min(alike, next) > PART) {
          const two = merged([i], [j, j + 1])
          if (two > Math.max(alike, next) + SPLIT) offer(1, 2, two, two - LEAST)
        }
        const below = single(i + 1, j)
        if (Math.min(alike, below) > PART) {
          const two = merged([i, i + 1], [j])
          if (two > Math.max(alike, below) + SPLIT) offer(2, 1, two, two - LEAST)
        }
      }
      best[here] = Math.max(0, most)
    }
  return walk(originals, copies, steps)
}

function walk(originals: number, copies: number, steps: readonly (Step | null)[]): Aligned[] {
  const aligned: Aligned[] = []
  let i = 0
  let j = 0
  while (i < originals || j < copies) {
    const step = steps[i * (copies + 1) + j]
    if (!step) break
    const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index)
    if (step.original > 0 && step.copy > 0)
      aligned.push({ original: range(i, step.original), copy: range(j, step.copy), likeness: step.likeness })
    i += step.original
    j += step.copy
  }
  return aligned
}

/** Sentences that stand elsewhere in the copy, found by the rare keys that they share. */
function alignMoved(
  original: Story,
  copy: Story,
  ordered: readonly Aligned[],
  likeness: Likeness,
): Aligned[] {
  const takenOriginals = new Set(ordered.flatMap(pair => pair.original))
  const takenCopies = new Set(ordered.flatMap(pair => pair.copy))
  const having = new Map<string, number[]>()
  for (const [index, keys] of original.keys.entries()) {
    if (takenOriginals.has(index)) continue
    for (const key of keys) having.set(key, [...(having.get(key) ?? []), index])
  }
  const pairs: Aligned[] = []
  for (const [index, keys] of copy.keys.entries()) {
    if (takenCopies.has(index)) continue
    const near = new Set([...keys].flatMap(key => (having.get(key) ?? []).slice(0, 20)))
    for (const other of near) {
      const alike = likeness.single(other, index)
      if (alike >= MOVED) pairs.push({ original: [other], copy: [index], likeness: alike })
    }
  }
  const moved: Aligned[] = []
  for (const pair of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (pair.original.some(index => takenOriginals.has(index))) continue
    if (pair.copy.some(index => takenCopies.has(index))) continue
    for (const index of pair.original) takenOriginals.add(index)
    for (const index of pair.copy) takenCopies.add(index)
    moved.push(pair)
  }
  return moved
}
