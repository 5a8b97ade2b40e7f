import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { type Block, blocksOf, unitsOf } from './blocks.ts'
import type { Alternatives, Phrase } from './find-passages.ts'
import { type Word, wordsIn } from './words.ts'

/** Where in a text a found passage holds what was looked for. */
export interface PlacedHit {
  readonly passage: Range
  readonly marks: readonly Range[]
  /** For each part of the query, which of its alternatives stand here, by their place in its list. */
  readonly present: readonly (readonly number[])[]
}

/** Of one word, or one phrase, neighbouring sentences that hold it are one hit, up to so many characters. */
const LONGEST_SHOWN = 500

/** A phrase in a passage: its words' range, its part of the query, the sentences that it touches. */
interface Occurrence extends Range {
  readonly part: number
  readonly alternative: number
  readonly first: number
  readonly last: number
}

interface PlacedWord extends Word {
  readonly unit: number
}

/**
 * The fewest neighbouring sentences of a passage that hold every part of the query, and of those the ones that hold
 * most; null where the passage does not hold them (the index is of another text).
 */
export function placeHit(
  source: SourceText,
  story: readonly Range[],
  place: number,
  parts: readonly Alternatives[],
): PlacedHit | null {
  const units = unitsOf(source.text, story)
  const block = blocksOf(units)[place]
  if (block === undefined) return null
  const words: PlacedWord[] = []
  for (let unit = block.first; unit <= block.last; unit += 1)
    for (const word of wordsIn(source.text, units[unit])) words.push({ ...word, unit })
  const occurrences = parts.flatMap((alternatives, part) =>
    alternatives.flatMap((phrase, alternative) => occurrencesOf(phrase, words, part, alternative)),
  )
  const core = smallestWindow(occurrences, parts.length, block.first, block.last)
  if (core === null) return null
  const { first, last } = parts.length === 1 ? grown(core, occurrences, units, block) : core
  const inside = occurrences.filter(occurrence => occurrence.first >= first && occurrence.last <= last)
  return {
    passage: { start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 },
    marks: merged(inside),
    present: parts.map((_, part) => [
      ...new Set(inside.flatMap(occurrence => (occurrence.part === part ? [occurrence.alternative] : []))),
    ]),
  }
}

function occurrencesOf(
  { terms, prefix }: Phrase,
  words: readonly PlacedWord[],
  part: number,
  alternative: number,
): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (let at = 0; at + terms.length <= words.length; at += 1) {
    const isHere = terms.every((term, index) => {
      const word = words[at + index]?.term ?? ''
      return word === term || (prefix && index === terms.length - 1 && word.startsWith(term))
    })
    const [first, last] = [words[at], words[at + terms.length - 1]]
    if (isHere && first && last)
      found.push({ start: first.start, end: last.end, part, alternative, first: first.unit, last: last.unit })
  }
  return found
}

function smallestWindow(
  occurrences: readonly Occurrence[],
  parts: number,
  from: number,
  to: number,
): Block | null {
  for (let size = 1; size <= to - from + 1; size += 1) {
    let best: { first: number; last: number; held: number } | null = null
    for (let first = from; first + size - 1 <= to; first += 1) {
      const last = first + size - 1
      const inside = occurrences.filter(occurrence => occurrence.first >= first && occurrence.last <= last)
      const isWhole = new Set(inside.map(({ part }) => part)).size === parts
      if (isWhole && inside.length > (best?.held ?? 0)) best = { first, last, held: inside.length }
    }
    if (best !== null) return best
  }
  return null
}

/** With the sentences of the passage beside it that hold something too. */
function grown(
  core: Block,
  occurrences: readonly Occurrence[],
  units: readonly Range[],
  block: Block,
): Block {
  let { first, last } = core
  const isTaken = (unit: number, from: number, to: number): boolean =>
    unit >= block.first &&
    unit <= block.last &&
    occurrences.some(occurrence => occurrence.first <= unit && unit <= occurrence.last) &&
    (units[to]?.end ?? 0) - (units[from]?.start ?? 0) <= LONGEST_SHOWN
  while (isTaken(last + 1, first, last + 1)) last += 1
  while (isTaken(first - 1, first - 1, last)) first -= 1
  return { first, last }
}

/** In order, ranges that overlap as one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const marks: Range[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1)
    if (last && start < last.end)
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else marks.push({ start, end })
  }
  return marks
}
