import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, type Machine } from '../export/browser/machine.ts'
import type { Memory } from '../knowledge.ts'

/** Corpora that are kept; the one that was not used for longest makes room. */
const KEPT = 24

/**
 * Memory in the user's own cache folder, readable by the user alone. `built` is the folder of the built program, which
 * names its build; none without it, or where CITEDECK_MEMORY is `off`. A folder that cannot be read or written is passed
 * over: nothing is lost but time.
 */
export function openMemory(machine: Machine, built: string): Memory | null {
  const build = attempt(() => readFileSync(join(built, 'build-id'), 'utf8'))
  if (build === null || machine.variables['CITEDECK_MEMORY'] === 'off') return null
  const folder = join(cacheFolder(machine), 'citedeck', 'corpora')
  return {
    build,
    recall: name => attempt(() => readFileSync(join(folder, name))),
    keep: (name, bytes) => void attempt(() => write(folder, name, bytes)),
  }
}

function write(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  writeFileSync(`${path}.new`, bytes, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  const kept = readdirSync(folder).map(file => ({
    file: join(folder, file),
    used: statSync(join(folder, file)).mtimeMs,
  }))
  for (const { file } of kept.sort((a, b) => b.used - a.used).slice(KEPT)) rmSync(file, { force: true })
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
