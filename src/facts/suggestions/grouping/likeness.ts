import { daysOf } from '../../agreement/days.ts'
import type { DocumentFindings } from '../reading/document.ts'
import type { Finding } from '../reading/finding.ts'
import { neighboursIn } from './neighbours.ts'
import { daysBetween, likelihoodOfStory } from './story-likelihood.ts'

/** Weights of the words that tell events and stories apart: what is rare in a corpus tells much. */
export interface Likeness {
  /** How much the sentences of two findings speak of one event, 0 to 1. */
  readonly ofEvents: (a: Finding, b: Finding) => number
  /** How much two documents tell one story, 0 to 1. */
  readonly ofDocuments: (a: string, b: string) => number
  /** How likely two documents tell of one event, 0 to 1. */
  readonly ofStories: (a: string, b: string) => number
  /** Documents that may tell of one event with a document, itself included, the likeliest first. */
  readonly neighbours: (source: string) => readonly string[]
  /** Words of a finding's event that few findings share, rarest first. */
  readonly rareTerms: (finding: Finding) => readonly string[]
}

type Weights = ReadonlyMap<string, number>

/** A name counts more than a word, and the sentence before less than the one itself. Our own choice. */
const NAME = 1.6
const EVENT = 1.3
const BEFORE = 0.4

/**
 * Cosine of term weights with inverse document frequencies (Salton and Buckley, "Term-weighting approaches in automatic text
 * retrieval", Information Processing & Management 24, 1988), over the sentences of findings; whole documents by the overlap of their names.
 */
export function likenessIn(documents: readonly DocumentFindings[]): Likeness {
  const frequency = new Map<string, number>()
  const sentences = new Set<string>()
  for (const document of documents)
    for (const finding of document.findings) {
      const place = `${document.source} ${finding.sentence.start}`
      if (sentences.has(place)) continue
      sentences.add(place)
      for (const term of new Set([
        ...finding.context.names,
        ...finding.context.words,
        ...finding.context.events,
      ]))
        frequency.set(term, (frequency.get(term) ?? 0) + 1)
    }
  const rarity = (term: string) => Math.log(1 + sentences.size / (frequency.get(term) ?? 1))
  const known = new Map<Finding, Weights>()
  const weightsOf = (finding: Finding): Weights => {
    const weights = known.get(finding) ?? normalised(eventTerms(finding, rarity))
    known.set(finding, weights)
    return weights
  }
  const byDocument = documentWeights(documents)
  const byWords = wordWeights(documents)
  const ofDocuments = (a: string, b: string) =>
    a === b ? 1 : overlap(byDocument.get(a) ?? new Map(), byDocument.get(b) ?? new Map())
  const ofWords = (a: string, b: string) =>
    a === b ? 1 : product(byWords.get(a) ?? new Map(), byWords.get(b) ?? new Map())
  const days = new Map(documents.map(({ source, issued }) => [source, dayOf(issued)]))
  const stories = new Map<string, Map<string, number>>()
  const ofPair = (a: string, b: string): number => {
    if (a === b) return 1
    if (a > b) return ofPair(b, a)
    const of = stories.get(a) ?? new Map<string, number>()
    if (of.size === 0) stories.set(a, of)
    const known = of.get(b)
    if (known !== undefined) return known
    const between = daysBetween(days.get(a) ?? null, days.get(b) ?? null)
    const names = ofDocuments(a, b)
    const areNamed = Math.min(byDocument.get(a)?.size ?? 0, byDocument.get(b)?.size ?? 0) >= NAMED
    const likelihood = likelihoodOfStory(names === 0 && areNamed ? null : names, ofWords(a, b), between)
    of.set(b, likelihood)
    return likelihood
  }
  const neighbours = neighboursIn(byDocument, ofPair)
  return {
    ofDocuments,
    ofStories: throughOthers(ofPair, neighbours),
    neighbours,
    ofEvents: (a, b) => product(weightsOf(a), weightsOf(b)),
    rareTerms: finding =>
      [...weightsOf(finding).keys()].sort((a, b) => (frequency.get(a) ?? 1) - (frequency.get(b) ?? 1)),
  }
}

