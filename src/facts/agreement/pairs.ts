/** Whether some two of the items are so. Each pair is asked once, the earlier item first. */
export function somePair<T>(items: readonly T[], holds: (a: T, b: T) => unknown): boolean {
  return items.some((a, index) => items.slice(index + 1).some(b => holds(a, b)))
}
