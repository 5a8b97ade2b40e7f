import { createHash } from 'node:crypto'
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts'
import type { Range, Span } from '../../model/span.ts'
import { readAuthorText, readText, type Shape } from '../../schema/author-file.ts'
import type { Workspace } from '../../workspace.ts'
import { entryRanges } from '../../yaml/entries.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import type { AuthoredSource } from './sources-schema.ts'

/** An entry of sources.yaml: what is sound in it, and where that stands. */
export interface SourceEntry {
  readonly id: string
  readonly authored: AuthoredSource
  readonly places: Readonly<Record<Placed, Span>>
}

/** `key`: the id; `entry`: all of it; the rest are its fields, each at its nearest place where it is not written. */
type Placed = 'key' | 'entry' | 'text' | 'sha256' | 'derived-from' | 'issued' | 'accessed' | 'inferred'

/** Entries as they were read by themselves, by the hash of their text: places are offsets into that text. */
export type ReadEntries = ReadonlyMap<string, ReadEntry>

export interface ReadEntry {
  readonly entry: SourceEntry
  readonly diagnostics: readonly Diagnostic[]
}

/** Keeps the entries of one run for the next. */
export interface EntryMemory {
  readonly recall: () => ReadEntries | null
  readonly keep: (entries: ReadEntries) => void
}

/**
 * The entries of a sources.yaml, in their order; null where it cannot be read. Reports mistakes in it; one in a field of a
 * source keeps nothing else from being read. In a list of ten thousand, of which a few have changed, only those are
 * parsed: each entry is read by itself, and taken from memory where its text is the same. Where an entry by itself is no
 * sound YAML, the file is read as a whole, since the mistake may begin in another one.
 */
export function readSourceEntries(
  workspace: Workspace,
  path: string,
  shape: Shape,
  memory: EntryMemory,
  report: Report,
): readonly SourceEntry[] | null {
  const text = readText(workspace, path, report)
  if (text === null) return null
  return readOneByOne(path, text, shape, memory, report) ?? readAtOnce(path, text, shape, report)
}

function readOneByOne(
  path: string,
  text: string,
  shape: Shape,
  memory: EntryMemory,
  report: Report,
): readonly SourceEntry[] | null {
  const ranges = entryRanges(text)
  if (ranges === null || ranges.length === 0) return null
  const known = memory.recall()
  const read = new Map<string, ReadEntry>()
  const moved = new Map<string, { readonly start: number; readonly read: ReadEntry }>()
  for (const range of ranges) {
    const own = text.slice(range.start, range.end)
    const hash = createHash('sha256').update(own).digest('base64')
    const entry = known?.get(hash) ?? readEntry(path, own, shape)
    // Of two entries with one id, the file as a whole tells.
    if (entry === null || moved.has(entry.entry.id)) return null
    read.set(hash, entry)
    moved.set(entry.entry.id, { start: range.start, read: entry })
  }
  memory.keep(read)
  return [...moved.values()].map(({ start, read: { entry, diagnostics } }) => {
    for (const diagnostic of diagnostics) report({ ...diagnostic, span: shift(diagnostic.span, start) })
    return { ...entry, places: shiftAll(entry.places, start) }
  })
}

/** An entry by its own text; null where that is no sound YAML with one key. */
function readEntry(path: string, text: string, shape: Shape): ReadEntry | null {
  const diagnostics: Diagnostic[] = []
  const read = readAuthorText(path, text, shape, diagnostic => diagnostics.push(diagnostic))
  if (!read?.yaml.sound || !isMap(read.yaml.data)) return null
  const [entry, ...others] = entriesOf(read.yaml, read.sound, shape)
  return entry && others.length === 0 ? { entry, diagnostics } : null
}

function readAtOnce(path: string, text: string, shape: Shape, report: Report): readonly SourceEntry[] | null {
  const read = readAuthorText(path, text, shape, report)
  return read === null || !isMap(read.yaml.data) ? null : entriesOf(read.yaml, read.sound, shape)
}

function entriesOf(yaml: YamlFile, sound: boolean, shape: Shape): SourceEntry[] {
  return Object.entries(yaml.data as object).map(([id, written]) => {
    const at = (...keys: string[]): Span => yaml.positions.at([id, ...keys])
    return {
      id,
      authored: sound ? (written as AuthoredSource) : soundSource(id, written, shape),
      places: {
        key: yaml.positions.keyAt([id]),
        entry: at(),
        text: at('text'),
        sha256: at('sha256'),
        'derived-from': at('derived-from'),
        issued: at('issued'),
        accessed: at('accessed'),
        inferred: at('issued-inferred', 'date'),
      },
    }
  })
}

/** What is sound in an entry. */
function soundSource(id: string, written: unknown, { validate }: Shape): AuthoredSource {
  if (validate({ [id]: written })) return written as AuthoredSource
  const fields = Object.entries(isMap(written) ? written : {})
  const sound = fields.filter(([key, value]) => validate({ [id]: { ...LEAST, [key]: value } }))
  return { ...LEAST, ...Object.fromEntries(sound) }
}

/** What a source must have. */
const LEAST = { type: 'document' } as const

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  data !== null && typeof data === 'object' && !Array.isArray(data)

const shift = <Place extends Range>(place: Place, by: number): Place => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
})

function shiftAll(places: SourceEntry['places'], by: number): SourceEntry['places'] {
  const { key, entry, text, sha256, 'derived-from': lineage, issued, accessed, inferred } = places
  return {
    key: shift(key, by),
    entry: shift(entry, by),
    text: shift(text, by),
    sha256: shift(sha256, by),
    'derived-from': shift(lineage, by),
    issued: shift(issued, by),
    accessed: shift(accessed, by),
    inferred: shift(inferred, by),
  }
}
