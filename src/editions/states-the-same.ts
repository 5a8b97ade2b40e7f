import type { Edition } from '../model/edition.ts'

/** Whether two files state the same, whichever of their kind they are and whichever citedeck has built them. */
export const statesTheSame = (one: Edition, other: Edition): boolean => stated(one) === stated(other)

const stated = ({ head: { version: _, ...head }, slides, judgements, facts, sources }: Edition): string =>
  JSON.stringify([head, slides, judgements, [...facts], [...sources]])
