import type { Facts } from '../../model/corpus.ts'
import type { Range } from '../../model/span.ts'
import { commonest } from './commonest.ts'
import type { Placed } from './grouping/placed.ts'
import type { Proposition } from './proposition.ts'
import type { Finding } from './reading/finding.ts'

/** A passage that a fact rests on. */
interface Held extends Range {
  readonly fact: string
}

/** Passages that facts rest on, by source and kind. */
type Passages = ReadonlyMap<string, readonly Held[]>

/**
 * Propositions without what facts rest on already: a figure or date in a quoted passage of a fact of its kind, a name that
 * a fact gives, words that are quoted. What is left of a proposition stays, and says to which fact it belongs: the one that
 * rests on most of what was left out. What may be the same as one that is left out whole may be the same as its fact.
 */
export function leaveOutCovered(propositions: readonly Proposition[], facts: Facts): readonly Proposition[] {
  const passages = passagesOf(facts)
  const names = namesOf(facts)
  const covered = new Map<string, string | null>()
  const open = propositions.flatMap(proposition => {
    const holders = proposition.findings.map(placed => holderOf(placed, passages, names))
    const findings = proposition.findings.filter((_, index) => holders[index] === null)
    const belongsTo = commonest(holders)
    if (findings.length > 0) return [{ ...proposition, findings, belongsTo }]
    covered.set(proposition.id, belongsTo)
    return []
  })
  return open.map(proposition => ({
    ...proposition,
    perhaps: [
      ...new Set(proposition.perhaps.flatMap(id => (covered.has(id) ? (covered.get(id) ?? []) : id))),
    ],
  }))
}

/** The fact that rests on a finding; null where none does. */
function holderOf(
  { source, finding }: Placed<Finding>,
  passages: Passages,
  names: ReadonlyMap<string, string>,
): string | null {
  if (finding.kind === 'name') return names.get(finding.name.toLowerCase()) ?? null
  const kinds = finding.kind === 'quotation' ? ['quotation', 'statement'] : [finding.kind]
  for (const kind of kinds) {
    const held = (passages.get(`${kind} ${source}`) ?? []).find(
      ({ start, end }) => start < finding.at.end && finding.at.start < end,
    )
    if (held) return held.fact
  }
  return null
}

function passagesOf(facts: Facts): Passages {
  const passages = new Map<string, Held[]>()
  for (const [fact, { kind, evidence }] of facts)
    for (const { source, passage } of evidence) {
      if (!passage) continue
      const key = `${kind} ${source.id}`
      passages.set(key, [
        ...(passages.get(key) ?? []),
        ...passage.quoted.map(({ start, end }) => ({ fact, start, end })),
      ])
    }
  return passages
}

/** Names that facts give, in small letters, and by which fact. */
function namesOf(facts: Facts): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [fact, { kind, variants, evidence }] of facts)
    if (kind === 'name')
      for (const name of [
        ...variants,
        ...evidence.flatMap(({ value }) => (value?.kind === 'name' ? value.name : [])),
      ])
        names.set(name.toLowerCase(), fact)
  return names
}
