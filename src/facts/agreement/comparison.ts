import type { Value } from '../../model/value.ts'
import * as values from '../../values/comparison.ts'
import { fitAsWorded } from '../../values/open-bounds.ts'

/** Whether two values say the same: same qualifier and figures, same days, or spellings of one name. */
export function isSameValue(a: Value, b: Value, variants: readonly string[]): boolean {
  if (a.kind === 'name' && b.kind === 'name') return isSameName(a.name, b.name, variants)
  return values.equalValues(a, b)
}

/** Whether two values can both be true, by our readings of their words. */
export function canBothHold(a: Value, b: Value, variants: readonly string[]): boolean {
  return values.overlaps(a, b) || isSameValue(a, b, variants)
}

/** Whether two values can both be true where an open bound may lie as far from its figure as its words let it. */
export function couldBothHold(a: Value, b: Value, variants: readonly string[]): boolean {
  return fitAsWorded(a, b) || isSameValue(a, b, variants)
}

/** Ascending; names as they are spelled, so that no locale changes the order. */
export function inOrder(a: Value, b: Value): number {
  if (a.kind === 'name' && b.kind === 'name') return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
  return values.orderValues(a, b) ?? 0
}

/** A name for comparison: case, white space and the form of apostrophes and hyphens do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘]/g, '’')
    .replace(/[\s\u2010\u2011-]+/g, ' ')
    .trim()
}

function isSameName(a: string, b: string, variants: readonly string[]): boolean {
  if (foldName(a) === foldName(b)) return true
  const spellings = variants.map(foldName)
  return spellings.includes(foldName(a)) && spellings.includes(foldName(b))
}
