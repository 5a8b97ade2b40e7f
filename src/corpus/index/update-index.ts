import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type FileRead, isSettled, type Workspace } from '../../workspace.ts'
import { readDocument } from '../readers/read-document.ts'
import { storySentences } from '../story.ts'
import type { DocumentState, IndexedDocument, Registration, UpdateOptions } from './corpus-index.ts'
import { type Database, inTransaction, translated } from './database.ts'
import { numberingOf } from './numbering.ts'
import { statesOf, type Updated, unreadOf, untouched } from './resume-index.ts'
import {
  columnsOf,
  type Documents,
  keepRegistration,
  keepStanding,
  recallStanding,
  registrationBasis,
  type Standing,
  stampIn,
} from './standing.ts'
import { type Content, dropContents, writeContents } from './write-contents.ts'

/** A file of the last update: how it stood, and which content it held. */
interface KnownFile {
  readonly key: string
  /** Null where its content has to be looked at again. */
  readonly signature: string | null
}

interface KnownContent {
  readonly number: number
  readonly problem: string | null
}

/** What is read before it is written: enough for a transaction to be cheap, little enough for memory. */
const BATCH = { contents: 400, characters: 3_000_000 }

/**
 * Brings the tables in line with the documents. What counts is the SHA-256 of a file; a file that stands as it stood when
 * it was last hashed is not read for it (`isSettled`). Every transaction leaves a whole index: an update that is broken
 * off goes on where it stopped. `now`: a moment before anything is read, in milliseconds since 1970.
 */
export async function updateIndex(
  database: Database,
  workspace: Workspace,
  documents: readonly IndexedDocument[],
  { now, registration = null, progress = () => {} }: UpdateOptions & { readonly now: number },
): Promise<Updated> {
  const columns = columnsOf(documents)
  const standing = translated(() => recallStanding(database, paths => workspace.stampAll(paths)))
  if (standing && translated(() => standing.isOf(columns))) {
    if (registration && translated(() => registrationBasis(database)) !== registration.basis)
      translated(() => inTransaction(database, () => keepRegistration(database, registration)))
    return untouched(standing)
  }
  const { files, contents } = translated(() => readKnown(database))
  const stamps = workspace.stampAll(columns.paths)
  const kept = [...contents.keys()]
  const current = new Map<string, KnownFile>()
  const troubles = new Map<string, Trouble>()
  const seen = new Set<string>()
  let pending = new Map<string, Content>()
  let characters = 0
  let read = 0
  const write = async (done: number): Promise<void> => {
    const numbers = translated(() => writeContents(database, [...pending.values()], seen))
    for (const [key, { reading }] of pending)
      contents.set(key, {
        number: numbers.get(key) ?? 0,
        problem: 'problem' in reading ? reading.problem : null,
      })
    pending = new Map()
    characters = 0
    progress(done, documents.length)
    await nextTurn()
  }
  for (const [index, { path }] of documents.entries()) {
    if (current.has(path) || troubles.has(path)) continue
    const signature = signatureOf(stampIn(stamps, index), now)
    const known = files.get(path)
    if (known && signature !== null && known.signature === signature && contents.has(known.key)) {
      current.set(path, known)
      continue
    }
    const file = workspace.read(path)
    if (file.kind !== 'read') {
      troubles.set(path, troubleOf(file))
      continue
    }
    const key = keyOf(path, file.bytes)
    current.set(path, { key, signature })
    if (contents.has(key) || pending.has(key)) continue
    const content = { key, reading: await readContent(path, file.bytes) }
    pending.set(key, content)
    read += 1
    characters += 'text' in content.reading ? content.reading.text.text.length : 0
    if (pending.size >= BATCH.contents || characters >= BATCH.characters) await write(index + 1)
  }
  if (pending.size > 0) await write(documents.length)
  const left = standingOf(columns, stamps, current, contents, troubles)
  const dropped = translated(() => settle(database, files, current, kept, left, registration))
  return {
    read,
    dropped,
    unread: unreadOf(left.troubles),
    documents: statesOf(left),
    numbering: numberingOf(columns.ids, left.numbers),
  }
}

/** All that is known of files and contents, in one row: ten thousand rows take longer to hand over than to read. */
function readKnown(database: Database): {
  files: Map<string, KnownFile>
  contents: Map<string, KnownContent>
} {
  const listed = (sql: string) => JSON.parse((database.prepare(sql).get() as { rows: string }).rows)
  const files: [string, string, string | null][] = listed(
    'SELECT json_group_array(json_array(path, key, signature)) AS rows FROM files',
  )
  const contents: [string, number, string | null][] = listed(
    'SELECT json_group_array(json_array(key, number, problem)) AS rows FROM contents',
  )
  return {
    files: new Map(files.map(([path, key, signature]) => [path, { key, signature }])),
    contents: new Map(contents.map(([key, number, problem]) => [key, { number, problem }])),
  }
}

