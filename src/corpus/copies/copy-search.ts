import type { KnownFiles } from '../../memory/known-files.ts'
import type { Recollection } from '../../memory/recollection.ts'
import type { SourceText } from '../../model/source.ts'
import { readDocument } from '../readers/read-document.ts'
import type { CopyPair } from './find-copies.ts'
import type { Fingerprint } from './fingerprint.ts'
import { type Keyed, keptFingerprints } from './kept-fingerprints.ts'

/** A document among which copies are looked for, and its path from the workspace's root. */
export interface SearchedDocument {
  readonly id: string
  readonly path: string
  /** Its text, where that is at hand; null: the file is read for it. */
  readonly text: () => SourceText | null
}

/**
 * Looks for copies among the documents of a corpus, from one run to the next: fingerprints are kept by content, and the
 * pairs that were found with what they were found among, so that after a change only what changed is looked at.
 */
export interface CopySearch {
  /** Takes the fingerprint of a document that is being read anyway. */
  readonly take: (path: string, text: SourceText) => Promise<void>
  /** The pairs of copies, in the order of the documents. `progress` is told how many of how many were read for it. */
  readonly find: (
    documents: readonly SearchedDocument[],
    progress: (read: number, of: number) => void,
  ) => Promise<readonly CopyPair[]>
}

/** Pairs, and what they were found among: ids, and a key of each one's content. */
interface KeptPairs {
  readonly ids: readonly string[]
  readonly keys: readonly string[]
  readonly pairs: readonly CopyPair[]
}

export function openCopySearch({ files, recall, keep }: Recollection): CopySearch {
  const taken = new Map<string, Fingerprint>()
  return {
    async take(path, text) {
      const { fingerprintOf } = await import('./fingerprint.ts')
      taken.set(path, fingerprintOf(text))
    },
    async find(documents, progress) {
      const ids = documents.map(({ id }) => id)
      const last = recall('copies') as KeptPairs | null
      const keys = documents.map(({ path }) => keyOf(path, files))
      if (last && areSame(last.ids, ids) && areSame(last.keys, keys)) return last.pairs
      const kept = keptFingerprints({ recall, keep })
      const found: Keyed[] = []
      for (const [index, { id, path, text }] of documents.entries()) {
        let fingerprint: Fingerprint | null | undefined = taken.get(path) ?? kept.of(keys[index] ?? '')
        if (!fingerprint) {
          fingerprint = await fingerprintAt(path, text, files)
          // It may have been read anew.
          keys[index] = keyOf(path, files)
        }
        if (fingerprint) found.push({ id, fingerprint, key: keys[index] ?? '' })
        if (index % 100 === 99) progress(index + 1, documents.length)
      }
      const { findCopies } = await import('./find-copies.ts')
      const before = new Map(last?.ids.map((id, index) => [id, last.keys[index]]))
      const changed = new Set(found.filter(({ id, key }) => before.get(id) !== key).map(({ id }) => id))
      const pairs = findCopies(found, last ? { pairs: last.pairs, changed } : undefined)
      kept.keep(found)
      keep('copies', { ids, keys, pairs } satisfies KeptPairs)
      return pairs
    },
  }
}

/** Readers are chosen by a name's extension too, so the same bytes under another one are another text. */
function keyOf(path: string, files: KnownFiles): string {
  const dot = path.lastIndexOf('.')
  return `${files.content(path)}${dot > path.lastIndexOf('/') ? path.slice(dot).toLowerCase() : ''}`
}

async function fingerprintAt(
  path: string,
  held: SearchedDocument['text'],
  files: KnownFiles,
): Promise<Fingerprint | null> {
  const text = held() ?? (await textAt(path, files))
  if (text === null) return null
  const { fingerprintOf } = await import('./fingerprint.ts')
  return fingerprintOf(text)
}

async function textAt(path: string, files: KnownFiles): Promise<SourceText | null> {
  const read = files.read(path)
  const reading = read.kind === 'read' ? await readDocument(path, read.bytes) : null
  return reading === null || 'problem' in reading ? null : reading.ok
}

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])
