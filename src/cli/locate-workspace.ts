import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { outlineId } from '../outline/outline-id.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { findRoot, openWorkspace, type Workspace } from '../workspace.ts'
import { UsageError } from './usage-error.ts'

/** The workspace that a command works in, and the outlines that it was given, from the workspace's root. */
export interface Located {
  readonly workspace: Workspace
  readonly outlines: readonly string[]
}

/**
 * Finds the workspace: the nearest folder above the first outline, else above the working directory, that holds
 * `corpus/`. An outline is given by path or by id. Throws UsageError where there is no workspace or no such outline.
 */
export function locateWorkspace(cwd: string, outlines: readonly string[]): Located {
  const first = outlines[0]
  const start = first !== undefined && existsSync(resolve(cwd, first)) ? dirname(resolve(cwd, first)) : cwd
  const root = findRoot(start) ?? findRoot(cwd)
  if (root === null)
    throw new UsageError(
      `There is no corpus/ folder in ${start} or above it.\nStart a workspace here with: citedeck new corpus NAME`,
    )
  const workspace = openWorkspace(root)
  return {
    workspace,
    outlines: [...new Set(outlines.map(outline => locateOutline(workspace, cwd, outline)))],
  }
}

/** Corpora of a workspace: folders under `corpus/` that hold a `sources.yaml`. */
export function corpusNames(workspace: Workspace): readonly string[] {
  return workspace.list('corpus').filter(name => workspace.list(`corpus/${name}`).includes('sources.yaml'))
}

/** Every outline of a workspace: `briefings/<id>.yaml` and `briefings/<id>/outline.yaml`. */
export function allOutlines(workspace: Workspace): readonly string[] {
  return workspace.list('briefings').flatMap(name => {
    if (/^[^.].*\.ya?ml$/.test(name)) return [`briefings/${name}`]
    return workspace.list(`briefings/${name}`).includes('outline.yaml')
      ? [`briefings/${name}/outline.yaml`]
      : []
  })
}

function locateOutline(workspace: Workspace, cwd: string, outline: string): string {
  const full = resolve(cwd, outline)
  if (existsSync(full)) {
    const path = relative(workspace.root, join(realpathSync(dirname(full)), basename(full)))
      .split(sep)
      .join('/')
    if (path.startsWith('../'))
      throw new UsageError(`${outline} lies outside the workspace ${workspace.root}.`)
    if (!statSync(full).isDirectory()) return path
    if (existsSync(join(full, 'outline.yaml'))) return `${path}/outline.yaml`
    throw new UsageError(`${outline} is a folder. Name the outline.`)
  }
  const outlines = allOutlines(workspace)
  const byId = outlines.find(file => outlineId(file) === outline)
  if (byId) return byId
  throw new UsageError(
    `There is no outline "${outline}". ${suggestName(outline, outlines.map(outlineId))}`.trim(),
  )
}
