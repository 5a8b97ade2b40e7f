import { type CandidateFinder, findCandidates } from './candidates.ts'
import type { Document, Fingerprint } from './fingerprint.ts'
import type { OrderScore } from './order-score.ts'
import {
  countShared,
  placesByHash,
  type SharedPassage,
  type ShinglePlaces,
  sharedPassages,
} from './shared-passages.ts'
import { landmarksOf, REWORDED, takenOver } from './taken-over.ts'

/** Two documents of which one derives from the other, or both from a third. */
export interface CopyPair {
  /** Ids, in the order of the documents; which is the copy is another question. */
  readonly first: string
  readonly second: string
  /** `verbatim`: most of the shorter one word for word. `reworded`: the same names and numbers in the same order. `passage`: a passage. */
  readonly kind: 'verbatim' | 'reworded' | 'passage'
  /** From 0 to 1: the share that is common, by the measure of its kind. */
  readonly score: number
  /** The share of each one's shingles that the other has. */
  readonly verbatim: { readonly first: number; readonly second: number }
  /** What they share word for word, in words of each story; long passages only. */
  readonly passages: readonly SharedPassage[]
}

/** What an earlier run found, and which documents have changed since, or are new. */
export interface Earlier {
  readonly pairs: readonly CopyPair[]
  readonly changed: ReadonlySet<string>
}

/** Share of the shorter story's shingles from which it is one story. */
const VERBATIM = 0.5
/** Of the share of names and numbers in one order, the share of shingles from which a passage is all that was taken. */
const EXPLAINED = 0.6
/**
 * Words of a passage that is no chance: forty, or five very short sentences, less the three at each end that the shingles
 * may not show.
 */
const PASSAGE = 34
/** Shingles of it that are shared at least; winnowing keeps two in five, and one in four where it keeps few. */
const PASSAGE_SHINGLES = 8
/** A passage with a greater share of it in quotation marks was said to both. */
const QUOTED = 0.6
/** A passage that more stories have than this (a story and its copies are one) is nobody's in particular: a notice, an appeal. */
const NOTICE = 6

/**
 * The pairs of copies among documents, in the order of the documents. With `earlier`, only pairs with a document that has
 * changed are looked for, and the others are taken from there: one document of ten thousand takes a fraction of a second.
 */
export function findCopies(documents: readonly Document[], earlier?: Earlier): readonly CopyPair[] {
  const known = new Map(documents.map(({ id }, index) => [id, index]))
  const isKept = ({ first, second }: CopyPair) =>
    [first, second].every(id => known.has(id) && !earlier?.changed.has(id))
  const kept = earlier?.pairs.filter(isKept) ?? []
  const sought = new Set(
    documents.flatMap(({ id }, index) => (!earlier || earlier.changed.has(id) ? [index] : [])),
  )
  const candidates = findCandidates(documents, sought)
  const compared = [...sought].flatMap(index => compareWithCandidates(documents, index, candidates))
  const whole = compared.flatMap(({ pair }) => (pair.kind === 'passage' ? [] : [pair]))
  const storyOf = stories(documents.length, [...kept, ...whole], known)
  const passages = compared.flatMap(({ pair, shingles }) => {
    if (pair.kind !== 'passage') return []
    const own = pair.passages.filter(passage => !isNotice(shingles(passage), candidates, storyOf))
    return own.length === 0 ? [] : [{ ...pair, passages: own }]
  })
  const place = (id: string): number => known.get(id) ?? 0
  return [...kept, ...whole, ...passages].sort(
    (a, b) => place(a.first) - place(b.first) || place(a.second) - place(b.second),
  )
}

interface Compared {
  readonly pair: CopyPair
  /** Hashes of the shingles of a passage. */
  readonly shingles: (passage: SharedPassage) => readonly number[]
}

