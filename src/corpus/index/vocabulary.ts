import { editDistance } from '../../schema/nearest-name.ts'
import type { Database } from './database.ts'
import { inflectionStem } from './inflection.ts'

/** Words that are looked for in place of another, at most. */
const MOST = 4
/** Of so many words of the nearest spelling the frequencies are compared. */
const COMPARED = 24

/** Whether any passage holds a word. */
export function isKnown(database: Database, term: string): boolean {
  return (
    database.prepare('SELECT 1 FROM passages WHERE passages MATCH ? LIMIT 1').get([`"${term}"`]) !== undefined
  )
}

/**
 * Words of the corpus that are spelled nearly like a term, the most frequent first: with the same first letter, and one
 * edit away from a term of four or five letters, two from a longer one (an edit is an insertion, a deletion, a
 * substitution or a swap of neighbours). Only the nearest are given. None for a term with a digit: another number is no misspelling.
 */
export function nearWords(database: Database, term: string): readonly string[] {
  const letters = [...term]
  const first = letters[0]
  if (first === undefined || letters.length < 4 || /\d/.test(term)) return []
  const most = letters.length >= 6 ? 2 : 1
  const candidates = wordsBetween(database, first, letters.length - most, letters.length + most)
  let nearest: string[] = []
  let least = most
  for (const word of candidates) {
    if (word === term || /\d/.test(word)) continue
    const distance = editDistance(term, word)
    if (distance > least) continue
    if (distance < least) nearest = []
    least = distance
    nearest.push(word)
  }
  return mostFrequent(database, nearest)
}

/** Other inflected forms of an English word that the corpus holds, the most frequent first. */
export function otherForms(database: Database, term: string): readonly string[] {
  if (!/^[a-z]{3,40}$/.test(term)) return []
  const stem = inflectionStem(term)
  // Forms differ in their ends only, at most in the last letter of the stem: injuri-es, injury.
  const start = stem.slice(0, Math.max(3, stem.length - 1))
  const candidates = wordsBetween(database, start, 3, term.length + 4)
  const forms = candidates.filter(
    word => word !== term && /^[a-z]+$/.test(word) && inflectionStem(word) === stem,
  )
  return mostFrequent(database, forms)
}

/** Words of the corpus's documents, past ones included, that begin so and have so many characters. */
function wordsBetween(
  database: Database,
  start: string,
  shortest: number,
  longest: number,
): readonly string[] {
  const { words } = database
    .prepare(
      "SELECT group_concat(word, ' ') AS words FROM words WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?",
    )
    .get([start, `${start}\u{10ffff}`, shortest, longest]) as { words: string | null }
  return words === null ? [] : words.split(' ')
}

function mostFrequent(database: Database, words: readonly string[]): readonly string[] {
  const count = database.prepare('SELECT count(*) AS n FROM passages WHERE passages MATCH ?')
  return words
    .slice(0, COMPARED)
    .map(word => ({ word, passages: (count.get([`"${word}"`]) as { n: number }).n }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word)
}
