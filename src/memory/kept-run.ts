import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import {
  isSettled,
  openPackage,
  openWorkspace,
  type PackageFiles,
  STAMP_NUMBERS,
  type Workspace,
} from '../workspace.ts'
import { contentOf } from './known-files.ts'
import { CHANGING, type Memory, namesIn, note, recollect } from './recollection.ts'

/** A whole run: what it is asked to do, and all that it may look at. */
export interface Run {
  /** What it works on. One run of each name is kept, the last. */
  readonly name: string
  /** Whatever else decides what it gives. */
  readonly given: readonly string[]
  readonly workspace: Workspace
  /** Folder of the package, whose templates, scripts and fonts are looked at too. */
  readonly packageRoot: string
  /** Null: the run is done anew. */
  readonly memory: Memory | null
}

/** Notes what is looked at through it. */
export interface Watch {
  readonly workspace: (workspace: Workspace) => Workspace
  readonly packageFiles: (files: PackageFiles) => PackageFiles
}

/** For runs that are not kept. */
export const UNWATCHED: Watch = { workspace: workspace => workspace, packageFiles: files => files }

/** What a run looked at. */
interface Seen {
  /** Tells which result belongs to it, for the two are kept apart. */
  readonly id: string
  readonly given: readonly string[]
  readonly folders: readonly SeenFolder[]
  /** Files of packages, each with the SHA-256 of its content; '' where there was none. */
  readonly packageFiles: readonly (readonly [where: keyof PackageFiles, path: string, content: string])[]
}

/** What was looked at beneath a root: files with their stamps, see `Workspace.stampAll`, and names in folders. */
interface SeenFolder {
  readonly root: string
  /** The folders of the files, each as it stood before the first of them was looked at, see `Workspace.place`. */
  readonly places: readonly (readonly [folder: string, place: string | null])[]
  readonly paths: readonly string[]
  readonly stamps: Float64Array
  /** SHA-256 of files that were touched so shortly before they were read that their stamps tell nothing; '' for others. */
  readonly contents: readonly string[]
  readonly lists: readonly (readonly [folder: string, names: string])[]
}

