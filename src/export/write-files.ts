import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError, explainFileError } from '../diagnostics/environment-error.ts'

export interface BuiltFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files that belong together, making their folders. Each goes to a temporary file beside its place first; only when
 * all of them are there are they renamed, so that a run that is killed or fails leaves the old files whole.
 * Throws an EnvironmentError with `remedy` where a folder cannot be written, and leaves nothing behind. Nothing else is
 * left to do meanwhile, and importing Node's promises of files takes 10 ms.
 */
export async function writeFiles(files: readonly BuiltFile[], remedy: string): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = []
  let current = ''
  try {
    for (const { path, content } of files) {
      current = path
      makeFolder(dirname(path))
      refuseFolder(path)
      const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
      written.push({ temporary, path })
      writeFileSync(temporary, content, { flag: 'wx' })
    }
    for (const { temporary, path } of written) {
      current = path
      renameSync(temporary, path)
    }
  } catch (cause) {
    for (const { temporary } of written) rmSync(temporary, { force: true })
    throw new EnvironmentError(`Cannot write ${current}: ${explainFileError(cause)}.`, remedy, { cause })
  }
}

/** Makes a folder and those above it. Node's own way of doing so never ends on file systems that say "not found" for "no". */
function makeFolder(path: string): void {
  try {
    makeOne(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    makeOne(path)
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(path)) throw error
  }
}

function refuseFolder(path: string): void {
  if (isFolder(path)) throw Object.assign(new Error(path), { code: 'EISDIR' })
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
