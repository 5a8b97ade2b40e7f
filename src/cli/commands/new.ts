import { basename } from 'node:path'
import { isTaken, writeAuthorFiles } from '../../edit/author-files.ts'
import { briefingStarter, corpusStarter, layoutStarter, type Starter } from '../../edit/starters.ts'
import { openSession } from '../../session.ts'
import { findRoot, openWorkspace, type Workspace } from '../../workspace.ts'
import { type Begun, pathHere, whereWritten, workspaceForCorpus } from '../begin-workspace.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { corpusNames } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export type NewKind = 'briefing' | 'corpus' | 'layout'

/** Writes the first files of a briefing, a corpus or a layout; never over anything that is there. */
export async function createNew(
  kind: NewKind,
  name: string,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name))
    throw new UsageError(`"${name}" cannot be a name here: small letters, digits and hyphens, at most 64.`)
  const { cwd } = environment
  const begun = kind === 'corpus' ? workspaceForCorpus(cwd) : workspaceAbove(cwd)
  const workspace = openWorkspace(begun.root)
  const starters = await startersFor(kind, name, workspace, environment)
  const taken = starters.find(({ path }) => isTaken(workspace, path))
  if (taken)
    throw new UsageError(`${pathHere(begun.root, taken.path, cwd)} is there already; nothing was written.`)
  await writeAuthorFiles(
    workspace,
    starters.map(({ path, text }) => ({ path, content: text })),
  )
  for (const { path } of starters)
    if (basename(path) !== '.gitkeep') terminal.out(pathHere(begun.root, path, cwd))
  const where = whereWritten(begun, cwd)
  if (where !== null) terminal.err(where)
  terminal.err(terminal.faint(nextStep(kind, name)))
  return 0
}

function workspaceAbove(cwd: string): Begun {
  const root = findRoot(cwd)
  if (root === null)
    throw new UsageError('There is no corpus/ folder here or above. Begin with: citedeck new corpus NAME')
  return { root, above: null }
}

async function startersFor(
  kind: NewKind,
  name: string,
  workspace: Workspace,
  environment: Environment,
): Promise<Starter[]> {
  if (kind === 'corpus') return corpusStarter(name)
  if (kind === 'layout') return layoutStarter(name)
  const corpora = corpusNames(workspace)
  const corpus = corpora[0] ?? 'your-corpus'
  const session = await openSession(workspace, environment.packageRoot, () => {})
  const knowledge = corpora[0] ? await session.knowledge(corpora[0], { file: '', start: 0, end: 0 }) : null
  const day = new Date(environment.now).toISOString().slice(0, 10)
  return briefingStarter(name, corpus, [...(knowledge?.facts.keys() ?? [])], day)
}

function nextStep(kind: NewKind, name: string): string {
  switch (kind) {
    case 'briefing':
      return `Next: write in it, then  citedeck check ${name}`
    case 'corpus':
      return `Next: citedeck source add FILES --corpus ${name}`
    case 'layout':
      return `Next: use it as \`layout: ${name}\`; it lies over the layouts of the package.`
  }
}
