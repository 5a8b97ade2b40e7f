import { createHash } from 'node:crypto'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import {
  isSettled,
  openPackage,
  openWorkspace,
  type PackageFiles,
  STAMP_NUMBERS,
  type Workspace,
} from '../workspace.ts'
import { type Memory, recollect } from './recollection.ts'

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
  readonly given: readonly string[]
  readonly folders: readonly SeenFolder[]
  /** Files of packages, each with the SHA-256 of its content; '' where there was none. */
  readonly packageFiles: readonly (readonly [where: keyof PackageFiles, path: string, content: string])[]
}

/** What was looked at beneath a root: files with their stamps, see `Workspace.stampAll`, and names in folders. */
interface SeenFolder {
  readonly root: string
  readonly paths: readonly string[]
  readonly stamps: Float64Array
  readonly lists: readonly (readonly [folder: string, names: string])[]
}

interface Given<Result> {
  /** Digest of what was seen, for the two are kept apart. */
  readonly of: string
  readonly result: Result
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What a run gives, from memory where nothing that it looked at has been touched since: neither a file nor the names in
 * a folder. What was reported then is reported again. Where anything was touched just now, which a stamp might not tell,
 * the run is done anew and not kept; its steps may still come from memory, see `Recollection`.
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
    if (kept?.of === digestOf(seen)) {
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
    memory.keep('result', { of: digestOf(looked), result, diagnostics } satisfies Given<Result>)
    memory.keep('seen', looked)
  }
  return result
}

function isUntouched(seen: Seen, { given, workspace, packageRoot }: Run): boolean {
  if (seen.given.join('\n') !== given.join('\n')) return false
  const files = openPackage(packageRoot)
  return (
    seen.folders.every(folder => isSame(folder, folder.root === workspace.root ? workspace : null)) &&
    seen.packageFiles.every(([where, path, content]) => contentOf(files[where](path)) === content)
  )
}

function isSame({ root, paths, stamps, lists }: SeenFolder, open: Workspace | null): boolean {
  const workspace = open ?? openWorkspace(root)
  const now = workspace.stampAll(paths)
  return (
    now.every((number, index) => number === stamps[index]) &&
    lists.every(([folder, names]) => workspace.list(folder).join('\n') === names)
  )
}

/** Watches a run. What it has seen is null where a stamp does not tell that it will stay as it is. */
function openWatch({ given, memory }: Run): Watch & { readonly seen: () => Seen | null } {
  const folders: WatchedFolder[] = []
  const packageFiles = new Map<string, Seen['packageFiles'][number]>()
  return {
    workspace(workspace) {
      const folder = watchFolder(workspace)
      folders.push(folder)
      return folder.workspace
    },
    packageFiles(files) {
      const watched =
        (where: keyof PackageFiles) =>
        (path: string): Uint8Array | null => {
          const bytes = files[where](path)
          packageFiles.set(`${where} ${path}`, [where, path, contentOf(bytes)])
          return bytes
        }
      return { own: watched('own'), dependency: watched('dependency') }
    },
    seen() {
      const seen = folders.map(folder => folder.seen())
      const isCertain = seen.every(({ stamps }) => areSettled(stamps, memory?.now ?? 0))
      return isCertain ? { given, folders: seen, packageFiles: [...packageFiles.values()] } : null
    },
  }
}

interface WatchedFolder {
  readonly workspace: Workspace
  readonly seen: () => SeenFolder
}

function watchFolder(workspace: Workspace): WatchedFolder {
  const paths = new Set<string>()
  const lists = new Map<string, string>()
  return {
    workspace: {
      root: workspace.root,
      read(path, limit) {
        paths.add(path)
        return workspace.read(path, limit)
      },
      stamp(path) {
        paths.add(path)
        return workspace.stamp(path)
      },
      stampAll(asked) {
        for (const path of asked) paths.add(path)
        return workspace.stampAll(asked)
      },
      list(folder) {
        const names = workspace.list(folder)
        lists.set(folder, names.join('\n'))
        return names
      },
    },
    seen() {
      const looked = [...paths]
      return { root: workspace.root, paths: looked, stamps: workspace.stampAll(looked), lists: [...lists] }
    },
  }
}

/** Whether all stamps, taken when a run ends that began at `now`, stand for what it read. */
function areSettled(stamps: Float64Array, now: number): boolean {
  for (let at = 0; at < stamps.length; at += STAMP_NUMBERS) {
    const [device = 0, , , content = 0, status = 0] = stamps.subarray(at, at + STAMP_NUMBERS)
    if (Number.isNaN(device) || !isSettled({ changed: Math.max(content, status) }, now)) return false
  }
  return true
}

const contentOf = (bytes: Uint8Array | null): string => (bytes === null ? '' : hashOf(bytes))

const digestOf = ({ given, folders, packageFiles }: Seen): string =>
  hashOf(JSON.stringify([given, folders.map(seen => ({ ...seen, stamps: [...seen.stamps] })), packageFiles]))

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