async function readContent(path: string, bytes: Uint8Array): Promise<Content['reading']> {
  try {
    const reading = await readDocument(path, bytes)
    if ('problem' in reading) return { problem: reading.problem }
    return { text: reading.ok, story: storySentences(reading.ok) }
  } catch (error) {
    // One document that breaks a reader stops no other.
    return { problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** Readers are chosen by a name's extension too, so the same bytes under another one are another content. */
function keyOf(path: string, bytes: Uint8Array): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return `${createHash('sha256').update(bytes).digest('hex')}${dot < 1 ? '' : name.slice(dot).toLowerCase()}`
}

/**
 * A stamp in one line; null where it does not stand for what is read behind it: it is of no plain file, or of one that was
 * changed just now.
 */
function signatureOf(stamp: Float64Array, now: number): string | null {
  const [device = 0, , , written = 0, changed = 0] = stamp
  const isOfFile = !Number.isNaN(device) && changed !== 0
  return isOfFile && isSettled({ changed: Math.max(written, changed) }, now) ? stamp.join(' ') : null
}

type Trouble = Pick<DocumentState, 'kind' | 'problem'>

function troubleOf(file: Exclude<FileRead, { kind: 'read' }>): Trouble {
  if (file.kind === 'missing') return { kind: 'absent', problem: 'it is not here' }
  if (file.kind === 'outside') return { kind: 'outside', problem: 'its path leads out of the workspace' }
  const problem =
    file.kind === 'folder'
      ? 'it is a folder'
      : file.kind === 'too-large'
        ? `it is larger than ${Math.round(file.limit / 2 ** 20)} MB`
        : file.reason
  return { kind: 'unreadable', problem }
}

/**
 * Writes down how the files stand, and drops of the contents that were `kept` before those that no file holds: not the
 * ones that another process is adding. `left` is how everything stands then.
 */
function settle(
  database: Database,
  before: ReadonlyMap<string, KnownFile>,
  current: ReadonlyMap<string, KnownFile>,
  kept: readonly string[],
  left: Standing,
  registration: Registration | null,
): number {
  const changed = [...current].filter(([path, { key, signature }]) => {
    const known = before.get(path)
    return known?.key !== key || known.signature !== signature
  })
  const gone = [...before.keys()].filter(path => !current.has(path))
  const held = new Set([...current.values()].map(({ key }) => key))
  const unused = kept.filter(key => !held.has(key))
  const isSame = changed.length === 0 && gone.length === 0 && unused.length === 0
  // With a file that has to be looked at each time, what is written down would not be taken.
  if (isSame && left.stamps.some(Number.isNaN)) return 0
  return inTransaction(database, () => {
    const keep = database.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?)')
    for (const [path, { key, signature }] of changed) keep.run([path, key, signature])
    const forget = database.prepare('DELETE FROM files WHERE path = ?')
    for (const path of gone) forget.run([path])
    dropContents(database, unused)
    keepStanding(database, left)
    if (registration && registrationBasis(database) !== registration.basis)
      keepRegistration(database, registration)
    return unused.length
  })
}

/** How everything stands now. A file whose stamp tells nothing is one that has to be looked at again. */
function standingOf(
  documents: Documents,
  stamps: Float64Array,
  current: ReadonlyMap<string, KnownFile>,
  contents: ReadonlyMap<string, KnownContent>,
  found: ReadonlyMap<string, Trouble>,
): Standing {
  const { ids, paths } = documents
  const keys = paths.map(path => current.get(path)?.key ?? '')
  const numbers = new Uint32Array(ids.length)
  const troubles = new Map<string, Trouble>()
  for (const [index, id] of ids.entries()) {
    const path = paths[index] ?? ''
    const content = contents.get(keys[index] ?? '')
    const trouble = found.get(path)
    if (content && content.problem === null) numbers[index] = content.number
    else
      troubles.set(
        id,
        trouble ?? { kind: 'unreadable', problem: content ? content.problem : 'it is not known' },
      )
    const isKnown = trouble?.kind === 'absent' || (current.get(path)?.signature ?? null) !== null
    if (!isKnown) stampIn(stamps, index)[0] = Number.NaN
  }
  return { documents, stamps, numbers, keys, troubles }
}
