import type { Fact } from '../../model/fact.ts'
import { foldName } from '../agreement/comparison.ts'
import { wordingsOf } from '../agreement/wording.ts'
import { type Doubt, doubt, type Exhibit, pairsOf } from './doubt.ts'
import { likenessOf } from './name-likeness.ts'
import { likeness } from './shared-words.ts'

/** Content words that two translations of one utterance have in common at least, and their share of the shorter. */
const LEAST_WORDS = 2
const LEAST_SHARE = 0.4

/**
 * Quotations that are one utterance in two facts, told as translations where the words were said in another language;
 * and one utterance in its own language that two sources quote in different words, of which one at least is not exact.
 */
export function utterancesInTwo(facts: readonly Fact[]): Doubt[] {
  const quotations = facts.filter(({ kind }) => kind === 'quotation')
  return [
    ...quotations.flatMap((other, index) => splitFrom(quotations.slice(0, index), other) ?? []),
    ...quotations.flatMap(fact => (wordingsOf(fact) === 'reworded' ? reworded(fact) : [])),
  ]
}

/** The first of some quotations that another is one utterance with: of a dozen that are one, eleven are told, each once. */
function splitFrom(before: readonly Fact[], other: Fact): Doubt | null {
  for (const one of before) {
    const split = splitUtterance(one, other)
    if (split !== null) return split
  }
  return null
}

function splitUtterance(one: Fact, other: Fact): Doubt | null {
  if (!isSameSpeaker(one.speaker, other.speaker)) return null
  if (one.saidIn !== null && other.saidIn !== null && one.saidIn !== other.saidIn) return null
  const pair = crossing(one, other).find(([a, b]) => isNear(a, b))
  if (!pair) return null
  const isTranslated = wordingsOf({ ...one, evidence: pair.map(({ evidence }) => evidence) }) === 'translated'
  const what = isTranslated ? 'translations' : 'wordings'
  const message = `"${one.id}" and "${other.id}" look like two ${what} of one utterance of ${one.speaker}.`
  return doubt('utterance-split', message, pair)
}

function reworded(fact: Fact): Doubt[] {
  const exhibits = originalsOf(fact)
  const pair = pairsOf(exhibits).find(
    ([a, b]) => a.evidence.source.id !== b.evidence.source.id && isNear(a, b),
  )
  if (!pair) return []
  const message = `${pair.map(({ evidence }) => evidence.source.id).join(' and ')} quote one utterance in different words.`
  return [doubt('quotation-reworded', message, pair)]
}

function isNear({ evidence: one }: Exhibit, { evidence: other }: Exhibit): boolean {
  if (
    one.said !== null &&
    other.said !== null &&
    !one.said.startsWith(other.said) &&
    !other.said.startsWith(one.said)
  )
    return false
  const { common, share } = likeness(one.quote, other.quote)
  return common >= LEAST_WORDS && share >= LEAST_SHARE
}

function isSameSpeaker(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  return foldName(one) === foldName(other) || likenessOf(one, other) !== null
}

const crossing = (one: Fact, other: Fact): [Exhibit, Exhibit][] =>
  originalsOf(one).flatMap(a =>
    originalsOf(other).flatMap((b): [Exhibit, Exhibit][] =>
      a.evidence.source.id === b.evidence.source.id ? [] : [[a, b]],
    ),
  )

const originalsOf = (fact: Fact): Exhibit[] =>
  fact.evidence.filter(({ copy }) => !copy).map(evidence => ({ fact, evidence }))
