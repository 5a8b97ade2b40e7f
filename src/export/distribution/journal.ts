import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isRecord } from '../../editions/plain-data.ts'
import { type CopyEntry, entryToJson, MANIFEST_NAME } from './manifest.ts'
import { copyIn } from './read-manifest.ts'

export const JOURNAL_NAME = 'distribution.journal'

/**
 * The journal of a distribution that is being written: a line for every copy that lies whole in the folder, after one that
 * tells what it is a distribution of. Either it is there or the manifest, never both: a folder with a manifest is complete.
 */
export interface Journal {
  /** A copy that an earlier run has left whole, by its file; null where there is none, or its file is another by now. */
  readonly whole: (file: string) => CopyEntry | null
  /** Writes a copy beside its place, renames it, and enters it. Throws what the file system says. */
  readonly write: (entry: CopyEntry, parts: readonly Buffer[]) => void
  readonly close: () => void
}

/**
 * Opens the journal in a folder, which is made where it is not there; an earlier distribution's manifest is taken away then. What
 * an earlier run has entered counts where it was of the same `basis`, a hash of all that copies are made of. Throws what the file
 * system says; then nothing was changed.
 */
export function openJournal(folder: string, basis: string): Journal {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, JOURNAL_NAME)
  const known = readEntries(path, basis)
  // Written anew: what comes next does not go on in a line that was left half written.
  writeWhole(path, [Buffer.from([{ basis }, ...[...known.values()].map(entryToJson)].map(lineOf).join(''))])
  for (const ending of ['', '.sig', '.p7s']) rmSync(join(folder, MANIFEST_NAME + ending), { force: true })
  return {
    whole(file) {
      const entry = known.get(file)
      const full = join(folder, file)
      if (entry === undefined || !existsSync(full)) return null
      return createHash('sha256').update(readFileSync(full)).digest('hex') === entry.sha256 ? entry : null
    },
    write(entry, parts) {
      writeWhole(join(folder, entry.file), parts)
      appendFileSync(path, lineOf(entryToJson(entry)))
    },
    close: () => rmSync(path, { force: true }),
  }
}

const lineOf = (entry: object): string => `${JSON.stringify(entry)}\n`

function readEntries(path: string, basis: string): ReadonlyMap<string, CopyEntry> {
  if (!existsSync(path)) return new Map()
  const journal = readJournal(readFileSync(path, 'utf8'))
  return new Map(journal.basis === basis ? journal.entries.map(entry => [entry.file, entry]) : [])
}

/** What a journal holds, each copy once. Of a line that a killed run has left half written nothing is read. */
export function readJournal(text: string): {
  readonly basis: string | null
  readonly entries: readonly CopyEntry[]
} {
  const [head, ...lines] = text.split('\n').map(parsed)
  const basis = isRecord(head) && typeof head['basis'] === 'string' ? head['basis'] : null
  const entries = lines.flatMap(line => (isRecord(line) ? (copyIn(line) ?? []) : []))
  return { basis, entries: [...new Map(entries.map(entry => [entry.file, entry])).values()] }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function writeWhole(path: string, parts: readonly Buffer[]): void {
  const temporary = `${path}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(temporary, 'w')
    try {
      for (const part of parts) writeAll(file, part)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** A disk that is nearly full takes a part of what it is given before it says so. */
function writeAll(file: number, part: Buffer): void {
  for (let written = 0; written < part.length; ) written += writeSync(file, part, written)
}
