import { SHINGLE, type Shingles } from './shingles.ts'

/** A run of words that two stories share, as indices of words; `end` is behind the last. */
export interface SharedPassage {
  readonly first: { readonly start: number; readonly end: number }
  readonly second: { readonly start: number; readonly end: number }
  /** Shared shingles in it, and how many of them stand in quotation marks in both. */
  readonly shingles: number
  readonly quoted: number
}

/** Words that may have been changed, left out or put in between two shared shingles of one passage. */
const GAP = 16
/** How much further one text may have gone than the other in such a gap. */
const DRIFT = 10

/** The shingles of a story by their hashes, made ready to be held against those of many others. */
export interface ShinglePlaces {
  /** Index of the first shingle with a hash; -1 where there is none. */
  readonly first: (hash: number) => number
  /** Index of the next one with the same hash; -1 behind the last. */
  readonly next: (index: number) => number
}

/** A hash table with chains, in two arrays: a map of ten thousand documents' hashes would be most of the work. */
export function placesByHash({ hashes }: Shingles): ShinglePlaces {
  const bits = Math.max(4, Math.ceil(Math.log2(hashes.length + 1)) + 1)
  const heads = new Int32Array(2 ** bits).fill(-1)
  const chain = new Int32Array(hashes.length).fill(-1)
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits)
  for (let index = hashes.length - 1; index >= 0; index -= 1) {
    const slot = slotOf(hashes[index] ?? 0)
    chain[index] = heads[slot] ?? -1
    heads[slot] = index
  }
  const from = (start: number, hash: number): number => {
    let index = start
    while (index >= 0 && hashes[index] !== hash) index = chain[index] ?? -1
    return index
  }
  return {
    first: hash => from(heads[slotOf(hash)] ?? -1, hash),
    next: index => from(chain[index] ?? -1, hashes[index] ?? 0),
  }
}

/** How many shingles of a story another one has, and whether as many as are asked for lie so that they may be one passage. */
export function countShared(
  first: Shingles,
  placesInSecond: ShinglePlaces,
  wanted: number,
): { readonly shared: number; readonly mayBePassage: boolean } {
  const { hashes, places } = first
  let shared = 0
  let run = 0
  let longest = 0
  let last = 0
  for (let index = 0; index < hashes.length; index += 1) {
    if (placesInSecond.first(hashes[index] ?? 0) < 0) continue
    const at = (places[index] ?? 0) >>> 1
    shared += 1
    run = at - last > GAP + SHINGLE ? 1 : run + 1
    if (run > longest) longest = run
    last = at
  }
  return { shared, mayBePassage: longest >= wanted }
}

/**
 * The passages that two stories share, in the order of the first. Shared shingles are one passage as long as both texts go
 * on with few words between.
 */
export function sharedPassages(
  first: Shingles,
  second: Shingles,
  placesInSecond: ShinglePlaces,
): readonly SharedPassage[] {
  const passages: SharedPassage[] = []
  let open: Open[] = []
  for (let index = 0; index < first.hashes.length; index += 1) {
    const found = placesInSecond.first(first.hashes[index] ?? 0)
    if (found < 0) continue
    const place = first.places[index] ?? 0
    const at = place >>> 1
    const isOver = (passage: Open) => at - passage.first > GAP + SHINGLE
    if (open.some(isOver)) {
      for (const passage of open) if (isOver(passage)) passages.push(closed(passage))
      open = open.filter(passage => !isOver(passage))
    }
    for (let other = found; other >= 0; other = placesInSecond.next(other)) {
      const placeThere = second.places[other] ?? 0
      const there = placeThere >>> 1
      const quoted = place & placeThere & 1
      const before = open.find(passage => goesOn(passage, at, there))
      if (before) extend(before, at, there, quoted)
      else open.push({ firstStart: at, secondStart: there, first: at, second: there, shingles: 1, quoted })
    }
  }
  return [...passages, ...open.map(closed)].sort((a, b) => a.first.start - b.first.start)
}

/** A passage that may go on: where it began and where it is now, in both. */
interface Open {
  readonly firstStart: number
  readonly secondStart: number
  first: number
  second: number
  shingles: number
  quoted: number
}

function goesOn(passage: Open, at: number, there: number): boolean {
  const step = at - passage.first
  const stepThere = there - passage.second
  return stepThere > 0 && stepThere <= GAP + SHINGLE && Math.abs(step - stepThere) <= DRIFT
}

function extend(passage: Open, at: number, there: number, quoted: number): void {
  if (at > passage.first) passage.shingles += 1
  passage.first = at
  passage.second = there
  passage.quoted += quoted
}

const closed = (passage: Open): SharedPassage => ({
  first: { start: passage.firstStart, end: passage.first + SHINGLE },
  second: { start: passage.secondStart, end: passage.second + SHINGLE },
  shingles: passage.shingles,
  quoted: passage.quoted,
})
