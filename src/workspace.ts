import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { dirname, isAbsolute, join, posix, resolve, sep } from 'node:path'

/** Bytes of a file in the workspace, or why there are none. Nothing is interpreted here. */
export type FileRead =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The author's folder. All paths are relative to `root`, with forward slashes. */
export interface Workspace {
  readonly root: string
  /** Reads a file of at most `limit` bytes (32 MiB unless told). Links that lead out of the root are `outside`. */
  read(path: string, limit?: number): FileRead
  /** Names in a folder, sorted; none where it does not exist. */
  list(folder: string): readonly string[]
}

const FILE_LIMIT = 32 * 1024 * 1024

/** A workspace on disk. */
export function openWorkspace(root: string): Workspace {
  const realRoot = realpathSync.native(root)
  const locate = (path: string): string | null => {
    // Even one that leads back in: another machine has it elsewhere.
    if (isAbsolute(path)) return null
    const full = resolve(realRoot, path)
    if (!isInside(realRoot, full)) return null
    return existsSync(full) && !isInside(realRoot, realpathSync.native(full)) ? null : full
  }
  return {
    root: realRoot,
    read(path, limit = FILE_LIMIT) {
      const full = locate(path)
      return full === null ? { kind: 'outside' } : readBounded(full, limit)
    },
    list(folder) {
      const full = locate(folder)
      if (full === null || !existsSync(full) || !statSync(full).isDirectory()) return []
      return readdirSync(full).sort()
    },
  }
}

/** Files of the package itself and of the packages that it is made with. */
export interface PackageFiles {
  /** A file by its path under `node_modules`, wherever that is above the package; null where it is not installed. */
  readonly dependency: (path: string) => Uint8Array | null
  /** A file by its path in the package; null where there is none. */
  readonly own: (path: string) => Uint8Array | null
}

/** The package rooted at a folder, for what a document is made with: scripts, styles, fonts. */
export function openPackage(packageRoot: string): PackageFiles {
  const readWhereItIs = (path: string): Uint8Array | null => (existsSync(path) ? readFileSync(path) : null)
  return {
    own: path => readWhereItIs(join(packageRoot, path)),
    dependency(path) {
      for (let folder = packageRoot; ; folder = dirname(folder)) {
        const found = readWhereItIs(join(folder, 'node_modules', path))
        if (found || folder === dirname(folder)) return found
      }
    },
  }
}

/**
 * The workspace's root for a file or folder: the nearest folder above it that holds `corpus/`, or null.
 * `from` is an absolute path.
 */
export function findRoot(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'corpus'))) return folder
    if (dirname(folder) === folder) return null
  }
}

/** A path of the author's, relative to the root, with `.` and `..` resolved; it may lead out (`../`, or absolute). */
export function pathFrom(folder: string, path: string): string {
  const slashed = path.replaceAll('\\', '/')
  return posix.normalize(isAbsolute(slashed) ? slashed : posix.join(folder, slashed))
}

function readBounded(full: string, limit: number): FileRead {
  let file: number
  try {
    file = openSync(full, 'r')
  } catch (error) {
    return unreadable(error)
  }
  try {
    const stat = fstatSync(file)
    if (stat.isDirectory()) return { kind: 'folder' }
    if (!stat.isFile()) return { kind: 'unreadable', reason: 'not a regular file' }
    if (stat.size > limit) return { kind: 'too-large', size: stat.size, limit }
    return { kind: 'read', bytes: readWhole(file, stat.size) }
  } catch (error) {
    return unreadable(error)
  } finally {
    closeSync(file)
  }
}

function readWhole(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

function unreadable(error: unknown): FileRead {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
  if (code === 'EISDIR') return { kind: 'folder' }
  return { kind: 'unreadable', reason: code === 'EACCES' ? 'permission denied' : code }
}

const isInside = (root: string, full: string): boolean =>
  full === root || full.startsWith(root.endsWith(sep) ? root : root + sep)

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()
