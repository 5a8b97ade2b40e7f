/**
 * A small search without an index on disk: every word of every entry is compared with what is sought. Words are found by
 * their beginnings, and with one letter wrong, missing, too many or out of place; all that is sought must be found.
 */

export interface Searchable {
  readonly title: string
  readonly text: string
}

export interface SearchIndex {
  readonly size: number
  /** By word: the entries that have it in their text, and in their title. */
  readonly words: ReadonlyMap<string, Places>
}

interface Places {
  readonly texts: Set<number>
  readonly titles: Set<number>
}

export function buildIndex(entries: readonly Searchable[]): SearchIndex {
  const words = new Map<string, Places>()
  const add = (text: string, which: keyof Places, entry: number): void => {
    for (const word of foldWords(text)) {
      const places = words.get(word) ?? { texts: new Set(), titles: new Set() }
      words.set(word, places)
      places[which].add(entry)
    }
  }
  entries.forEach(({ title, text }, entry) => {
    add(title, 'titles', entry)
    add(text, 'texts', entry)
  })
  return { size: entries.length, words }
}

/** The entries that have all that is sought, best first: places in the list that the index was built from. */
export function searchIndex({ size, words }: SearchIndex, sought: string): readonly number[] {
  const terms = foldWords(sought)
  if (terms.length === 0) return []
  const scores = new Float64Array(size)
  const found = new Uint16Array(size)
  terms.forEach((term, index) => {
    const best = new Map<number, number>()
    for (const [word, { texts, titles }] of words) {
      const likeness = likenessOf(term, word)
      if (likeness === 0) continue
      const raise = (entry: number, score: number) => best.set(entry, Math.max(score, best.get(entry) ?? 0))
      for (const entry of texts) raise(entry, likeness)
      for (const entry of titles) raise(entry, likeness * 2)
    }
    for (const [entry, score] of best) {
      scores[entry] = (scores[entry] ?? 0) + score
      if (found[entry] === index) found[entry] = index + 1
    }
  })
  return [...scores.keys()]
    .filter(entry => found[entry] === terms.length)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** A text in pieces, those that are words sought marked as such. */
export function markFound(text: string, sought: string): readonly { text: string; isFound: boolean }[] {
  const terms = foldWords(sought)
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, index) => ({
    text: piece,
    isFound: index % 2 === 1 && terms.some(term => likenessOf(term, fold(piece)) > 0),
  }))
}

/** 4: the same word; 3: it begins so; 1: one letter differs; 0: another word. */
function likenessOf(term: string, word: string): number {
  if (word === term) return 4
  if (word.startsWith(term)) return 3
  // Scripts that put no space between words.
  if (/[\u0e00-\u0eff\u3040-\u9fff]/.test(term)) return word.includes(term) ? 3 : 0
  if (term.length < 4 || /\d/.test(term) || word.length < term.length - 1) return 0
  return isOneEdit(term, word) || isOneEdit(term, word.slice(0, term.length)) ? 1 : 0
}

/** Whether one letter more, less, other, or two exchanged make one word of the other (Damerau 1964). */
function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const rest = (text: string, from: number): string => text.slice(start + from)
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (rest(one, 2) === rest(other, 2) && one[start] === other[start + 1] && one[start + 1] === other[start])
  )
}

/** The words of a text, each once, without case and accents. */
function foldWords(text: string): readonly string[] {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])]
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
