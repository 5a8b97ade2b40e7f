import type { SearchHit } from '../../corpus/index/corpus-index.ts'
import { termsIn } from '../../corpus/index/words.ts'
import type { SourceText } from '../../model/source.ts'
import type { Registered } from '../source-filter.ts'

/** A hit with what it repeats. */
export interface ArrangedHit {
  readonly hit: SearchHit
  /** The source that its own is declared to derive from. */
  readonly copyOf: string | null
  /** The source of an earlier hit whose passage has the same words. */
  readonly sameWordsAs: string | null
}

/** Sources by their ids. */
export type SourceLookup = Pick<ReadonlyMap<string, Registered>, 'get'>

/**
 * Hits in their order, but for those that repeat another: one in a declared copy comes after the first hit of what it
 * derives from, one with the very words of another after that.
 */
export function arrangeHits(
  hits: readonly SearchHit[],
  sources: SourceLookup,
  textOf: (id: string) => SourceText | null,
): readonly ArrangedHit[] {
  const firstIn = new Map<string, SearchHit>()
  const firstWith = new Map<string, SearchHit>()
  const words = new Map(hits.map(hit => [hit, wordsOf(hit, textOf(hit.id))]))
  for (const hit of hits) if (!firstIn.has(hit.id)) firstIn.set(hit.id, hit)
  const originalAmongHits = (hit: SearchHit): SearchHit | undefined =>
    firstIn.get(originalsOf(hit.id, sources).findLast(id => firstIn.has(id)) ?? '')
  for (const hit of hits) {
    const own = words.get(hit) ?? ''
    if (!originalAmongHits(hit) && !firstWith.has(own)) firstWith.set(own, hit)
  }
  const leaderOf = (hit: SearchHit): SearchHit => {
    const original = originalAmongHits(hit) ?? hit
    return firstWith.get(words.get(original) ?? '') ?? original
  }
  const groups = new Map<SearchHit, SearchHit[]>()
  for (const hit of hits) {
    const leader = leaderOf(hit)
    const group = groups.get(leader)
    if (group) group.push(hit)
    else groups.set(leader, [hit])
  }
  return [...groups].flatMap(([leader, group]) =>
    [leader, ...group.filter(hit => hit !== leader)].map(hit => ({
      hit,
      copyOf: originalOf(hit.id, sources),
      sameWordsAs: hit !== leader && words.get(hit) === words.get(leader) ? leader.id : null,
    })),
  )
}

/** The sources that one derives from, the nearest first. */
function originalsOf(id: string, sources: SourceLookup): readonly string[] {
  const chain: string[] = []
  for (let next = originalOf(id, sources); next !== null; next = originalOf(next, sources)) {
    if (next === id || chain.includes(next)) break
    chain.push(next)
  }
  return chain
}

function originalOf(id: string, sources: SourceLookup): string | null {
  const from = sources.get(id)?.lineage?.from
  return from?.kind === 'source' ? from.source : null
}

function wordsOf({ passage }: SearchHit, text: SourceText | null): string {
  return text === null ? '' : termsIn(text.text, passage).join(' ')
}
