import { isDoubting } from '../../checks/texts/likelihood-words.ts'
import { countOrigins, countOriginsOfDoubt, opposingIn } from '../../facts/agreement/support.ts'
import type { Content } from '../../model/briefing.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Scale } from '../../model/outline.ts'
import type { TextPart } from '../../model/text.ts'
import { plainText } from '../../outline/inline-text.ts'
import { likelihoodOf } from '../../values/yardstick.ts'
import { writeFigure, writeNumber } from '../figures.ts'
import type { Phrasebook } from '../words.ts'
import { dissentFrom, hasRivalValues, leadOf, mainGroup } from './standing.ts'

/** What citedeck adds to a judgement: on how many origins it rests, what stands against it, its likelihood in figures. */
export interface Weight {
  readonly rests: string | null
  readonly against: string | null
  readonly range: string | null
}

/**
 * Weighs a judgement by the facts that its text and its basis cite. Origins that two facts share count once;
 * null where it cites nothing.
 */
export function weighJudgement(
  judgement: Readonly<Record<string, Content>>,
  facts: ReadonlyMap<string, Fact>,
  scale: Scale,
  book: Phrasebook,
): Weight {
  const cited = [...citedIn(judgement.text), ...citedIn(judgement.basis)]
  const resting = [...new Set(cited)].flatMap(id => facts.get(id) ?? [])
  const range = likelihoodRange(judgement.likelihood, scale, book)
  if (resting.length === 0) return { rests: null, against: null, range }
  const isDoubt = isDoubtingJudgement(judgement, scale)
  const origins = isDoubt ? countOriginsOfDoubt(resting) : countOrigins(resting)
  return {
    rests: origins === 0 ? book.say('rests-none') : book.say('rests', { count: origins }),
    against: isDoubt ? againstDoubtInWords(resting, book) : againstInWords(resting, book),
    range,
  }
}

function isDoubtingJudgement({ likelihood, text }: Readonly<Record<string, Content>>, scale: Scale): boolean {
  const named = likelihood?.kind === 'plain' ? String(likelihood.value) : null
  return isDoubting(named, text?.kind === 'text' ? plainText(text.text) : '', scale)
}

/** Ids of the facts that a piece of text cites or writes the value of, in order. */
export function citedIn(content: Content | undefined): readonly string[] {
  return content?.kind === 'text' ? content.text.parts.flatMap(citedInPart) : []
}

function citedInPart(part: TextPart): readonly string[] {
  if (part.kind === 'value') return [part.fact]
  if (part.kind === 'citation') return part.facts.map(({ id }) => id)
  return 'parts' in part ? part.parts.flatMap(citedInPart) : []
}

/**
 * Who denies or doubts, who differs from a report that was preferred, and on how many facts reports differ with none preferred:
 * there nobody can say which of them the judgement has on its side.
 */
function againstInWords(facts: readonly Fact[], book: Phrasebook): string {
  const dissents = facts.map(fact => dissentFrom(leadOf(fact), fact))
  return inWords(
    [
      ['denies', sumOf(dissents.map(({ denies }) => denies.length))],
      ['doubts', sumOf(dissents.map(({ doubts }) => doubts.length))],
      ...rivalsAmong(facts),
    ],
    book,
  )
}

/** Against a judgement that doubts what facts state stand those who say so: who denies it bears it out. */
function againstDoubtInWords(facts: readonly Fact[], book: Phrasebook): string {
  const denied = facts.filter(fact => opposingIn(fact).length > 0)
  const asserting = denied.flatMap(fact => mainGroup(fact)?.compared ?? []).filter(isAssertion)
  return inWords([['asserts', asserting.length], ...rivalsAmong(facts)], book)
}

const isAssertion = ({ stance }: Evidence): boolean => stance === 'asserts'

type Count = readonly [kind: string, count: number]

/** Values beside the one that a judgement would rest on. */
function rivalsAmong(facts: readonly Fact[]): readonly Count[] {
  const dissents = facts.map(fact => dissentFrom(leadOf(fact), fact))
  const preferred = dissents.filter((_, index) => facts[index]?.preferred != null)
  const disputed = facts.filter(fact => fact.preferred === null && hasRivalValues(fact))
  return [
    ['differs', sumOf(preferred.map(({ differs }) => differs.length))],
    ['disputed', disputed.length],
  ]
}

function inWords(counts: readonly Count[], book: Phrasebook): string {
  const words = counts.flatMap(([kind, count]) =>
    count === 0 ? [] : [book.say(`against-${kind}`, { count })],
  )
  return words.length === 0 ? book.say('against-none') : words.join('; ')
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function likelihoodRange(likelihood: Content | undefined, scale: Scale, book: Phrasebook): string | null {
  if (likelihood?.kind !== 'plain') return null
  const step = likelihoodOf(scale, String(likelihood.value))
  if (step === null) return null
  const { low, high } = step.percent
  return `${writeNumber(low, book.lang)}–${writeFigure(high, { measure: 'percent', currency: null }, book.lang)}`
}
