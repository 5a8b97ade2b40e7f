import type { Relation } from '../../model/source.ts'
import { type Comparison, compareCopy } from './compare-copy.ts'
import { type Direction, directionOf, type Told } from './direction.ts'
import type { CopyPair } from './find-copies.ts'
import type { Registered } from './outlets.ts'
import { relationOf } from './relation.ts'

/** A pair of copies with all that is said of it. */
export interface DescribedPair {
  readonly pair: CopyPair
  readonly original: Told
  readonly copy: Told
  readonly direction: Direction
  readonly relation: Relation
  /** What the copy changed. */
  readonly comparison: Comparison
  /** The lineage that is declared between the two, however many steps it takes; null where there is none. */
  readonly declared: Relation | null
}

/** Describes a pair of two documents, `first` and `second` as in the pair. What is declared decides the direction. */
export function describePair(pair: CopyPair, first: Told, second: Told): DescribedPair {
  const found = directionOf(first, second)
  const declared = declaredBetween(first.source, second.source)
  const direction: Direction = declared?.copy
    ? { ...found, original: declared.copy === first.source.id ? 'second' : 'first' }
    : found
  const [original, copy] = direction.original === 'first' ? [first, second] : [second, first]
  const comparison = compareCopy(original.text, copy.text)
  const relation = declared?.relation ?? relationOf(pair, direction, original, copy, comparison)
  return { pair, original, copy, direction, relation, comparison, declared: declared?.relation ?? null }
}

/**
 * What is declared between two sources: directly, or by one origin that both have. `copy` is the id of the one that
 * derives from the other; null where both derive from a third.
 */
export function declaredBetween(
  first: Registered,
  second: Registered,
): { readonly relation: Relation; readonly copy: string | null } | null {
  for (const [copy, original] of [
    [first, second],
    [second, first],
  ] as const) {
    const { lineage } = copy
    if (lineage?.from.kind === 'source' && lineage.from.source === original.id)
      return { relation: lineage.relation, copy: copy.id }
  }
  if (first.origin !== second.origin) return null
  if (second.origin === first.id) return { relation: second.lineage?.relation ?? 'rewrite', copy: second.id }
  if (first.origin === second.id) return { relation: first.lineage?.relation ?? 'rewrite', copy: first.id }
  return { relation: 'common-source', copy: null }
}
