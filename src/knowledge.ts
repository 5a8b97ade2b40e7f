import { openCopySearch, type SearchedDocument } from './corpus/copies/copy-search.ts'
import { corpusFolder, readClaimants } from './corpus/registry/load-corpus.ts'
import { type RegisteredSource, registeredSources } from './corpus/registry/registered-sources.ts'
import { readSource, verifySource } from './corpus/source-file.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import { type FirstSights, firstSights } from './facts/reading/checks.ts'
import {
  citedIn,
  type LoadedFacts,
  loadFacts,
  readFacts,
  type WrittenFacts,
} from './facts/reading/load-facts.ts'
import { type Memory, recollect } from './memory/recollection.ts'
import type { Corpus } from './model/corpus.ts'
import type { Source } from './model/source.ts'
import type { Span } from './model/span.ts'
import type { Shape } from './schema/author-file.ts'
import type { Workspace } from './workspace.ts'

/** A corpus and what was pulled from it. */
export interface Knowledge extends LoadedFacts {
  readonly corpus: Corpus
  /** What the facts were made from, for steps that go on from them; see `Step`. */
  readonly basis: string
}

/** What a corpus is read with. */
export interface Means {
  readonly workspace: Workspace
  readonly shapes: Readonly<Record<'sources' | 'claimants' | 'facts', Shape>>
  /** Null: everything is read anew. */
  readonly memory: Memory | null
  readonly report: Report
  /** Shows what is being done where it takes long; '' when it is done. */
  readonly progress?: (text: string) => void
}

/**
 * Loads a corpus with its facts; null where there is none of this name, which is reported at `asked`. An analyst writes
 * on the outline a hundred times while the corpus stays, and a corpus may have ten thousand documents: so all of this is
 * taken from memory, each as long as what it was made from is byte for byte the same.
 *
 * 1. What sources.yaml registers, entry by entry.
 * 2. Of every document its hash, whether it can be read, and its fingerprint: from the document itself where it was touched.
 * 3. The facts, with the documents that hold them up: made from 1, the facts' files, claimants.yaml and those documents.
 * 4. Which documents are copies: of those that have changed, looked for among all fingerprints.
 *
 * What was reported then is reported again. Texts are held of documents that evidence cites, and of what they copy.
 */
export async function loadKnowledge(name: string, asked: Span, means: Means): Promise<Knowledge | null> {
  const { workspace, shapes, memory, report, progress = () => {} } = means
  const folder = corpusFolder(workspace, name, asked, report)
  if (folder === null) return null
  const recollection = recollect(name, workspace, memory)
  const copies = openCopySearch(recollection)
  const registered = await registeredSources(recollection, folder, shapes.sources, report)
  const entries = registered.result ?? []
  const verification = {
    files: recollection.files,
    workspace: listedOnce(workspace),
    take: copies.take,
    report,
  }
  let verified = 0
  const verify = onceFor((entry: RegisteredSource) => {
    verified += 1
    if (verified % 100 === 0) progress(`reading documents: ${verified} of ${entries.length}`)
    return verifySource(entry, verification)
  })
  const held = await recollection.step('facts', [registered.basis], report, async (files, tell) => {
    const written = readFacts(files, name, shapes.facts, tell)
    const claimants = readClaimants(files, folder, shapes.claimants, tell)
    const wanted = withOriginals(citedIn(written), entries)
    const sources = new Map<string, Source>()
    for (const entry of entries) {
      const { id } = entry.source
      sources.set(id, wanted.has(id) ? await readSource(entry, files, tell) : await verify(entry))
    }
    const corpus = { name, sources, claimants, unread: registered.result === null }
    const seen = new Map((recollection.recall('checks') as [string, readonly string[]][] | null) ?? [])
    const loaded = await loadWithCopies(written, corpus, seen, tell)
    const sights = firstSights(loaded.facts.values(), seen)
    if (sights.size > 0 || seen.size > 0) recollection.keep('checks', [...sights])
    return { ...loaded, claimants, sources: new Map([...sources].filter(([id]) => wanted.has(id))) }
  })
  const { facts, leftOut, claimants } = held.result
  const sources = new Map<string, Source>()
  for (const entry of entries)
    sources.set(entry.source.id, held.result.sources.get(entry.source.id) ?? (await verify(entry)))
  const pairs = await copies.find(searched(sources), (read, of) =>
    progress(`looking for copies: ${read} of ${of}`),
  )
  progress('')
  if (pairs.length > 0) {
    const { reportUndeclaredCopies } = await import('./corpus/copies/report-copies.ts')
    reportUndeclaredCopies(sources, pairs, name, report)
  }
  recollection.close()
  const corpus = { name, sources, claimants, unread: registered.result === null }
  return { corpus, facts, leftOut, basis: held.basis }
}

/** Sources that are wanted with their texts: what evidence cites, and what those that are copies copy. */
function withOriginals(
  cited: ReadonlySet<string>,
  entries: readonly RegisteredSource[],
): ReadonlySet<string> {
  const originals = entries.flatMap(({ source: { id, lineage } }) =>
    cited.has(id) && lineage?.from.kind === 'source' ? [lineage.from.source] : [],
  )
  return new Set([...cited, ...originals])
}

/** Loads facts, and reports evidence on a sentence that a copy changed, unless its value tells that already, or that it added. */
async function loadWithCopies(
  written: WrittenFacts,
  corpus: Corpus,
  seen: FirstSights,
  report: Report,
): Promise<LoadedFacts> {
  const altered = new Set<string>()
  const placeOf = ({ file, start }: Span): string => `${file} ${start}`
  const loaded = loadFacts(
    written,
    corpus,
    diagnostic => {
      if (diagnostic.code === 'copy-altered') altered.add(placeOf(diagnostic.span))
      report(diagnostic)
    },
    seen,
  )
  const evidence = [...loaded.facts.values()].flatMap(fact => fact.evidence)
  if (!evidence.some(({ source }) => source.lineage?.from.kind === 'source')) return loaded
  const places = new Map(evidence.map(({ id, quoteSpan }) => [id, placeOf(quoteSpan)]))
  const { reportAddedSentences, reportChangedSentences } = await import('./corpus/copies/report-copies.ts')
  const facts = [...loaded.facts.values()]
  const textOf = (id: string) => corpus.sources.get(id)?.text ?? null
  const isReported = (id: string) => altered.has(places.get(id) ?? '')
  reportChangedSentences(facts, corpus.sources, textOf, isReported, report)
  reportAddedSentences(facts, corpus.sources, textOf, report)
  return loaded
}

/** Documents among which copies are looked for: every one that can be read. */
const searched = (sources: ReadonlyMap<string, Source>): readonly SearchedDocument[] =>
  [...sources.values()].flatMap(({ id, path, state, text }) =>
    path !== null && (state === 'read' || state === 'changed') ? [{ id, path, text: () => text }] : [],
  )

/** Does something for each item once, however often it is asked. */
function onceFor<Item, Result>(work: (item: Item) => Result): (item: Item) => Result {
  const done = new Map<Item, { readonly result: Result }>()
  return item => {
    const before = done.get(item)
    if (before) return before.result
    const result = work(item)
    done.set(item, { result })
    return result
  }
}

/** A workspace that lists each folder once: where many texts are absent, the same one is looked through for each. */
const listedOnce = (workspace: Workspace): Workspace => ({
  ...workspace,
  list: onceFor(folder => workspace.list(folder)),
})
