import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { Diagnostic, Report } from './diagnostics/diagnostic.ts'
import type { LoadedFacts } from './facts/load-facts.ts'
import type { Corpus } from './model/corpus.ts'
import type { FileRead, Workspace } from './workspace.ts'

/** A corpus and what was pulled from it. */
export interface Knowledge extends LoadedFacts {
  readonly corpus: Corpus
}

/** Keeps bytes by name from one run to the next. Either may fail: what is kept can always be made again. */
export interface Memory {
  readonly recall: (name: string) => Uint8Array | null
  readonly keep: (name: string, bytes: Uint8Array) => void
  /** Of the program: what another build has kept is not taken. */
  readonly build: string
}

/** What loading a corpus looked at, and what it found: as long as all of it is the same, so is the result. */
interface Kept {
  readonly reads: readonly (readonly [path: string, content: string])[]
  readonly lists: readonly (readonly [folder: string, names: string])[]
  readonly knowledge: Knowledge
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Loads a corpus, or takes it from memory where every file that it was loaded from is byte for byte what it was: an
 * analyst writes on the outline a hundred times while the corpus stays. What was reported then is reported again.
 */
export async function rememberKnowledge(
  name: string,
  workspace: Workspace,
  memory: Memory | null,
  report: Report,
  load: (workspace: Workspace, report: Report) => Promise<Knowledge | null>,
): Promise<Knowledge | null> {
  if (memory === null) return load(workspace, report)
  const place = hashOf(`${memory.build}\n${workspace.root}\n${name}`)
  const kept = recall(place, memory)
  if (kept !== null && isUnchanged(kept, workspace)) {
    kept.diagnostics.forEach(report)
    return kept.knowledge
  }
  const { watched, reads, lists } = watch(workspace)
  const diagnostics: Diagnostic[] = []
  const knowledge = await load(watched, diagnostic => {
    diagnostics.push(diagnostic)
    report(diagnostic)
  })
  if (knowledge !== null)
    memory.keep(
      place,
      serialize({ reads: [...reads], lists: [...lists], knowledge, diagnostics } satisfies Kept),
    )
  return knowledge
}

function recall(place: string, memory: Memory): Kept | null {
  const bytes = memory.recall(place)
  if (bytes === null) return null
  try {
    const kept = deserialize(bytes) as Partial<Kept> | null
    const isWhole = Array.isArray(kept?.reads) && Array.isArray(kept.lists) && Array.isArray(kept.diagnostics)
    return isWhole && kept.knowledge ? (kept as Kept) : null
  } catch {
    // Damaged, or written by another version of Node: it is made again.
    return null
  }
}

function isUnchanged({ reads, lists }: Kept, workspace: Workspace): boolean {
  return (
    lists.every(([folder, names]) => namesIn(workspace.list(folder)) === names) &&
    reads.every(([path, content]) => contentOf(workspace.read(path)) === content)
  )
}

/** A workspace that remembers what was asked of it. */
function watch(workspace: Workspace) {
  const reads = new Map<string, string>()
  const lists = new Map<string, string>()
  const watched: Workspace = {
    root: workspace.root,
    read(path, limit) {
      const read = workspace.read(path, limit)
      reads.set(path, contentOf(read))
      return read
    },
    list(folder) {
      const names = workspace.list(folder)
      lists.set(folder, namesIn(names))
      return names
    },
  }
  return { watched, reads, lists }
}

const contentOf = (read: FileRead): string =>
  read.kind === 'read' ? createHash('sha256').update(read.bytes).digest('base64') : read.kind

const namesIn = (names: readonly string[]): string => names.join('\n')

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
