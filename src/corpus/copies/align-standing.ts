import type { Aligned } from './aligned.ts'
import type { Likeness } from './sentence-likeness.ts'
import type { Story } from './sentence-words.ts'

/** Share of a sentence that must be the rest of the one that its neighbour stands for, to be a part of that. */
const REST = 0.25
/** Most sentences that one is split into, or joined from. */
const PARTS = 3
/** Share of the sentences of each side that must be aligned for what stands between two of them to be told by its place. */
const SENTENCE_BY_SENTENCE = 0.7
/** How much longer, in letters, one of two may be that are told by their place alone. */
const LONGER = 3

/**
 * Brings home what stands alone beside aligned sentences: the part of one that was split, of which too few words were kept to
 * be seen by itself; and, where a copy goes sentence by sentence, the one sentence between two aligned ones for the one that
 * stood there ("None did." and "Nobody followed them.").
 */
export function alignStanding(
  original: Story,
  copy: Story,
  aligned: readonly Aligned[],
  likeness: Likeness,
): readonly Aligned[] {
  const whole = absorbParts(original, copy, aligned, likeness)
  const shares = [
    countOf(whole, 'original') / Math.max(1, original.sentences.length),
    countOf(whole, 'copy') / Math.max(1, copy.sentences.length),
  ]
  return Math.min(...shares) < SENTENCE_BY_SENTENCE ? whole : pairBetween(original, copy, whole, likeness)
}

type Side = 'original' | 'copy'

const countOf = (aligned: readonly Aligned[], side: Side): number =>
  aligned.reduce((sum, pair) => sum + pair[side].length, 0)

function absorbParts(
  original: Story,
  copy: Story,
  aligned: readonly Aligned[],
  likeness: Likeness,
): readonly Aligned[] {
  const afterCopy = absorbOf('copy', copy, aligned, likeness)
  return absorbOf('original', original, afterCopy, likeness)
}

/** Each sentence of a side that stands alone goes to the neighbour of whose other side it is the rest; the better of two. */
function absorbOf(
  side: Side,
  story: Story,
  aligned: readonly Aligned[],
  likeness: Likeness,
): readonly Aligned[] {
  const others = side === 'copy' ? 'original' : 'copy'
  const pairs = [...aligned]
  const holder = new Map(
    pairs.flatMap((pair, index) => pair[side].map(sentence => [sentence, index] as const)),
  )
  for (const sentence of story.sentences.keys()) {
    if (holder.has(sentence)) continue
    const offers = [sentence - 1, sentence + 1].flatMap(neighbour => {
      const index = holder.get(neighbour)
      const pair = index === undefined ? undefined : pairs[index]
      if (index === undefined || !pair || pair[side].length >= PARTS || pair[others].length > 1) return []
      const share = likeness.explained({ side, sentence, beside: pair[side], others: pair[others] })
      return share >= REST ? [{ index, pair, share }] : []
    })
    const [best] = offers.sort((a, b) => b.share - a.share)
    if (!best) continue
    const joined = { ...best.pair, [side]: [...best.pair[side], sentence].sort((a, b) => a - b) }
    pairs[best.index] = { ...joined, likeness: likeness.merged(joined.original, joined.copy) }
    holder.set(sentence, best.index)
  }
  return pairs
}

/** One sentence of each side between the same two aligned ones. */
function pairBetween(
  original: Story,
  copy: Story,
  aligned: readonly Aligned[],
  likeness: Likeness,
): readonly Aligned[] {
  const takenOriginals = new Set(aligned.flatMap(pair => pair.original))
  const endingAt = new Map(aligned.map(pair => [pair.copy.at(-1) ?? -1, pair.original.at(-1) ?? -1]))
  const beginningAt = new Map(aligned.map(pair => [pair.copy[0] ?? -1, pair.original[0] ?? -1]))
  const takenCopies = new Set(aligned.flatMap(pair => pair.copy))
  const between = [...copy.sentences.keys()].flatMap((index): readonly Aligned[] => {
    if (takenCopies.has(index)) return []
    const before = index === 0 ? -1 : endingAt.get(index - 1)
    const after = index === copy.sentences.length - 1 ? original.sentences.length : beginningAt.get(index + 1)
    if (before === undefined || after !== before + 2 || takenOriginals.has(before + 1)) return []
    const alike = likeness.single(before + 1, index)
    const isLike = alike > 0 || tellsNothing(original, before + 1, copy, index)
    return isLike && isOfLength(original, before + 1, copy, index)
      ? [{ original: [before + 1], copy: [index], likeness: alike }]
      : []
  })
  return [...aligned, ...between].sort((a, b) => (a.copy[0] ?? 0) - (b.copy[0] ?? 0))
}

/** Whether neither has a name or a number by which they would be seen to be two. */
const tellsNothing = (original: Story, index: number, copy: Story, other: number): boolean =>
  !original.landmarks.some(({ sentence }) => sentence === index) &&
  !copy.landmarks.some(({ sentence }) => sentence === other)

function isOfLength(original: Story, index: number, copy: Story, other: number): boolean {
  const lengthOf = ({ sentences }: Story, at: number) =>
    (sentences[at]?.end ?? 0) - (sentences[at]?.start ?? 0)
  const [one, two] = [lengthOf(original, index), lengthOf(copy, other)]
  return Math.max(one, two) <= LONGER * Math.min(one, two)
}
