import { readdirSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { findRoot } from '../workspace.ts'

/** The folders of a workspace that are its own: whoever stands in one of them means that workspace. */
const FOLDERS = ['corpus', 'briefings', 'templates', 'output', 'schemas']

/** A workspace that files are to be written to. */
export interface Begun {
  /** Its folder; that of the working directory where it begins there. */
  readonly root: string
  /** The workspace above, where one begins beneath it. */
  readonly above: string | null
}

/**
 * Where a new corpus goes: into the workspace that the working directory is, or whose folders it lies in; else it makes
 * the working directory a workspace, even below another, which is left alone.
 */
export function workspaceForCorpus(cwd: string): Begun {
  const here = realpathSync.native(cwd)
  const found = findRoot(here)
  if (found === null) return { root: here, above: null }
  const [folder = ''] = relative(found, here).split(sep)
  return folder === '' || FOLDERS.includes(folder)
    ? { root: found, above: null }
    : { root: here, above: found }
}

/**
 * Where sources go that begin a corpus: as `workspaceForCorpus` in an empty folder; elsewhere, since they may lie in any
 * folder below it, into the workspace above.
 */
export function workspaceForSources(cwd: string): Begun {
  const begun = workspaceForCorpus(cwd)
  const isEmpty = !readdirSync(cwd).some(name => !name.startsWith('.'))
  return begun.above === null || isEmpty ? begun : { root: begun.above, above: null }
}

/** A path of a workspace as it is written in the working directory. */
export function pathHere(root: string, path: string, cwd: string): string {
  return relative(realpathSync.native(cwd), join(realpathSync.native(root), path))
    .split(sep)
    .join('/')
}

/** Says which workspace was written to, where that does not go without saying; null where it does. */
export function whereWritten({ root, above }: Begun, cwd: string): string | null {
  if (above !== null)
    return `This folder is a workspace of its own from now on. The one above it, ${above}, was left alone.`
  return realpathSync.native(root) === realpathSync.native(cwd) ? null : `That is in the workspace ${root}.`
}
