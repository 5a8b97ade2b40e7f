import type { Knowledge } from '../../knowledge.ts'
import { openSession } from '../../session.ts'
import type { Workspace } from '../../workspace.ts'
import type { Environment } from '../environment.ts'
import type { Opened } from '../open-corpus.ts'
import { type RenamedFile, replaceIn } from './renaming.ts'

/**
 * Renamed files of facts in which checks stay good. A check is of a document, and its digest names it by its id: where it was
 * good before, it gets the digest of the same passage under the new id. One that was void stays void.
 */
export async function keepChecks(
  files: readonly RenamedFile[],
  { session, knowledge, name }: Opened,
  { packageRoot }: Environment,
): Promise<readonly RenamedFile[]> {
  if (!files.some(({ content }) => /\bof["']?\s*:/.test(content))) return files
  const renamed = await openSession(overlay(session.workspace, files), packageRoot, () => {})
  const after = await renamed.knowledge(name, { file: `corpus/${name}/sources.yaml`, start: 0, end: 0 })
  if (after === null) return files
  const now = digestsOf(after)
  const words = new Map(
    [...digestsOf(knowledge)].flatMap(([id, digest]) => {
      const changed = now.get(id)
      return changed === undefined || changed === digest ? [] : [[digest, changed] as const]
    }),
  )
  const replacement = { words, patterns: [['*', 'evidence', '*', 'checked', 'of']], keys: false }
  return files.map(file =>
    file.path.endsWith('/sources.yaml')
      ? file
      : { ...file, content: replaceIn(file.path, file.content, replacement).text },
  )
}

/** What of each piece of evidence would be checked, by its id. */
const digestsOf = ({ facts }: Knowledge): ReadonlyMap<string, string> =>
  new Map(
    [...facts.values()].flatMap(({ evidence }) => evidence.map(({ id, digest }) => [id, digest] as const)),
  )

/** The workspace as it will be once files are written. */
function overlay(workspace: Workspace, files: readonly RenamedFile[]): Workspace {
  const contents = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]))
  return {
    ...workspace,
    read(path, limit) {
      const bytes = contents.get(path)
      return bytes === undefined ? workspace.read(path, limit) : { kind: 'read', bytes }
    },
  }
}
