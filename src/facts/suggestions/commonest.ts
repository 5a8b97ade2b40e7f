/** The most frequent of them, the first where several are; null for none. */
export function commonest<Item extends string>(items: readonly (Item | null)[]): Item | null {
  const counts = new Map<Item, number>()
  for (const item of items) if (item !== null) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: Item | null = null
  for (const [item, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = item
  return best
}
