import { createHash } from 'node:crypto'
import type { DocumentState, IndexedDocument } from './corpus-index.ts'
import type { Database } from './database.ts'

/**
 * How everything stood after the last update, in one row: as long as all files stand so, the index is in line with them,
 * and ten thousand rows need not be looked at to know it.
 */
export interface Standing {
  /** Of the documents and the signatures of their files; '' where not all of them have one. */
  readonly digest: string
  /** Of each document: the key of its content, the number of that, and why it could not be read. */
  readonly keys: readonly string[]
  readonly numbers: readonly number[]
  readonly problems: readonly (string | null)[]
  /** By id, of those whose file could not be read, what kind of trouble that is. */
  readonly kinds: Readonly<Record<string, DocumentState['kind']>>
}

const NAME = 'standing'

/** A digest of documents and of how their files stand; null where one of them has no signature. */
export function digestOf(
  documents: readonly IndexedDocument[],
  signatureOf: (path: string) => string | null | undefined,
): string | null {
  const lines: string[] = []
  for (const { id, path, sha256 } of documents) {
    const signature = signatureOf(path)
    if (!signature) return null
    lines.push(id, path, sha256 ?? '', signature)
  }
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** What was written down with this digest; null where there is none. */
export function recallStanding(database: Database, digest: string): Standing | null {
  const row = database.prepare('SELECT value FROM about WHERE name = ?').get([NAME]) as
    | { readonly value: string }
    | undefined
  return row?.value.startsWith(digest) ? { digest, ...JSON.parse(row.value.slice(digest.length)) } : null
}

export function keepStanding(database: Database, { digest, ...standing }: Standing): void {
  database
    .prepare('INSERT OR REPLACE INTO about VALUES (?, ?)')
    .run([NAME, `${digest}${JSON.stringify(standing)}`])
}
