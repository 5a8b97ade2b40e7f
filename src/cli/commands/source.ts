import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { registerHash } from '../../edit/register-hash.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import { readText } from '../../schema/author-file.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import { openSession, type Session } from '../../session.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import {
  collectDiagnostics,
  type DiagnosticList,
  printDiagnostics,
  sourceReader,
} from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { corpusNames, locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface SourceOptions {
  readonly corpus?: string
  readonly reread?: string
  readonly json?: boolean
}

interface Opened {
  readonly session: Session
  readonly knowledge: Knowledge
  readonly name: string
  readonly diagnostics: DiagnosticList
}

/** Lists the sources of a corpus: what they are, whether their text is here, and what rests on them. */
export async function listSources(
  options: SourceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { knowledge, session, diagnostics } = await openCorpus(options, environment)
  const rows = [...knowledge.corpus.sources.values()].map(source => ({
    source,
    evidence: evidenceFrom(knowledge, source),
  }))
  if (options.json) {
    terminal.out(
      JSON.stringify(
        {
          corpus: knowledge.corpus.name,
          sources: rows.map(({ source, evidence }) => ({ ...describe(source), evidence: evidence.length })),
        },
        null,
        2,
      ),
    )
    return 0
  }
  const width = Math.max(...rows.map(({ source }) => source.id.length), 0)
  for (const { source, evidence } of rows) {
    const { issued, 'container-title': container, publisher } = source.bibliography
    const date = issued ?? (source.issuedInferred ? `${source.issuedInferred.date} (inferred)` : 'undated')
    const lineage = source.lineage
      ? `, ${source.lineage.relation} of ${source.lineage.from.kind === 'source' ? source.lineage.from.source : source.lineage.from.origin}`
      : ''
    terminal.out(
      `${source.id.padEnd(width)}  ${source.state.padEnd(10)}  ${String(evidence.length).padStart(3)} evidence  ${container ?? publisher ?? source.bibliography.type}, ${date}${lineage}`,
    )
  }
  const errors = diagnostics.sorted().filter(({ severity }) => severity === 'error')
  printDiagnostics(errors, sourceReader(session.workspace), terminal)
  return exitCodeOf(errors, { strict: false })
}

/** Shows a source: its entry, its lineage, and every quote that rests on it. */
export async function showSource(
  id: string,
  options: SourceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { knowledge } = await openCorpus(options, environment)
  const source = findSource(knowledge, id)
  const evidence = evidenceFrom(knowledge, source)
  if (options.json) {
    terminal.out(
      JSON.stringify(
        {
          ...describe(source),
          evidence: evidence.map(item => ({ id: item.id, quote: item.quote, found: item.passage !== null })),
        },
        null,
        2,
      ),
    )
    return 0
  }
  terminal.out(terminal.bold(source.id))
  for (const [key, value] of Object.entries(describe(source)))
    if (value !== null && key !== 'id') terminal.out(`  ${key.padEnd(12)} ${String(value)}`)
  terminal.out(`\n${evidence.length} pieces of evidence rest on it:`)
  for (const item of evidence) terminal.out(`  ${item.passage ? ' ' : '?'} ${item.id}: “${item.quote}”`)
  return 0
}

/**
 * Copies files into a corpus by matching their hashes to those registered. With `reread`, one file becomes the text of
 * that source, and its hash is registered: the analyst says that it was read again.
 */
export async function attachSources(
  files: readonly string[],
  options: SourceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { session, knowledge, name } = await openCorpus(options, environment)
  const given = files.map(file => readGiven(file, environment.cwd))
  if (options.reread !== undefined) {
    const [only, another] = given
    if (!only || another)
      throw new UsageError('--reread takes one file: the text of that source as it is now.')
    await rereadSource(session, findSource(knowledge, options.reread), name, only, terminal)
    return recheck(name, environment, session, terminal)
  }
  const byHash = new Map(
    [...knowledge.corpus.sources.values()].flatMap(source =>
      source.sha256 ? [[source.sha256, source] as const] : [],
    ),
  )
  let strangers = 0
  for (const { file, bytes, sha256 } of given) {
    const source = byHash.get(sha256)
    if (source?.path) {
      await writeAuthorFiles(session.workspace, [{ path: source.path, content: bytes }])
      terminal.out(`${source.id}  ${source.path}`)
    } else {
      strangers++
      terminal.err(
        `${file} is none of the texts registered in corpus/${name}/sources.yaml (its SHA-256 is ${sha256}).`,
      )
    }
  }
  if (strangers === 0) return 0
  terminal.err('To register a new text for a source: citedeck source attach FILE --corpus NAME --reread ID')
  return 1
}

async function rereadSource(
  session: Session,
  source: Source,
  corpus: string,
  { bytes, sha256 }: Given,
  terminal: Terminal,
): Promise<void> {
  if (source.path === null)
    throw new UsageError(`${source.id} has no \`text:\` in sources.yaml. Add it, then say this again.`)
  const file = `corpus/${corpus}/sources.yaml`
  const text = readText(session.workspace, file, () => {})
  const yaml = text === null ? null : readYaml(file, text, () => {})
  if (text === null || !yaml?.sound) throw new UsageError(`${file} cannot be read.`)
  await writeAuthorFiles(session.workspace, [
    { path: source.path, content: bytes },
    { path: file, content: registerHash(text, yaml, source.id, sha256) },
  ])
  terminal.out(`${source.id}  ${source.path}  registered as ${sha256}`)
}

/** After a text was read anew: what no longer stands in it. */
async function recheck(
  name: string,
  environment: Environment,
  session: Session,
  terminal: Terminal,
): Promise<ExitCode> {
  const { diagnostics } = await openCorpus({ corpus: name }, environment)
  const found = diagnostics.sorted().filter(({ severity }) => severity === 'error')
  printDiagnostics(found, sourceReader(session.workspace), terminal)
  return exitCodeOf(found, { strict: false })
}

async function openCorpus(options: SourceOptions, environment: Environment): Promise<Opened> {
  const { workspace } = locateWorkspace(environment.cwd, [])
  const names = corpusNames(workspace)
  const name = options.corpus ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined)
    throw new UsageError(`Which corpus? Say --corpus NAME; there are ${names.join(', ') || 'none yet'}.`)
  if (!names.includes(name))
    throw new UsageError(`There is no corpus "${name}". ${suggestName(name, names)}`.trim())
  const diagnostics = collectDiagnostics()
  const session = await openSession(workspace, environment.packageRoot, diagnostics.report)
  const knowledge = session.knowledge(name, { file: `corpus/${name}/sources.yaml`, start: 0, end: 0 })
  if (knowledge === null) throw new UsageError(`corpus/${name} cannot be read.`)
  return { session, knowledge, name, diagnostics }
}

