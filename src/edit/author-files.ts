import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { EnvironmentError } from '../diagnostics/environment-error.ts'
import { type BuiltFile, writeFiles } from '../export/write-files.ts'
import type { Workspace } from '../workspace.ts'

/**
 * Writes files of the author's, given by their paths from the workspace's root, and makes their folders: all of them or
 * none, and none half-written. A text that had a byte-order mark keeps it. Throws an EnvironmentError where one cannot be
 * written, or leads out of the workspace.
 */
export async function writeAuthorFiles(workspace: Workspace, files: readonly BuiltFile[]): Promise<void> {
  const placed = files.map(({ path, content }) => {
    const full = placeInside(workspace, path)
    return { path: full, content: typeof content === 'string' ? `${markOf(full)}${content}` : content }
  })
  await writeFiles(placed, 'Make its folder writable, then say this again. Your files are as they were.')
}

/** The byte-order mark with which a file begins: texts are read and edited without it. '' where there is no such file. */
function markOf(full: string): string {
  if (statSync(full, { throwIfNoEntry: false })?.isFile() !== true) return ''
  const [first, second, third] = readFileSync(full)
  return first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : ''
}

/** Whether anything stands at a path of the workspace. */
export function isTaken(workspace: Workspace, path: string): boolean {
  return existsSync(join(workspace.root, path))
}

/** Links count by where they lead: nothing is written outside the workspace on behalf of a file in it. */
function placeInside({ root }: Workspace, path: string): string {
  const full = resolve(root, path)
  let folder = dirname(full)
  while (!existsSync(folder)) folder = dirname(folder)
  const isInside = [full, `${realpathSync(folder)}${sep}`].every(place => place.startsWith(`${root}${sep}`))
  if (isInside) return full
  throw new EnvironmentError(
    `${path} leads out of the workspace ${root}.`,
    'Nothing was written. Name a path inside it.',
  )
}
