/** Numbers that look random and are the same for the same seed: a linear congruential generator (Numerical Recipes). */
export interface Dice {
  readonly chance: (probability: number) => boolean
  /** A whole number from `low` to `high`. */
  readonly number: (low: number, high: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly shuffle: <Item>(items: readonly Item[]) => Item[]
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let warm = 0; warm < 8; warm += 1) next()
  const number = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Item>(items: readonly Item[]): Item => items[number(0, items.length - 1)] as Item
  return {
    chance: probability => next() < probability,
    number,
    pick,
    shuffle: items => {
      const rest = [...items]
      const mixed: (typeof rest)[number][] = []
      while (rest.length > 0) mixed.push(...rest.splice(number(0, rest.length - 1), 1))
      return mixed
    },
  }
}
