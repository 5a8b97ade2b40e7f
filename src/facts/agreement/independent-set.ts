/** Nodes that the search may open before it settles for the best set so far. Some 10 ms of work. */
const BUDGET = 100_000

/**
 * A largest set of items of which no two conflict, as indices in ascending order: among the largest the one that
 * comes first. Exact by branch and bound within each connected part; a search that outgrows its budget (parts of
 * several dozen items that conflict in no order) gives a set that may be smaller than the largest, never larger.
 * Deterministic.
 */
export function largestIndependentSet(count: number, conflicts: (a: number, b: number) => boolean): number[] {
  const neighbours = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_, b) => b).filter(b => a !== b && conflicts(a, b)),
  )
  return connectedParts(neighbours)
    .flatMap(part => searchPart(part, neighbours))
    .sort((a, b) => a - b)
}

function searchPart(part: readonly number[], neighbours: readonly (readonly number[])[]): readonly number[] {
  let best: readonly number[] = []
  let opened = 0
  const search = (chosen: readonly number[], candidates: readonly number[]): void => {
    opened += 1
    if (chosen.length > best.length) best = chosen
    const [first, ...rest] = candidates
    if (first === undefined || opened > BUDGET) return
    if (chosen.length + cliqueCover(candidates, neighbours) <= best.length) return
    search(
      [...chosen, first],
      rest.filter(other => !neighbours[first]?.includes(other)),
    )
    search(chosen, rest)
  }
  search([], part)
  return best
}

/** How many groups the candidates fall into, all of whose members conflict: a set takes at most one from each. */
function cliqueCover(candidates: readonly number[], neighbours: readonly (readonly number[])[]): number {
  const cliques: number[][] = []
  for (const candidate of candidates) {
    const clique = cliques.find(members => members.every(member => neighbours[candidate]?.includes(member)))
    if (clique) clique.push(candidate)
    else cliques.push([candidate])
  }
  return cliques.length
}

/** Parts that no conflict joins, each ascending, in the order of their first items. */
function connectedParts(neighbours: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>()
  const parts: number[][] = []
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue
    const part = [start]
    seen.add(start)
    for (const item of part) {
      for (const other of neighbours[item] ?? []) {
        if (!seen.has(other)) part.push(other)
        seen.add(other)
      }
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts
}