function findSource({ corpus }: Knowledge, id: string): Source {
  const source = corpus.sources.get(id)
  if (source) return source
  throw new UsageError(`There is no source "${id}". ${suggestName(id, [...corpus.sources.keys()])}`.trim())
}

const evidenceFrom = ({ facts }: Knowledge, source: Source): Evidence[] =>
  [...facts.values()].flatMap(fact => fact.evidence.filter(evidence => evidence.source.id === source.id))

function describe(source: Source): Record<string, string | null> {
  const { bibliography, lineage } = source
  return {
    id: source.id,
    type: bibliography.type,
    title: bibliography.title,
    container: bibliography['container-title'],
    issued:
      bibliography.issued ??
      (source.issuedInferred
        ? `${source.issuedInferred.date}, inferred: ${source.issuedInferred.from}`
        : null),
    url: bibliography.URL,
    language: bibliography.language,
    text: source.path,
    state: source.state,
    sha256: source.sha256,
    reliability: source.reliability,
    descriptor: source.descriptor,
    lineage:
      lineage &&
      `${lineage.relation} of ${lineage.from.kind === 'source' ? lineage.from.source : [lineage.from.origin, ...lineage.from.via].join(', by way of ')}`,
    origin: source.origin,
  }
}

interface Given {
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

function readGiven(file: string, cwd: string): Given {
  const full = resolve(cwd, file)
  if (!existsSync(full)) throw new UsageError(`${file} does not exist.`)
  if (!statSync(full).isFile()) throw new UsageError(`${basename(file)} is not a file.`)
  const bytes = readFileSync(full)
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
