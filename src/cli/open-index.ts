import { createHash } from 'node:crypto'
import { readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusIndex, IndexedDocument, IndexUpdate } from '../corpus/index/corpus-index.ts'
import { IndexDamaged, removeDatabase } from '../corpus/index/database.ts'
import { openCorpusIndex } from '../corpus/index/open-corpus-index.ts'
import { cacheFolder } from '../export/browser/machine.ts'
import type { Source } from '../model/source.ts'
import type { Workspace } from '../workspace.ts'
import type { Environment } from './environment.ts'
import type { LocatedCorpus } from './locate-corpus.ts'
import type { RegisteredSources } from './read-sources.ts'
import type { Terminal } from './terminal.ts'

/** What belongs in the index of these sources: every one that names a file. */
export function documentsOf(
  sources: Iterable<Pick<Source, 'id' | 'path' | 'sha256'>>,
): readonly IndexedDocument[] {
  return [...sources].flatMap(({ id, path, sha256 }) => (path === null ? [] : [{ id, path, sha256 }]))
}

/** Indexes that are kept; the one that was not used for longest makes room. */
const KEPT = 16

/** A corpus whose index is wanted: its name, and every document that belongs in it. */
export interface IndexedCorpus {
  readonly workspace: Workspace
  readonly name: string
  readonly documents: readonly IndexedDocument[]
}

/** A corpus whose sources are brought in only where the index was not left in line with them. */
export interface ResumedCorpus extends LocatedCorpus {
  readonly sources: () => Promise<RegisteredSources>
}

/** Works with an index as `useIndex` does. The sources are kept in it as JSON, for `index.record`. */
export function resumeIndex<Result>(
  corpus: ResumedCorpus,
  environment: Environment,
  terminal: Terminal,
  work: Work<Result>,
): Promise<Result> {
  const { basis } = corpus
  return workWithIndex(corpus, environment, terminal, work, async (index, progress) => {
    const resumed = basis === null ? null : index.resume(basis)
    if (resumed) return resumed
    const sources = await corpus.sources()
    const records = () => [...sources].map(([id, source]) => [id, JSON.stringify(source)] as const)
    const registration = basis === null ? null : { basis, records }
    return index.update(documentsOf(sources.values()), { progress, registration })
  })
}

/**
 * Works with the index of a corpus, brought up to date, and closes it. Progress and notices are printed. The index lies
 * in the user's cache folder; in memory where nothing is to be remembered. Where the file turns out to be damaged in the
 * middle of the work, it is made anew and the work is done again: it may not have printed anything before it reads.
 */
export function useIndex<Result>(
  corpus: IndexedCorpus,
  environment: Environment,
  terminal: Terminal,
  work: Work<Result>,
): Promise<Result> {
  return workWithIndex(corpus, environment, terminal, work, (index, progress) =>
    index.update(corpus.documents, { progress }),
  )
}

type Work<Result> = (index: CorpusIndex, update: IndexUpdate) => Promise<Result> | Result

async function workWithIndex<Result>(
  corpus: Pick<LocatedCorpus, 'workspace' | 'name'>,
  environment: Environment,
  terminal: Terminal,
  work: Work<Result>,
  bringUpToDate: (index: CorpusIndex, progress: (done: number, of: number) => void) => Promise<IndexUpdate>,
): Promise<Result> {
  const file = environment.memory && indexFile(corpus.workspace.root, corpus.name, environment)
  if (file) makeRoom(file, environment)
  for (const place of [file, file, null]) {
    const index = await openCorpusIndex(corpus.workspace, {
      file: place,
      program: environment.memory?.build ?? '',
      now: environment.memory?.now ?? 0,
    })
    try {
      const update = await bringUpToDate(index, (done, of) =>
        terminal.progress(`reading documents: ${done} of ${of}`),
      )
      terminal.progress('')
      const result = await work(index, update)
      for (const notice of index.notices) terminal.err(notice)
      return result
    } catch (error) {
      if (!(error instanceof IndexDamaged)) throw error
      if (place !== null) removeQuietly(place)
    } finally {
      index.close()
    }
    terminal.err('The index was damaged; it is made anew.')
  }
  throw new IndexDamaged('The index in memory is damaged.')
}

/** Where the index of a corpus lies. */
export function indexFile(root: string, corpus: string, environment: Environment): string {
  const name = createHash('sha256').update(`${root}\n${corpus}`).digest('hex')
  return join(indexFolder(environment), `${name}.sqlite`)
}

/** The folder of all indexes. */
export function indexFolder(environment: Environment): string {
  return join(cacheFolder(environment), 'citedeck', 'indexes')
}

/** Marks an index as used, and removes those that were not for longest where there are too many. */
function makeRoom(file: string, environment: Environment): void {
  try {
    const used = environment.now / 1000
    const folder = indexFolder(environment)
    const all = readdirSync(folder).filter(name => name.endsWith('.sqlite'))
    const others = all.map(name => join(folder, name)).filter(path => path !== file)
    if (others.length < all.length) utimesSync(file, used, used)
    const byUse = others.map(path => ({ path, used: statSync(path).mtimeMs })).sort((a, b) => b.used - a.used)
    for (const { path } of byUse.slice(KEPT - 1)) removeDatabase(path)
  } catch {
    // There is no folder yet, or another run tidies too.
  }
}

function removeQuietly(file: string): void {
  try {
    removeDatabase(file)
  } catch {
    // The next attempt finds it damaged, and does without.
  }
}
