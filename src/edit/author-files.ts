import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { EnvironmentError } from '../diagnostics/environment-error.ts'
import { type BuiltFile, writeFiles } from '../export/write-files.ts'
import type { Workspace } from '../workspace.ts'

/**
 * Writes files of the author's, given by their paths from the workspace's root, and makes their folders: all of them or
 * none, and none half-written. Throws an EnvironmentError where one cannot be written, or leads out of the workspace.
 */
export async function writeAuthorFiles(workspace: Workspace, files: readonly BuiltFile[]): Promise<void> {
  const placed = files.map(({ path, content }) => ({ path: placeInside(workspace, path), content }))
  await writeFiles(placed, 'Make its folder writable, then say this again. Your files are as they were.')
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
