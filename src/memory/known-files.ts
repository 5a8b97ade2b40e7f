import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type FileRead, isSettled, type Workspace } from '../workspace.ts'

/** What is known of files from earlier runs and this one: a file that was not touched is not read again. */
export interface KnownFiles {
  /** Reads a file, as the workspace does. */
  readonly read: Workspace['read']
  /** SHA-256 of a file, lower-case hex; or why there is none, see `contentOf`. */
  readonly content: (path: string) => string
  /** What `judge` said of a file's bytes; it is not asked again while they are the same. Null where it cannot be read. */
  readonly judgement: (path: string, judge: Judge) => Promise<string | null>
  /** What is known of the files that were asked for; null where that is just what was known before. */
  readonly toKeep: () => KeptFiles | null
}

export type Judge = (bytes: Uint8Array) => Promise<string>

/** A row for each file, in columns: those are brought back many times faster than an object for each file. */
export interface KeptFiles {
  readonly paths: readonly string[]
  /** '' where the file was touched so shortly before it was read that its stamp tells nothing. */
  readonly stamps: readonly string[]
  readonly contents: readonly string[]
  readonly judgements: readonly (string | null)[]
}

interface KnownFile {
  readonly stamp: string
  readonly content: string
  readonly judgement: string | null
}

/** Files of a workspace. `now` is when the run began; `kept` is what an earlier run knew, null for nothing. */
export function openKnownFiles(workspace: Workspace, now: number, kept: KeptFiles | null): KnownFiles {
  const before = new Map(kept?.paths.map((path, row) => [path, rowOf(kept, row)]))
  const known = new Map<string, KnownFile>()
  const places = new Map<string, string | null>()

  /** A file keeps its stamp when its folder is moved away and linked, though it can no longer be read. */
  function isInside(path: string): boolean {
    const folder = posix.dirname(path)
    if (!places.has(folder)) places.set(folder, workspace.place(folder))
    return places.get(folder) !== null
  }

  function read(path: string, limit?: number): FileRead {
    // Its stamp first: a change in between makes that an old one.
    const stamp = workspace.stamp(path)
    const found = workspace.read(path, limit)
    const content = contentOf(found)
    const last = known.get(path) ?? before.get(path)
    known.set(path, {
      stamp: isHash(content) && stamp !== null && isSettled(stamp, now) ? stamp.signature : '',
      content,
      judgement: content === last?.content ? last.judgement : null,
    })
    return found
  }

  function look(path: string): KnownFile | null {
    const looked = known.get(path)
    if (looked) return looked
    const last = before.get(path)
    if (!last || last.stamp === '' || workspace.stamp(path)?.signature !== last.stamp) return null
    if (!isInside(path)) return null
    known.set(path, last)
    return last
  }

  return {
    read,
    content: path => look(path)?.content ?? contentOf(read(path)),
    async judgement(path, judge) {
      const judged = look(path)?.judgement
      if (judged) return judged
      const found = read(path)
      const file = known.get(path)
      if (found.kind !== 'read' || !file) return null
      if (file.judgement !== null) return file.judgement
      const judgement = await judge(found.bytes)
      known.set(path, { ...file, judgement })
      return judgement
    },
    toKeep() {
      const isKept = (path: string, file: KnownFile): boolean => {
        const last = before.get(path)
        return (
          last === file ||
          (last?.stamp === file.stamp && last.content === file.content && last.judgement === file.judgement)
        )
      }
      if (before.size === known.size && [...known].every(([path, file]) => isKept(path, file))) return null
      const files = [...known.values()]
      return {
        paths: [...known.keys()],
        stamps: files.map(({ stamp }) => stamp),
        contents: files.map(({ content }) => content),
        judgements: files.map(({ judgement }) => judgement),
      }
    },
  }
}

/** SHA-256 of what was read, lower-case hex; or why nothing was, with all that may be said of that. */
export function contentOf(read: FileRead): string {
  switch (read.kind) {
    case 'read':
      return createHash('sha256').update(read.bytes).digest('hex')
    case 'too-large':
      return `${read.kind}: ${read.size} of ${read.limit}`
    case 'unreadable':
      return `${read.kind}: ${read.reason}`
    default:
      return read.kind
  }
}

/** Whether a content is that of a file that was read. */
export const isHash = (content: string): boolean => /^[0-9a-f]{64}$/.test(content)

const rowOf = ({ stamps, contents, judgements }: KeptFiles, row: number): KnownFile => ({
  stamp: stamps[row] ?? '',
  content: contents[row] ?? '',
  judgement: judgements[row] ?? null,
})
