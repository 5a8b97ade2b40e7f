import { similarClaimant } from '../../corpus/registry/claimants.ts'
import type { Claimant } from '../../model/source.ts'
import { isSameValue } from '../agreement/comparison.ts'
import { type Body, bodyOf, reasonToJoin } from './claimant-likeness.ts'
import { type Doubt, doubt, type Exhibit, pairsOf } from './doubt.ts'
import { likenessOf } from './name-likeness.ts'
import { commonLength, wordsOf } from './shared-words.ts'

/** A claimant, the names it goes by taken apart, and the first evidence that names it. */
interface Voice {
  readonly claimant: Claimant
  readonly names: readonly string[]
  readonly bodies: readonly Body[]
  readonly exhibit: Exhibit
}

/** Words that two quotes share in one order before one is taken for an echo of the other. */
const ECHO = 8
/** And their share of the shorter quote. */
const ECHO_SHARE = 0.8

/**
 * Claimants that may be one: by their names, or because they give one telling figure for one day, or the same words.
 * Two that claimants.yaml declares apart are two: there somebody has decided.
 */
export function claimantsThatMayBeOne(exhibits: readonly Exhibit[]): Doubt[] {
  const voices = voicesIn(exhibits)
  const pairs = pairsOf(voices).filter(([one, other]) => !one.claimant.declared || !other.claimant.declared)
  const named = pairs.flatMap(([one, other]) => {
    const reason = reasonByName(one, other)
    return reason === null ? [] : [{ one, other, reason }]
  })
  const byName = named.filter(pair => !isAmbiguous(pair, named))
  const told = new Set(byName.map(({ one, other }) => keyOf(one.claimant, other.claimant)))
  return [
    ...byName.map(({ one, other, reason }) =>
      doubtOf(one.claimant, other.claimant, reason, [one.exhibit, other.exhibit]),
    ),
    ...echoes(exhibits, told),
  ]
}

const keyOf = (one: Claimant, other: Claimant): string => [one.id, other.id].sort().join('\n')

function voicesIn(exhibits: readonly Exhibit[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const exhibit of exhibits) {
    for (const claimant of exhibit.evidence.chain) {
      if (voices.has(claimant.id)) continue
      const names = [claimant.name, ...claimant.aliases]
      voices.set(claimant.id, { claimant, names, bodies: names.map(bodyOf), exhibit })
    }
  }
  return [...voices.values()]
}

function reasonByName(one: Voice, other: Voice): string | null {
  // That is told where the name is read.
  if (similarClaimant([one.claimant], other.claimant)) return null
  if (one.names.some(name => other.names.some(second => likenessOf(name, second) === 'spelling')))
    return 'they look like two spellings of one name'
  for (const first of one.bodies)
    for (const second of other.bodies) {
      const reason = reasonToJoin(first, second)
      if (reason !== null) return reason
    }
  return null
}

interface Pair {
  readonly one: Voice
  readonly other: Voice
  readonly reason: string
}

/** "Police" may be any of two police forces: nothing is proposed. */
function isAmbiguous(pair: Pair, pairs: readonly Pair[]): boolean {
  if (!pair.reason.startsWith('one name leaves')) return false
  const shorter = pair.one.claimant.name.length <= pair.other.claimant.name.length ? pair.one : pair.other
  const rivals = pairs.filter(
    ({ one, other, reason }) => reason === pair.reason && (one === shorter || other === shorter),
  )
  return rivals.length > 1
}

/** Where two claimants in two sources give the same telling figure for one stated date, or nearly the same words. */
function echoes(exhibits: readonly Exhibit[], told: Set<string>): Doubt[] {
  const byFact = new Map<Exhibit['fact'], Exhibit[]>()
  for (const exhibit of exhibits) byFact.set(exhibit.fact, [...(byFact.get(exhibit.fact) ?? []), exhibit])
  return [...byFact.values()].flatMap(items =>
    pairsOf(items).flatMap(([a, b]) => {
      const [one, other] = [a.evidence.claimant, b.evidence.claimant]
      if (one === null || other === null || one.id === other.id || (one.declared && other.declared)) return []
      const key = keyOf(one, other)
      const reason = told.has(key) ? null : reasonByEcho(a, b)
      if (reason === null) return []
      told.add(key)
      return [doubtOf(one, other, reason, [a, b])]
    }),
  )
}

function reasonByEcho(a: Exhibit, b: Exhibit): string | null {
  const [first, second] = [a.evidence, b.evidence]
  if (first.origin === second.origin || first.stance !== second.stance) return null
  if (isOneFigure(a, b)) return 'they give the same figure for the same date'
  if (a.fact.kind === 'quotation') return null
  const [words, others] = [wordsOf(first.quote), wordsOf(second.quote)]
  const common = commonLength(words, others)
  const isEcho = common >= ECHO && common >= ECHO_SHARE * Math.min(words.length, others.length)
  return isEcho ? 'they are given the same words' : null
}

/** A range or a figure of three digits or more, which two counts seldom share, for one stated date. */
function isOneFigure({ fact, evidence: one }: Exhibit, { evidence: other }: Exhibit): boolean {
  if (one.value?.kind !== 'amount' || other.value === null) return false
  if (!one.asOf?.stated || !other.asOf?.stated || one.asOf.date !== other.asOf.date) return false
  const isTelling = one.value.figures.some(figure => String(figure).replace(/0+$/, '').length >= 3)
  return (
    (isTelling || one.value.qualifier === 'between') && isSameValue(one.value, other.value, fact.variants)
  )
}

function doubtOf(
  one: Claimant,
  other: Claimant,
  reason: string,
  exhibits: readonly [Exhibit, Exhibit],
): Doubt {
  const [kept, alias] = one.declared || !other.declared ? [one, other] : [other, one]
  const message = `"${one.name}" and "${other.name}" may be one claimant: ${reason}.`
  const hint = kept.declared
    ? `If they are, add "${alias.name}" to the aliases of ${kept.id} in claimants.yaml.`
    : 'If they are, declare one in claimants.yaml with the other as its alias; if not, declare both.'
  return doubt('claimant-overlapping', message, exhibits, hint)
}
