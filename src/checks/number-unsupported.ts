import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { inPercent } from '../facts/derived/arithmetic.ts'
import type { Briefing, Slide } from '../model/briefing.ts'
import type { Facts } from '../model/corpus.ts'
import type { Derivation, Fact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import type { Mention, Value } from '../model/value.ts'
import { parseEdtf } from '../values/dates/edtf.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import { wordsOfValue } from '../values/value-words.ts'
import type { Check } from './check.ts'
import { carriedValues } from './texts/carried-values.ts'
import { contentWords } from './texts/content-words.ts'
import { type DatedText, datedTexts } from './texts/dated-texts.ts'
import { followsFromFact } from './texts/implied.ts'
import { looksAhead } from './texts/outlook.ts'
import { citedIn, wordsOf } from './texts/sentences.ts'
import { citingSentences, writtenSlides } from './texts/writing.ts'

/** Each number and date written by hand in a sentence that rests on facts must stand in their evidence. */
export const numberUnsupported: Check = {
  code: 'number-unsupported',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      checkSentences(slide, briefing, report)
      for (const event of datedTexts(slide)) checkDate(event, briefing, report)
    }
  },
}

function checkSentences(slide: Slide, briefing: Briefing, report: Report): void {
  for (const { sentence, writing, facts } of citingSentences(slide, briefing)) {
    // The question of a gap asks; it is not carried by the fact beside it.
    if (sentence.cited.length === 0 && sentence.words.endsWith('?')) continue
    const values = facts.flatMap(carriedValues)
    const missing = findMentions(sentence.words).filter(
      mention => !mention.label && !supports(mention, values).supported,
    )
    if (missing.length === 0) continue
    // "Last month" counts from the briefing's own date; "1 April" is any year's, and may be yet to come.
    const dated = findMentions(sentence.words, briefing.outline.date)
    for (const mention of missing) {
      const placed = dated.find(({ start }) => start === mention.start)
      if (placed && supports(placed, values).supported) continue
      if (facts.some(fact => followsFromFact(mention, fact))) continue
      if (isCountOfReports(sentence.words, mention, facts) || isAside(sentence.words, mention, facts))
        continue
      if (looksAhead(slide, writing.path, sentence.words, mention, briefing.outline)) continue
      const span = sentence.spanOf(mention.start, mention.end)
      const words = sentence.words.slice(mention.start, mention.end)
      const readAs = placed && isCountedFrom(mention, placed) ? { ...placed.value, words: null } : null
      hold({ mention, words, sentence: sentence.words, readAs }, facts, briefing.facts, span, report)
    }
  }
}

/** "Thursday" and "last month", which the date of the briefing has to place. */
const isCountedFrom = (mention: Mention, placed: Mention): boolean =>
  mention.value.kind === 'date' &&
  placed.value.kind === 'date' &&
  mention.value.edtf.startsWith('XXXX-XX') &&
  !placed.value.edtf.startsWith('XXXX')

/** A number or date that its facts do not carry, the sentence that it stands in, and the date that it was read as. */
interface Unheld {
  readonly mention: Mention
  readonly words: string
  readonly sentence: string
  readonly readAs: Value | null
}

function hold(unheld: Unheld, facts: readonly Fact[], all: Facts, span: Span, report: Report): void {
  const { mention, words, readAs } = unheld
  const support = supports(mention, facts.flatMap(carriedValues))
  if (support.supported) return
  const named = facts.map(fact => fact.id).join(', ')
  const message =
    support.why === 'finer'
      ? `"${words}" is more precise than the evidence of ${named}.`
      : support.why === 'other-currency'
        ? `"${words}" is in another currency than the evidence of ${named}.`
        : `"${words}" stands in no evidence of ${named}.`
  const computed = facts.flatMap(({ id, derivation }) =>
    derivation ? [`computed for ${id}:  ${wordsOfResult(derivation)}`] : [],
  )
  const { nearest } = support
  const isNear = computed.length === 0 && nearest !== null && nearest.kind !== 'name'
  const details = [
    ...(readAs ? [`read as:  ${wordsOfValue(readAs)}, counted from the date of the briefing`] : []),
    ...computed,
    ...(isNear ? [`nearest in the evidence:  ${wordsOfValue(nearest)}`] : []),
    ...carriedElsewhere(unheld, facts, all),
  ]
  report(diagnose('number-unsupported', span, message, details.length > 0 ? { details } : {}))
}

