import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { Words } from './words.ts'

/** Words in a shingle. */
export const SHINGLE = 5
/** Of so many shingles in a row one at least is kept: a shared run of SHINGLE + WINDOW - 1 words is always seen. */
const WINDOW = 4

export interface Shingles {
  readonly hashes: Uint32Array
  /** Index of the first word of each, doubled; odd where that word stands in quotation marks. Ascending. */
  readonly places: Uint32Array
}

/**
 * Hashes of runs of five words, thinned out by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for
 * Document Fingerprinting", SIGMOD 2003): of every four the least, so that two texts keep the same ones of what they share.
 */
export function shinglesOf(source: SourceText, words: Words): Shingles {
  const count = Math.max(0, words.count - SHINGLE + 1)
  const all = new Uint32Array(count)
  for (let index = 0; index < count; index += 1) {
    let hash = 0
    for (let at = index; at < index + SHINGLE; at += 1) hash = mix(hash, words.hashes[at] ?? 0)
    all[index] = hash
  }
  const kept = winnow(all)
  const isQuoted = quotedWords(source, words)
  return {
    hashes: kept.map(index => all[index] ?? 0),
    places: kept.map(index => index * 2 + (isQuoted[index] ?? 0)),
  }
}

/** One round of MurmurHash3's mixing (Appleby, 32 bits): order counts. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(value, 0xcc9e2d51)
  const joined = hash ^ Math.imul((product << 15) | (product >>> 17), 0x1b873593)
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64) >>> 0
}

/** Indices of the least hash in each window, the rightmost of equals, each once. */
function winnow(hashes: Uint32Array): Uint32Array {
  const kept: number[] = []
  let last = -1
  for (let start = 0; start + WINDOW <= hashes.length; start += 1) {
    let least = start
    for (let at = start + 1; at < start + WINDOW; at += 1)
      if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
    if (least !== last) kept.push(least)
    last = least
  }
  if (hashes.length > 0 && hashes.length < WINDOW) kept.push(0)
  return Uint32Array.from(kept)
}

/** For each word 1 where it stands in quotation marks, else 0. */
function quotedWords(source: SourceText, words: Words): Uint8Array {
  const quoted = new Uint8Array(words.count)
  const quotations = quotationsIn(source)
  let next = 0
  for (let index = 0; index < words.count; index += 1) {
    const start = words.starts[index] ?? 0
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    if ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= start) quoted[index] = 1
  }
  return quoted
}

/** What stands in double quotation marks, in order; one that is not closed ends with its paragraph. */
export function quotationsIn(source: SourceText): readonly Range[] {
  return source.paragraphs.flatMap(paragraph => {
    const words = source.text.slice(paragraph.start, paragraph.end)
    if (!/["“«„]/.test(words)) return []
    return [...words.matchAll(/“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/g)].map(match => ({
      start: paragraph.start + match.index,
      end: paragraph.start + match.index + match[0].length,
    }))
  })
}
