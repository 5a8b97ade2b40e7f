import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Corpus, Facts } from '../../model/corpus.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import { groupEvidence, worstAgreement } from '../agreement/agreement.ts'
import { reportAlteredCopies } from '../agreement/copies.ts'
import { weighSupport } from '../agreement/support.ts'
import type { Operation, ResultForm } from '../derived/arithmetic.ts'
import { resolveDerived, type WrittenDerivation } from '../derived/resolve-derived.ts'
import type { FirstSights } from './checks.ts'
import { knownClaimants } from './claimant-chain.ts'
import type { AuthoredFact } from './facts-schema.ts'
import { type Grounds, readDate, readEvidence } from './read-evidence.ts'

/** A fact as it is written, and where. */
export interface AuthoredEntry {
  readonly id: string
  readonly authored: AuthoredFact
  readonly yaml: YamlFile
}

/** Facts from their entries, in the order of the entries. */
export function assembleFacts(
  entries: readonly AuthoredEntry[],
  corpus: Corpus,
  report: Report,
  seen: FirstSights = new Map(),
): Facts {
  const grounds = { corpus, claimants: knownClaimants(corpus.claimants), seen, report }
  const facts = new Map(entries.map(entry => [entry.id, assembleFact(entry, grounds)]))
  const written = new Map(
    entries.flatMap(entry => derivationsOf(entry).map(derived => [entry.id, derived] as const)),
  )
  return resolveDerived(facts, written, report)
}

function assembleFact(entry: AuthoredEntry, grounds: Grounds): Fact {
  const { id, authored, yaml } = entry
  const { report } = grounds
  const evidence = (authored.evidence ?? []).flatMap((piece, index) => {
    const spanOf = (...keys: (string | number)[]) => yaml.positions.at([id, 'evidence', index, ...keys])
    return readEvidence(`${id}-${index + 1}`, id, authored, piece, spanOf, grounds) ?? []
  })
  const { kind, variants = [], preferred = null } = authored
  const groups = groupEvidence(evidence, { kind, variants, preferred: preferred?.source ?? null })
  reportAlteredCopies(evidence, grounds.corpus.sources, variants, report)
  reportUnheld(entry, report)
  reportUnknownPreference(entry, evidence, report)
  return {
    id,
    kind,
    claim: authored.claim,
    event: readDate(authored.event, yaml.positions.at([id, 'event']), report),
    unit: authored.unit ?? null,
    evidence,
    derivation: null,
    groups,
    agreement: worstAgreement(groups.map(group => group.agreement)),
    support: weighSupport(groups),
    consensus: groups[0]?.consensus ?? null,
    variants,
    preferred,
    speaker: authored.speaker ?? null,
    saidIn: authored['said-in'] ?? null,
    translator: authored.translator ?? null,
    searched: authored.searched ?? [],
    marking: authored.marking ?? null,
    audience: authored.audience ?? null,
    span: yaml.positions.keyAt([id]),
  }
}

function reportUnheld({ id, authored, yaml }: AuthoredEntry, report: Report): void {
  if (authored.evidence || authored.derived || authored.searched) return
  const wanted = authored.kind === 'absence' ? '`searched:`, where was looked' : '`evidence:` or `derived:`'
  report(diagnose('missing-key', yaml.positions.keyAt([id]), `Nothing holds this fact up: add ${wanted}.`))
}

function reportUnknownPreference(entry: AuthoredEntry, evidence: readonly Evidence[], report: Report): void {
  const { id, authored, yaml } = entry
  const source = authored.preferred?.source
  if (source === undefined || evidence.some(item => item.source.id === source)) return
  const span = yaml.positions.at([id, 'preferred', 'source'])
  const hint = suggestName(source, [...new Set(evidence.map(item => item.source.id))])
  report(diagnose('preferred-unknown', span, `"${source}" holds no evidence of this fact.`, { hint }))
}

/** The derivation that a fact is written with: none or one. */
function derivationsOf({ id, authored, yaml }: AuthoredEntry): WrittenDerivation[] {
  const derived: Partial<Record<Operation, readonly string[]>> & { readonly as?: ResultForm } =
    authored.derived ?? {}
  return (['sum', 'difference', 'ratio'] as const).flatMap(operation => {
    const ids = derived[operation]
    if (!ids) return []
    const path = [id, 'derived', operation]
    const parts = ids.map((part, index) => ({ id: part, span: yaml.positions.at([...path, index]) }))
    return [{ operation, as: derived.as ?? 'number', parts, span: yaml.positions.at(path) }]
  })
}
