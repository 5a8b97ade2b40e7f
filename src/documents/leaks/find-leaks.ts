import { findRuns } from './find-runs.ts'
import { type Needles, needlesOf } from './needles.ts'
import type { ReadableFile } from './readable-file.ts'
import type { Sorted, Withheld } from './withheld.ts'
import { APART, squeeze, wordsIn } from './wording.ts'

/** Something withheld that stands in a finished file all the same. */
export interface Leak {
  readonly withheld: Withheld
  readonly file: string
  readonly where: string
  /** The words that were found, as they were looked for. */
  readonly found: string
}

/**
 * Looks for everything withheld in finished files. What also stands in what is kept tells nothing, and is not looked for:
 * `ours` are words that citedeck itself puts into documents. Of one withheld text, each file is named once.
 */
export function findLeaks(
  files: readonly ReadableFile[],
  sorted: Sorted,
  ours: readonly string[],
): readonly Leak[] {
  const needles = withoutKept(needlesOf(sorted.withheld), [...sorted.kept, ...ours])
  const wanted = runsWanted(needles)
  return files.flatMap(file => {
    const leaks = new Map<Withheld, Leak>()
    const runs = new Map<Withheld, Set<string>>()
    const tell = (withheld: Withheld, where: string, found: string): void => {
      if (!leaks.has(withheld)) leaks.set(withheld, { withheld, file: file.name, where, found })
    }
    for (const part of [...file.parts, { where: 'its name', text: file.name, isContent: true }]) {
      for (const [run, withheld] of hitsIn(
        findRuns(squeeze(part.text), needles.runs.keys()).keys(),
        needles.runs,
      )) {
        const found = (runs.get(withheld) ?? new Set()).add(run)
        runs.set(withheld, found)
        if (found.size >= (wanted.get(withheld) ?? 1)) tell(withheld, part.where, run)
      }
      for (const [id, withheld] of needles.ids) if (standsIn(id, part.text)) tell(withheld, part.where, id)
      for (const [sign, withheld] of hitsIn(new Set(part.text), needles.characters))
        tell(withheld, part.where, sign)
      if (!part.isContent) continue
      const words = new Set(wordsIn(part.text))
      for (const [word, withheld] of [...hitsIn(words, needles.words), ...hitsIn(words, needles.firstWords)])
        tell(withheld, part.where, word)
    }
    return [...leaks.values()]
  })
}

function hitsIn(keys: Iterable<string>, map: ReadonlyMap<string, Withheld>): (readonly [string, Withheld])[] {
  return [...keys].flatMap(key => {
    const withheld = map.get(key)
    return withheld ? [[key, withheld] as const] : []
  })
}

/**
 * How many runs of a text must be found before it is called a leak: two, where there are two. The last words of one kept
 * text and the first of the next may make one by chance.
 */
const runsWanted = ({ runs }: Needles): ReadonlyMap<Withheld, number> =>
  new Map([...countBy(runs.values())].map(([withheld, count]) => [withheld, Math.min(2, count)]))

/** Needles that stand nowhere in what is kept. */
function withoutKept(needles: Needles, kept: readonly string[]): Needles {
  const squeezed = kept.map(squeeze).join(APART)
  const words = kept.flatMap(wordsIn)
  const written = new Set(words)
  const folded = new Set(words.map(word => word.toLowerCase()))
  const exact = new Set(kept)
  const whole = kept.join(APART)
  const characters = new Set(whole)
  const without = (map: ReadonlyMap<string, Withheld>, isKept: (key: string) => boolean) =>
    new Map([...map].filter(([key]) => !isKept(key)))
  return {
    runs: tellingRuns(needles.runs, squeezed),
    words: without(needles.words, word => written.has(word)),
    firstWords: without(needles.firstWords, word => folded.has(word.toLowerCase())),
    ids: without(needles.ids, id => exact.has(id) || standsIn(id, whole)),
    characters: without(needles.characters, character => characters.has(character)),
  }
}

/** Runs that are not in what is kept. Where all of a text is but for one, only the text as a whole tells anything. */
function tellingRuns(runs: ReadonlyMap<string, Withheld>, kept: string): Map<string, Withheld> {
  const known = findRuns(kept, runs.keys())
  const all = countBy(runs.values())
  const left = new Map([...runs].filter(([run]) => !known.has(run)))
  const few = countBy(left.values())
  const telling = new Map<string, Withheld>()
  for (const [run, withheld] of left) {
    const isRest = few.get(withheld) === 1 && (all.get(withheld) ?? 0) > 1
    const sought = isRest ? squeeze(withheld.text) : run
    if (!isRest || !kept.includes(sought)) telling.set(sought, withheld)
  }
  return telling
}

function countBy(items: Iterable<Withheld>): ReadonlyMap<Withheld, number> {
  const counts = new Map<Withheld, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/**
 * Whether an id stands in a text by itself. One that is a plain word ("weather") is only taken for an id where it stands
 * behind what addresses begin with.
 */
export function standsIn(id: string, text: string): boolean {
  const isPlain = /^\p{L}+$/u.test(id)
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const before = text.slice(Math.max(0, at - 9), at)
    const after = text[at + id.length] ?? ''
    if (/[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(before)) continue
    if (!isPlain || /(?:^|\W)(?:evidence|source|fact)-$|#$/.test(before)) return true
  }
  return false
}
