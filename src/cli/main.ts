#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EnvironmentError } from '../diagnostics/environment-error.ts'
import { commandLine } from './command-line.ts'
import type { Environment } from './environment.ts'
import { openTerminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The entry point: the only place that knows the process, its clock and its variables. */
async function main(): Promise<number> {
  const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)))
  const environment: Environment = {
    cwd: process.cwd(),
    variables: process.env,
    home: homedir(),
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    nodeVersion: process.versions.node,
    now: Date.now(),
    packageRoot,
    version: String(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version),
  }
  const terminal = openTerminal(process, process.env)
  // A reader that has seen enough (`| head`) closes the pipe: nobody is left to tell.
  process.stdout.on('error', error => process.exit((error as NodeJS.ErrnoException).code === 'EPIPE' ? 0 : 2))
  try {
    return await commandLine(process.argv.slice(2), environment, terminal)
  } catch (error) {
    terminal.progress('')
    terminal.err(explain(error, environment))
    return 2
  }
}

function explain(error: unknown, environment: Environment): string {
  if (error instanceof UsageError) return error.message
  if (error instanceof EnvironmentError) return `${error.message}\n${error.remedy}`
  const message = error instanceof Error ? error.message : String(error)
  if (environment.variables['CITEDECK_DEBUG'] && error instanceof Error) return String(error.stack)
  return `citedeck has met something that it did not expect: ${message}\nYour files are as they were. CITEDECK_DEBUG=1 shows where it happened.`
}

/** The folder above that holds the package: in a checkout and in an installed package alike. */
function findPackageRoot(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder
  return from
}

process.exitCode = await main()
