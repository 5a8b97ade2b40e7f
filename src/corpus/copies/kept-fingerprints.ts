import type { Recollection } from '../../memory/recollection.ts'
import type { Document, Fingerprint } from './fingerprint.ts'

/** A document with a key of its content. */
export interface Keyed extends Document {
  readonly key: string
}

/** The fingerprints that earlier runs have kept. */
export interface KeptFingerprints {
  readonly of: (key: string) => Fingerprint | undefined
  /** Writes those of all documents down: few of them, where few are new. */
  readonly keep: (documents: readonly Keyed[]) => void
}

/** Fingerprints one behind the other in few arrays, which are brought back many times faster than ten thousand objects. */
interface Packed {
  /**
   * Hashes and landmarks of each. It is the first of these, and its name has five letters, so that V8 puts a large one at
   * a multiple of four bytes: what is not there is copied before it can be used.
   */
  readonly cells: Uint32Array
  /** Of the places of each what is added from one to the next. Winnowing leaves out three shingles in a row at most. */
  readonly steps: Uint8Array
  /** Three numbers of each: words, shingles, landmarks. */
  readonly counts: Uint32Array
  readonly keys: readonly string[]
}

/** Fingerprints that came since the others were written, up to this share of all, lie apart: of a few, a few are written. */
const APART = 0.05

export function keptFingerprints({ recall, keep }: Pick<Recollection, 'recall' | 'keep'>): KeptFingerprints {
  const most = unpack(recall('fingerprints') as Packed | null)
  const later = unpack(recall('later-fingerprints') as Packed | null)
  return {
    of: key => most.of(key) ?? later.of(key),
    keep(documents) {
      const apart = documents.filter(({ key }) => !most.has(key))
      const isFew = apart.length <= documents.length * APART
      if (!isFew) keep('fingerprints', pack(documents))
      keep('later-fingerprints', pack(isFew ? apart : []))
    },
  }
}

function pack(documents: readonly Keyed[]): Packed {
  const counts = Uint32Array.from(
    documents.flatMap(({ fingerprint: { words, shingles, landmarks } }) => [
      words,
      shingles.hashes.length,
      landmarks.length,
    ]),
  )
  const sum = (lengthOf: (fingerprint: Fingerprint) => number): number =>
    documents.reduce((total, { fingerprint }) => total + lengthOf(fingerprint), 0)
  const cells = new Uint32Array(sum(({ shingles, landmarks }) => shingles.hashes.length + landmarks.length))
  const steps = new Uint8Array(sum(({ shingles }) => shingles.places.length))
  let cell = 0
  let step = 0
  for (const {
    fingerprint: { shingles, landmarks },
  } of documents) {
    cells.set(shingles.hashes, cell)
    cells.set(landmarks, cell + shingles.hashes.length)
    cell += shingles.hashes.length + landmarks.length
    let last = 0
    for (const place of shingles.places) {
      steps[step] = place - last
      step += 1
      last = place
    }
  }
  return { cells, steps, counts, keys: documents.map(({ key }) => key) }
}

/** Fingerprints by their keys, each brought back when it is asked for. */
function unpack(packed: Packed | null) {
  const rows = new Map(packed?.keys.map((key, row) => [key, row]))
  const { cells, steps, counts, keys } = packed ?? NOTHING
  // Where those of each row begin.
  const cellsAt = new Uint32Array(keys.length)
  const stepsAt = new Uint32Array(keys.length)
  for (let row = 1; row < keys.length; row += 1) {
    const [shingles = 0, landmarks = 0] = [counts[3 * row - 2], counts[3 * row - 1]]
    cellsAt[row] = (cellsAt[row - 1] ?? 0) + shingles + landmarks
    stepsAt[row] = (stepsAt[row - 1] ?? 0) + shingles
  }
  return {
    has: (key: string): boolean => rows.has(key),
    of(key: string): Fingerprint | undefined {
      const row = rows.get(key)
      if (row === undefined) return undefined
      const [words = 0, shingles = 0, landmarks = 0] = counts.subarray(3 * row, 3 * row + 3)
      const [cell = 0, step = 0] = [cellsAt[row], stepsAt[row]]
      let places: Uint32Array | undefined
      return {
        words,
        shingles: {
          hashes: cells.subarray(cell, cell + shingles),
          // Asked for of the few that are held against another.
          get places() {
            places ??= sumsOf(steps.subarray(step, step + shingles))
            return places
          },
        },
        landmarks: cells.subarray(cell + shingles, cell + shingles + landmarks),
      }
    },
  }
}

const NOTHING: Packed = {
  cells: new Uint32Array(),
  steps: new Uint8Array(),
  counts: new Uint32Array(),
  keys: [],
}

function sumsOf(steps: Uint8Array): Uint32Array {
  let sum = 0
  return Uint32Array.from(steps, step => {
    sum += step
    return sum
  })
}
