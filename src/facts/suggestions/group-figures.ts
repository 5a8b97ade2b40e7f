import { areTwoVoices, isApart, timed } from './apart.ts'
import type { DocumentFindings } from './document.ts'
import type { FigureFinding } from './finding.ts'
import type { Likeness } from './likeness.ts'
import type { Figure } from './placed.ts'
import { type Rivals, rivalsAmong } from './rivals.ts'
import { fitOf, measureLikeness, scaleOf } from './same-measure.ts'

/** Two figures are one where they score this much, and groups where their pairs do on average. Found on the project's own samples. */
const ONE = 0.33
/** Figures that are compared each with each; of more only those that share a rare word. */
const FEW = 400
/** Figures that share a word beyond which it is no rare one. */
const RARE = 60
/** How many of a figure's rarest words are looked up then. */
const LOOKED_UP = 24

/**
 * Figures by what they count and of which event, over all sources. Made to separate rather than to join: what could be
 * either stays apart. Near-linear: figures are compared with those of one key, and in large corpora with those that share a
 * rare word.
 */
export function groupFigures(
  documents: readonly DocumentFindings[],
  likeness: Likeness,
): readonly (readonly Figure[])[] {
  const figures = timed(
    documents.flatMap(({ source, issued, findings }) =>
      findings.flatMap(finding => (finding.kind === 'quantity' ? [{ source, issued, finding }] : [])),
    ),
  )
  const rivals = rivalsAmong(figures)
  const scored: Pair[] = []
  for (const [a, b] of candidatePairs(figures, likeness)) {
    const score = scoreOf(a, b, likeness, rivals)
    if (score >= ONE) scored.push({ a, b, score })
  }
  const pairs = mutuallyBest(scored).sort((x, y) => y.score - x.score)
  return join(figures, pairs, (a, b) => scoreOf(a, b, likeness, rivals))
}

/** Of the figures of one document only that which fits best can be another document's; likewise the other way. */
function mutuallyBest(pairs: readonly Pair[]): Pair[] {
  const best = new Map<Figure, Map<string, number>>()
  const note = (figure: Figure, source: string, score: number) => {
    const scores = best.get(figure) ?? new Map<string, number>()
    best.set(figure, scores.set(source, Math.max(score, scores.get(source) ?? 0)))
  }
  for (const { a, b, score } of pairs) {
    note(a, b.source, score)
    note(b, a.source, score)
  }
  return pairs.filter(
    ({ a, b, score }) =>
      score >= TIED * (best.get(a)?.get(b.source) ?? 0) && score >= TIED * (best.get(b)?.get(a.source) ?? 0),
  )
}

/** Scores so near to one another are a tie. */
const TIED = 0.95

/** Pairs of figures that may be one, each once. */
function* candidatePairs(
  figures: readonly Figure[],
  likeness: Likeness,
): Generator<readonly [Figure, Figure]> {
  const byScale = groupBy(figures, ({ finding }) => scaleOf(finding))
  for (const alike of byScale.values()) {
    if (alike.length <= FEW) yield* allPairs(alike)
    else
      for (const kin of groupBy(alike, ({ finding }) => finding.family).values())
        yield* likelyPairs(kin, likeness)
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

function groupBy<Key>(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => Key,
): ReadonlyMap<Key, Figure[]> {
  const groups = new Map<Key, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(keyOf(figure))
    if (group) group.push(figure)
    else groups.set(keyOf(figure), [figure])
  }
  return groups
}

function scoreOf(a: Figure, b: Figure, likeness: Likeness, rivals: Rivals): number {
  const measure = measureLikeness(a.finding, b.finding)
  if (measure === null || isApart(a, b) || isPartOfOther(a, b, rivals)) return 0
  // Tolls rise: of the dead three times as many may be the same disaster a week later.
  const factor = a.finding.family === null ? 2.5 : 5
  const fit = fitOf(a.finding.value, b.finding.value, factor)
  const event = likeness.ofEvents(a.finding, b.finding)
  const story =
    a.source === b.source
      ? areTwoVoices(a.finding, b.finding)
        ? TWO_VOICES
        : ONE_VOICE
      : Math.sqrt(likeness.ofDocuments(a.source, b.source))
  const crowd = Math.max(rivals.crowdOf(a), rivals.crowdOf(b))
  // Where each of two reports of one story counts such a thing once, it is the same thing.
  const isAlone =
    crowd === 1 && story >= SAME_STORY && a.source !== b.source && a.finding.counted !== 'people'
  const part = rivals.isPart(a) !== rivals.isPart(b) && fit !== 'equal' ? -0.2 : 0
  const values = {
    equal: weightOfEqual(a.finding),
    overlapping: 0.12,
    near: 0,
    apart: isAlone || areTwoVoices(a.finding, b.finding) ? -0.1 : -0.25,
  }[fit]
  const substance = a.finding.substance !== null && a.finding.substance === b.finding.substance ? 0.15 : 0
  return measure * (part + substance + event + (0.5 * story) / crowd + values)
}

/** "Eleven dock workers" are no "16 injured" where a report that tells of the one has the other too. */
function isPartOfOther(a: Figure, b: Figure, rivals: Rivals): boolean {
  if (a.finding.counted === b.finding.counted || fitOf(a.finding.value, b.finding.value) === 'equal')
    return false
  if (rivals.counts(a, b.finding.counted) || rivals.counts(b, a.finding.counted)) return true
  // Two kinds of people are one count only where neither report tells of a third.
  const isOfKinds = a.finding.counted !== 'people' && b.finding.counted !== 'people'
  return isOfKinds && a.finding.family !== null && (rivals.kindsOf(a) > 1 || rivals.kindsOf(b) > 1)
}

/** That two reports give the same figure tells much of 2,357, and little of two. */
function weightOfEqual({ value }: FigureFinding): number {
  const size = Math.max(...value.figures, 0)
  return size > 12 || value.measure !== 'count' ? 0.35 : size > 3 ? 0.25 : 0.12
}

/** How much the figures of one report are of one event, without more: those of two voices, and of one. */
const TWO_VOICES = 0.6
const ONE_VOICE = 0.1

/** How much two reports of one story share of their names, at the least (as a root). */
const SAME_STORY = 0.4

interface Pair {
  readonly a: Figure
  readonly b: Figure
  readonly score: number
}

/** Members of a large group that another is held against. */
const SAMPLED = 12

/** Joins groups from the likeliest pair on, where all their figures can be one and most are likely to be. */
function join(
  figures: readonly Figure[],
  pairs: readonly Pair[],
  score: (a: Figure, b: Figure) => number,
): Figure[][] {
  const groups = new Map<Figure, Figure[]>(figures.map(figure => [figure, [figure]]))
  for (const { a, b } of pairs) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]]
    if (left === right) continue
    const scores = left
      .slice(0, SAMPLED)
      .flatMap(one => right.slice(0, SAMPLED).map(other => score(one, other)))
    if (scores.some(value => value === 0)) continue
    if (scores.reduce((sum, value) => sum + value, 0) / scores.length < 0.85 * ONE) continue
    const joined = [...left, ...right]
    for (const figure of joined) groups.set(figure, joined)
  }
  return [...new Set(groups.values())]
}
