export interface Score {
  readonly precision: number
  readonly recall: number
}

/** Words of a shingle. */
const LENGTH = 4

/**
 * How much of a text that was recovered is the article, and how much of the article was recovered, counted in runs of
 * four words as often as each occurs: the measure of the article extraction benchmark of Scrapinghub (2020), in which
 * a word is a run of letters, digits and low lines.
 */
export function scoreText(article: string, recovered: string): Score {
  const wanted = shinglesOf(article)
  const given = shinglesOf(recovered)
  let shared = 0
  for (const [shingle, count] of wanted) shared += Math.min(count, given.get(shingle) ?? 0)
  return { precision: share(shared, sizeOf(given)), recall: share(shared, sizeOf(wanted)) }
}

/** Mean precision, mean recall, and the harmonic mean of the two, as that benchmark takes them over pages. */
export function meanScore(scores: readonly Score[]): Score & { readonly f1: number } {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const precision = mean(scores.map(score => score.precision))
  const recall = mean(scores.map(score => score.recall))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - LENGTH + 1); at += 1) {
    const shingle = words.slice(at, at + LENGTH).join(' ')
    if (shingle !== '') shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

const sizeOf = (shingles: ReadonlyMap<string, number>): number =>
  [...shingles.values()].reduce((sum, count) => sum + count, 0)

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
