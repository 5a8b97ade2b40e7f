import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, type Machine } from '../export/browser/machine.ts'
import type { Memory } from '../memory/recollection.ts'

/** Workspaces of which something is kept; the one of which nothing was written for longest makes room. */
const KEPT = 12

/**
 * Memory in the user's own cache folder, readable by the user alone; `now` is when the run began, in milliseconds since
 * 1970. `built` is the folder of the built program, which names its build; none without it, or where CITEDECK_MEMORY is
 * `off`. A folder that cannot be read or written is passed over: nothing is lost but time.
 */
export function openMemory(machine: Machine, built: string, now: number): Memory | null {
  if (machine.variables['CITEDECK_MEMORY'] === 'off') return null
  const build = attempt(() => readFileSync(join(built, 'build-id'), 'utf8'))
  if (build === null) return null
  const folder = join(cacheFolder(machine), 'citedeck', 'workspaces')
  return {
    // Another Node, or another ICU in it, may write dates and take words apart otherwise.
    build: `${build} ${Object.values(process.versions).join(' ')}`,
    now,
    recall: name => attempt(() => readFileSync(join(folder, name))),
    keep: (name, bytes) => void attempt(() => write(folder, name, bytes)),
  }
}

/** Writes a file whole, of which another run may write a version of its own at the same time. */
function write(folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const own = `${path}.${process.pid}`
  try {
    writeFileSync(own, bytes, { mode: 0o600 })
    renameSync(own, path)
  } finally {
    // On a full disk half of it may be left.
    rmSync(own, { force: true })
  }
  makeRoom(folder)
}

function makeRoom(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= KEPT) return
  const kept = names.map(name => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
  for (const { path } of kept.sort((a, b) => b.used - a.used).slice(KEPT))
    rmSync(path, { recursive: true, force: true })
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