function compareWithCandidates(
  documents: readonly Document[],
  index: number,
  candidates: CandidateFinder,
): readonly Compared[] {
  const document = documents[index]
  const found = candidates.of(index)
  if (document === undefined || found.length === 0) return []
  const { fingerprint } = document
  const places = placesByHash(fingerprint.shingles)
  const landmarks = landmarksOf(fingerprint.landmarks)
  return found.flatMap(({ other, mayQuote }) => {
    const against = documents[other]
    if (against === undefined) return []
    const order = takenOver(landmarks, against.fingerprint.landmarks)
    if (order === null && !mayQuote) return []
    const compared = compare(against.fingerprint, fingerprint, places, order)
    if (compared === null) return []
    const pair =
      other < index
        ? { first: against.id, second: document.id, ...compared }
        : { first: document.id, second: against.id, ...swapped(compared) }
    const { hashes, places: wordsAt } = (other < index ? against : document).fingerprint.shingles
    return [
      {
        pair,
        shingles: ({ first }: SharedPassage) =>
          [...hashes].filter((_, at) => {
            const word = (wordsAt[at] ?? 0) >>> 1
            return word >= first.start && word < first.end && places.first(hashes[at] ?? 0) >= 0
          }),
      },
    ]
  })
}

type Findings = Omit<CopyPair, 'first' | 'second'>

/** What two fingerprints have in common; null where that is no copy. `order` is null where it tells of none. */
function compare(
  first: Fingerprint,
  second: Fingerprint,
  placesInSecond: ShinglePlaces,
  order: OrderScore | null,
): Findings | null {
  const { shared, mayBePassage } = countShared(first.shingles, placesInSecond, PASSAGE_SHINGLES)
  const verbatim = {
    first: shared / Math.max(1, first.shingles.hashes.length),
    second: Math.min(1, shared / Math.max(1, second.shingles.hashes.length)),
  }
  const contained = Math.max(verbatim.first, verbatim.second)
  const found = mayBePassage ? sharedPassages(first.shingles, second.shingles, placesInSecond) : []
  const passages = found.filter(
    ({ first: words, shingles, quoted }) =>
      words.end - words.start >= PASSAGE && shingles >= PASSAGE_SHINGLES && quoted < shingles * QUOTED,
  )
  const common = { verbatim, passages }
  if (contained >= VERBATIM && Math.min(first.words, second.words) >= PASSAGE)
    return { kind: 'verbatim', score: contained, ...common }
  // A run that stands there word for word is a passage, or a statement that was said to both.
  const isReworded = order !== null && (order.share >= REWORDED || order.share > contained)
  const isLifted = passages.length > 0 && order !== null && contained >= order.share * EXPLAINED
  if (isReworded && !isLifted) return { kind: 'reworded', score: order.share, ...common }
  if (passages.length === 0) return null
  const words = passages.reduce((sum, passage) => sum + passage.first.end - passage.first.start, 0)
  return { kind: 'passage', score: words / Math.max(1, Math.min(first.words, second.words)), ...common }
}

const swapped = (findings: Findings): Findings => ({
  ...findings,
  verbatim: { first: findings.verbatim.second, second: findings.verbatim.first },
  passages: findings.passages.map(passage => ({ ...passage, first: passage.second, second: passage.first })),
})

/** For each document the one that stands for its story: documents that are copies of one another have the same. */
function stories(
  documents: number,
  pairs: readonly CopyPair[],
  known: ReadonlyMap<string, number>,
): (document: number) => number {
  const parent = Uint32Array.from({ length: documents }, (_, index) => index)
  const find = (document: number): number => {
    let at = document
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  for (const { first, second, kind } of pairs)
    if (kind !== 'passage') parent[find(known.get(first) ?? 0)] = find(known.get(second) ?? 0)
  return find
}

/** Whether many stories have most of a passage. */
function isNotice(
  shingles: readonly number[],
  { havingShingle }: CandidateFinder,
  storyOf: (document: number) => number,
): boolean {
  const widespread = shingles.filter(hash => {
    const having = havingShingle(hash)
    if (having.length <= NOTICE) return false
    const told = new Set<number>()
    for (let at = 0; at < having.length && told.size <= NOTICE; at += 1) told.add(storyOf(having[at] ?? 0))
    return told.size > NOTICE
  })
  return widespread.length > shingles.length / 2
}
