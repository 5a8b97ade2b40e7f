/** Documents that share a name beyond which it is no rare one, and neighbours that are kept of one. */
const RARE = 60
const MOST = 40
/** Documents less likely to tell of one event are no neighbours. */
const NEAR = 0.05

/** Neighbours by an index of names, so that not each document is held against each. */
export function neighboursIn(
  byDocument: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ofStories: (a: string, b: string) => number,
): (source: string) => readonly string[] {
  const holders = new Map<string, string[]>()
  for (const [source, weights] of byDocument)
    for (const term of weights.keys()) {
      const of = holders.get(term)
      if (of) of.push(source)
      else holders.set(term, [source])
    }
  const known = new Map<string, readonly string[]>()
  const find = (source: string): readonly string[] => {
    const others = new Set<string>([source])
    for (const term of byDocument.get(source)?.keys() ?? []) {
      const of = holders.get(term) ?? []
      if (of.length <= RARE) for (const other of of) others.add(other)
    }
    return [...others]
      .map(other => ({ other, likelihood: ofStories(source, other) }))
      .filter(({ likelihood }) => likelihood >= NEAR)
      .sort((a, b) => b.likelihood - a.likelihood || (a.other < b.other ? -1 : 1))
      .slice(0, MOST)
      .map(({ other }) => other)
  }
  return source => {
    const before = known.get(source)
    if (before) return before
    const found = find(source)
    known.set(source, found)
    return found
  }
}
