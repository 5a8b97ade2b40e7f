import type { Workspace } from '../workspace.ts'
import { decodeUtf8 } from '../yaml/decode-utf8.ts'

/** Template files by their path under `templates/`. A workspace's own lie over those of the package. */
export interface TemplateFiles {
  /** Text of a template file, or null. */
  read(path: string): string | null
  /** Text of the package's own file, whatever lies over it; or null. */
  readBuiltIn(path: string): string | null
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[]
  /** Whether the workspace lays templates of its own over those of the package. */
  readonly hasOwn: boolean
  /** Path from the workspace's root where a file is the workspace's own, for diagnostics; else null. */
  ownPath(path: string): string | null
}

/** The templates of the package (`builtIn`, a workspace rooted at the package) under those of the author's workspace. */
export function overlayTemplates(builtIn: Workspace, workspace: Workspace): TemplateFiles {
  const hasOwn = builtIn.root !== workspace.root && workspace.list('templates').length > 0
  const layers = hasOwn ? [workspace, builtIn] : [builtIn]
  const readFrom = (layer: Workspace, path: string): string | null => {
    const read = layer.read(`templates/${path}`)
    if (read.kind !== 'read') return null
    const decoded = decodeUtf8(read.bytes)
    return decoded.kind === 'text' ? decoded.text : null
  }
  return {
    hasOwn,
    read(path) {
      for (const layer of layers) {
        const text = readFrom(layer, path)
        if (text !== null) return text
      }
      return null
    },
    readBuiltIn: path => readFrom(builtIn, path),
    list: folder => [...new Set(layers.flatMap(layer => layer.list(`templates/${folder}`)))].sort(),
    ownPath: path =>
      layers[0]?.root === workspace.root && workspace.read(`templates/${path}`).kind === 'read'
        ? `templates/${path}`
        : null,
  }
}
