import { referencesTo, replaceAt } from '../../edit/replace-references.ts'
import { factFiles } from '../../facts/reading/load-facts.ts'
import type { Outline } from '../../model/outline.ts'
import { readOutline, readOutlineText } from '../../outline/read-outline.ts'
import type { Session } from '../../session.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { allOutlines } from '../locate-workspace.ts'
import { openCorpus } from '../open-corpus.ts'
import {
  type Named,
  type NewName,
  type RenamedFile,
  type RenameOptions,
  refuseName,
  renameIn,
  textOf,
  unmended,
  writeRenamed,
} from '../rename/renaming.ts'
import type { Terminal } from '../terminal.ts'

/** Gives a fact another id, in the files of facts and in every outline of its corpus. */
export async function renameFact(
  from: string,
  to: string,
  options: RenameOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { session, knowledge, name } = await openCorpus(options, environment)
  const { workspace } = session
  refuseName({ from, to }, 'fact', [...knowledge.facts.keys(), ...(knowledge.leftOut ?? [])])
  const renamed = [
    ...factFiles(workspace, name).map(path => renameIn(workspace, path, { from, to }, IN_FACTS)),
    ...allOutlines(workspace).map(path => renameInOutline(session, name, path, { from, to })),
  ]
  const files = renamed.flatMap(file => (file === null ? [] : [file]))
  await writeRenamed(workspace, files, options, terminal)
  terminal.err(`Editions that were built before know it as ${from}.`)
  return 0
}

const IN_FACTS: Named = { patterns: [['*', 'derived', '*', '*']], keys: true }

/** Null where the outline is of another corpus, or does not name the fact. */
function renameInOutline(
  { workspace, shapes, layouts }: Session,
  corpus: string,
  path: string,
  { from, to }: NewName,
): RenamedFile | null {
  const outline = soundly(path, report => readOutline(workspace, path, shapes.outline, layouts, report))
  const places = referencesTo(from, outline)
  if (outline.corpus.name !== corpus || places.length === 0) return null
  const content = replaceAt(textOf(workspace, path), places, to)
  const edited = soundly(path, report =>
    readOutlineText(content, path, workspace, shapes.outline, layouts, report),
  )
  const wanted = places.length + referencesTo(to, outline).length
  const isMoved = referencesTo(to, edited).length === wanted && referencesTo(from, edited).length === 0
  if (!isMoved) throw unmended(path)
  return { path, content, count: places.length }
}

type Read = (report: Parameters<typeof readOutline>[4]) => Outline | null

/** What a slide with a mistake cites is not known: an outline with one is refused. */
function soundly(path: string, read: Read): Outline {
  let isSound = true
  const outline = read(({ severity }) => {
    if (severity === 'error') isSound = false
  })
  if (outline === null || !isSound) throw unmended(path)
  return outline
}
