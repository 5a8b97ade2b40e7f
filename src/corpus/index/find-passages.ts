import type { Database } from './database.ts'
import { PASSAGES_EACH } from './write-contents.ts'

/** A phrase that a passage may hold. */
export interface Phrase {
  readonly terms: readonly string[]
  readonly prefix: boolean
}

/** A part of a query as it is looked for: one of these has to be in a passage. */
export type Alternatives = readonly Phrase[]

/** A passage that holds every part. */
export interface FoundPassage {
  /** Number of its content, and its place among the content's passages. */
  readonly number: number
  readonly place: number
  readonly score: number
}

/** Weighing passages takes time for each; where there are more, weights tell little and they come in their order. */
export const MOST_RANKED = 20_000

/** Contents to look in by their numbers; null: all. */
export type Within = readonly number[] | null

/** The passages that hold every part, the best first by FTS5's bm25 (sqlite.org/fts5.html, "The bm25() function"). */
export function findPassages(
  database: Database,
  parts: readonly Alternatives[],
  within: Within,
  limit: number,
): { readonly passages: readonly FoundPassage[]; readonly ranked: boolean } {
  const match = expressionOf(parts)
  const ranked = countPassages(database, parts, within) <= MOST_RANKED
  const filter = filterOf(within)
  const rows = database
    .prepare(
      // Not by FTS5's own column `rank`, which puts all of them in order before it gives the first: that takes twice as long.
      `SELECT rowid AS row, ${ranked ? 'bm25(passages)' : '0'} AS score FROM passages
       WHERE passages MATCH ?${filter.sql} ${ranked ? 'ORDER BY score, row' : ''} LIMIT ?`,
    )
    .all([match, ...filter.values, limit]) as { row: number; score: number }[]
  const passages = rows.map(({ row, score }) => ({
    number: Math.floor(row / PASSAGES_EACH),
    place: row % PASSAGES_EACH,
    score,
  }))
  return { passages, ranked }
}

/** Whether any passage holds every part. */
export const isAnywhere = (database: Database, parts: readonly Alternatives[], within: Within): boolean =>
  countPassages(database, parts, within, 1) > 0

/** How many passages hold every part; counted no further than `most`. */
export function countPassages(
  database: Database,
  parts: readonly Alternatives[],
  within: Within,
  most = MOST_RANKED + 1,
): number {
  const filter = filterOf(within)
  const counted = database
    .prepare(
      `SELECT count(*) AS n FROM (SELECT 1 FROM passages WHERE passages MATCH ?${filter.sql} LIMIT ${most})`,
    )
    .get([expressionOf(parts), ...filter.values]) as { n: number }
  return counted.n
}

/** In FTS5's language. Terms hold no quotation mark, no other sign of it, and in quotes no word is an operator. */
function expressionOf(parts: readonly Alternatives[]): string {
  return parts
    .map(alternatives => {
      const phrases = alternatives.map(({ terms, prefix }) => `"${terms.join(' ')}"${prefix ? ' *' : ''}`)
      return phrases.length === 1 ? phrases[0] : `(${phrases.join(' OR ')})`
    })
    .join(' AND ')
}

function filterOf(within: Within): { readonly sql: string; readonly values: readonly (number | string)[] } {
  if (within === null) return { sql: '', values: [] }
  const [only] = within
  if (within.length === 1 && only !== undefined)
    return {
      sql: ' AND rowid >= CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)',
      values: [only * PASSAGES_EACH, (only + 1) * PASSAGES_EACH],
    }
  const sql = ` AND rowid / ${PASSAGES_EACH} IN (SELECT value FROM json_each(?))`
  return { sql, values: [JSON.stringify(within)] }
}
