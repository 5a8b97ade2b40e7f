/**
 * The known name closest to a mistyped one, or null where none is close: at most a third of its letters may
 * differ, by optimal string alignment (an edit is an insertion, a deletion, a substitution, or a swap of neighbours).
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Edit distance with swaps of neighbours (optimal string alignment), in edits. */
export function editDistance(a: string, b: string): number {
  let previous: number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const beforePrevious = previous
    previous = current
    current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      let least = Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (beforePrevious[column - 2] ?? 0) + 1)
      current.push(least)
    }
  }
  return current[b.length] ?? 0
}

/** "did you mean …?", or the known names where there are few of them, or nothing. */
export function suggestName(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  if (nearest) return `Did you mean "${nearest}"?`
  return known.length > 0 && known.length <= 24 ? `Known: ${[...known].sort().join(', ')}.` : ''
}
