import type { KnownFiles } from '../memory/known-files.ts'
import type { Recollection } from '../memory/recollection.ts'
import type { SourceText } from '../model/source.ts'
import type { CopyPair } from './copies/find-copies.ts'
import type { Document, Fingerprint } from './copies/fingerprint.ts'
import { readDocument } from './readers/read-document.ts'

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

/** Fingerprints one behind the other in few arrays, which are brought back many times faster than ten thousand objects. */
interface KeptFingerprints {
  readonly keys: readonly string[]
  /** Three numbers of each: words, shingles, landmarks. */
  readonly counts: Uint32Array
  /** Hashes, places and landmarks of each. */
  readonly data: Uint32Array
}

export function openCopySearch({ files, recall, keep }: Recollection): CopySearch {
  const taken = new Map<string, Fingerprint>()
  return {
    async take(path, text) {
      const { fingerprintOf } = await import('./copies/fingerprint.ts')
      taken.set(path, fingerprintOf(text))
    },
    async find(documents, progress) {
      const ids = documents.map(({ id }) => id)
      const last = recall('copies') as KeptPairs | null
      const keys = documents.map(({ path }) => keyOf(path, files))
      if (last && areSame(last.ids, ids) && areSame(last.keys, keys)) return last.pairs
      const kept = keptFingerprints(recall)
      const found: Keyed[] = []
      for (const [index, { id, path, text }] of documents.entries()) {
        const fingerprint =
          taken.get(path) ?? kept.of(keys[index] ?? '') ?? (await fingerprintAt(path, text, files))
        // It may have been read anew.
        if (fingerprint) found.push({ id, fingerprint, key: keyOf(path, files) })
        if (index % 100 === 99) progress(index + 1, documents.length)
      }
      const { findCopies } = await import('./copies/find-copies.ts')
      const before = new Map(last?.ids.map((id, index) => [id, last.keys[index]]))
      const changed = new Set(found.filter(({ id, key }) => before.get(id) !== key).map(({ id }) => id))
      const pairs = findCopies(found, last ? { pairs: last.pairs, changed } : undefined)
      kept.keep(found, keep)
      keep('copies', {
        ids,
        keys: documents.map(({ path }) => keyOf(path, files)),
        pairs,
      } satisfies KeptPairs)
      return pairs
    },
  }
}

/** A document with a key of its content. */
interface Keyed extends Document {
  readonly key: string
}

/** Fingerprints that came since the others were written, up to this share of all, lie apart: of a few, a few are written. */
const APART = 0.05

/** The fingerprints that earlier runs have kept. */
function keptFingerprints(recall: Recollection['recall']) {
  const most = unpack(recall('fingerprints') as KeptFingerprints | null)
  const later = unpack(recall('later-fingerprints') as KeptFingerprints | null)
  return {
    of: (key: string): Fingerprint | undefined => most.get(key) ?? later.get(key),
    keep(documents: readonly Keyed[], keep: Recollection['keep']): void {
      const apart = documents.filter(({ key }) => !most.has(key))
      const isFew = apart.length <= documents.length * APART
      if (!isFew) keep('fingerprints', pack(documents))
      keep('later-fingerprints', pack(isFew ? apart : []))
    },
  }
}

/** Readers are chosen by a name's extension too, so the same bytes under another one are another text. */
const keyOf = (path: string, files: KnownFiles): string =>
  `${files.content(path)}${/\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? ''}`

async function fingerprintAt(
  path: string,
  held: SearchedDocument['text'],
  files: KnownFiles,
): Promise<Fingerprint | null> {
  const text = held() ?? (await textAt(path, files))
  if (text === null) return null
  const { fingerprintOf } = await import('./copies/fingerprint.ts')
  return fingerprintOf(text)
}

async function textAt(path: string, files: KnownFiles): Promise<SourceText | null> {
  const read = files.read(path)
  const reading = read.kind === 'read' ? await readDocument(path, read.bytes) : null
  return reading === null || 'problem' in reading ? null : reading.ok
}

function pack(documents: readonly Keyed[]): KeptFingerprints {
  const counts = Uint32Array.from(
    documents.flatMap(({ fingerprint: { words, shingles, landmarks } }) => [
      words,
      shingles.hashes.length,
      landmarks.length,
    ]),
  )
  const lengthOf = ({ fingerprint: { shingles, landmarks } }: Document): number =>
    2 * shingles.hashes.length + landmarks.length
  const data = new Uint32Array(documents.reduce((sum, document) => sum + lengthOf(document), 0))
  let at = 0
  for (const { fingerprint } of documents)
    for (const part of [fingerprint.shingles.hashes, fingerprint.shingles.places, fingerprint.landmarks]) {
      data.set(part, at)
      at += part.length
    }
  return { keys: documents.map(({ key }) => key), counts, data }
}

function unpack(kept: KeptFingerprints | null): ReadonlyMap<string, Fingerprint> {
  if (kept === null) return new Map()
  const { keys, counts, data } = kept
  let at = 0
  const next = (length: number): Uint32Array => {
    at += length
    return data.subarray(at - length, at)
  }
  return new Map(
    keys.map((key, index) => {
      const [words = 0, shingles = 0, landmarks = 0] = counts.subarray(3 * index, 3 * index + 3)
      return [
        key,
        { words, shingles: { hashes: next(shingles), places: next(shingles) }, landmarks: next(landmarks) },
      ]
    }),
  )
}

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])
