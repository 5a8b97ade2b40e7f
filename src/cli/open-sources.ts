import { createHash } from 'node:crypto'
import { collectDiagnostics } from '../diagnostics/collect-diagnostics.ts'
import { isTaken } from '../edit/author-files.ts'
import { corpusStarter } from '../edit/starters.ts'
import type { BuiltFile } from '../export/write-files.ts'
import { explainRead } from '../schema/author-file.ts'
import { findRoot, openWorkspace, pathFrom, type Workspace } from '../workspace.ts'
import { decodeUtf8 } from '../yaml/decode-utf8.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { type Begun, workspaceForSources } from './begin-workspace.ts'
import { printDiagnostics, sourceReader } from './diagnostic-list.ts'
import { corpusNames } from './locate-workspace.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The sources.yaml of a corpus, to be added to; its texts are not read. */
export interface OpenedSources {
  readonly workspace: Workspace
  readonly begun: Begun
  readonly name: string
  /** From the workspace's root. */
  readonly folder: string
  readonly file: string
  /** Whether there is no such corpus yet, and the files with which it begins, sources.yaml left out. */
  readonly isNew: boolean
  readonly starters: readonly BuiltFile[]
  readonly ids: readonly string[]
  /** Ids by the hash of their file. */
  readonly owners: ReadonlyMap<string, string>
  /** Names of texts that are registered, present or not. */
  readonly textNames: readonly string[]
}

/**
 * Opens the sources of the corpus that is named, or of the only one. A corpus that is not there yet is begun (see
 * `workspaceForSources`). Null where sources.yaml cannot be read; what is wrong with it is printed.
 */
export function openSources(
  corpus: string | undefined,
  cwd: string,
  terminal: Terminal,
): OpenedSources | null {
  const begun = workspaceOf(corpus, cwd)
  const workspace = openWorkspace(begun.root)
  const names = corpusNames(workspace)
  const name = corpus ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined)
    throw new UsageError(`Which corpus? Say --corpus NAME; there are ${names.join(', ') || 'none yet'}.`)
  const folder = `corpus/${name}`
  const file = `${folder}/sources.yaml`
  const isNew = !names.includes(name)
  if (isNew && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name))
    throw new UsageError(`"${name}" cannot be a name here: small letters, digits and hyphens, at most 64.`)
  const starters = isNew
    ? corpusStarter(name).filter(({ path }) => path !== file && !isTaken(workspace, path))
    : []
  const opened = {
    workspace,
    begun,
    name,
    folder,
    file,
    isNew,
    starters: starters.map(({ path, text }) => ({ path, content: text })),
  }
  const diagnostics = collectDiagnostics()
  const yaml = readYaml(file, rereadSources(opened), diagnostics.report)
  const data = yaml?.data
  if (!yaml?.sound || (data !== '' && !isMap(data))) {
    printDiagnostics(diagnostics.sorted(), sourceReader(workspace), terminal)
    terminal.err(`Nothing was added: ${file} has to be mended first.`)
    return null
  }
  return { ...opened, ...registered(workspace, folder, isMap(data) ? data : {}) }
}

/** The workspace above, where it has the corpus or none is named. */
function workspaceOf(corpus: string | undefined, cwd: string): Begun {
  const root = findRoot(cwd)
  const isThere = root !== null && (corpus === undefined || corpusNames(openWorkspace(root)).includes(corpus))
  return isThere ? { root, above: null } : workspaceForSources(cwd)
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  data !== null && typeof data === 'object' && !Array.isArray(data)

/** What sources.yaml holds now; what a new one begins with. */
export function rereadSources({
  workspace,
  file,
  name,
}: Pick<OpenedSources, 'workspace' | 'file' | 'name'>): string {
  const read = workspace.read(file)
  if (read.kind === 'missing') return corpusStarter(name).find(({ path }) => path === file)?.text ?? ''
  if (read.kind !== 'read') throw new UsageError(explainRead(file, read))
  const decoded = decodeUtf8(read.bytes)
  if (decoded.kind !== 'text')
    throw new UsageError(`${file} is not UTF-8: byte ${decoded.offset + 1} is the first that does not fit.`)
  return decoded.text
}

function registered(
  workspace: Workspace,
  folder: string,
  data: Readonly<Record<string, unknown>>,
): Pick<OpenedSources, 'ids' | 'owners' | 'textNames'> {
  const owners = new Map<string, string>()
  const textNames: string[] = []
  for (const [id, entry] of Object.entries(data)) {
    const { text, sha256 } = isMap(entry) ? entry : {}
    if (typeof text === 'string') textNames.push(text.slice(text.lastIndexOf('/') + 1))
    const hash = typeof sha256 === 'string' ? sha256.toLowerCase() : hashOf(workspace, folder, text)
    if (hash !== null && !owners.has(hash)) owners.set(hash, id)
  }
  return { ids: Object.keys(data), owners, textNames }
}

/** The hash of a text that is registered without one. */
function hashOf(workspace: Workspace, folder: string, text: unknown): string | null {
  if (typeof text !== 'string') return null
  const read = workspace.read(pathFrom(folder, text))
  return read.kind === 'read' ? createHash('sha256').update(read.bytes).digest('hex') : null
}
