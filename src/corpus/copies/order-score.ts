import { commonLength, type Pattern } from './common-subsequence.ts'

/** How far two stories have their names and numbers in one order. */
export interface OrderScore {
  /**
   * The longest common subsequence of both lists, beyond what the same names and numbers have in common in a chance
   * order, as a share of the shorter list beyond that: 1 for the same list, about 0 for two reports of one event.
   */
  readonly share: number
  /** How many landmarks that subsequence has more than chance gives. */
  readonly surplus: number
  /** Length of the shorter list. */
  readonly shorter: number
}

const SHUFFLES = 3

/**
 * The score of a list against one that was made ready. Chance is the mean over three fixed shuffles of the list. Null where
 * they have fewer than `least` in one order whatever chance gives.
 */
export function orderScore(pattern: Pattern, landmarks: Uint32Array, least: number): OrderScore | null {
  const shorter = Math.min(pattern.length, landmarks.length)
  const common = commonLength(pattern, landmarks)
  if (common < least) return null
  let chance = 0
  for (let seed = 1; seed <= SHUFFLES; seed += 1)
    chance += commonLength(pattern, shuffled(landmarks, seed)) / SHUFFLES
  const room = shorter - chance
  return { share: room <= 0 ? 0 : Math.max(0, common - chance) / room, surplus: common - chance, shorter }
}

/** Fisher and Yates's shuffle with a linear congruential generator (Numerical Recipes): the same for the same seed. */
function shuffled(landmarks: Uint32Array, seed: number): Uint32Array {
  const order = landmarks.slice()
  let state = seed
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = moved
  }
  return order
}
