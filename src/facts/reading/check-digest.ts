import { createHash } from 'node:crypto'
import type { Evidence } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import type { Value } from '../../model/value.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'
import type { AuthoredFact } from './facts-schema.ts'

/**
 * Digest of what somebody checks who holds a passage against a fact: the claim with its kind and unit, the quoted words and
 * how they are told from others, the value as typed and as read, what it counts, who says it and how, and the registered hash
 * of the document. Grades, comments and the check itself are left out. The first 12 hexadecimal digits of a SHA-256.
 */
export function checkDigest(
  fact: Pick<AuthoredFact, 'kind' | 'claim' | 'unit'>,
  authored: AuthoredEvidence,
  evidence: Pick<Evidence, 'value' | 'chain' | 'stance' | 'hedge' | 'asOf' | 'said'>,
  source: Pick<Source, 'id' | 'sha256'>,
): string {
  const parts = [
    [fact.kind, fact.claim, fact.unit ?? null],
    [source.id, source.sha256],
    [authored.quote, authored.prefix ?? null, authored.suffix ?? null].map(spaced),
    [valueParts(evidence.value), authored.value ?? null, authored.unit ?? null, authored.population ?? null],
    [evidence.chain.map(({ id }) => id), evidence.stance, evidence.hedge],
    [evidence.asOf, evidence.said],
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}

/** Where lines are broken in the author's file changes no word. */
const spaced = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() ?? null

/** What a value says, without the words that it was read from: those are the quote's. */
function valueParts(value: Value | null): unknown {
  switch (value?.kind) {
    case 'amount':
      return [value.qualifier, value.figures, value.interval.low, value.interval.high, value.currency]
    case 'date':
      return value.edtf
    case 'name':
      return value.name
    default:
      return null
  }
}
