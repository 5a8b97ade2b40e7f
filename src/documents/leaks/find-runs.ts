/** How many characters of a run are looked up first; shorter runs are not looked for. */
export const SHORTEST_RUN = 8

const BASE = 257

/**
 * Which of many runs of characters stand in a text, each with its first place: one pass over the text, whatever their
 * number (Karp and Rabin, "Efficient randomized pattern-matching algorithms", IBM J. Res. Dev. 31(2), 1987), every hit
 * compared in full.
 */
export function findRuns(text: string, runs: Iterable<string>): ReadonlyMap<string, number> {
  const byHash = new Map<number, string[]>()
  for (const run of runs) {
    if (run.length < SHORTEST_RUN) continue
    const hash = hashAt(run, 0)
    byHash.set(hash, [...(byHash.get(hash) ?? []), run])
  }
  const found = new Map<string, number>()
  if (byHash.size === 0 || text.length < SHORTEST_RUN) return found
  let power = 1
  for (let index = 1; index < SHORTEST_RUN; index += 1) power = Math.imul(power, BASE)
  let hash = hashAt(text, 0)
  for (let at = 0; ; at += 1) {
    for (const run of byHash.get(hash) ?? [])
      if (!found.has(run) && text.startsWith(run, at)) found.set(run, at)
    if (at + SHORTEST_RUN >= text.length) return found
    hash = Math.imul(hash - Math.imul(text.charCodeAt(at), power), BASE) + text.charCodeAt(at + SHORTEST_RUN)
    hash |= 0
  }
}

function hashAt(text: string, start: number): number {
  let hash = 0
  for (let at = start; at < start + SHORTEST_RUN; at += 1)
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
  return hash
}
