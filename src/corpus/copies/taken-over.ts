import { type Pattern, patternOf } from './common-subsequence.ts'
import { bestRun, type Places, placesOf } from './order-run.ts'
import { type OrderScore, orderScore } from './order-score.ts'

/** Share of names and numbers in one order beyond chance, and how many that must be; fewer where it is nearly all. */
export const REWORDED = 0.4
const LEAST_SURPLUS = 6
const MOST_OF_ALL = 0.6
const LEAST_OF_SHORT = 4
/** A run of names and numbers in one order, whatever stands around it, from which it was taken over: of a tenth at least. */
const RUN = 8
const LEAST_PART = 0.1

/** A story's names and numbers, made ready to be held against those of many others. */
export interface Landmarks {
  readonly pattern: Pattern
  readonly places: Places
}

export const landmarksOf = (landmarks: Uint32Array): Landmarks => ({
  pattern: patternOf(landmarks),
  places: placesOf(landmarks),
})

/** How far two stories have one order, where it is so far that the one was made from the other, or a part of it; else null. */
export function takenOver({ pattern, places }: Landmarks, theirs: Uint32Array): OrderScore | null {
  const shorter = Math.min(pattern.length, theirs.length)
  const least = Math.max(LEAST_PART * shorter, Math.min(RUN, REWORDED * shorter))
  const order = orderScore(pattern, theirs, least)
  if (order === null || order.surplus < LEAST_OF_SHORT || order.share < LEAST_PART) return null
  if (order.share >= REWORDED && order.surplus >= LEAST_SURPLUS) return order
  return order.share >= MOST_OF_ALL || bestRun(theirs, places) >= RUN ? order : null
}
