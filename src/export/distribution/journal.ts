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
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type CopyEntry, MANIFEST_NAME } from './manifest.ts'

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
 * Opens the journal in a folder, which is made where it is not there; an earlier distribution's manifest is taken away. What an earlier run has entered counts where it was
 * of the same `basis`, a hash of all that copies are made of. Throws what the file system says.
 */
export function openJournal(folder: string, basis: string): Journal {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, JOURNAL_NAME)
  const known = readEntries(path, basis)
  for (const ending of ['', '.sig', '.p7s']) rmSync(join(folder, MANIFEST_NAME + ending), { force: true })
  if (known.size === 0) writeFileSync(path, `${JSON.stringify({ basis })}\n`)
  return {
    whole(file) {
      const entry = known.get(file)
      const full = join(folder, file)
      if (entry === undefined || !existsSync(full)) return null
      return createHash('sha256').update(readFileSync(full)).digest('hex') === entry.sha256 ? entry : null
    },
    write(entry, parts) {
      writeWhole(join(folder, entry.file), parts)
      appendFileSync(path, `${JSON.stringify(entry)}\n`)
    },
    close: () => rmSync(path, { force: true }),
  }
}

/** A line that a killed run has left half written ends what can be read. */
function readEntries(path: string, basis: string): ReadonlyMap<string, CopyEntry> {
  const entries = new Map<string, CopyEntry>()
  if (!existsSync(path)) return entries
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  if (parsed<{ readonly basis: string }>(head)?.basis !== basis) return entries
  for (const line of lines) {
    const entry = parsed<CopyEntry>(line)
    if (entry !== null) entries.set(entry.file, entry)
  }
  return entries
}

function parsed<Value>(line: string): Value | null {
  try {
    return JSON.parse(line) as Value
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
