import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError, explainFileError } from '../diagnostics/environment-error.ts'

export interface BuiltFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files that belong together, making their folders. Each goes to a temporary file beside its place first; only when
 * all of them are there are they renamed, so that a run that is killed or fails leaves the old files whole.
 * Throws an EnvironmentError with `remedy` where a folder cannot be written, and leaves nothing behind.
 */
export async function writeFiles(files: readonly BuiltFile[], remedy: string): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = []
  let current = ''
  try {
    for (const { path, content } of files) {
      current = path
      await makeFolder(dirname(path))
      await refuseFolder(path)
      const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
      written.push({ temporary, path })
      await writeFile(temporary, content, { flag: 'wx' })
    }
    for (const { temporary, path } of written) {
      current = path
      await rename(temporary, path)
    }
  } catch (cause) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })))
    throw new EnvironmentError(`Cannot write ${current}: ${explainFileError(cause)}.`, remedy, { cause })
  }
}

/** Makes a folder and those above it. Node's own way of doing so never ends on file systems that say "not found" for "no". */
async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<string> =>
    mkdir(path).then(
      () => 'made',
      (error: NodeJS.ErrnoException) =>
        error.code === 'EEXIST' ? existing(path, error) : Promise.reject(error),
    )
  await make().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  })
}

async function existing(path: string, error: Error): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isDirectory()) throw error
  return 'there'
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
}
