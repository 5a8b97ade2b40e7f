import {
  type BigIntStats,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
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
  /**
   * How a file stands, many times faster than it can be read. See `isSettled` for what that tells of what it holds, and
   * `place` for whether the way to it is still the same.
   */
  stamp(path: string): FileStamp | null
  /**
   * How many files stand, in half the time that their stamps take: STAMP_NUMBERS numbers for each path, in their order.
   * All are 0 where nothing is; the first is NaN, which equals nothing, where there is what is no plain file inside the root.
   */
  stampAll(paths: readonly string[]): Float64Array
  /**
   * Which folder stands at a path: another when it, one above it or a link on the way is replaced. Null where there is none
   * inside the root. Stamps do not tell: files keep theirs when their folder is moved, out of the root and linked as well.
   */
  place(folder: string): string | null
  /** Names in a folder, sorted; none where it does not exist. */
  list(folder: string): readonly string[]
}

/** How a file stands. Null stands for what is not a plain file inside the root, links included. */
export interface FileStamp {
  /** Device, inode, size, times of the last change of content and of status in nanoseconds: another when any of them is. */
  readonly signature: string
  /** The later of the two times, in milliseconds since 1970. */
  readonly changed: number
}

/** Device, inode, size, and the times of the last change of content and of status in milliseconds since 1970. */
export const STAMP_NUMBERS = 5

const FILE_LIMIT = 32 * 1024 * 1024

/** Clocks of file systems are as coarse as this, in milliseconds: FAT's counts every other second. */
const COARSEST_CLOCK = 2000

/**
 * Whether a stamp taken at `now` (milliseconds since 1970) or later is another after the file's next change, so that it
 * stands for what is read behind it. A file changed just before may change again within the same tick of its clock, which
 * no stamp tells: as Git does (Documentation/technical/racy-git), such a file is read again.
 */
export const isSettled = ({ changed }: Pick<FileStamp, 'changed'>, now: number): boolean =>
  changed < now - COARSEST_CLOCK

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
    // Asked of ten thousand files at a time: a path that cannot lead out is not taken apart.
    stamp: path => (isAbsolute(path) || path.includes('..') ? null : stampOf(realRoot + sep + path)),
    stampAll(paths) {
      const stamps = new Float64Array(paths.length * STAMP_NUMBERS)
      const leadsOut = byFolder(folder => locate(folder) === null)
      let at = 0
      for (const path of paths) {
        if (leadsOut(path)) stamps[at] = Number.NaN
        else writeStamp(realRoot + sep + path, stamps, at)
        at += STAMP_NUMBERS
      }
      return stamps
    },
    place(folder) {
      const full = locate(folder)
      return full === null ? null : placeOf(full)
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

/** Without waiting for what is no regular file: a named pipe would keep its reader until somebody writes. */
const TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

function stampOf(full: string): FileStamp | null {
  const stat = statusOf(full)
  if (!stat?.isFile()) return null
  const { dev, ino, size, mtimeNs, ctimeNs } = stat
  const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n)
  return { signature: `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`, changed }
}

function writeStamp(full: string, stamps: Float64Array, at: number): void {
  try {
    const stat = lstatSync(full, QUIETLY)
    if (stat === undefined) return
    stamps[at] = stat.isFile() ? stat.dev : Number.NaN
    stamps[at + 1] = stat.ino
    stamps[at + 2] = stat.size
    stamps[at + 3] = stat.mtimeMs
    stamps[at + 4] = stat.ctimeMs
  } catch {
    stamps[at] = Number.NaN
  }
}

const QUIETLY = { throwIfNoEntry: false } as const

/**
 * Of a path, what is so of its folder ('' for the root, else with a slash at its end), which is asked of each folder once. A
 * path mostly lies where the one before it lay: to see that takes a fraction of taking it apart.
 */
function byFolder(isSo: (folder: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>()
  let folder: string | null = null
  let answer = false
  return path => {
    const length = path.lastIndexOf('/') + 1
    if (folder?.length === length && path.startsWith(folder)) return answer
    folder = path.slice(0, length)
    answer = known.get(folder) ?? isSo(folder)
    known.set(folder, answer)
    return answer
  }
}

function statusOf(full: string): BigIntStats | undefined {
  try {
    return lstatSync(full, { bigint: true, throwIfNoEntry: false })
  } catch {
    // A folder on the way that is none, or that may not be entered: reading says which.
    return undefined
  }
}

function placeOf(full: string): string | null {
  try {
    const stat = statSync(full, QUIETLY)
    return stat?.isDirectory() ? `${stat.dev} ${stat.ino} ${realpathSync.native(full)}` : null
  } catch {
    // It may not be entered.
    return null
  }
}

function readBounded(full: string, limit: number): FileRead {
  let file: number
  try {
    file = openSync(full, TO_READ)
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
