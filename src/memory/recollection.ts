import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'
import { type KeptFiles, type KnownFiles, openKnownFiles } from './known-files.ts'

/** Keeps bytes by name from one run to the next. Either may fail: what is kept can always be made again. */
export interface Memory {
  readonly recall: (name: string) => Uint8Array | null
  readonly keep: (name: string, bytes: Uint8Array) => void
  /** Of the program: what another build has kept is not taken. */
  readonly build: string
  /** When this run began, in milliseconds since 1970. */
  readonly now: number
}

/** What a step gave. `basis` says what it was made from: equal for equal files, for steps that go on from it. */
export interface Step<Result> {
  readonly result: Result
  readonly basis: string
}

/** A piece of work that reads files of the workspace through what it is given, and nothing else. */
export type Work<Result> = (workspace: Workspace, report: Report) => Promise<Result> | Result

/** Work whose results are kept from one run to the next, each with what it was made from. */
export interface Recollection {
  readonly files: KnownFiles
  /** What was kept under a name, by this build; null for nothing. For parts of a step that are the same though it is not. */
  readonly recall: (name: string) => unknown
  readonly keep: (name: string, value: unknown) => void
  /**
   * The result of a step, from memory where every file that it read is byte for byte what it was, every folder that it
   * listed holds the same names, and the steps that it went on from, whose bases are `given`, were the same. What was
   * reported then is reported again.
   */
  readonly step: <Result>(
    name: string,
    given: readonly string[],
    report: Report,
    work: Work<Result>,
  ) => Promise<Step<Result>>
  /** Keeps what is known of the files that were asked for; what was known of others is forgotten. */
  readonly close: () => void
}

/** What a step looked at, and what it found: as long as all of it is the same, so is the result. */
interface Kept {
  readonly given: readonly string[]
  readonly reads: readonly (readonly [path: string, content: string])[]
  readonly lists: readonly (readonly [folder: string, names: string])[]
  readonly result: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/** Recollection of work on one thing, called `subject`; without memory every step is done anew. */
export function recollect(subject: string, workspace: Workspace, memory: Memory | null): Recollection {
  if (memory === null) return forgetful(workspace)
  const place = `${hashOf(`${memory.build}\n${workspace.root}`)}/${hashOf(subject)}`
  const recall = (name: string): unknown => {
    const bytes = memory.recall(`${place}-${name}`)
    return bytes && unsealed(bytes)
  }
  const keep = (name: string, value: unknown): void =>
    memory.keep(`${place}-${name}`, sealed(serialize(value)))
  const files = openKnownFiles(workspace, memory.now, recall('files') as KeptFiles | null)
  return {
    files,
    recall,
    keep,
    async step<Result>(
      name: string,
      given: readonly string[],
      report: Report,
      work: Work<Result>,
    ): Promise<Step<Result>> {
      const kept = recall(name) as Kept | null
      if (kept !== null && isUnchanged(kept, given, files, workspace)) {
        kept.diagnostics.forEach(report)
        return { result: kept.result as Result, basis: basisOf(kept) }
      }
      const { watched, seen } = watch(workspace, files)
      const diagnostics: Diagnostic[] = []
      const result = await work(watched, diagnostic => {
        diagnostics.push(diagnostic)
        report(diagnostic)
      })
      const fresh: Kept = { given, ...seen(), result, diagnostics }
      keep(name, fresh)
      return { result, basis: basisOf(fresh) }
    },
    close() {
      const changed = files.toKeep()
      if (changed !== null) keep('files', changed)
    },
  }
}

function forgetful(workspace: Workspace): Recollection {
  return {
    files: openKnownFiles(workspace, 0, null),
    recall: () => null,
    keep: () => {},
    step: async (_name, _given, report, work) => ({ result: await work(workspace, report), basis: '' }),
    close: () => {},
  }
}

const DIGEST_BYTES = 32

/** Bytes behind their own SHA-256, so that damage to what lies on a disk is noticed. */
function sealed(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf(bytes), bytes])
}

/**
 * The value of sealed bytes; null where they are damaged, or were written by another version of Node. What is whole was
 * written by this build, so that its shape is not in doubt.
 */
function unsealed(bytes: Uint8Array): unknown {
  const content = bytes.subarray(DIGEST_BYTES)
  if (digestOf(content).compare(bytes.subarray(0, DIGEST_BYTES)) !== 0) return null
  try {
    return deserialize(content)
  } catch {
    return null
  }
}

function isUnchanged(kept: Kept, given: readonly string[], files: KnownFiles, workspace: Workspace): boolean {
  return (
    isDeepStrictEqual(kept.given, given) &&
    kept.lists.every(([folder, names]) => namesIn(workspace.list(folder)) === names) &&
    kept.reads.every(([path, content]) => files.content(path) === content)
  )
}

const basisOf = ({ given, reads, lists }: Kept): string => hashOf(JSON.stringify([given, reads, lists]))

/** What stands for a file or a folder that was two things in one run: nothing that was made from it is taken again. */
export const CHANGING = 'changed while it was read'

/** Notes what is found at a path, each time that it is looked at. */
export function note(found: Map<string, string>, path: string, what: string): void {
  found.set(path, (found.get(path) ?? what) === what ? what : CHANGING)
}

/** Names in a folder as one text; a name holds no slash. */
export const namesIn = (names: readonly string[]): string => names.join('/')

/** A workspace that remembers what was asked of it. */
function watch(workspace: Workspace, files: KnownFiles) {
  const reads = new Map<string, string>()
  const lists = new Map<string, string>()
  const watched: Workspace = {
    root: workspace.root,
    read(path, limit) {
      const read = files.read(path, limit)
      note(reads, path, files.content(path))
      return read
    },
    stamp: path => workspace.stamp(path),
    stampAll: paths => workspace.stampAll(paths),
    place: folder => workspace.place(folder),
    list(folder) {
      const names = workspace.list(folder)
      note(lists, folder, namesIn(names))
      return names
    },
  }
  return { watched, seen: () => ({ reads: [...reads], lists: [...lists] }) }
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
