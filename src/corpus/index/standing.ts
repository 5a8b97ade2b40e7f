import { STAMP_NUMBERS } from '../../workspace.ts'
import type { DocumentState, IndexedDocument, Registration } from './corpus-index.ts'
import type { Database } from './database.ts'

/**
 * How everything stood after the last update, in one row: as long as all files stand so, the index is in line with them,
 * and ten thousand rows need not be looked at to know it.
 */
export interface Standing {
  readonly documents: Documents
  /** Of each document as `stampAll` gives them; the first number is NaN where its file has to be looked at again. */
  readonly stamps: Float64Array
  /** Of each document the number of its content; 0 where it has none that could be read. */
  readonly numbers: Uint32Array
  /** Of each document the key of its content; '' where it has none. */
  readonly keys: readonly string[]
  /** By id, why a document could not be read. */
  readonly troubles: Troubles
}

/** Documents as columns, which are brought back many times faster than ten thousand objects. */
export interface Documents {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
  readonly registered: readonly (string | null)[]
}

export type Troubles = ReadonlyMap<string, Pick<DocumentState, 'kind' | 'problem'>>

export const columnsOf = (documents: readonly IndexedDocument[]): Documents => ({
  ids: documents.map(({ id }) => id),
  paths: documents.map(({ path }) => path),
  registered: documents.map(({ sha256 }) => sha256),
})

/** A standing as it is in the table; columns that are seldom wanted are brought back when they are. */
export interface KeptStanding extends Pick<Standing, 'numbers' | 'troubles'> {
  readonly ids: readonly string[]
  /** Whether these are the documents that it is of. */
  readonly isOf: (documents: Documents) => boolean
  readonly details: () => Pick<Standing, 'documents' | 'keys'>
}

/** What was written down, if its documents stand now as they did then; else null. */
export function recallStanding(
  database: Database,
  stampAll: (paths: readonly string[]) => Float64Array,
): KeptStanding | null {
  // In one go: what stands behind the paths in a row of this length is found by reading through them.
  const row = database.prepare('SELECT paths, stamps, ids, numbers, troubles FROM standing').get([]) as
    | {
        readonly paths: string
        readonly stamps: Uint8Array
        readonly ids: string
        readonly numbers: Uint8Array
        readonly troubles: string
      }
    | undefined
  if (row === undefined) return null
  const stamps = stampAll(JSON.parse(row.paths) as string[])
  if (!areSame(stamps, row.stamps)) return null
  return {
    ids: JSON.parse(row.ids) as string[],
    numbers: new Uint32Array(new Uint8Array(row.numbers).buffer),
    troubles: new Map(JSON.parse(row.troubles)),
    isOf: documents => isStandingOf(database, documents),
    details() {
      const { registered, keys } = database.prepare('SELECT registered, keys FROM standing').get([]) as {
        readonly registered: string
        readonly keys: string
      }
      const documents = {
        ids: JSON.parse(row.ids) as string[],
        paths: JSON.parse(row.paths) as string[],
        registered: JSON.parse(registered) as (string | null)[],
      }
      return { documents, keys: JSON.parse(keys) as string[] }
    },
  }
}

/** Whether the standing that is kept is of these documents. */
function isStandingOf(database: Database, { ids, paths, registered }: Documents): boolean {
  const kept = database.prepare('SELECT ids, paths, registered FROM standing').get([]) as
    | Readonly<Record<keyof Documents, string>>
    | undefined
  return (
    kept !== undefined &&
    kept.ids === JSON.stringify(ids) &&
    kept.paths === JSON.stringify(paths) &&
    kept.registered === JSON.stringify(registered)
  )
}

/** Whether stamps are those that were kept; one that is NaN stands for nothing. */
const areSame = (stamps: Float64Array, kept: Uint8Array): boolean =>
  bytesOf(stamps).equals(kept) && !stamps.includes(Number.NaN)

/** Writes down how everything stands. What was registered stays known as long as it is of these documents. */
export function keepStanding(database: Database, standing: Standing): void {
  const { documents, stamps, numbers, keys, troubles } = standing
  if (!isStandingOf(database, documents)) database.exec('DELETE FROM registration')
  database.exec('DELETE FROM standing')
  database
    .prepare('INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run([
      JSON.stringify(documents.paths),
      bytesOf(stamps),
      JSON.stringify(documents.ids),
      bytesOf(numbers),
      JSON.stringify([...troubles]),
      JSON.stringify(documents.registered),
      JSON.stringify(keys),
    ])
}

const bytesOf = ({ buffer }: Float64Array | Uint32Array): Buffer => Buffer.from(buffer as ArrayBuffer)

/** Of a table of stamps, those of the file in this row. */
export const stampIn = (stamps: Float64Array, row: number): Float64Array =>
  stamps.subarray(row * STAMP_NUMBERS, (row + 1) * STAMP_NUMBERS)

/** What the documents that the standing is of were registered by; null where that is not known. */
export function registrationBasis(database: Database): string | null {
  const row = database.prepare('SELECT basis FROM registration').get([]) as { basis: string } | undefined
  return row?.basis ?? null
}

/** Writes down what the documents were registered by, and what is to be known of each. */
export function keepRegistration(database: Database, { basis, records }: Registration): void {
  database.exec('DELETE FROM registration; DELETE FROM records')
  database.prepare('INSERT INTO registration VALUES (?)').run([basis])
  database
    .prepare("INSERT INTO records SELECT value ->> '$[0]', value ->> '$[1]' FROM json_each(?)")
    .run([JSON.stringify([...records()])])
}

export function recordOf(database: Database, id: string): string | null {
  const row = database.prepare('SELECT record FROM records WHERE id = ?').get([id]) as
    | { record: string }
    | undefined
  return row?.record ?? null
}
