#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EnvironmentError, explainFileError } from '../diagnostics/environment-error.ts'
import { commandLine } from './command-line.ts'
import type { Environment } from './environment.ts'
import { openMemory } from './memory.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The entry point: the only place that knows the process, its clock and its variables. */
async function main(): Promise<number> {
  const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)))
  const machine = {
    variables: process.env,
    home: homedir(),
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
  }
  const now = Date.now()
  const environment: Environment = {
    ...machine,
    cwd: process.cwd(),
    memory: openMemory(machine, join(packageRoot, 'dist'), now),
    nodeVersion: process.versions.node,
    now,
    packageRoot,
    version: String(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version),
    beforeBreakingOff: finish => unfinished.push(finish),
    untilTold: () => new Promise(resolve => waiting.push(resolve)),
    clock: Date.now,
  }
  const terminal = openTerminal(process, process.env)
  endOnSignals(terminal)
  // A reader that has seen enough (`| head`) closes the pipe: nobody is left to tell, and the exit code still counts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const args = process.argv.slice(2)
  try {
    return await commandLine(args, environment, terminal)
  } catch (error) {
    // What is broken off fails in ways that mean nothing.
    if (isBrokenOff) return 2
    terminal.progress('')
    const explained = explain(error, environment)
    if (args.includes('--json')) terminal.out(JSON.stringify({ error: explained, diagnostics: [] }, null, 2))
    terminal.err([explained.message, explained.remedy].filter(Boolean).join('\n'))
    return 2
  }
}

/** What has to be ended or awaited before a run that is broken off may end. */
const unfinished: (() => Promise<unknown>)[] = []
let isBrokenOff = false

/** Commands that end when they are told to. */
const waiting: (() => void)[] = []

/** Ends in order when it is told to (Ctrl-C): the browser is closed and its folder removed, a file that is being written is whole. */
function endOnSignals(terminal: Terminal): void {
  const breakOff = async (): Promise<void> => {
    const told = waiting.splice(0)
    for (const end of told) end()
    if (told.length > 0) return
    // Whoever says it twice does not want to wait.
    if (isBrokenOff) process.exit(2)
    isBrokenOff = true
    await Promise.allSettled(unfinished.map(finish => finish()))
    terminal.progress('')
    terminal.err('Broken off. Every file is whole: as it was, or as it was to be.')
    process.exit(2)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void breakOff())
}

/** What is printed of an error: what stands in the way, and what to do about it. */
interface Explained {
  readonly message: string
  readonly remedy: string | null
}

function explain(error: unknown, environment: Environment): Explained {
  if (error instanceof UsageError) return { message: error.message, remedy: null }
  if (error instanceof EnvironmentError) return { message: error.message, remedy: error.remedy }
  if (environment.variables['CITEDECK_DEBUG'] && error instanceof Error)
    return { message: String(error.stack), remedy: null }
  const { path, code } = error as { readonly path?: unknown; readonly code?: unknown }
  if (typeof path === 'string' && typeof code === 'string')
    return {
      message: `${path} cannot be used: ${explainFileError(error)}.`,
      remedy: 'Correct that, then run again.',
    }
  const message = error instanceof Error ? error.message : String(error)
  return {
    message: `citedeck has met something that it did not expect: ${message}`,
    remedy: 'Your files are as they were. CITEDECK_DEBUG=1 shows where it happened.',
  }
}

/** The folder above that holds the package: in a checkout and in an installed package alike. */
function findPackageRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'templates'))) return folder
  return from
}

void main().then(code => {
  process.exitCode = code
})
