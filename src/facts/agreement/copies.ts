import { hintAgainstCopy } from '../../corpus/registry/lineage.ts'
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Lineage, Source } from '../../model/source.ts'
import { saysTheSame } from './statements.ts'

/**
 * Reports, at its quote, each copy that says something else than what it copies: the nearest document of its lineage
 * that holds evidence of the same fact. A copy that counts another population or unit is held against that too,
 * since a copyist does not count.
 */
export function reportAlteredCopies(
  evidence: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
  variants: readonly string[],
  report: Report,
): void {
  for (const copy of evidence.filter(item => item.copy && !item.altered)) {
    const copied = copiedEvidence(copy, evidence, sources).filter(
      item => (item.value === null) === (copy.value === null),
    )
    if (copied.some(item => item.hedge === copy.hedge && saysTheSame(copy, item, variants))) continue
    const original = copied.find(item => item.population === copy.population) ?? copied[0]
    if (!original) continue
    const message = `${copy.source.id} copies ${original.source.id}, and says something else.`
    const details = [`${original.source.id}:  ${original.quote}`, `${copy.source.id}:  ${copy.quote}`]
    report(
      diagnose('copy-altered', copy.quoteSpan, message, {
        details,
        hint: hintAgainstCopy(original.source.id),
      }),
    )
  }
}

function copiedEvidence(
  copy: Evidence,
  evidence: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
): Evidence[] {
  const seen = new Set<string>()
  let lineage: Lineage | null = copy.lineage ?? copy.source.lineage
  while (lineage?.from.kind === 'source' && !seen.has(lineage.from.source)) {
    const id = lineage.from.source
    seen.add(id)
    const found = evidence.filter(item => item.source.id === id && item !== copy)
    if (found.length > 0) return found
    lineage = sources.get(id)?.lineage ?? null
  }
  return []
}
