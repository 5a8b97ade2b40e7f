import { type FileRead, pathFrom, type Workspace } from '../workspace.ts'

/** A file that an outline names: where it was found, from the root, and its bytes or why there are none. */
export interface NamedFile {
  readonly path: string
  readonly read: FileRead
}

/** Reads a file that an outline names, relative to the outline's folder or else to the root. */
export function readNamedFile(
  workspace: Workspace,
  outlineFile: string,
  named: string,
  limit?: number,
): NamedFile {
  const folder = outlineFile.split('/').slice(0, -1).join('/')
  const [beside, fromRoot] = [pathFrom(folder, named), pathFrom('', named)]
  const at = (path: string): NamedFile => ({ path, read: workspace.read(path, limit) })
  const first = at(beside)
  // What leads up from the outline's folder is not meant from the root.
  const found = beside === fromRoot || fromRoot.startsWith('../') ? [first] : [first, at(fromRoot)]
  return (
    found.find(({ read }) => read.kind === 'read') ??
    found.find(({ read }) => read.kind !== 'missing') ??
    first
  )
}
