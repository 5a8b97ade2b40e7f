import type { EditionEvidence, EditionFact, EditionSource, EditionStanding } from '../model/edition.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Source } from '../model/source.ts'

/** A fact as it stands now, in the form in which an earlier edition's is read; `number` is that of its citation. */
export function editionFact(fact: Fact, number: number | null): EditionFact {
  const { id, kind, claim, unit, consensus, agreement, support, evidence, derivation, groups } = fact
  return {
    id,
    number,
    kind,
    claim,
    unit,
    consensus,
    agreement,
    standing: standingOf({
      agreement,
      kind,
      isDerived: derivation !== null && evidence.length === 0,
      compared: groups.length > 1 ? groups.length : (groups[0]?.compared.length ?? 0),
    }),
    origins: support.origins,
    against: support.against,
    evidence: evidence.map(editionEvidence),
  }
}

/** What tells how reports stand where they cannot be compared: there is one, or none. */
export interface StandingTerms extends Pick<EditionFact, 'agreement' | 'kind'> {
  readonly isDerived: boolean
  /** Reports that were compared; where they count several things, how many things. */
  readonly compared: number
}

export function standingOf({ agreement, kind, isDerived, compared }: StandingTerms): EditionStanding {
  if (agreement !== 'not-comparable') return agreement
  if (isDerived) return 'derived'
  if (kind === 'absence') return 'absence'
  return compared <= 1 ? 'single' : agreement
}

function editionEvidence(evidence: Evidence): EditionEvidence {
  const { quote, value, unit, population, chain, asOf, stance, hedge, credibility, copy } = evidence
  return {
    source: editionSource(evidence.source),
    quote,
    // Known of what was printed; of what stands now, the text itself is asked.
    prefix: null,
    suffix: null,
    value,
    unit,
    population,
    who: chain.map(({ name }) => name),
    asOf,
    stance,
    hedge,
    credibility,
    copy,
  }
}

/** A source as it stands now, in the form in which an earlier edition's is read. */
export function editionSource(source: Source): EditionSource {
  const known = sources.get(source)
  if (known) return known
  const { id, bibliography, reliability, origin, lineage, path, sha256 } = source
  const made: EditionSource = {
    id,
    bibliography,
    reliability,
    origin,
    lineage: lineage && {
      relation: lineage.relation,
      from: lineage.from.kind === 'source' ? lineage.from.source : lineage.from.origin,
    },
    path,
    sha256,
  }
  sources.set(source, made)
  return made
}

const sources = new WeakMap<Source, EditionSource>()
