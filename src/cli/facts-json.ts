import { placeOf } from '../corpus/place.ts'
import { estimateOf } from '../facts/agreement/estimate.ts'
import { namedInClaim } from '../facts/agreement/named-in-claim.ts'
import type { Doubt } from '../facts/doubts/doubt.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Claimant } from '../model/source.ts'
import type { Value } from '../model/value.ts'
import { registeredOutletOf } from '../render/wording/outlets.ts'
import { standingOf, supportInWords } from '../render/wording/support-words.ts'
import type { Phrasebook } from '../render/words.ts'

/** A fact as `citedeck facts --json` gives it: docs/facts-report.md. */
export function factToJson(
  fact: Fact,
  claimants: readonly Claimant[],
  book: Phrasebook,
): Record<string, unknown> {
  const named = namedInClaim(fact.claim, claimants).map(({ id }) => id)
  const estimate = estimateOf(fact)
  const { origins, unattributed, hedged, copies, against } = fact.support
  return {
    id: fact.id,
    kind: fact.kind,
    claim: fact.claim,
    event: fact.event,
    unit: fact.unit,
    agreement: fact.agreement,
    standing: standingOf(fact),
    low: estimate === null ? null : valueToJson(estimate.low),
    best: estimate?.best?.map(valueToJson) ?? null,
    high: estimate === null ? null : valueToJson(estimate.high),
    support: { origins, unattributed, hedged, copies, against, words: supportInWords(fact, book) },
    named,
    speaker: fact.speaker,
    saidIn: fact.saidIn,
    translator: fact.translator,
    parts: (fact.derivation?.parts ?? []).map(({ id }) => id),
    searched: fact.searched,
    evidence: fact.evidence.map(evidence => evidenceToJson(evidence, fact, named)),
  }
}

function evidenceToJson(evidence: Evidence, fact: Fact, named: readonly string[]): Record<string, unknown> {
  const { source, passage, claimant, chain, copy } = evidence
  return {
    id: evidence.id,
    claimant: claimant === null ? null : { id: claimant.id, name: claimant.name },
    attributedBy: chain.slice(0, -1).map(({ id, name }) => ({ id, name })),
    source: source.id,
    outlet: registeredOutletOf(source),
    ofItself: claimant !== null && named.includes(claimant.id),
    quote: evidence.quote,
    value: evidence.value === null ? null : valueToJson(evidence.value),
    unit: evidence.unit,
    population: evidence.population,
    asOf: evidence.asOf,
    said: evidence.said,
    stance: evidence.stance,
    hedge: evidence.hedge,
    counted: !copy,
    origin: evidence.origin,
    superseded: fact.groups.some(group => group.superseded.includes(evidence)),
    place:
      passage !== null && source.text !== null
        ? { file: source.path, ...placeOf(source.text.text, passage.start) }
        : null,
  }
}

function valueToJson(value: Value): Record<string, unknown> {
  if (value.kind === 'name') return { kind: 'name', name: value.name }
  if (value.kind === 'date')
    return {
      kind: 'date',
      words: value.words,
      edtf: value.edtf,
      earliest: value.earliest,
      latest: value.latest,
    }
  const { words, qualifier, figures, interval, measure, currency } = value
  return {
    kind: 'amount',
    words,
    qualifier,
    figures,
    low: interval.low,
    high: interval.high,
    measure,
    currency,
  }
}

export function doubtToJson({ code, message, hint, exhibits }: Doubt): Record<string, unknown> {
  return {
    code,
    message,
    hint,
    facts: [...new Set(exhibits.map(({ fact }) => fact.id))],
    evidence: exhibits.map(({ evidence }) => evidence.id),
  }
}
