import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Lineage } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import type { AuthoredLineage } from './sources-schema.ts'

/**
 * A `derived-from` as lineage, or null where it names neither or both of `source` and `origin`, or a source that is
 * not in the corpus; both are reported at `span`.
 */
export function readLineage(
  authored: AuthoredLineage,
  known: readonly string[],
  span: Span,
  report: Report,
): Lineage | null {
  const { source, origin, via = [], relation } = authored
  const decidedBy = authored['decided-by'] ?? null
  if ((source === undefined) === (origin === undefined)) {
    report(
      diagnose('missing-key', span, 'It takes either `source` (in this corpus) or `origin` (outside it).', {
        hint: 'Name one of the two.',
      }),
    )
    return null
  }
  if (origin !== undefined) return { relation, from: { kind: 'outside', origin, via }, decidedBy }
  if (source === undefined || !known.includes(source)) {
    report(
      diagnose('unknown-source', span, `There is no source "${source}".`, {
        hint: suggestName(source ?? '', known),
      }),
    )
    return null
  }
  return { relation, from: { kind: 'source', source }, decidedBy }
}

/**
 * Where a source's report was first made: the end of its lineage, `outside:<name>` where that is not in the corpus.
 * A circle is reported by the caller; here it ends at the first source seen twice.
 */
export function originOf(id: string, lineages: ReadonlyMap<string, Lineage | null>): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    const lineage = lineages.get(at)
    if (!lineage) return at
    if (lineage.from.kind === 'outside') return `outside:${lineage.from.origin.trim().toLowerCase()}`
    at = lineage.from.source
  }
  return at
}

/** Whether a source derives, by any number of steps, from itself. */
export function isCircular(id: string, lineages: ReadonlyMap<string, Lineage | null>): boolean {
  let at = lineages.get(id)
  for (let steps = 0; at && at.from.kind === 'source' && steps <= lineages.size; steps++) {
    if (at.from.source === id) return true
    at = lineages.get(at.from.source)
  }
  return false
}

/** What to do about evidence from a copy that says something else than what it copies. */
export const hintAgainstCopy = (original: string): string =>
  `Cite ${original}; or say \`altered: true\` where you show what the copy made of it.`
