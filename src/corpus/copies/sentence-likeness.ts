import type { Story } from './sentence-words.ts'

/** What sentences have in common, and how much weight each has. */
export interface Likeness {
  readonly single: (original: number, copy: number) => number
  /** Of one sentence with two, or of two with one. */
  readonly merged: (original: readonly number[], copy: readonly number[]) => number
  /** Of what a sentence is about, the share that these of the other story have too, and no other of its own side here. */
  readonly explained: (part: Part) => number
}

/** A sentence that stands alone, the ones of its story beside it, and the ones of the other story that these stand for. */
export interface Part {
  readonly side: 'original' | 'copy'
  readonly sentence: number
  readonly beside: readonly number[]
  readonly others: readonly number[]
}

/** Dice's coefficient over the keys of sentences, each weighed by how few sentences have it. */
export function likenessBetween(original: Story, copy: Story): Likeness {
  const frequency = new Map<string, number>()
  for (const keys of [...original.keys, ...copy.keys])
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const all = original.sentences.length + copy.sentences.length
  const weightOf = (key: string): number => Math.log(1 + all / (frequency.get(key) ?? 1))
  const sumOf = (keys: Iterable<string>): number => {
    let total = 0
    for (const key of keys) total += weightOf(key)
    return total
  }
  const weights = original.keys.map(sumOf)
  const weightsInCopy = copy.keys.map(sumOf)
  const shared = sharedWeights(original, copy, weightOf)
  const unionOf = (story: Story, indices: readonly number[]): ReadonlySet<string> =>
    new Set(indices.flatMap(index => [...(story.keys[index] ?? [])]))
  return {
    single(i, j) {
      const common = shared.get(i)?.get(j) ?? 0
      return common === 0 ? 0 : (2 * common) / ((weights[i] ?? 0) + (weightsInCopy[j] ?? 0))
    },
    merged(originals, copies) {
      const [a, b] = [unionOf(original, originals), unionOf(copy, copies)]
      const common = sumOf([...a].filter(key => b.has(key)))
      return common === 0 ? 0 : (2 * common) / (sumOf(a) + sumOf(b))
    },
    explained({ side, sentence, beside, others }) {
      const [own, other] = side === 'original' ? [original, copy] : [copy, original]
      const keys = own.keys[sentence] ?? new Set()
      const [before, there] = [unionOf(own, beside), unionOf(other, others)]
      const total = sumOf(keys)
      return total === 0 ? 0 : sumOf([...keys].filter(key => there.has(key) && !before.has(key))) / total
    },
  }
}

/** A key that more sentences have than this says nothing of any two. */
const COMMON = 60

/** By sentence of the original and of the copy, the weight of the keys that both have. */
function sharedWeights(
  original: Story,
  copy: Story,
  weightOf: (key: string) => number,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const having = new Map<string, number[]>()
  for (const [index, keys] of copy.keys.entries())
    for (const key of keys) {
      const known = having.get(key)
      if (known) known.push(index)
      else having.set(key, [index])
    }
  return new Map(
    original.keys.map((keys, index) => {
      const weights = new Map<number, number>()
      for (const key of keys) {
        const others = having.get(key) ?? []
        if (others.length > COMMON) continue
        for (const other of others) weights.set(other, (weights.get(other) ?? 0) + weightOf(key))
      }
      return [index, weights] as const
    }),
  )
}
