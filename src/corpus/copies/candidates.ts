import { type FeatureIndex, indexFeatures } from './feature-index.ts'
import type { Document } from './fingerprint.ts'
import { mix } from './shingles.ts'

/** A document that may be a copy of another, or its original. */
export interface Candidate {
  readonly other: number
  /** Whether they share enough shingles for a passage. */
  readonly mayQuote: boolean
}

/** Up to so many documents with one feature, each is held against each. */
const SMALL = 24
/** Beyond, each is held against the first so many, and against those just before it: a story's copies still meet. */
const FIRST = 8
const NEIGHBOURS = 4
/** A pair of landmarks that more documents have than this, and more than one in fifty, tells nothing. */
const COMMON_PAIR = 32
const COMMON_SHARE = 0.02

/** Shared shingles that begin to be a passage (winnowing keeps two in five), and shared pairs of landmarks. */
const LEAST_SHINGLES = 8
const LEAST_PAIRS = 4
/** Of the pairs of landmarks of the one that has fewer, the share that must be shared to be looked at. */
const LEAST_PAIR_SHARE = 0.08
/** Most candidates of a document, of each kind: the ones that share most. */
const MOST = 16

export interface CandidateFinder {
  /** The documents to hold a document against, each pair once where both are sought. */
  readonly of: (document: number) => readonly Candidate[]
  /** Which documents have a shingle. */
  readonly havingShingle: (hash: number) => Uint32Array
}

/**
 * Finds what may be copies by what few documents share: shingles, and landmarks that follow one another within three.
 * Work grows with the number of documents, not of pairs, however many documents share a feature.
 */
export function findCandidates(documents: readonly Document[], sought: ReadonlySet<number>): CandidateFinder {
  const shinglesOf = (index: number) => documents[index]?.fingerprint.shingles.hashes ?? NONE
  const landmarksOf = (index: number) => documents[index]?.fingerprint.landmarks ?? NONE
  const told = landmarkFilter([...sought].map(landmarksOf))
  // One array for the pairs of whichever document was asked for last: making ten thousand takes longer than filling them.
  const room = new Uint32Array(
    REACH * documents.reduce((most, _, index) => Math.max(most, landmarksOf(index).length), 0),
  )
  const pairsOf = (index: number) => landmarkPairs(landmarksOf(index), told, room)
  const shingles = indexFeatures(documents.length, sought, shinglesOf)
  const pairs = indexFeatures(documents.length, sought, pairsOf)
  const commonPair = Math.max(COMMON_PAIR, documents.length * COMMON_SHARE)
  const sharedShingles = tally(documents.length)
  const sharedPairs = tally(documents.length)
  const isNew = (document: number, other: number) => other < document || !sought.has(other)
  return {
    havingShingle: shingles.having,
    of(document) {
      sharedShingles.count(document, shinglesOf(document), shingles, Number.POSITIVE_INFINITY)
      const own = pairsOf(document)
      sharedPairs.count(document, own, pairs, commonPair)
      const byShingles = sharedShingles.most(LEAST_SHINGLES, other => isNew(document, other))
      const byPairs = sharedPairs.most(LEAST_PAIRS, other => {
        if (!isNew(document, other)) return false
        const theirs = (landmarksOf(other).length * REACH) / 2
        return sharedPairs.with(other) >= LEAST_PAIR_SHARE * Math.min(own.length, theirs)
      })
      const quoting = new Set(byShingles)
      const others = [...new Set([...byShingles, ...byPairs])].sort((a, b) => a - b)
      return others.map(other => ({ other, mayQuote: quoting.has(other) }))
    },
  }
}

const NONE = new Uint32Array()
const REACH = 3

/** Whether a landmark may be among those of the documents that are sought, by its last bits. */
function landmarkFilter(sought: readonly Uint32Array[]): Uint8Array {
  const filter = new Uint8Array(FILTER_MASK + 1)
  for (const landmarks of sought) for (const landmark of landmarks) filter[landmark & FILTER_MASK] = 1
  return filter
}

const FILTER_MASK = 0xffff

/**
 * Hashes of landmarks and each of the three that follow, every second one (by its hash) left out to save room; of those alone
 * that `told` lets pass, since no other pair can be shared. They lie in `room`.
 */
function landmarkPairs(landmarks: Uint32Array, told: Uint8Array, room: Uint32Array): Uint32Array {
  let count = 0
  for (let at = 0; at < landmarks.length; at += 1) {
    if (told[(landmarks[at] ?? 0) & FILTER_MASK] === 0) continue
    for (let next = at + 1; next <= at + REACH && next < landmarks.length; next += 1) {
      if (landmarks[at] === landmarks[next] || told[(landmarks[next] ?? 0) & FILTER_MASK] === 0) continue
      const pair = mix(mix(0, landmarks[at] ?? 0), landmarks[next] ?? 0)
      if ((pair & 1) !== 0) continue
      room[count] = pair
      count += 1
    }
  }
  return room.subarray(0, count)
}

/** Counts features that one document shares with each of the others. */
function tally(documents: number) {
  const counts = new Uint32Array(documents)
  let touched: number[] = []
  return {
    with: (other: number): number => counts[other] ?? 0,
    count(document: number, features: Uint32Array, index: FeatureIndex, common: number): void {
      for (const other of touched) counts[other] = 0
      touched = []
      const { starts, postings } = index
      for (let at = 0; at < features.length; at += 1) {
        const slot = index.slotOf(features[at] ?? 0)
        const from = slot < 0 ? 0 : (starts[slot] ?? 0)
        const length = slot < 0 ? 0 : (starts[slot + 1] ?? 0) - from
        if (length === 0 || length > common) continue
        const isMany = length > SMALL
        const own = isMany ? placeIn(postings, from, length, document) : 0
        for (let place = 0; place < length; place += 1) {
          if (isMany && !meets(place, own)) {
            // Nothing between the first ones and the neighbours.
            if (own >= FIRST && place < own - NEIGHBOURS) place = own - NEIGHBOURS - 1
            else if (own >= FIRST && place > own + NEIGHBOURS) break
            continue
          }
          const other = postings[from + place] ?? 0
          if (other === document) continue
          if (counts[other] === 0) touched.push(other)
          counts[other] = (counts[other] ?? 0) + 1
        }
      }
    },
    most(least: number, isWanted: (other: number) => boolean): number[] {
      const enough = touched.filter(other => (counts[other] ?? 0) >= least && isWanted(other))
      if (enough.length <= MOST) return enough
      return enough.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, MOST)
    },
  }
}

/** Whether two documents with a common feature, by their places among those that have it, are held against each other. */
const meets = (place: number, own: number): boolean =>
  place < FIRST || own < FIRST || Math.abs(place - own) <= NEIGHBOURS

/** Place of a document in an ascending list that holds it, which is a part of another. */
function placeIn(postings: Uint32Array, from: number, length: number, document: number): number {
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[from + middle] ?? 0) < document) low = middle + 1
    else high = middle
  }
  return low
}
