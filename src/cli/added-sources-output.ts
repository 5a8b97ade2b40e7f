import type { NewEntry } from '../edit/insert-entry.ts'
import { pathHere, whereWritten } from './begin-workspace.ts'
import type { Refused } from './given-files.ts'
import type { OpenedSources } from './open-sources.ts'
import type { Terminal } from './terminal.ts'

/** A file that became a source. */
export interface Added {
  readonly file: string
  readonly id: string
  /** From the corpus folder. */
  readonly text: string
  readonly language: string | null
  readonly missing: readonly string[]
  readonly remarks: readonly string[]
  readonly entry: NewEntry
}

interface PrintOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** What became of the files that were given. */
export interface Outcome {
  readonly sources: OpenedSources
  readonly added: readonly Added[]
  readonly refused: readonly Refused[]
  readonly cwd: string
}

/** Prints what was added, or with `dryRun` would be, and what was not. */
export function printAdded(outcome: Outcome, options: PrintOptions, terminal: Terminal): void {
  if (options.json) terminal.out(JSON.stringify(addedToJson(outcome, options), null, 2))
  else printForReader(outcome, options, terminal)
}

function addedToJson({ sources, added, refused }: Outcome, { dryRun }: PrintOptions): object {
  const { name, file, isNew } = sources
  const diagnostics = refused.map(({ file: refusedFile, reason }) => ({
    code: 'source-not-added',
    severity: 'error',
    message: reason,
    file: refusedFile,
  }))
  const shown = added.map(({ entry, ...each }) => ({ ...each, entry: entry.block }))
  return { corpus: name, file, created: isNew, dryRun: dryRun === true, added: shown, diagnostics }
}

function printForReader(outcome: Outcome, options: PrintOptions, terminal: Terminal): void {
  const { sources, added, refused, cwd } = outcome
  if (sources.isNew && !options.dryRun && added.length > 0)
    terminal.err(`Made ${pathHere(sources.begun.root, sources.folder, cwd)}, which was not there.`)
  if (options.dryRun) for (const { entry } of added) terminal.out(entry.block)
  else for (const each of added) terminal.out(lineFor(each, terminal))
  for (const { file, remarks } of added) for (const remark of remarks) terminal.err(`${file}: ${remark}`)
  printRefused(refused, terminal)
  const where = options.dryRun || added.length === 0 ? null : whereWritten(sources.begun, cwd)
  if (where !== null) terminal.err(where)
  terminal.err(terminal.faint(summary(outcome, options)))
  if (added.length > 0 && !options.dryRun) terminal.err(terminal.faint(nextStep(sources, added)))
}

/** What is worth knowing first of documents that came in: which of them tell a story twice, where there are two. */
const nextStep = ({ name, ids }: OpenedSources, added: readonly Added[]): string =>
  `Next: citedeck ${ids.length + added.length > 1 ? 'copies' : 'suggest'} --corpus ${name}`

/** Files that the corpus has already, of which no more are printed: a folder that is added again is full of them. */
const PRINTED_OF_KNOWN = 5

/** What went wrong first, then what the corpus has already. */
function printRefused(refused: readonly Refused[], terminal: Terminal): void {
  const known = refused.filter(({ owner }) => owner !== undefined)
  const others = refused.filter(({ owner }) => owner === undefined)
  const label = `${terminal.palette.severity('error', 'error')} source-not-added`
  for (const { file, reason } of [...others, ...known.slice(0, PRINTED_OF_KNOWN)])
    terminal.err(`${label}  ${terminal.palette.place(file)}  ${reason}`)
  const more = known.length - PRINTED_OF_KNOWN
  if (more > 0) terminal.err(`${label}  ${more} more that the corpus has already; --json lists them`)
}

function lineFor({ id, text, missing }: Added, terminal: Terminal): string {
  const lacks = missing.length === 0 ? '' : terminal.faint(`  not found: ${missing.join(', ')}`)
  return `${id}  ${text}${lacks}`
}

function summary({ sources, added, refused, cwd }: Outcome, { dryRun }: PrintOptions): string {
  const file = pathHere(sources.begun.root, sources.file, cwd)
  const what = `${added.length} ${added.length === 1 ? 'source' : 'sources'}`
  const left = refused.length === 0 ? '' : `; ${refused.length} not added`
  return dryRun
    ? `${what} would go into ${file}${left}. Nothing was written.`
    : `${what} added to ${file}${left}.`
}
