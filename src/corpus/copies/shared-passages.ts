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

/** By hash, the indices of a story's shingles. */
export type ShinglePlaces = ReadonlyMap<number, readonly number[]>

export function placesByHash({ hashes }: Shingles): ShinglePlaces {
  const places = new Map<number, number[]>()
  for (const [index, hash] of hashes.entries()) {
    const known = places.get(hash)
    if (known) known.push(index)
    else places.set(hash, [index])
  }
  return places
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
  for (const [index, hash] of first.hashes.entries()) {
    const found = placesInSecond.get(hash)
    if (found === undefined) continue
    const place = first.places[index] ?? 0
    const at = place >>> 1
    const isOver = (passage: Open) => at - passage.first > GAP + SHINGLE
    for (const passage of open) if (isOver(passage)) passages.push(closed(passage))
    open = open.filter(passage => !isOver(passage))
    for (const other of found) {
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
