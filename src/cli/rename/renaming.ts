import { writeAuthorFiles } from '../../edit/author-files.ts'
import { type Pattern, type Replacement, replaceScalars } from '../../edit/replace-scalars.ts'
import { readText } from '../../schema/author-file.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import type { Workspace } from '../../workspace.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface RenameOptions {
  readonly corpus?: string
  readonly dryRun?: boolean
}

/** An id and the one that takes its place. */
export interface NewName {
  readonly from: string
  readonly to: string
}

/** A file of the author's with an id renamed in `count` places. */
export interface RenamedFile {
  readonly path: string
  readonly content: string
  readonly count: number
}

/** Throws a UsageError where `what` has no id `from`, or `to` cannot be its id. */
export function refuseName({ from, to }: NewName, what: string, ids: readonly string[]): void {
  if (!ids.includes(from))
    throw new UsageError(`There is no ${what} "${from}". ${suggestName(from, ids)}`.trim())
  if (ids.includes(to)) throw new UsageError(`There is a ${what} "${to}" already.`)
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(to))
    throw new UsageError(`"${to}" cannot be an id: letters, digits, hyphens, dots and underscores.`)
}

/** What of a file names the id. */
export interface Named {
  readonly patterns: readonly Pattern[]
  /** Whether it is a key of the file's. */
  readonly keys: boolean
}

/** A file with an id renamed; null where it is not named there. Throws a UsageError where that cannot be written. */
export function renameIn(
  workspace: Workspace,
  path: string,
  { from, to }: NewName,
  named: Named,
): RenamedFile | null {
  const text = textOf(workspace, path)
  const { text: content, count } = replaceIn(path, text, { words: new Map([[from, to]]), ...named })
  return count === 0 ? null : { path, content, count }
}

/** Throws a UsageError where the file cannot be read, or not be written so. */
export function replaceIn(path: string, text: string, replacement: Replacement) {
  const yaml = readYaml(path, text, () => {})
  if (!yaml?.sound) throw unmended(path)
  const replaced = replaceScalars(text, yaml, replacement)
  if (replaced !== null) return replaced
  throw new UsageError(
    `${path} is written in a way that this cannot be put into. Nothing was written; rename it by hand.`,
  )
}

/** Throws a UsageError where the file cannot be read. */
export function textOf(workspace: Workspace, path: string): string {
  const text = readText(workspace, path, () => {})
  if (text === null) throw unmended(path)
  return text
}

export const unmended = (path: string): UsageError =>
  new UsageError(
    `${path} has mistakes, so that it cannot be told where the id stands in it. Mend it first: citedeck check`,
  )

/** Writes what was renamed, or says what would be; all of it or nothing. */
export async function writeRenamed(
  workspace: Workspace,
  files: readonly RenamedFile[],
  { dryRun }: RenameOptions,
  terminal: Terminal,
): Promise<void> {
  if (!dryRun) await writeAuthorFiles(workspace, files)
  for (const { path, count } of files)
    terminal.out(`${path}: ${count} ${count === 1 ? 'place' : 'places'}${dryRun ? ' (not written)' : ''}`)
}
