import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Workspace } from '../workspace.ts'

/** Writes a file of the author's, creating its folder: a temporary file, then a rename, so that none is left half-written. */
export function writeAuthorFile(workspace: Workspace, path: string, content: string | Uint8Array): void {
  const full = join(workspace.root, path)
  mkdirSync(dirname(full), { recursive: true })
  const temporary = `${full}.citedeck-new`
  writeFileSync(temporary, content)
  renameSync(temporary, full)
}

/** Whether anything stands at a path of the workspace. */
export function isTaken(workspace: Workspace, path: string): boolean {
  return existsSync(join(workspace.root, path))
}
