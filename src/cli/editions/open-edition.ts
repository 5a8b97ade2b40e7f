import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import { EnvironmentError, explainFileError } from '../../diagnostics/environment-error.ts'
import { readEdition } from '../../editions/read-edition.ts'
import { readProvenance } from '../../editions/read-provenance.ts'
import { provenanceOf } from '../../export/provenance.ts'
import { verifySeal } from '../../export/seal.ts'
import type { Edition } from '../../model/edition.ts'
import { compileBriefing } from '../../pipeline.ts'
import { openSession } from '../../session.ts'
import type { Environment } from '../environment.ts'
import { locateWorkspace } from '../locate-workspace.ts'
import { UsageError } from '../usage-error.ts'

export interface OpenedEdition {
  readonly edition: Edition
  /** False for a file that was changed since it was built. */
  readonly isWhole: boolean
}

/**
 * The edition that a path or an id names: a file that was built, the folder that it was built into, or an outline, which is
 * compiled against its corpus as it is now (for `audience`, where one is given). Throws a UsageError where there is none.
 */
export async function openEdition(
  given: string,
  audience: string | null,
  environment: Environment,
): Promise<OpenedEdition> {
  const full = resolve(environment.cwd, given)
  if (!existsSync(full)) return compileEdition(given, audience, environment)
  if (!statSync(full).isDirectory())
    return /\.ya?ml$/i.test(given) ? compileEdition(given, audience, environment) : readBuilt(given, full)
  const provenance = join(full, 'provenance.json')
  return existsSync(provenance)
    ? readBuilt(join(given, 'provenance.json'), provenance)
    : compileEdition(given, audience, environment)
}

async function readBuilt(given: string, full: string): Promise<OpenedEdition> {
  const bytes = read(given, full)
  const reading = await readEdition(bytes)
  if (reading.kind === 'problem') throw new UsageError(`${given} ${reading.problem}. ${reading.hint}`)
  return { edition: reading.edition, isWhole: verifySeal(bytes).kind !== 'changed' }
}

function read(given: string, full: string): Uint8Array {
  try {
    return readFileSync(full)
  } catch (cause) {
    throw new EnvironmentError(`Cannot read ${given}: ${explainFileError(cause)}.`, 'Make it readable.', {
      cause,
    })
  }
}

async function compileEdition(
  given: string,
  audience: string | null,
  environment: Environment,
): Promise<OpenedEdition> {
  const { workspace, outlines } = locateWorkspace(environment.cwd, [given])
  const diagnostics = collectDiagnostics()
  const session = await openSession(
    workspace,
    environment.packageRoot,
    diagnostics.report,
    environment.memory,
  )
  const file = outlines[0] ?? given
  const briefing = await compileBriefing(session, file, audience)
  const hasMistakes = diagnostics.sorted().some(({ severity }) => severity === 'error')
  if (briefing === null || hasMistakes)
    throw new UsageError(`${file} has mistakes; see: citedeck check ${file}`)
  const reading = readProvenance(provenanceOf(briefing, { version: environment.version, built: [] }))
  if (reading.kind !== 'read') throw new Error('The provenance of a briefing cannot be read back.')
  return { edition: reading.edition, isWhole: true }
}
