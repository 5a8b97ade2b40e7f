import type { Facts } from '../../model/corpus.ts'
import type { Range } from '../../model/span.ts'
import type { Finding } from './finding.ts'
import type { Placed } from './placed.ts'
import type { Proposition } from './proposition.ts'

/** Passages that facts rest on, by source and kind. */
type Passages = ReadonlyMap<string, readonly Range[]>

/**
 * Propositions without what facts rest on already: a figure or date in a quoted passage of a fact of its kind, a name that
 * a fact gives, words that are quoted. What is left of a proposition stays.
 */
export function leaveOutCovered(propositions: readonly Proposition[], facts: Facts): readonly Proposition[] {
  const passages = passagesOf(facts)
  const names = namesOf(facts)
  return propositions.flatMap(proposition => {
    const findings = proposition.findings.filter(placed => !isCovered(placed, passages, names))
    return findings.length === 0 ? [] : [{ ...proposition, findings }]
  })
}

function isCovered(
  { source, finding }: Placed<Finding>,
  passages: Passages,
  names: ReadonlySet<string>,
): boolean {
  if (finding.kind === 'name') return names.has(finding.name.toLowerCase())
  const kinds = finding.kind === 'quotation' ? ['quotation', 'statement'] : [finding.kind]
  return kinds.some(kind =>
    (passages.get(`${kind} ${source}`) ?? []).some(
      ({ start, end }) => start < finding.at.end && finding.at.start < end,
    ),
  )
}

function passagesOf(facts: Facts): Passages {
  const passages = new Map<string, Range[]>()
  for (const { kind, evidence } of facts.values())
    for (const { source, passage } of evidence) {
      if (!passage) continue
      const key = `${kind} ${source.id}`
      passages.set(key, [...(passages.get(key) ?? []), ...passage.quoted])
    }
  return passages
}

function namesOf(facts: Facts): ReadonlySet<string> {
  const names = [...facts.values()].flatMap(({ kind, variants, evidence }) =>
    kind === 'name'
      ? [...variants, ...evidence.flatMap(({ value }) => (value?.kind === 'name' ? value.name : []))]
      : [],
  )
  return new Set(names.map(name => name.toLowerCase()))
}
