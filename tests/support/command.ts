import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { commandLine } from '../../src/cli/command-line.ts'
import type { Environment } from '../../src/cli/environment.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

/** A workspace in a folder of its own, and commands run in it as the entry point runs them. */
export interface Bench {
  readonly folder: string
  readonly run: (...args: string[]) => Promise<Ran>
  /** The same in a folder below. */
  readonly runIn: (below: string, ...args: string[]) => Promise<Ran>
  readonly remove: () => void
}

export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

export function openBench(files: Readonly<Record<string, string | Uint8Array>>): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return {
    folder,
    run: (...args) => run(args, folder),
    runIn: (below, ...args) => run(args, join(folder, below)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Uncoloured, and a usage error as its message and exit code. */
async function run(args: readonly string[], cwd: string): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const same = (text: string): string => text
  const terminal: Terminal = {
    out: text => out.push(text),
    err: text => err.push(text),
    progress: () => {},
    palette: { severity: (_, text) => text, place: same, faint: same },
    bold: same,
    faint: same,
    mark: text => `[${text}]`,
  }
  const environment: Environment = {
    cwd,
    variables: {},
    home: cwd,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    nodeVersion: process.versions.node,
    now: Date.UTC(2025, 1, 20),
    packageRoot: join(import.meta.dirname, '../..'),
    version: '0.0.0',
    memory: null,
    beforeBreakingOff: () => {},
    untilTold: async () => {},
    clock: () => Date.UTC(2025, 1, 20),
  }
  try {
    const exitCode = await commandLine(args, environment, terminal)
    return { exitCode, out: out.join('\n'), err: err.join('\n') }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { exitCode: 2, out: out.join('\n'), err: [...err, error.message].join('\n') }
  }
}
