import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { Workspace } from '../../workspace.ts'
import { rememberStory } from '../remembered-story.ts'
import type { CorpusIndex, IndexUpdate, UpdateOptions } from './corpus-index.ts'
import {
  type Database,
  IndexDamaged,
  IndexUnusable,
  inTransaction,
  openDatabase,
  removeDatabase,
  translated,
} from './database.ts'
import { NO_NUMBERS } from './numbering.ts'
import { resumeIndex, type Updated } from './resume-index.ts'
import { searchIndex } from './search-index.ts'
import { recordOf } from './standing.ts'
import { restoreText, type StoredText } from './stored-text.ts'

/** Where an index lies, and what must be the same for it to be taken. */
export interface IndexPlace {
  /** Path of its file; null: in memory only. */
  readonly file: string | null
  /** The build of the program: what another has read may be read otherwise by this one. */
  readonly program: string
  /** A moment before anything is read, in milliseconds since 1970. */
  readonly now: number
}

type Content = { readonly text: SourceText; readonly story: readonly Range[] }

/** Bytes of derived data that are kept back until they are written together. */
const KEPT_BACK = 4_000_000

/**
 * Opens the index of a corpus, or makes it. A file that is damaged is made anew; one that cannot be used is left alone,
 * and the index is in memory only: `notices` says either. Throws only what no index can help: EnvironmentError where
 * SQLite is not installed.
 */
export async function openCorpusIndex(workspace: Workspace, place: IndexPlace): Promise<CorpusIndex> {
  const notices: string[] = []
  let file = place.file
  let database = await open()
  let numbering = NO_NUMBERS
  const held = new Map<number, WeakRef<Content>>()
  let keptBack: { kind: string; number: number; bytes: Uint8Array }[] = []
  let keptBytes = 0

  async function open(): Promise<Database> {
    for (let attempts = 0; ; attempts += 1) {
      try {
        return await openDatabase(file, place.program)
      } catch (error) {
        if (attempts > 2) throw error
        fallBack(error)
      }
    }
  }

  /** Prepares for opening again after an error: without what is damaged, or in memory. */
  function fallBack(error: unknown): void {
    if (file === null) throw error
    if (error instanceof IndexDamaged) {
      try {
        removeDatabase(file)
        notices.push('The index was damaged; it is made anew.')
      } catch {
        file = null
        notices.push('The index is damaged and cannot be removed; this run makes one in memory.')
      }
      return
    }
    if (!(error instanceof IndexUnusable)) throw error
    file = null
    notices.push(`The index cannot be kept (${error.message}); this run makes one in memory.`)
  }

  async function update(
    documents: Parameters<CorpusIndex['update']>[0],
    options: UpdateOptions = {},
  ): Promise<IndexUpdate> {
    // With the readers of all formats, which a search of files that stand as they stood does not need.
    const { updateIndex } = await import('./update-index.ts')
    for (let attempts = 0; ; attempts += 1) {
      try {
        const updated: Updated = await updateIndex(database, workspace, documents, {
          ...options,
          now: place.now,
        })
        numbering = updated.numbering
        return updated
      } catch (error) {
        if (attempts > 2) throw error
        closeDatabase(database)
        fallBack(error)
        held.clear()
        database = await open()
      }
    }
  }

  function content(number: number): Content | null {
    const before = held.get(number)?.deref()
    if (before) return before
    const stored = translated(
      () =>
        database
          .prepare(
            'SELECT ranges, places, coding, checksum, text FROM contents WHERE number = ? AND problem IS NULL',
          )
          .get([number]) as StoredText | undefined,
    )
    if (stored === undefined) return null
    const restored = restoreText(stored)
    rememberStory(restored.text, restored.story)
    held.set(number, new WeakRef(restored))
    return restored
  }

  const contentOf = (id: string): Content | null => {
    const number = numbering.numberOf(id)
    return number === undefined ? null : content(number)
  }

  function writeKept(): void {
    const kept = keptBack
    keptBack = []
    keptBytes = 0
    if (kept.length === 0) return
    try {
      inTransaction(database, () => {
        const add = database.prepare('INSERT OR REPLACE INTO derived VALUES (?, ?, ?)')
        for (const { kind, number, bytes } of kept) add.run([kind, number, Buffer.from(bytes)])
      })
    } catch {
      // It can be derived again.
    }
  }

  return {
    notices,
    update,
    resume(basis) {
      const resumed = translated(() => resumeIndex(database, workspace, basis))
      if (resumed) numbering = resumed.numbering
      return resumed
    },
    record: id => translated(() => recordOf(database, id)),
    text: id => contentOf(id)?.text ?? null,
    story: id => contentOf(id)?.story ?? null,
    derived(kind, id) {
      writeKept()
      const number = numbering.numberOf(id)
      if (number === undefined) return null
      const row = translated(
        () =>
          database.prepare('SELECT bytes FROM derived WHERE kind = ? AND number = ?').get([kind, number]) as
            | { bytes: Uint8Array }
            | undefined,
      )
      return row?.bytes ?? null
    },
    keepDerived(kind, id, bytes) {
      const number = numbering.numberOf(id)
      if (number === undefined) return
      keptBack.push({ kind, number, bytes })
      keptBytes += bytes.length
      if (keptBytes > KEPT_BACK) writeKept()
    },
    search: query => translated(() => searchIndex({ database, numbering, textOf: content }, query)),
    close() {
      writeKept()
      closeDatabase(database)
    },
  }
}

/** What stands in the log is put into the file first: the library may close later than it is told to. */
function closeDatabase(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
  } catch {
    // What was written is written.
  }
}