/** A third report that tells of one event with each of two at the least so that the two do. Our own choices. */
const LINK = 0.8
const THROUGH = 0.9

/** Two reports that share few names may each share many with a third: all three tell of one event. */
function throughOthers(
  ofPair: (a: string, b: string) => number,
  neighbours: (source: string) => readonly string[],
): (a: string, b: string) => number {
  const known = new Map<string, readonly string[]>()
  const surest = (source: string): readonly string[] => {
    const before = known.get(source)
    if (before) return before
    const found = neighbours(source).filter(other => other !== source && ofPair(source, other) >= LINK)
    known.set(source, found)
    return found
  }
  const told = new Map<string, Map<string, number>>()
  const ofStories = (a: string, b: string): number => {
    if (a > b) return ofStories(b, a)
    const of = told.get(a) ?? new Map<string, number>()
    if (of.size === 0) told.set(a, of)
    const before = of.get(b)
    if (before !== undefined) return before
    let best = ofPair(a, b)
    for (const other of best >= LINK ? [] : surest(a)) {
      const far = ofPair(other, b)
      if (far >= LINK) best = Math.max(best, THROUGH * Math.min(ofPair(a, other), far))
    }
    of.set(b, best)
    return best
  }
  return ofStories
}

function eventTerms(finding: Finding, rarity: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (terms: readonly string[], factor: number) => {
    for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, factor * rarity(term)))
  }
  for (const [context, share] of [
    [finding.context, 1],
    [finding.before, BEFORE],
  ] as const) {
    add(context.words, share)
    add(context.events, share * EVENT)
    add(context.names, share * NAME)
  }
  return weights
}

function documentWeights(documents: readonly DocumentFindings[]): ReadonlyMap<string, Weights> {
  const frequency = new Map<string, number>()
  for (const { terms } of documents)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return new Map(
    documents.map(({ source, terms, openers }) => {
      const names = [...terms, ...openers.filter(opener => frequency.has(opener))]
      const weigh = (term: string) =>
        Math.log(1 + Math.max(FLOOR, documents.length) / (frequency.get(term) ?? 1))
      return [source, new Map(names.map(name => [name, weigh(name)]))]
    }),
  )
}

/** Names that a report holds at the least so that to share none of them tells something. Our own choice. */
const NAMED = 2
/** A corpus of less is too small to tell what is rare. Our own choice. */
const FLOOR = 100
const DAY = 86_400_000

function dayOf(issued: string | null): number | null {
  const days = issued === null ? null : daysOf(issued)
  return days === null ? null : Date.parse(days.earliest) / DAY
}

/** Names and words of the sentences that findings stand in, by how often they do. */
function wordWeights(documents: readonly DocumentFindings[]): ReadonlyMap<string, Weights> {
  const counts = documents.map(({ findings }) => {
    const own = new Map<string, number>()
    const seen = new Set<number>()
    for (const { sentence, context } of findings) {
      if (seen.has(sentence.start)) continue
      seen.add(sentence.start)
      for (const term of [...context.words, ...context.events, ...context.names])
        own.set(term, (own.get(term) ?? 0) + 1)
    }
    return own
  })
  const frequency = new Map<string, number>()
  for (const own of counts) for (const term of own.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const weigh = (term: string, count: number) =>
    (1 + Math.log(count)) * Math.log(1 + Math.max(FLOOR, documents.length) / (frequency.get(term) ?? 1))
  return new Map(
    documents.map(({ source }, index) => [
      source,
      normalised(new Map([...(counts[index] ?? [])].map(([term, count]) => [term, weigh(term, count)]))),
    ]),
  )
}

function normalised(weights: Map<string, number>): Weights {
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}

/** What two documents share of the names of the one that has fewer: a short report tells the story of a long one. */
function overlap(a: Weights, b: Weights): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let [shared, whole] = [0, 0]
  for (const [term, weight] of small) {
    whole += weight
    if (large.has(term)) shared += weight
  }
  // A handful of names is no story.
  return shared / Math.max(3, whole)
}

function product(a: Weights, b: Weights): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}
