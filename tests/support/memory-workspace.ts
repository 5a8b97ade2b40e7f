import { posix } from 'node:path'
import { STAMP_NUMBERS, type Workspace } from '../../src/workspace.ts'

/** A workspace held in memory: files by path. A null stands for a folder where a file is expected. */
export function memoryWorkspace(files: Readonly<Record<string, string | Uint8Array | null>>): Workspace {
  return {
    root: '/workspace',
    read(path, limit = 32 * 1024 * 1024) {
      if (posix.isAbsolute(path) || posix.normalize(path).startsWith('..')) return { kind: 'outside' }
      const content = files[posix.normalize(path)]
      if (content === null) return { kind: 'folder' }
      if (content === undefined) return { kind: 'missing' }
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return bytes.length > limit ? { kind: 'too-large', size: bytes.length, limit } : { kind: 'read', bytes }
    },
    // Nothing is known of a file here without reading it.
    stamp: () => null,
    stampAll: paths => new Float64Array(paths.length * STAMP_NUMBERS).fill(Number.NaN),
    place: folder => folder,
    list(folder) {
      const inside = Object.keys(files).filter(path => path.startsWith(`${folder}/`))
      return [...new Set(inside.map(path => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort()
    },
  }
}