function wordsOfResult({ operation, result }: Derivation): string {
  const plain = wordsOfValue(result)
  if (operation !== 'ratio' || result.measure !== 'count' || result.interval.high > 1) return plain
  return `${plain} (${wordsOfValue(inPercent(result))})`
}

/** At most this many other facts are named. */
const NAMED = 3

/** Facts that the sentence does not rest on, and whose reports give just this value: those most like the sentence. */
function carriedElsewhere(
  { mention, words, sentence }: Unheld,
  facts: readonly Fact[],
  all: Facts,
): string[] {
  const about = contentWords(sentence)
  const likeness = ({ claim, unit }: Fact): number =>
    [...contentWords(`${claim} ${unit ?? ''}`)].filter(word => about.has(word)).length
  const giving = [...all.values()].filter(
    fact => !facts.includes(fact) && mainValues(fact).some(value => isGiven(mention, value)),
  )
  const ids = giving
    .map(fact => ({ id: fact.id, likeness: likeness(fact) }))
    .filter(fact => fact.likeness > 0 || giving.length === 1)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, NAMED)
  return ids.length > 0 ? [`"${words}" is in the evidence of:  ${ids.map(({ id }) => id).join(', ')}`] : []
}

const mainValues = ({ evidence, derivation }: Fact): Value[] => [
  ...evidence.flatMap(({ value }) => value ?? []),
  ...(derivation ? [derivation.result] : []),
]

function isGiven(mention: Mention, value: Value): boolean {
  const support = supports(mention, [value])
  return support.supported && support.how !== 'coarser' && support.how !== 'bound'
}

/** Things that a desk counts in what was written about the world. */
const TELLING =
  'statements?|versions?|spellings?|wordings?|questions?|sentences?|quotations?|slips?|differences?|kinds?|ways?|reasons?|sides?|points?|judgements?|slides?|names|words|errors|mistakes|numbers|figures|dates'
const ASIDE = new RegExp(String.raw`^(?:\s+[a-z-]+)?\s+(?:${TELLING})\b`, 'i')

/** A number in words that counts nothing which evidence could carry: "two wordings"; "one" where no fact is a count. */
function isAside(words: string, { value, start, end }: Mention, facts: readonly Fact[]): boolean {
  if (value.kind !== 'amount' || value.measure !== 'count' || /\d/.test(words.slice(start, end))) return false
  const isOne = /^one$/i.test(words.slice(start, end))
  if (REPORTS.test(words.slice(end))) return false
  if (isOne && AT_ONE_TIME.test(words.slice(end)) && /\b(?:in|on|at)\s+$/i.test(words.slice(0, start)))
    return true
  return ASIDE.test(words.slice(end)) || (isOne && !facts.some(fact => fact.kind === 'quantity'))
}

/** "In one night": a night, and no count of nights. "For one night" is one. */
const AT_ONE_TIME =
  /^\s+(?:\w+\s)?(?:hour|morning|afternoon|evening|night|day|weekend|week|month|year|go|place|stroke|blow)\b/i

const REPORTS =
  /^(?:\s+[a-z-]+){0,2}\s+(?:sources|origins|outlets|reports|accounts|counts|tolls|tallies|estimates|papers|agencies|witnesses|claimants|documents|articles|officials|copies)\b/i

/** "Two independent sources": a count of the evidence itself, which citedeck can make. */
function isCountOfReports(words: string, { value, end }: Mention, facts: readonly Fact[]): boolean {
  if (value.kind !== 'amount' || !REPORTS.test(words.slice(end))) return false
  const evidence = facts.flatMap(fact => fact.evidence)
  const counts = [
    evidence.length,
    evidence.filter(item => item.copy).length,
    new Set(evidence.map(item => item.source.id)).size,
    new Set(evidence.map(item => item.origin)).size,
    new Set(evidence.flatMap(item => item.claimant?.id ?? [])).size,
    ...facts.map(fact => fact.support.origins),
    ...facts.map(fact => new Set(fact.evidence.map(item => item.source.id)).size),
  ]
  return value.figures.length === 1 && counts.includes(value.figures[0] ?? Number.NaN)
}

function checkDate({ date, span, text }: DatedText, { facts }: Briefing, report: Report): void {
  const value = parseEdtf(date)
  const cited = citedIn(text)
  const known = cited.flatMap(id => facts.get(id) ?? [])
  if (!value || known.length === 0 || known.length < cited.length) return
  const mention = { value, start: 0, end: date.length, label: false }
  hold({ mention, words: date, sentence: wordsOf(text), readAs: null }, known, facts, span, report)
}
