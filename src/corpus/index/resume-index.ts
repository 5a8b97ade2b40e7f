import type { Workspace } from '../../workspace.ts'
import type { DocumentState, IndexUpdate } from './corpus-index.ts'
import { type Database, translated } from './database.ts'
import { type Numbering, numberingOf } from './numbering.ts'
import {
  type KeptStanding,
  recallStanding,
  registrationBasis,
  type Standing,
  type Troubles,
} from './standing.ts'

/** What an update leaves: what it did, and which content each document has. */
export interface Updated extends IndexUpdate {
  readonly numbering: Numbering
}

/** What the last update left, if it was of documents registered on the same basis and all files stand as then. */
export function resumeIndex(database: Database, workspace: Workspace, basis: string): Updated | null {
  if (registrationBasis(database) !== basis) return null
  const standing = recallStanding(database, paths => workspace.stampAll(paths))
  return standing && untouched(standing)
}

/** An update for which nothing had to be done. */
export function untouched({ ids, numbers, troubles, details }: KeptStanding): Updated {
  let states: ReadonlyMap<string, DocumentState> | null = null
  return {
    read: 0,
    dropped: 0,
    unread: unreadOf(troubles),
    numbering: numberingOf(ids, numbers),
    get documents() {
      states ??= statesOf({ troubles, ...translated(details) })
      return states
    },
  }
}

/** How each document stands. */
export function statesOf({
  documents: { ids, registered },
  keys,
  troubles,
}: Pick<Standing, 'documents' | 'keys' | 'troubles'>): ReadonlyMap<string, DocumentState> {
  return new Map(
    ids.map((id, index): [string, DocumentState] => {
      const key = keys[index] ?? ''
      const sha256 = key === '' ? null : key.slice(0, 64)
      const expected = registered[index] ?? null
      const changed = sha256 !== null && expected !== null && sha256 !== expected.toLowerCase()
      const { kind = 'read', problem = null } = troubles.get(id) ?? {}
      return [id, { kind, sha256, changed, problem }]
    }),
  )
}

export const unreadOf = (troubles: Troubles): IndexUpdate['unread'] =>
  [...troubles].map(([id, { problem }]) => ({ id, problem: problem ?? '' }))
