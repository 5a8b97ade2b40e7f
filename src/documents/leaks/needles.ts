import { SHORTEST_RUN } from './find-runs.ts'
import type { Withheld } from './withheld.ts'
import { firstWordsIn, isTelling, piecesOf, squeeze, wordsIn } from './wording.ts'

/** What is looked for, each with what it belongs to. */
export interface Needles {
  /** Squeezed runs of words. */
  readonly runs: Map<string, Withheld>
  /** Single words, as they are written. */
  readonly words: Map<string, Withheld>
  /** Those that a sentence begins with: their capital may be the sentence's. */
  readonly firstWords: Map<string, Withheld>
  /** Names in addresses: ids, file names, hashes. */
  readonly ids: Map<string, Withheld>
  /** Letters. */
  readonly characters: Map<string, Withheld>
}

/** Words in a run: fewer stand together by chance, more would miss what is quoted in part. */
const RUN = 5

/** What to look for so that nothing withheld goes unseen: runs of five words, short texts as a whole, telling words, ids. */
export function needlesOf(withheld: readonly Withheld[]): Needles {
  const needles: Needles = {
    runs: new Map(),
    words: new Map(),
    firstWords: new Map(),
    ids: new Map(),
    characters: new Map(),
  }
  const add = <Key>(map: Map<Key, Withheld>, key: Key, item: Withheld) => {
    if (!map.has(key)) map.set(key, item)
  }
  for (const item of withheld) {
    if (item.kind === 'id') {
      add(needles.ids, item.text, item)
      continue
    }
    const words = wordsIn(item.text)
    for (const run of runsOf(words, item.kind)) add(needles.runs, run, item)
    if (item.kind === 'body') continue
    const first = item.kind === 'name' ? new Set<string>() : firstWordsIn(item.text)
    for (const word of words)
      if (isTelling(word)) add(first.has(word) ? needles.firstWords : needles.words, word, item)
    for (const character of item.text)
      if (/[^\p{Script=Latin}\P{L}]/u.test(character)) add(needles.characters, character, item)
  }
  return needles
}

function runsOf(words: readonly string[], kind: Withheld['kind']): string[] {
  const pieces = words.flatMap(word => piecesOf(word, 12))
  const count = Math.max(1, pieces.length - RUN + 1)
  if (pieces.length < RUN && (kind === 'body' || pieces.length < 2)) {
    const [only = ''] = pieces
    return pieces.length === 1 && only.length > 12 ? [squeeze(only)] : []
  }
  const runs = Array.from({ length: count }, (_, at) => squeeze(pieces.slice(at, at + RUN).join('')))
  return runs.filter(run => run.length >= (pieces.length < RUN ? SHORTEST_RUN : 12))
}