interface Given<Result> {
  /** The id of what was seen. */
  readonly of: string
  readonly result: Result
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What a run gives, from memory where nothing that it looked at has been touched since: neither a file nor the names in
 * a folder. What was reported then is reported again. Where something was touched, its steps may still come from memory,
 * see `Recollection`. A file that is touched while the run goes on keeps the run from being kept.
 */
export async function keptRun<Result>(
  run: Run,
  report: Report,
  work: (watch: Watch, report: Report) => Promise<Result>,
): Promise<Result> {
  if (run.memory === null) return work(UNWATCHED, report)
  const memory = recollect(`run ${run.name}`, run.workspace, run.memory)
  const seen = memory.recall('seen') as Seen | null
  if (seen !== null && isUntouched(seen, run)) {
    const kept = memory.recall('result') as Given<Result> | null
    if (kept?.of === seen.id) {
      const settled = settle(seen, run)
      if (settled !== seen) memory.keep('seen', settled)
      kept.diagnostics.forEach(report)
      return kept.result
    }
  }
  const watch = openWatch(run)
  const diagnostics: Diagnostic[] = []
  const result = await work(watch, diagnostic => {
    diagnostics.push(diagnostic)
    report(diagnostic)
  })
  const looked = watch.seen()
  if (looked !== null) {
    memory.keep('result', { of: looked.id, result, diagnostics } satisfies Given<Result>)
    memory.keep('seen', looked)
  }
  return result
}

function isUntouched(seen: Seen, run: Run): boolean {
  if (!isDeepStrictEqual(seen.given, run.given)) return false
  const files = openPackage(run.packageRoot)
  return (
    seen.folders.every(folder => {
      const open = openFolder(folder, run)
      return open !== undefined && isSame(folder, open)
    }) && seen.packageFiles.every(([where, path, content]) => hashOf(files[where](path)) === content)
  )
}

/** What a run looks at where this was looked at; none where another copy of the program looked at its own templates. */
const openFolder = ({ root }: SeenFolder, { workspace, packageRoot }: Run): Workspace | undefined =>
  [workspace, openWorkspace(packageRoot)].find(open => open.root === root)

function isSame({ places, paths, stamps, contents, lists }: SeenFolder, workspace: Workspace): boolean {
  const now = workspace.stampAll(paths)
  const isSameFile = (path: string, index: number): boolean =>
    contents[index] === ''
      ? isSameStamp(now, stamps, index)
      : contentOf(workspace.read(path)) === contents[index]
  return (
    paths.every(isSameFile) &&
    places.every(([folder, place]) => workspace.place(folder) === place) &&
    lists.every(([folder, names]) => namesIn(workspace.list(folder)) === names)
  )
}

function isSameStamp(now: Float64Array, then: Float64Array, index: number): boolean {
  for (let at = index * STAMP_NUMBERS; at < (index + 1) * STAMP_NUMBERS; at++)
    if (now[at] !== then[at]) return false
  return true
}

/** The same with stamps instead of hashes, once the stamps tell enough; the same object where they did, or do not yet. */
function settle(seen: Seen, run: Run): Seen {
  if (seen.folders.every(({ contents }) => contents.every(content => content === ''))) return seen
  const folders = seen.folders.map(folder => {
    const stamps = openFolder(folder, run)?.stampAll(folder.paths) ?? folder.stamps
    return { ...folder, stamps, contents: folder.paths.map(() => '') }
  })
  return folders.every(folder => isCertain(folder, run.memory?.now ?? 0)) ? { ...seen, folders } : seen
}

/** Watches a run. What it has seen is null where a stamp does not tell that it will stay as it is. */
function openWatch({ given, memory }: Run): Watch & { readonly seen: () => Seen | null } {
  const folders: WatchedFolder[] = []
  const packageFiles = new Map<string, Seen['packageFiles'][number]>()
  return {
    workspace(workspace) {
      const folder = watchFolder(workspace, memory?.now ?? 0)
      folders.push(folder)
      return folder.workspace
    },
    packageFiles(files) {
      const watched =
        (where: keyof PackageFiles) =>
        (path: string): Uint8Array | null => {
          const bytes = files[where](path)
          packageFiles.set(`${where} ${path}`, [where, path, hashOf(bytes)])
          return bytes
        }
      return { own: watched('own'), dependency: watched('dependency') }
    },
    seen() {
      const seen = folders.map(folder => folder.seen())
      if (!seen.every(folder => isCertain(folder, memory?.now ?? 0))) return null
      const looked = { given, folders: seen, packageFiles: [...packageFiles.values()] }
      return { id: digestOf(looked), ...looked }
    },
  }
}

interface WatchedFolder {
  readonly workspace: Workspace
  readonly seen: () => SeenFolder
}

function watchFolder(workspace: Workspace, now: number): WatchedFolder {
  const paths = new Set<string>()
  const places = new Map<string, string | null>()
  const contents = new Map<string, string>()
  const lists = new Map<string, string>()
  function look(path: string): void {
    if (paths.has(path)) return
    paths.add(path)
    const folder = posix.dirname(path)
    if (!places.has(folder)) places.set(folder, workspace.place(folder))
  }
  return {
    workspace: {
      root: workspace.root,
      read(path, limit) {
        look(path)
        // Its stamp first: a change in between makes that an old one.
        const stamp = workspace.stamp(path)
        const read = workspace.read(path, limit)
        if (stamp !== null && isSettled(stamp, now)) return read
        note(contents, path, contentOf(read))
        return read
      },
      stamp(path) {
        look(path)
        return workspace.stamp(path)
      },
      stampAll(asked) {
        asked.forEach(look)
        return workspace.stampAll(asked)
      },
      place: folder => workspace.place(folder),
      list(folder) {
        const names = workspace.list(folder)
        note(lists, folder, namesIn(names))
        return names
      },
    },
    seen() {
      const looked = [...paths]
      return {
        root: workspace.root,
        places: [...places],
        paths: looked,
        stamps: workspace.stampAll(looked),
        contents: looked.map(path => contents.get(path) ?? ''),
        lists: [...lists],
      }
    },
  }
}

/** Whether stamps, taken when a run ends that began at `now`, or hashes stand for what it read. */
function isCertain({ stamps, contents }: SeenFolder, now: number): boolean {
  return contents.every((content, index) => {
    if (content !== '') return content !== CHANGING
    const [device = 0, , , changed = 0, status = 0] = stamps.subarray(index * STAMP_NUMBERS)
    return !Number.isNaN(device) && isSettled({ changed: Math.max(changed, status) }, now)
  })
}

const digestOf = ({ given, folders, packageFiles }: Omit<Seen, 'id'>): string =>
  hashOf(
    Buffer.from(
      JSON.stringify([given, folders.map(seen => ({ ...seen, stamps: [...seen.stamps] })), packageFiles]),
    ),
  )

/** SHA-256 in lower-case hex; '' for nothing. */
const hashOf = (bytes: Uint8Array | null): string =>
  bytes === null ? '' : createHash('sha256').update(bytes).digest('hex')
