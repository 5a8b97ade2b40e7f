import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Briefing, Slide } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import type { Field } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Mention, Value } from '../model/value.ts'
import { parseEdtf } from '../values/edtf.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import { carriedValues } from './carried-values.ts'
import type { Check } from './check.ts'
import { looksAhead } from './outlook.ts'
import { citedIn } from './sentences.ts'
import { citingSentences, writtenSlides } from './writing.ts'

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
      if (isCountOfReports(sentence.words, mention, facts) || isAside(sentence.words, mention, facts))
        continue
      if (looksAhead(slide, writing.path, sentence.words, mention, briefing.outline)) continue
      const span = sentence.spanOf(mention.start, mention.end)
      hold(mention, sentence.words.slice(mention.start, mention.end), values, facts, span, report)
    }
  }
}

function hold(
  mention: Mention,
  words: string,
  values: readonly Value[],
  facts: readonly Fact[],
  span: Span,
  report: Report,
): void {
  const support = supports(mention, values)
  if (support.supported) return
  const named = facts.map(fact => fact.id).join(', ')
  const nearest = support.nearest && support.nearest.kind !== 'name' ? support.nearest.words : null
  const message =
    support.why === 'finer'
      ? `"${words}" is more precise than the evidence of ${named}.`
      : support.why === 'other-currency'
        ? `"${words}" is in another currency than the evidence of ${named}.`
        : `"${words}" stands in no evidence of ${named}.`
  report(
    diagnose(
      'number-unsupported',
      span,
      message,
      nearest ? { details: [`nearest in the evidence:  ${nearest}`] } : {},
    ),
  )
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
  return ASIDE.test(words.slice(end)) || (isOne && !facts.some(fact => fact.kind === 'quantity'))
}

const REPORTS =
  /^(?:\s+[a-z-]+){0,2}\s+(?:sources|origins|outlets|reports|accounts|papers|agencies|witnesses|claimants|documents|articles|officials|copies)\b/i

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

interface DatedText {
  readonly date: string
  readonly span: Span
  readonly cited: readonly string[]
}

/** Items that set a plain date beside a text, as a timeline does. */
function datedTexts({ written }: Slide): DatedText[] {
  const walk = (field: Field): DatedText[] => {
    if (field.kind === 'list') return field.items.flatMap(walk)
    if (field.kind !== 'record') return []
    const { date, text } = field.fields
    const own =
      date?.kind === 'plain' && text?.kind === 'text'
        ? [{ date: String(date.value), span: date.span, cited: citedIn(text.text) }]
        : []
    return [...own, ...Object.values(field.fields).flatMap(walk)]
  }
  return Object.values(written?.fields ?? {}).flatMap(walk)
}

function checkDate({ date, span, cited }: DatedText, { facts }: Briefing, report: Report): void {
  const value = parseEdtf(date)
  const known = cited.flatMap(id => facts.get(id) ?? [])
  if (!value || known.length === 0 || known.length < cited.length) return
  const mention = { value, start: 0, end: date.length, label: false }
  hold(mention, date, known.flatMap(carriedValues), known, span, report)
}
