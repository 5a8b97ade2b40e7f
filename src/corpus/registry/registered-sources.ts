import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import { type Columns, fromColumns, toColumns } from '../../memory/columns.ts'
import type { Recollection, Step } from '../../memory/recollection.ts'
import type { Lineage, Name, Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { Shape } from '../../schema/author-file.ts'
import { hintForDate } from '../../values/dates/date-mistakes.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { pathFrom, type Workspace } from '../../workspace.ts'
import { isCircular, originOf, readLineage } from './lineage.ts'
import { type EntryMemory, type ReadEntry, readSourceEntries, type SourceEntry } from './source-entries.ts'
import type { AuthoredName, AuthoredSource } from './sources-schema.ts'

/** A source as it is registered in sources.yaml: all of it but its file. */
export interface RegisteredSource {
  readonly source: Omit<Source, 'state' | 'text'>
  /** Where its text is named; its entry where none is. */
  readonly textSpan: Span
  /** Where its hash stands. */
  readonly hashSpan: Span
}

/**
 * The sources that the sources.yaml of a corpus folder registers, in its order, from memory where it is unchanged; null
 * where it cannot be read. Reports mistakes in it.
 */
export async function registeredSources(
  recollection: Recollection,
  folder: string,
  shape: Shape,
  report: Report,
): Promise<Step<readonly RegisteredSource[] | null>> {
  const { result, basis } = await recollection.step('sources', [], report, (files, tell) => {
    const sources = readRegisteredSources(files, folder, shape, entryMemory(recollection), tell)
    return sources && toColumns(sources)
  })
  return { result: result && Array.from(fromColumns(result) as ArrayLike<RegisteredSource>), basis }
}

const entryMemory = ({ recall, keep }: Recollection): EntryMemory => ({
  recall() {
    const kept = recall('entries') as { readonly hashes: readonly string[]; readonly entries: Columns } | null
    if (kept === null) return null
    const entries = fromColumns(kept.entries) as ArrayLike<ReadEntry>
    return new Map(kept.hashes.flatMap((hash, row) => (entries[row] ? [[hash, entries[row]]] : [])))
  },
  keep: entries =>
    keep('entries', { hashes: [...entries.keys()], entries: toColumns([...entries.values()]) }),
})

function readRegisteredSources(
  workspace: Workspace,
  folder: string,
  shape: Shape,
  memory: EntryMemory,
  report: Report,
): readonly RegisteredSource[] | null {
  const entries = readSourceEntries(workspace, `${folder}/sources.yaml`, shape, memory, report)
  if (entries === null) return null
  const lineages = readLineages(entries, report)
  return entries.map(({ id, authored, places }) => {
    checkDates(authored, places, report)
    return {
      source: {
        id,
        bibliography: bibliographyOf(authored),
        issuedInferred: authored['issued-inferred'] ?? null,
        reliability: authored.reliability ?? null,
        descriptor: authored.descriptor ?? null,
        marking: authored.marking ?? null,
        audience: authored.audience ?? null,
        lineage: lineages.get(id) ?? null,
        origin: originOf(id, lineages),
        path: authored.text === undefined ? null : pathFrom(folder, authored.text),
        sha256: authored.sha256?.toLowerCase() ?? null,
        span: places.key,
      },
      textSpan: authored.text === undefined ? places.entry : places.text,
      hashSpan: places.sha256,
    }
  })
}

/** By id; null for a source that derives from none. */
function readLineages(entries: readonly SourceEntry[], report: Report): ReadonlyMap<string, Lineage | null> {
  const ids = entries.map(({ id }) => id)
  const lineages = new Map(
    entries.map(({ id, authored: { 'derived-from': derived }, places }) => [
      id,
      derived ? readLineage(derived, ids, places['derived-from'], report) : null,
    ]),
  )
  for (const { id, places } of entries)
    if (isCircular(id, lineages))
      report(
        diagnose('lineage-cycle', places['derived-from'], `${id} derives, in the end, from itself.`, {
          hint: 'Decide which document came first.',
        }),
      )
  return lineages
}

function checkDates(authored: AuthoredSource, places: SourceEntry['places'], report: Report): void {
  const dates = [
    [authored.issued, places.issued],
    [authored.accessed, places.accessed],
    [authored['issued-inferred']?.date, places.inferred],
  ] as const
  for (const [date, span] of dates)
    if (date !== undefined && parseEdtf(date) === null)
      report(
        diagnose('invalid-date', span, `"${date}" is not a date.`, {
          hint: hintForDate(date),
        }),
      )
}

function bibliographyOf(entry: AuthoredSource): Source['bibliography'] {
  const authors =
    entry.author === undefined ? [] : Array.isArray(entry.author) ? entry.author : [entry.author]
  return {
    type: entry.type,
    title: entry.title ?? null,
    'container-title': entry['container-title'] ?? null,
    publisher: entry.publisher ?? null,
    author: (authors as AuthoredName[]).map(nameOf),
    issued: entry.issued ?? null,
    accessed: entry.accessed ?? null,
    URL: entry.URL ?? null,
    language: entry.language ?? null,
  }
}

const nameOf = (name: AuthoredName): Name => (typeof name === 'string' ? { literal: name } : name)
