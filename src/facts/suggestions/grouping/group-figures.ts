import type { DocumentFindings } from '../reading/document.ts'
import { timed } from './apart.ts'
import { groupBy } from './group-by.ts'
import type { Likeness } from './likeness.ts'
import type { Figure } from './placed.ts'
import { kinOf, scaleOf } from './same-measure.ts'
import { scoreOf } from './score.ts'
import { standingsOf } from './standings.ts'

/** Groups are joined where their pairs score this much on average, in log odds: at even. */
const EVEN = 0
/** Groups that are not joined, and whose pairs score this much on average, may be one all the same. Our own choice. */
const DOUBTFUL = -0.9
/** Figures that are compared each with each; of more only those that share a rare word. */
const FEW = 400
/** Figures that share a word beyond which it is no rare one. */
const RARE = 60
/** How many of a figure's rarest words are looked up then. */
const LOOKED_UP = 24

export interface GroupedFigures {
  readonly groups: readonly Group[]
  /** Of a group those that may count the same and were left apart, the likeliest first; none where it has no entry. */
  readonly doubts: ReadonlyMap<Group, readonly Group[]>
}

type Group = readonly Figure[]

/**
 * Figures by what they count and of which event, over all sources. Made to separate rather than to join: what could be
 * either stays apart. Near-linear: figures are compared with those of one key, and in large corpora with those of documents
 * that may tell of one event and with those that share a rare word.
 */
export function groupFigures(documents: readonly DocumentFindings[], likeness: Likeness): GroupedFigures {
  const figures = timed(
    documents.flatMap(({ source, issued, findings }) =>
      findings.flatMap(finding => (finding.kind === 'quantity' ? [{ source, issued, finding }] : [])),
    ),
  )
  const standings = standingsOf(figures)
  const score: Score = (a, b) => scoreOf(a, b, likeness, standings) ?? Number.NEGATIVE_INFINITY
  const scored: Pair[] = []
  for (const [a, b] of candidatePairs(figures, likeness)) {
    const own = score(a, b)
    if (own >= DOUBTFUL) scored.push({ a, b, score: own })
  }
  scored.sort((x, y) => y.score - x.score)
  const groups = join(
    figures,
    scored.filter(pair => pair.score >= EVEN),
    score,
  )
  return { groups: [...new Set(groups.values())], doubts: doubtsBetween(groups, scored, score) }
}

/** Pairs of figures that may be one, each once. */
function* candidatePairs(
  figures: readonly Figure[],
  likeness: Likeness,
): Generator<readonly [Figure, Figure]> {
  const byScale = groupBy(figures, ({ finding }) => scaleOf(finding))
  for (const alike of byScale.values()) {
    if (alike.length <= FEW) yield* allPairs(alike)
    else {
      yield* pairsOfNeighbours(alike, likeness)
      for (const kin of groupBy(alike, ({ finding }) => kinOf(finding.family)).values())
        yield* likelyPairs(kin, likeness)
    }
  }
}

/** Figures of documents that may tell of one event, each with each. A pair may come again from elsewhere. */
function* pairsOfNeighbours(
  figures: readonly Figure[],
  likeness: Likeness,
): Generator<readonly [Figure, Figure]> {
  const bySource = groupBy(figures, ({ source }) => source)
  for (const [source, own] of bySource)
    for (const other of likeness.neighbours(source)) {
      if (other === source) yield* allPairs(own)
      else if (source < other || !likeness.neighbours(other).includes(source))
        for (const a of own) for (const b of bySource.get(other) ?? []) yield [a, b]
    }
}

function* allPairs(figures: readonly Figure[]): Generator<readonly [Figure, Figure]> {
  for (const [index, a] of figures.entries()) for (const b of figures.slice(index + 1)) yield [a, b]
}

/** Each figure with those that share its rarest words; a word that very many share tells nothing. */
function* likelyPairs(figures: readonly Figure[], likeness: Likeness): Generator<readonly [Figure, Figure]> {
  if (figures.length <= FEW) {
    yield* allPairs(figures)
    return
  }
  const terms = figures.map(({ finding }) => likeness.rareTerms(finding).slice(0, LOOKED_UP))
  const holders = new Map<string, number[]>()
  terms.forEach((own, index) => {
    for (const term of own) {
      const of = holders.get(term)
      if (of) of.push(index)
      else holders.set(term, [index])
    }
  })
  for (const [index, a] of figures.entries()) {
    const others = new Set<number>()
    for (const term of terms[index] ?? []) {
      const of = holders.get(term) ?? []
      if (of.length <= RARE) for (const other of of) if (other > index) others.add(other)
    }
    for (const other of others) {
      const b = figures[other]
      if (b) yield [a, b]
    }
  }
}

interface Pair {
  readonly a: Figure
  readonly b: Figure
  readonly score: number
}

type Score = (a: Figure, b: Figure) => number

/** Members of a large group that another is held against. */
const SAMPLED = 12

/** Groups by their figures: joined from the likeliest pair on, where all their figures can be one and most are likely to be. */
function join(figures: readonly Figure[], pairs: readonly Pair[], score: Score): ReadonlyMap<Figure, Group> {
  const groups = new Map<Figure, Group>(figures.map(figure => [figure, [figure]]))
  // What was too little to join two figures may be enough once they stand with others.
  const refused = new WeakMap<Group, Set<Group>>()
  for (const { a, b } of [...pairs, ...pairs]) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
    if (left === right || refused.get(left)?.has(right)) continue
    if (meanScore(left, right, score) < EVEN) {
      refused.set(left, (refused.get(left) ?? new Set()).add(right))
      continue
    }
    const joined = [...left, ...right]
    for (const figure of joined) groups.set(figure, joined)
  }
  return groups
}

function meanScore(left: Group, right: Group, score: Score): number {
  let [sum, count] = [0, 0]
  for (const one of left.slice(0, SAMPLED))
    for (const other of right.slice(0, SAMPLED)) {
      sum += score(one, other)
      count += 1
    }
  return sum / count
}

/** Groups that may be one though they were not joined, by each of the two. */
function doubtsBetween(
  groups: ReadonlyMap<Figure, Group>,
  pairs: readonly Pair[],
  score: Score,
): ReadonlyMap<Group, readonly Group[]> {
  const doubts = new Map<Group, Map<Group, number>>()
  for (const { a, b } of pairs) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
    if (left === right || doubts.get(left)?.has(right)) continue
    const mean = meanScore(left, right, score)
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      doubts.set(one, (doubts.get(one) ?? new Map()).set(other, mean))
  }
  return new Map(
    [...doubts].map(([group, others]) => [
      group,
      [...others]
        .filter(([, mean]) => mean >= DOUBTFUL)
        .sort(([, one], [, other]) => other - one)
        .map(([other]) => other),
    ]),
  )
}
