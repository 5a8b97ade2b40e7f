import type { Evidence, Fact, Group, Support } from '../model/fact.ts'
import { foldName } from './comparison.ts'
import { largestIndependentSet } from './independent-set.ts'

/**
 * What stands behind a fact: its main group, the first, since evidence that counts something else does not carry
 * the figure that is printed. Copies, denials, what a claimant has since replaced, hedged and unattributed evidence
 * add nothing. docs/evidence.md, "Support".
 */
export function weighSupport(groups: readonly Group[]): Support {
  const main = groups[0]
  const evidence = [...(main?.evidence ?? [])].sort(inFileOrder)
  const originals = evidence.filter(item => !item.copy)
  const asserting = originals.filter(item => item.stance === 'asserts' && !main?.superseded.includes(item))
  const weighty = asserting.filter(item => item.hedge === null && item.claimant !== null)
  const chosen = largestIndependentSet(weighty.length, (a, b) => {
    const [one, other] = [weighty[a], weighty[b]]
    return one !== undefined && other !== undefined && areDependent(one, other)
  })
  return {
    origins: chosen.length,
    independent: weighty.filter((_, index) => chosen.includes(index)),
    unattributed: asserting.filter(item => item.claimant === null).length,
    hedged: asserting.filter(item => item.hedge !== null && item.claimant !== null).length,
    copies: evidence.length - originals.length,
    against: originals.filter(item => item.stance === 'denies' || item.stance === 'doubts').length,
  }
}

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
  return largestIndependentSet(evidence.length, (a, b) => {
    const [one, other] = [evidence[a], evidence[b]]
    return one !== undefined && other !== undefined && areDependent(one, other)
  }).length
}

function independentEvidence(fact: Fact): readonly Evidence[] {
  return fact.derivation ? fact.derivation.parts.flatMap(independentEvidence) : fact.support.independent
}
