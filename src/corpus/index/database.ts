import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type Libsql from 'libsql'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'

export type Database = Libsql.Database

/** Of the tables below: an index of another version is made anew. */
const SCHEMA = 2

/**
 * A content is the bytes of a file as a reader reads them: its key is their SHA-256 and the name's extension. `files` says
 * which path holds which content, and how the file stood when that was seen. A passage's rowid is its content's number
 * times 2^20 and its place among the content's passages. `words` holds every term that was ever indexed. `standing` has
 * one row (see `Standing`); so has `registration`: what its documents were registered by, and `records` what was told of them.
 */
const TABLES = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (path TEXT PRIMARY KEY, key TEXT NOT NULL, signature TEXT) WITHOUT ROWID;
  CREATE TABLE contents (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, problem TEXT,
    ranges BLOB NOT NULL, places TEXT NOT NULL, coding INTEGER NOT NULL, checksum BLOB NOT NULL, text BLOB NOT NULL);
  CREATE TABLE derived (
    kind TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (kind, number));
  CREATE TABLE standing (
    paths TEXT NOT NULL, stamps BLOB NOT NULL, ids TEXT NOT NULL, numbers BLOB NOT NULL, troubles TEXT NOT NULL,
    registered TEXT NOT NULL, keys TEXT NOT NULL);
  CREATE TABLE registration (basis TEXT NOT NULL);
  CREATE TABLE records (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE VIRTUAL TABLE passages USING fts5(words, content='', contentless_delete=1, tokenize='ascii');`

/** How long another process that is writing is waited for, in milliseconds. */
const PATIENCE = 10_000

/** The file cannot be used as it is, through no fault of what it holds: locked, read-only, no room. */
export class IndexUnusable extends Error {}
/** What the file holds is not what was put there. */
export class IndexDamaged extends Error {}

/**
 * Opens the database at a path, and makes it where there is none or one that another program made. Throws IndexDamaged
 * or IndexUnusable; null as the path is a database in memory.
 */
export async function openDatabase(file: string | null, program: string): Promise<Database> {
  const { default: Library } = await loadLibrary()
  return translated(() => {
    if (file !== null) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    let database: Database = new Library(file ?? ':memory:', { timeout: PATIENCE })
    try {
      if (file !== null && isForeign(database, program)) {
        database.close()
        removeDatabase(file)
        database = new Library(file, { timeout: PATIENCE })
      }
      prepare(database, program)
      if (file !== null && isCutShort(database, file)) throw new IndexDamaged('it is cut short')
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** Removes a database with what SQLite leaves beside it. */
export function removeDatabase(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true })
}

async function loadLibrary(): Promise<{ readonly default: typeof Libsql }> {
  try {
    return await import('libsql')
  } catch {
    throw new EnvironmentError(
      'The index needs SQLite, and libsql is not installed for this system.',
      'Install citedeck anew on this machine: npm ci',
    )
  }
}

/** Whether a database was made by another version of the program. */
function isForeign(database: Database, program: string): boolean {
  const { n } = database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }
  if (n === 0) return false
  const made = database.prepare('SELECT value FROM about WHERE name = ?').get(['program']) as
    | { value: string }
    | undefined
  return made?.value !== `${SCHEMA} ${program}`
}

/**
 * Whether a file is shorter than it says of itself, which SQLite only notices where it reads. With pages in the log
 * nothing can be said: the file may grow by them.
 */
function isCutShort(database: Database, file: string): boolean {
  const told = (pragma: string): number => {
    const row = database.prepare(`PRAGMA ${pragma}`).get() as Readonly<Record<string, number>>
    return row[pragma] ?? 0
  }
  const length = told('page_count') * told('page_size')
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false
  return statSync(file).size < length
}

/** Write-ahead logging lets others read while one writes; a machine that loses power loses at most the last writes. */
function prepare(database: Database, program: string): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768')
  inTransaction(database, () => {
    const { n } = database.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }
    if (n > 0) return
    database.exec(TABLES)
    database.prepare('INSERT INTO about VALUES (?, ?)').run(['program', `${SCHEMA} ${program}`])
  })
}

/** All of it or nothing; others wait. */
export function inTransaction<Result>(database: Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    try {
      database.exec('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself.
    }
    throw error
  }
}

/** Errors of SQLite as what they mean to an index. */
export function translated<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw translate(error)
  }
}

/** SQLite's result codes (sqlite.org/rescode.html) that speak of the world around the file. */
const WORLD = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PERM|AUTH|NOMEM|NOLFS|PROTOCOL)/

function translate(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { readonly code?: unknown }
  const isSqlite = typeof code === 'string' && code.startsWith('SQLITE_')
  if (isSqlite && !WORLD.test(code)) return new IndexDamaged(error.message)
  const isWorld = isSqlite || /ConnectionFailed/.test(error.message) || typeof code === 'string'
  return isWorld ? new IndexUnusable(explain(code, error.message)) : error
}

function explain(code: unknown, message: string): string {
  if (typeof code !== 'string') return 'it cannot be opened'
  if (/BUSY|LOCKED/.test(code)) return 'another process is writing it'
  if (/FULL|ENOSPC/.test(code)) return 'the disk is full'
  if (/READONLY|PERM|EACCES|EROFS|CANTOPEN/.test(code)) return 'it cannot be written'
  return message
}
