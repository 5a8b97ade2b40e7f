import type { EditionJudgement, JudgementChange } from '../model/edition.ts'

/** Of all words of two judgements, how many both must have that one is the other reworded. */
const LIKENESS = 0.5

/**
 * Judgements of two editions: the same text first, then those that are most alike in their words (Jaccard's coefficient,
 * at least a half). What says the same, as likely and as surely, is left out.
 */
export function compareJudgements(
  before: readonly EditionJudgement[],
  after: readonly EditionJudgement[],
): readonly JudgementChange[] {
  const earlier = new Map<EditionJudgement, EditionJudgement>()
  const left = new Set(before)
  const pair = (item: EditionJudgement, match: EditionJudgement | undefined): void => {
    if (match === undefined) return
    earlier.set(item, match)
    left.delete(match)
  }
  for (const item of after)
    pair(
      item,
      [...left].find(({ text }) => text === item.text),
    )
  for (const item of after) {
    if (earlier.has(item)) continue
    const ranked = [...left]
      .map(other => ({ other, likeness: likenessOf(item.text, other.text) }))
      .sort((a, b) => b.likeness - a.likeness)
    pair(item, ranked[0] && ranked[0].likeness >= LIKENESS ? ranked[0].other : undefined)
  }
  return [
    ...after.flatMap((item): JudgementChange[] => {
      const old = earlier.get(item) ?? null
      if (old === null) return [{ kind: 'added', before: null, after: item }]
      const isSame =
        old.text === item.text && old.likelihood === item.likelihood && old.confidence === item.confidence
      return isSame ? [] : [{ kind: 'changed', before: old, after: item }]
    }),
    ...[...left].map((item): JudgementChange => ({ kind: 'removed', before: item, after: null })),
  ]
}

function likenessOf(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared / Math.max(1, first.size + second.size - shared)
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
