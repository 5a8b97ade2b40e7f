import type { Evidence, Fact, Group, Support } from '../../model/fact.ts'
import type { Amount, Value } from '../../model/value.ts'
import { foldName, isSameValue } from './comparison.ts'
import { largestIndependentSet } from './independent-set.ts'

/**
 * What stands behind a fact: its main group, the first, since evidence that counts something else does not carry
 * the figure that is printed. Copies, denials, what a claimant has since replaced, hedged and unattributed evidence
 * add nothing, and a denial of what was replaced takes nothing away. docs/evidence.md, "Support".
 */
export function weighSupport(groups: readonly Group[]): Support {
  const main = groups[0]
  const evidence = [...(main?.evidence ?? [])].sort(inFileOrder)
  const originals = evidence.filter(item => !item.copy)
  const standing = originals.filter(item => !main?.superseded.includes(item))
  const asserting = standing.filter(item => item.stance === 'asserts')
  const weighty = asserting.filter(isWeighty)
  const chosen = independentAmong(weighty)
  return {
    origins: chosen.length,
    independent: weighty.filter((_, index) => chosen.includes(index)),
    unattributed: asserting.filter(item => item.claimant === null).length,
    hedged: asserting.filter(item => item.hedge !== null && item.claimant !== null).length,
    copies: evidence.length - originals.length,
    against: standing.filter(item => item.stance === 'denies' || item.stance === 'doubts').length,
  }
}

const isWeighty = (item: Evidence): boolean => item.hedge === null && item.claimant !== null

/** Indices of a largest set of evidence of which no two depend on one another. */
function independentAmong(evidence: readonly Evidence[]): readonly number[] {
  return largestIndependentSet(evidence.length, (a, b) => {
    const [one, other] = [evidence[a], evidence[b]]
    return one !== undefined && other !== undefined && areDependent(one, other)
  })
}

/**
 * How many of a fact's origins give the very figure that is printed. Where reports are consistent without saying the same,
 * one value stands for all of them ("15" for 15 and at least 14): the others only allow it, and do not stand behind it.
 */
export function originsGiving({
  groups,
  consensus,
  support,
}: Pick<Fact, 'groups' | 'consensus' | 'support'>): number {
  const [main] = groups
  if (main === undefined || !isNarrowed(main) || consensus?.kind !== 'value') return support.origins
  const { value } = consensus
  const giving = main.evidence.filter(
    item => !item.copy && isWeighty(item) && !main.superseded.includes(item) && givesValue(item, value),
  )
  return independentAmong(giving).length
}

/** Whether reports of a group may fit one another without saying the same, so that one value was taken for all. */
export const isNarrowed = ({ agreement }: Group): boolean =>
  agreement === 'consistent' || agreement === 'revised'

/** Whether a report gives a value, in the same words or in rounder ones: "about 24" and 24, but not "at least 14" and 15. */
export function givesValue({ value: own, stance }: Evidence, value: Value): boolean {
  if (own === null || stance !== 'asserts') return false
  if (isSameValue(own, value, [])) return true
  if (own.kind === 'name' && value.kind === 'name') return true
  if (own.kind !== 'amount' || value.kind !== 'amount' || isOpen(own) || isOpen(value)) return false
  return own.figures.length > 0 && own.figures.join() === value.figures.join()
}

const isOpen = ({ qualifier }: Amount): boolean =>
  ['at-least', 'more-than', 'up-to', 'fewer-than', 'nearly'].includes(qualifier)

/**
 * Whether two pieces of evidence share an origin, a claimant or a link of the chain. An outlet that one of them
 * names as a link is the origin of another that it published itself.
 */
export function areDependent(a: Evidence, b: Evidence): boolean {
  if (a.origin === b.origin) return true
  if (a.chain.some(link => b.chain.some(other => other.id === link.id))) return true
  return passesThrough(a, b) || passesThrough(b, a)
}

function passesThrough(a: Evidence, b: Evidence): boolean {
  const outlets = outletsOf(b)
  return a.chain.some(link =>
    [link.id, link.name, ...link.aliases].some(name => outlets.includes(foldName(name))),
  )
}

/** The names that the origin of the evidence goes by. */
function outletsOf(item: Evidence): string[] {
  const own = item.origin === item.source.id ? [item.source.bibliography['container-title']] : []
  return [item.origin.replace(/^outside:/, ''), ...own].flatMap(name => (name ? [foldName(name)] : []))
}

function inFileOrder(a: Evidence, b: Evidence): number {
  return a.span.file < b.span.file ? -1 : a.span.file > b.span.file ? 1 : a.span.start - b.span.start
}

/** On how many independent origins several facts rest together, a computed one on those of its parts. */
export function countOrigins(facts: readonly Fact[]): number {
  const evidence = [...new Set(facts.flatMap(independentEvidence))]
  return independentAmong(evidence).length
}

/** The same for a judgement that doubts what the facts state: where somebody denies or doubts one, it rests on those who do. */
export function countOriginsOfDoubt(facts: readonly Fact[]): number {
  const evidence = facts.flatMap(fact => {
    const opposing = opposingIn(fact).filter(isWeighty)
    return opposing.length > 0 ? opposing : independentEvidence(fact)
  })
  return independentAmong([...new Set(evidence)]).length
}

/** Who denies or doubts a fact, of the evidence that is compared in its main group. */
export const opposingIn = ({ groups }: Pick<Fact, 'groups'>): readonly Evidence[] =>
  (groups[0]?.compared ?? []).filter(({ stance }) => stance === 'denies' || stance === 'doubts')

function independentEvidence(fact: Fact): readonly Evidence[] {
  return fact.derivation ? fact.derivation.parts.flatMap(independentEvidence) : fact.support.independent
}
