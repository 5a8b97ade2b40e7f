import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Claimant, Lineage, Name, Source, SourceState, SourceText } from '../model/source.ts'
import type { Span } from '../model/span.ts'
import { explainRead, readAuthorFile, type Shape } from '../schema/author-file.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { parseEdtf } from '../values/edtf.ts'
import { pathFrom, type Workspace } from '../workspace.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { declareClaimants } from './claimants.ts'
import type { AuthoredClaimants } from './claimants-schema.ts'
import { isCircular, originOf, readLineage } from './lineage.ts'
import { readableExtensions, readerFor } from './readers/readers.ts'
import type { AuthoredName, AuthoredSource, AuthoredSources } from './sources-schema.ts'

export interface CorpusShapes {
  readonly sources: Shape
  readonly claimants: Shape
}

/**
 * A corpus folder: `sources.yaml`, `claimants.yaml` and the texts that they name. Reports mistakes in them, texts that
 * are absent, and files that are not what was registered. Null where there is no corpus of this name; that is reported
 * at `asked`, where the outline names it.
 */
export async function loadCorpus(
  workspace: Workspace,
  name: string,
  asked: Span,
  shapes: CorpusShapes,
  report: Report,
): Promise<Corpus | null> {
  const names = workspace.list('corpus').filter(folder => workspace.list(`corpus/${folder}`).length > 0)
  if (name.includes('/') || !names.includes(name)) {
    const message =
      name === '' ? 'The outline does not say which corpus it draws on.' : `There is no corpus "${name}".`
    report(
      diagnose('unknown-corpus', asked, message, {
        hint: suggestName(name, names) || 'Make one with `citedeck new corpus NAME`.',
      }),
    )
    return null
  }
  const folder = `corpus/${name}`
  const read = readAuthorFile(workspace, `${folder}/sources.yaml`, shapes.sources, report)
  const isRead = read !== null && isMap(read.yaml.data)
  const sources = isRead
    ? await readSources(workspace, folder, soundSources(read.yaml.data, shapes.sources), read.yaml, report)
    : []
  const claimants = readClaimants(workspace, folder, shapes.claimants, report)
  return { name, sources: new Map(sources), claimants, unread: !isRead }
}

/** What is sound in sources.yaml: a mistake in one field of a source keeps nothing else from being read and checked. */
function soundSources(data: object, { validate }: Shape): AuthoredSources {
  const sources = Object.entries(data).map(([id, entry]) => {
    const fields = Object.entries(isMap(entry) ? entry : {})
    const sound = fields.filter(([key, value]) => validate({ [id]: { ...LEAST, [key]: value } }))
    return [id, { ...LEAST, ...Object.fromEntries(sound) }] as const
  })
  return Object.fromEntries(sources)
}

/** What a source must have. */
const LEAST = { type: 'document' } as const

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  data !== null && typeof data === 'object' && !Array.isArray(data)

function readClaimants(workspace: Workspace, folder: string, shape: Shape, report: Report): Claimant[] {
  if (!workspace.list(folder).includes('claimants.yaml')) return []
  const read = readAuthorFile(workspace, `${folder}/claimants.yaml`, shape, report)
  return read?.sound ? declareClaimants(read.yaml.data as AuthoredClaimants, read.yaml, report) : []
}

