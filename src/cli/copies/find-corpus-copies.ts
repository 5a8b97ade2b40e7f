import { openCopySearch } from '../../corpus/copies/copy-search.ts'
import { outsideOrigin } from '../../corpus/copies/credits.ts'
import { type DescribedPair, declaredBetween, describePair } from '../../corpus/copies/describe-pair.ts'
import { type CopyPair, findCopies } from '../../corpus/copies/find-copies.ts'
import { isOutletOf } from '../../corpus/copies/outlets.ts'
import type { CorpusIndex } from '../../corpus/index/corpus-index.ts'
import type { Relation } from '../../model/source.ts'
import { documentsOf } from '../open-index.ts'
import type { OpenedSources } from '../read-sources.ts'
import { creditsOf, fingerprintsOf } from './copied-documents.ts'
import type { FoundCopies, NamedOrigin } from './copies-output.ts'

type Sources = OpenedSources['sources']

/**
 * The copies of a corpus, what is not declared first, then the most alike; `most` of them are described. What `check` has
 * found of the same documents is not looked for again.
 */
export async function findCorpusCopies(
  { name, sources, recollection }: OpenedSources,
  index: CorpusIndex,
  unread: FoundCopies['unread'],
  most: number,
  progress: (text: string) => void,
): Promise<FoundCopies> {
  const illegible = new Set(unread.map(({ id }) => id))
  const documents = documentsOf(sources.values())
    .filter(({ id }) => !illegible.has(id))
    .map(({ id, path }) => ({ id, path, text: () => index.text(id) }))
  const found = await openCopySearch(recollection).find(documents, (read, of) =>
    progress(`comparing documents: ${read} of ${of}`),
  )
  recollection.close()
  const pairs = inOrder(found, sources)
  const described = pairs.slice(0, most).flatMap(pair => describe(pair, sources, index) ?? [])
  progress('')
  return {
    corpus: name,
    documents: documents.length,
    pairs: described,
    listed: pairs.slice(most),
    outside: outsideOrigins(sources, index),
    unread,
  }
}

function inOrder(pairs: readonly CopyPair[], sources: Sources): readonly CopyPair[] {
  const isDeclared = ({ first, second }: CopyPair): number => {
    const [a, b] = [sources.get(first), sources.get(second)]
    return a && b && declaredBetween(a, b) ? 1 : 0
  }
  return [...pairs].sort((a, b) => isDeclared(a) - isDeclared(b) || b.score - a.score)
}

function describe(pair: CopyPair, sources: Sources, index: CorpusIndex): DescribedPair | null {
  const told = (id: string) => {
    const [source, text] = [sources.get(id), index.text(id)]
    return source && text ? { source, text } : null
  }
  const [first, second] = [told(pair.first), told(pair.second)]
  return first && second ? describePair(pair, first, second) : null
}

/** Origins that sources credit and that no source of the corpus is. */
function outsideOrigins(sources: Sources, index: CorpusIndex): readonly NamedOrigin[] {
  const all = [...sources.values()]
  return all.flatMap(source => {
    if (source.lineage?.from.kind === 'source') return []
    const origin = outsideOrigin(creditsOf(index, source.id), name =>
      all.some(other => isOutletOf(name, other)),
    )
    if (origin === null) return []
    const { 'container-title': outlet, publisher } = source.bibliography
    const mayPublish = outlet === null && publisher === null
    return [{ id: source.id, origin, isDeclared: source.lineage !== null, mayPublish }]
  })
}

/** How one source seems to derive from another; null where they share no text that is seen. */
export function relationBetween(
  { sources }: OpenedSources,
  index: CorpusIndex,
  copy: string,
  original: string,
): Relation | null {
  const [pair] = findCopies(fingerprintsOf(index, [original, copy], () => {}))
  return (pair && describe(pair, sources, index)?.relation) ?? null
}
