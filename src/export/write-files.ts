import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EnvironmentError } from '../diagnostics/environment-error.ts'

export interface BuiltFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Writes files that belong together, making their folders. Each goes to a temporary file beside its place first; only when
 * all of them are there are they renamed, so that a run that is killed or fails leaves the old files whole.
 * Throws an EnvironmentError where a folder cannot be written, and leaves nothing behind.
 */
export async function writeFiles(files: readonly BuiltFile[]): Promise<void> {
  const written: { readonly temporary: string; readonly path: string }[] = []
  let current = ''
  try {
    for (const { path, content } of files) {
      current = path
      await mkdir(dirname(path), { recursive: true })
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
    const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? String(cause)
    throw new EnvironmentError(
      `Cannot write ${current}: ${reason}.`,
      'Make the folder writable, or name another with --out DIR. The files that were there are as they were.',
      { cause },
    )
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'a folder of that name is there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENAMETOOLONG: 'the name is too long',
}
