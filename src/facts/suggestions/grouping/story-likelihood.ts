/** Days between two reports of which one has no date. Our own choice. */
const UNDATED = 10

/** Days between the issues of two reports, each counted from 1970; null where a report has no date. */
export const daysBetween = (a: number | null, b: number | null): number =>
  a === null || b === null ? UNDATED : Math.abs(a - b)

/** How much it tells that two reports with names share none of them. Our own choice. */
const STRANGE = 2

/**
 * From the names and words that two reports share, 0 to 1, and the days between them; null where both have names and
 * share none. Fitted by logistic regression to the pairs of labelled reports; the constant is raised by one, since a story is one sign among many.
 */
export function likelihoodOfStory(names: number | null, words: number, days: number): number {
  const shared = names ?? 0
  const logit =
    -3.4 +
    4.3 * Math.sqrt(shared) +
    7.3 * Math.sqrt(words) +
    5 * Math.sqrt(shared * words) -
    0.8 * Math.log(1 + days)
  return 1 / (1 + Math.exp(names === null ? STRANGE - logit : -logit))
}
