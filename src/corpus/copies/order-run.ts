/** What going on in one list without the other costs, for each name or number; a match is worth at most one. */
const GAP = 0.5

/** A list made ready for `bestRun`: the places of each name or number, in order, and a number of its own. */
export interface Places {
  readonly length: number
  readonly byKey: ReadonlyMap<number, { readonly number: number; readonly columns: readonly number[] }>
}

export function placesOf(landmarks: Uint32Array): Places {
  const byKey = new Map<number, { readonly number: number; readonly columns: number[] }>()
  for (let at = 0; at < landmarks.length; at += 1) {
    // As a small number with a sign, which a map finds several times faster.
    const key = (landmarks[at] ?? 0) | 0
    const known = byKey.get(key)
    if (known) known.columns.push(at)
    else byKey.set(key, { number: byKey.size, columns: [at] })
  }
  return { length: landmarks.length, byKey }
}

/**
 * The best run of names and numbers that two lists share in one order, with few others between: local alignment as in Smith
 * and Waterman, "Identification of common molecular subsequences" (Journal of Molecular Biology 147, 1981). Each match counts
 * one over the square root of how often the side that has it more often does: what a report names again and again is met by
 * chance. The weights are ours. A passage that was taken over and reworded has such a run, however much of another text
 * stands around it; two reports of one event seldom tell five things in a row.
 *
 * Only the places that match are looked at, row by row from the last column to the first. A match ends the best of the runs
 * that end above and before it, less the gap between; `ends` finds that among what all matches so far are worth, to which the
 * gaps up to their place are added, so that they can be compared.
 */
export function bestRun(first: Uint32Array, { length, byKey }: Places): number {
  const met = Array.from(first, key => byKey.get(key | 0))
  const times = new Uint32Array(byKey.size)
  for (const place of met) if (place) times[place.number] = (times[place.number] ?? 0) + 1
  const ends = prefixMaximum(length)
  let best = 0
  for (const [row, place] of met.entries()) {
    if (place === undefined) continue
    const { columns, number } = place
    const weight = 1 / Math.sqrt(Math.max(columns.length, times[number] ?? 1))
    for (let index = columns.length - 1; index >= 0; index -= 1) {
      const column = columns[index] ?? 0
      const before = ends.below(column) - GAP * (row + column - 2)
      const here = weight + Math.max(0, before)
      ends.raise(column, here + GAP * (row + column))
      if (here > best) best = here
    }
  }
  return best
}

const NONE = Number.NEGATIVE_INFINITY

/** Keeps the greatest value of each prefix of an array that only grows: Fenwick's tree, with maxima for sums. */
function prefixMaximum(length: number) {
  const tree = new Float64Array(length + 1).fill(NONE)
  return {
    raise(at: number, value: number): void {
      for (let node = at + 1; node <= length; node += node & -node)
        if ((tree[node] ?? NONE) < value) tree[node] = value
    },
    /** The greatest value before a place; `NONE` where there is none. */
    below(at: number): number {
      let most = NONE
      for (let node = at; node > 0; node -= node & -node) most = Math.max(most, tree[node] ?? NONE)
      return most
    },
  }
}
