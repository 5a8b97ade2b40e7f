import type { Range } from '../../model/span.ts'

/** A run of a story's sentences that is one passage of the index, by their numbers; `last` is part of it. */
export interface Block {
  readonly first: number
  readonly last: number
}

/** A sentence without an end (a table, a list) is cut after so many characters, at white space. */
const LONGEST_UNIT = 1000
/** Characters of a passage: some six sentences of a news report. */
const LONGEST_BLOCK = 800
/** A sentence that is longer does not stand in two passages. */
const LONGEST_SHARED = 400

/** The sentences of a story as they are indexed: what is far too long for one is cut. */
export function unitsOf(text: string, story: readonly Range[]): readonly Range[] {
  if (!story.some(({ start, end }) => end - start > LONGEST_UNIT * 2)) return story
  return story.flatMap(({ start, end }) => {
    const units: Range[] = []
    let from = start
    while (end - from > LONGEST_UNIT * 2) {
      const space =
        from + LONGEST_UNIT + text.slice(from + LONGEST_UNIT, from + LONGEST_UNIT * 2).search(/\s/)
      const to = space < from + LONGEST_UNIT ? characterEdge(text, from + LONGEST_UNIT) : space
      units.push({ start: from, end: to })
      from = to
    }
    return [...units, { start: from, end }]
  })
}

const characterEdge = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/**
 * The passages of a story: runs of sentences of at most 800 characters together. Each begins with the last sentence of
 * the one before, so that of any two neighbours some passage holds both.
 */
export function blocksOf(units: readonly Range[]): readonly Block[] {
  const blocks: Block[] = []
  let first = 0
  for (let next = 0; next < units.length; ) {
    let length = next > first ? lengthOf(units[first]) : 0
    let last = next
    length += lengthOf(units[last])
    while (last + 1 < units.length && length + lengthOf(units[last + 1]) <= LONGEST_BLOCK) {
      last += 1
      length += lengthOf(units[last])
    }
    blocks.push({ first, last })
    next = last + 1
    first = lengthOf(units[last]) <= LONGEST_SHARED ? last : next
  }
  return blocks
}

const lengthOf = (range: Range | undefined): number => (range ? range.end - range.start : 0)
