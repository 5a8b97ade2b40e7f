import { suggestName } from '../schema/nearest-name.ts'
import { isSettled, type Workspace } from '../workspace.ts'
import type { Environment } from './environment.ts'
import { corpusNames, locateWorkspace } from './locate-workspace.ts'
import { UsageError } from './usage-error.ts'

/** A corpus that was found, and not looked into. */
export interface LocatedCorpus {
  readonly workspace: Workspace
  readonly name: string
  /** Another one when sources.yaml has changed; null where its stamp does not tell. */
  readonly basis: string | null
}

/** Finds the corpus that is named, or the only one. Throws a UsageError where that does not tell which. */
export function locateCorpus(
  options: { readonly corpus?: string },
  { cwd, memory }: Environment,
): LocatedCorpus {
  const { workspace } = locateWorkspace(cwd, [])
  const name = chooseCorpus(workspace, options)
  const stamp = workspace.stamp(`corpus/${name}/sources.yaml`)
  const isTold = stamp !== null && memory !== null && isSettled(stamp, memory.now)
  return { workspace, name, basis: isTold ? stamp.signature : null }
}

/** The name of the corpus that is meant: the one that is named, or the only one. Throws a UsageError where there is none. */
export function chooseCorpus(workspace: Workspace, { corpus }: { readonly corpus?: string }): string {
  const names = corpusNames(workspace)
  const name = corpus ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined)
    throw new UsageError(`Which corpus? Say --corpus NAME; there are ${names.join(', ') || 'none yet'}.`)
  if (!names.includes(name))
    throw new UsageError(`There is no corpus "${name}". ${suggestName(name, names)}`.trim())
  return name
}
