import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { blocksOf, unitsOf } from './blocks.ts'
import { type Database, inTransaction } from './database.ts'
import { storeText } from './stored-text.ts'
import { termsIn } from './words.ts'

/** A file as its reader read it, or why it could not be read. */
export interface Content {
  readonly key: string
  readonly reading:
    | { readonly text: SourceText; readonly story: readonly Range[] }
    | { readonly problem: string }
}

/** Numbers of passages that a content has room for: a rowid is its number times this, and the passage's place. */
export const PASSAGES_EACH = 2 ** 20

/** No word of a language; not offered as a correction. */
const LONGEST_WORD = 40

const NOTHING: SourceText = { text: '', paragraphs: [], places: [] }

/**
 * Adds contents, all of them or none; one that another process has added meanwhile is taken as it is. `seen` are words
 * that were added before in this run. Returns the number of each by its key.
 */
export function writeContents(
  database: Database,
  contents: readonly Content[],
  seen: Set<string>,
): ReadonlyMap<string, number> {
  const fresh: string[] = []
  const numbers = inTransaction(database, () => {
    const find = database.prepare('SELECT number FROM contents WHERE key = ?')
    const add = database.prepare('INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    const addPassage = database.prepare('INSERT INTO passages (rowid, words) VALUES (?, ?)')
    const last = database.prepare('SELECT max(number) AS number FROM contents').get() as {
      number: number | null
    }
    let number = last.number ?? 0
    const added = new Map<string, number>()
    for (const { key, reading } of contents) {
      const known = find.get([key]) as { number: number } | undefined
      if (known !== undefined) {
        added.set(key, known.number)
        continue
      }
      number += 1
      added.set(key, number)
      const problem = 'problem' in reading ? reading.problem : null
      const { text, story } = 'problem' in reading ? { text: NOTHING, story: [] } : reading
      const stored = storeText(text, story)
      add.run([
        number,
        key,
        problem,
        stored.ranges,
        stored.places,
        stored.coding,
        stored.checksum,
        stored.text,
      ])
      const units = unitsOf(text.text, story)
      const lines: string[] = []
      for (const unit of units) {
        const terms = termsIn(text.text, unit)
        lines.push(terms.join(' '))
        for (const term of terms) {
          if (seen.has(term)) continue
          seen.add(term)
          if (term.length <= LONGEST_WORD) fresh.push(term)
        }
      }
      for (const [place, block] of blocksOf(units).entries())
        if (place < PASSAGES_EACH)
          addPassage.run([number * PASSAGES_EACH + place, lines.slice(block.first, block.last + 1).join(' ')])
    }
    database
      .prepare('INSERT OR IGNORE INTO words SELECT value FROM json_each(?)')
      .run([JSON.stringify(fresh.sort())])
    return added
  })
  return numbers
}

/** Drops contents, by their keys, with all that was derived from them. */
export function dropContents(database: Database, keys: readonly string[]): void {
  const find = database.prepare('SELECT number FROM contents WHERE key = ?')
  const dropPassages = database.prepare(
    'DELETE FROM passages WHERE rowid >= CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)',
  )
  const dropDerived = database.prepare('DELETE FROM derived WHERE number = ?')
  const drop = database.prepare('DELETE FROM contents WHERE number = ?')
  for (const key of keys) {
    const { number } = (find.get([key]) as { number: number } | undefined) ?? {}
    if (number === undefined) continue
    dropPassages.run([number * PASSAGES_EACH, (number + 1) * PASSAGES_EACH])
    dropDerived.run([number])
    drop.run([number])
  }
}
