import type { Evidence } from '../../model/fact.ts'

/**
 * Evidence by what it counts: one unit, one population, for money one currency, and shares apart from numbers of
 * things. In the order of the first of each. What gives no value (a denial) stands with the first that shares its unit
 * and population.
 */
export function splitByCount(evidence: readonly Evidence[]): Evidence[][] {
  const groups = new Map<string, Evidence[]>()
  const valued = evidence.filter(item => item.value !== null)
  for (const item of evidence) {
    const like = item.value === null ? valued.find(other => isCountedAlike(item, other)) : null
    const key = keyOf(like ?? item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

const keyOf = (item: Evidence): string => JSON.stringify([unitOf(item), item.population, scaleOf(item)])

const isCountedAlike = (a: Evidence, b: Evidence): boolean =>
  a.unit === b.unit && a.population === b.population

/** Money is counted in its currency, so that no two are compared without a rate. */
export function unitOf(item: Evidence): string | null {
  if (item.value?.kind !== 'amount' || item.value.measure !== 'money') return item.unit
  return item.value.currency ?? item.unit
}

/** Shares of a whole are not compared with numbers of things. */
function scaleOf(item: Evidence): string {
  if (item.value?.kind !== 'amount') return ''
  return item.value.measure === 'percent' || item.value.measure === 'fraction' ? 'share' : item.value.measure
}
