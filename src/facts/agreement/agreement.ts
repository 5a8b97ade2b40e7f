import type { Agreement, Evidence, FactKind, Group } from '../../model/fact.ts'
import { canBothHold } from './comparison.ts'
import { agreeOn } from './consensus.ts'
import { splitByCount, unitOf } from './groups.ts'
import { somePair } from './pairs.ts'
import { isRising } from './rising.ts'
import { spentDenials } from './spent-denials.ts'
import { asOf, latestStatements, saysTheSame } from './statements.ts'

/** What a fact says of all its evidence. */
export interface Terms {
  readonly kind: FactKind
  readonly variants: readonly string[]
  /** Id of the source whose value is put first. */
  readonly preferred: string | null
}

/**
 * Evidence by what it counts: one unit, one population, and for money one currency. Groups stand in the order of
 * their first evidence, and are never compared with one another. docs/evidence.md, "Agreement".
 */
export function groupEvidence(evidence: readonly Evidence[], terms: Terms): Group[] {
  return splitByCount(evidence).map(items => examineGroup(items, terms))
}

/** The worst agreement of several; what has nothing to compare counts only where nothing else does. */
export function worstAgreement(agreements: readonly Agreement[]): Agreement {
  const order: readonly Agreement[] = ['differ', 'revised', 'consistent', 'agreed']
  return order.find(agreement => agreements.includes(agreement)) ?? 'not-comparable'
}

function examineGroup(evidence: readonly Evidence[], terms: Terms): Group {
  const first = evidence[0]
  const { compared, superseded, agreement } = comparisonOf(evidence, terms)
  return {
    unit: first ? unitOf(first) : null,
    population: first?.population ?? null,
    evidence: inOrderOfTime(evidence),
    compared,
    superseded,
    agreement,
    rising: isRising(evidence.filter(item => !item.copy && item.stance === 'asserts')),
    consensus: agreeOn(evidence, compared, agreement, terms),
  }
}

/** What of a group is compared, and how it is judged. */
type Comparison = Pick<Group, 'compared' | 'superseded' | 'agreement'>

/** Copies repeat, and take no part. Where there is nothing else, they are looked at all the same: what is shown may not look settled. */
function comparisonOf(evidence: readonly Evidence[], { kind, variants }: Terms): Comparison {
  const speaking = evidence.filter(item => saysSomething(item, kind))
  const originals = speaking.filter(item => !item.copy)
  const statements = latestStatements(originals, variants)
  const spent = spentDenials(statements.distinct, statements.superseded, variants)
  const distinct = statements.distinct.filter(item => !spent.includes(item))
  const superseded = [...statements.superseded, ...spent]
  if (originals.length === 0 && judge(speaking, false, variants) === 'differ')
    return { compared: speaking, superseded: [], agreement: 'differ' }
  return { compared: distinct, superseded, agreement: judge(distinct, superseded.length > 0, variants) }
}

/** Who says nothing about the claim cannot agree or differ. */
function saysSomething(item: Evidence, kind: FactKind): boolean {
  if (item.stance === 'no-comment') return false
  return isStance(kind) || item.stance !== 'asserts' || item.value !== null
}

/** Kinds whose evidence is compared by its stance alone. */
const isStance = (kind: FactKind): boolean =>
  kind === 'statement' || kind === 'quotation' || kind === 'absence'

/**
 * A difference is one wherever it stands, even where a single report gives two accounts. To agree or to be consistent
 * takes two origins, and for one claimant in two outlets there is only one statement to look at.
 */
function judge(compared: readonly Evidence[], isRevised: boolean, variants: readonly string[]): Agreement {
  if (compared.some(item => item.stance !== 'asserts')) return 'differ'
  if (somePair(compared, (a, b) => a.value && b.value && !canBothHold(a.value, b.value, variants)))
    return 'differ'
  if (isRevised) return 'revised'
  if (!somePair(compared, (a, b) => a.origin !== b.origin && isOtherClaimant(a, b))) return 'not-comparable'
  const isOneVoice = !somePair(compared, (a, b) => !saysTheSame(a, b, variants) || a.hedge !== b.hedge)
  return isOneVoice ? 'agreed' : 'consistent'
}

const isOtherClaimant = (a: Evidence, b: Evidence): boolean =>
  a.claimant === null || a.claimant.id !== b.claimant?.id

function inOrderOfTime(evidence: readonly Evidence[]): Evidence[] {
  const start = (item: Evidence): string => asOf(item)?.earliest ?? ''
  return [...evidence].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0))
}