async function readSources(
  workspace: Workspace,
  folder: string,
  authored: AuthoredSources,
  yaml: YamlFile,
  report: Report,
): Promise<Map<string, Source>> {
  const ids = Object.keys(authored)
  const lineages = new Map<string, Lineage | null>()
  for (const [id, entry] of Object.entries(authored)) {
    const derived = entry['derived-from']
    lineages.set(
      id,
      derived ? readLineage(derived, ids, yaml.positions.at([id, 'derived-from']), report) : null,
    )
  }
  for (const id of ids)
    if (isCircular(id, lineages))
      report(
        diagnose(
          'lineage-cycle',
          yaml.positions.at([id, 'derived-from']),
          `${id} derives, in the end, from itself.`,
          { hint: 'Decide which document came first.' },
        ),
      )
  const sources = new Map<string, Source>()
  for (const [id, entry] of Object.entries(authored)) {
    checkDates(id, entry, yaml, report)
    const path = entry.text === undefined ? null : pathFrom(folder, entry.text)
    const textSpan = yaml.positions.at(entry.text === undefined ? [id] : [id, 'text'])
    const { state, text } = await readText(
      workspace,
      id,
      path,
      entry.sha256 ?? null,
      textSpan,
      yaml.positions.at([id, 'sha256']),
      report,
    )
    sources.set(id, {
      id,
      bibliography: bibliographyOf(entry),
      issuedInferred: entry['issued-inferred'] ?? null,
      reliability: entry.reliability ?? null,
      descriptor: entry.descriptor ?? null,
      lineage: lineages.get(id) ?? null,
      origin: originOf(id, lineages),
      path,
      sha256: entry.sha256?.toLowerCase() ?? null,
      state,
      text,
      span: yaml.positions.keyAt([id]),
    })
  }
  return sources
}

/** The text of a source. One that has changed is still read, so that every quote is held against what is there now. */
async function readText(
  workspace: Workspace,
  id: string,
  path: string | null,
  sha256: string | null,
  textSpan: Span,
  hashSpan: Span,
  report: Report,
): Promise<{ state: SourceState; text: SourceText | null }> {
  const absent = (message: string): { state: SourceState; text: null } => {
    report(
      diagnose('text-absent', textSpan, message, { hint: hintForAbsent(workspace, path, textSpan.file) }),
    )
    return { state: 'absent', text: null }
  }
  if (path === null) return absent(`${id} has no text: its quotes cannot be checked.`)
  const read = workspace.read(path)
  if (read.kind === 'missing')
    return absent(`The text of ${id}, ${path}, is not here: its quotes cannot be checked.`)
  const unreadable = (
    message: string,
    code: 'text-unreadable' | 'path-outside-workspace' = 'text-unreadable',
  ) => {
    report(diagnose(code, textSpan, message))
    return { state: 'unreadable' as const, text: null }
  }
  if (read.kind === 'outside') return unreadable(explainRead(path, read), 'path-outside-workspace')
  if (read.kind !== 'read') return unreadable(explainRead(path, read))
  const reader = readerFor(path)
  if (!reader)
    return unreadable(`There is no reader for ${path}; texts are ${readableExtensions.join(', ')}.`)
  const reading = await reader(read.bytes)
  if ('problem' in reading) return unreadable(`${path}: ${reading.problem}`)
  const actual = createHash('sha256').update(read.bytes).digest('hex')
  if (sha256 === null || actual === sha256.toLowerCase()) return { state: 'read', text: reading.ok }
  report(
    diagnose('source-changed', hashSpan, `The text of ${id} is not the one that was registered.`, {
      hint: `Read it again, then: citedeck source attach ${path} --corpus ${path.split('/')[1] ?? 'NAME'} --reread ${id}`,
      details: [`registered ${sha256.toLowerCase()}`, `now        ${actual}`],
    }),
  )
  return { state: 'changed', text: reading.ok }
}

/** Where a file of that name lies among the texts, that; else how whoever has the files brings them in. */
function hintForAbsent(workspace: Workspace, path: string | null, sourcesFile: string): string {
  const folder = sourcesFile.split('/').slice(0, -1).join('/')
  const name = path?.split('/').at(-1) ?? ''
  if (workspace.list(`${folder}/texts`).includes(name))
    return `Write \`text: texts/${name}\`: that file is there.`
  return `citedeck source attach FILES --corpus ${folder.split('/').at(-1)}`
}

function checkDates(id: string, entry: AuthoredSource, yaml: YamlFile, report: Report): void {
  const dates: [readonly string[], string | undefined][] = [
    [['issued'], entry.issued],
    [['accessed'], entry.accessed],
    [['issued-inferred', 'date'], entry['issued-inferred']?.date],
  ]
  for (const [path, date] of dates)
    if (date !== undefined && parseEdtf(date) === null)
      report(
        diagnose('invalid-date', yaml.positions.at([id, ...path]), `"${date}" is not a date.`, {
          hint: 'Write it as 2025-02-11, 2025-02 or 2025 (EDTF).',
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
