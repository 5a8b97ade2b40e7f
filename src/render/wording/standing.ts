import { canBothHold, couldBothHold } from '../../facts/agreement/comparison.ts'
import { somePair } from '../../facts/agreement/pairs.ts'
import { givesValue, isNarrowed } from '../../facts/agreement/support.ts'
import type { Evidence, Fact, Group } from '../../model/fact.ts'

/**
 * The evidence that a fact is first told by: the preferred source's, else the first that gives the value printed for consistent
 * reports, else the first of the independent, else any original.
 */
export function leadOf(fact: Fact): Evidence | null {
  const preferred = fact.evidence.find(item => item.source.id === fact.preferred?.source && !item.copy)
  const original = fact.evidence.find(item => !item.copy && item.stance === 'asserts')
  return preferred ?? givingOf(fact) ?? fact.support.independent[0] ?? original ?? fact.evidence[0] ?? null
}

function givingOf({ groups, consensus, support }: Fact): Evidence | null {
  const [main] = groups
  if (main === undefined || !isNarrowed(main) || consensus?.kind !== 'value') return null
  const { value } = consensus
  return [...support.independent, ...main.compared].find(item => givesValue(item, value)) ?? null
}

/** Whether values that the main group's reports give do not fit as they are read, so that none of them is what the fact says. */
export function hasRivalValues(fact: Fact): boolean {
  const stating = mainGroup(fact)?.compared.filter(item => item.stance === 'asserts') ?? []
  return !canAllHold(stating, fact)
}

/** Whether what these reports give can all be right, as it is read for comparison. */
export function canAllHold(stating: readonly Evidence[], fact: Pick<Fact, 'variants'>): boolean {
  return allFit(stating, fact, canBothHold)
}

/** Whether it could be, if bounds lay as far from their figures as their words let them: nobody is then wrong for certain. */
export function couldAllHold(stating: readonly Evidence[], fact: Pick<Fact, 'variants'>): boolean {
  return allFit(stating, fact, couldBothHold)
}

function allFit(
  stating: readonly Evidence[],
  { variants }: Pick<Fact, 'variants'>,
  fit: typeof canBothHold,
): boolean {
  const values = stating.flatMap(({ value }) => value ?? [])
  return !somePair(values, (one, other) => !fit(one, other, variants))
}

/** Whether nobody stands by a report any more: its claimant says something else, or what it denies was replaced. */
export const isSuperseded = (item: Evidence, { groups }: Pick<Fact, 'groups'>): boolean =>
  groups.some(({ superseded }) => superseded.includes(item))

/** The fact's main group: what carries the figure that is printed. */
export function mainGroup(fact: Fact): Group | null {
  return fact.groups[0] ?? null
}

/** The group whose agreement the fact has taken. */
export function decisiveGroup(fact: Fact): Group | null {
  return fact.groups.find(group => group.agreement === fact.agreement) ?? mainGroup(fact)
}

/** What speaks against a report, of the evidence that is compared with it. */
export interface Dissent {
  readonly denies: readonly Evidence[]
  readonly doubts: readonly Evidence[]
  /** Gives a value that cannot hold together with the report's. */
  readonly differs: readonly Evidence[]
}

/** What stands against the evidence that a fact is told by. Copies, and what was since replaced, take no part. */
export function dissentFrom(lead: Evidence | null, fact: Fact): Dissent {
  const compared = (mainGroup(fact)?.compared ?? []).filter(item => item !== lead)
  return {
    denies: compared.filter(item => item.stance === 'denies'),
    doubts: compared.filter(item => item.stance === 'doubts'),
    differs: compared.filter(
      item =>
        item.stance === 'asserts' &&
        item.value !== null &&
        lead !== null &&
        lead.value !== null &&
        !canBothHold(lead.value, item.value, fact.variants),
    ),
  }
}

/** What a copy copies, among the evidence of the same fact; null where that is not in the corpus. */
export function originalOf(copy: Evidence, evidence: readonly Evidence[]): Evidence | null {
  const from = (copy.lineage ?? copy.source.lineage)?.from
  const originals = evidence.filter(item => item !== copy && !item.copy)
  const named = from?.kind === 'source' ? originals.find(item => item.source.id === from.source) : undefined
  return named ?? originals.find(item => item.origin === copy.origin) ?? null
}
