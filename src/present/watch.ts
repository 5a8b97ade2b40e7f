import { join, relative, sep } from 'node:path'
import type { Workspace } from '../workspace.ts'

/** What is watched: single files, all in some folders, and what lies in folders with names of one kind. */
export interface Watched {
  /** Paths from the workspace's root. */
  readonly files: readonly string[]
  /** Folders of which every file counts, at any depth. */
  readonly folders: readonly string[]
  /** Folders of which the YAML files count, at their own depth alone. */
  readonly yamlFolders: readonly string[]
}

/** Watches files of a workspace until it is closed. */
export interface FileWatch {
  /** Says anew what is watched. */
  readonly watch: (watched: Watched) => void
  readonly close: () => Promise<void>
}

/** So often every file is looked at, in milliseconds: where a file system tells of nothing, and after what was missed. */
const ROUND = 2000

/** When a file that has just changed is looked at again: the watcher drops what comes within five milliseconds of it. */
const AGAIN = [10, 40, 160]

/**
 * Watches what `watched` names; `changed` is told the paths of files that are other than they were, that came or went.
 * What the watcher tells is only where to look: a file has changed when its stamp has.
 */
export async function watchFiles(
  workspace: Workspace,
  watched: Watched,
  changed: (paths: readonly string[]) => void,
): Promise<FileWatch> {
  const { watch } = await import('chokidar')
  let scope = openScope(watched)
  const stamps = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()
  const stampOf = (path: string): string => workspace.stamp(path)?.signature ?? ''

  const look = (paths: Iterable<string>): boolean => {
    const other = [...new Set(paths)].filter(path => {
      const stamp = stampOf(path)
      const before = stamps.get(path) ?? ''
      if (stamp === before) return false
      if (stamp === '') stamps.delete(path)
      else stamps.set(path, stamp)
      return true
    })
    if (other.length > 0) changed(other)
    return other.length > 0
  }
  const lookLater = (path: string): void => {
    for (const delay of AGAIN) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        look([path])
      }, delay)
      timers.add(timer)
    }
  }
  const known = (): Iterable<string> => [...stamps.keys(), ...scope.listed(workspace)]

  for (const path of known()) stamps.set(path, stampOf(path))
  const watcher = watch(workspace.root, {
    ignored: full => !scope.leadsTo(relative(workspace.root, full).split(sep).join('/')),
    ignoreInitial: true,
    // A file that takes another's place is a change; so is one that is gone, at once.
    atomic: false,
  })
  // What it cannot watch is looked at in rounds; so is all that changed before it was ready.
  watcher.on('error', () => {})
  watcher.once('ready', () => look(known()))
  watcher.on('all', (_event, full) => {
    const path = relative(workspace.root, full).split(sep).join('/')
    if (!scope.has(path)) return
    look([path])
    lookLater(path)
  })
  const round = setInterval(() => look(known()), ROUND)
  round.unref()

  return {
    watch(next) {
      scope = openScope(next)
      const fresh = [...scope.listed(workspace)].filter(path => !stamps.has(path))
      for (const path of fresh) stamps.set(path, stampOf(path))
      for (const path of stamps.keys()) if (!scope.has(path)) stamps.delete(path)
      watcher.add(fresh.map(path => join(workspace.root, path)))
    },
    async close() {
      clearInterval(round)
      for (const timer of timers) clearTimeout(timer)
      await watcher.close()
    },
  }
}

interface Scope {
  readonly has: (path: string) => boolean
  /** Whether a file of the scope has this path, or one that begins with it. */
  readonly leadsTo: (path: string) => boolean
  /** Files that are there, or are waited for. */
  readonly listed: (workspace: Workspace) => Set<string>
}

function openScope({ files, folders, yamlFolders }: Watched): Scope {
  const named = new Set(files)
  const ways = new Set([...files, ...folders, ...yamlFolders].flatMap(waysTo))
  const isInside = (path: string): boolean => folders.some(folder => path.startsWith(`${folder}/`))
  const has = (path: string): boolean =>
    named.has(path) || isInside(path) || (YAML.test(path) && yamlFolders.includes(folderOf(path)))
  return {
    has,
    leadsTo: path => path === '' || ways.has(path) || has(path),
    listed(workspace) {
      const inYaml = yamlFolders.flatMap(folder => workspace.list(folder).map(name => `${folder}/${name}`))
      return new Set([...files, ...inYaml.filter(path => YAML.test(path))])
    },
  }
}

const YAML = /\.ya?ml$/
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** A path and those of all folders that it lies in. */
const waysTo = (path: string): string[] =>
  path.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'))
