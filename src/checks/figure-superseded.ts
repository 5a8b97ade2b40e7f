import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import type { Amount, Mention, Value } from '../model/value.ts'
import { parseEdtf } from '../values/dates/edtf.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import { wordsOfValue } from '../values/value-words.ts'
import type { Check } from './check.ts'
import { type DatedText, datedTexts } from './texts/dated-texts.ts'
import { followsFromReports } from './texts/implied.ts'
import { isPutInPast, saysEarlier, saysReplaced } from './texts/past-words.ts'
import { datesOf, type Replaced, replacedIn, standingValues } from './texts/replaced-values.ts'
import { citedIn, wordsOf } from './texts/sentences.ts'
import { type Surroundings, surroundingsOf } from './texts/surroundings.ts'
import { type CitingSentence, citingSentences, isEnglish, writtenSlides } from './texts/writing.ts'

/**
 * A figure or date that only a replaced report gives may not be written as if it stood: its claimant says otherwise now.
 * It may where the text gives the new value too, says that the old one is past, or gives the day on which it was said.
 */
export const figureSuperseded: Check = {
  code: 'figure-superseded',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (!isEnglish(slide)) continue
      const around = surroundingsOf(slide)
      for (const citing of citingSentences(slide, briefing))
        checkSentence(citing, around(citing.writing.text), report)
      for (const dated of datedTexts(slide)) checkDate(dated, briefing, report)
    }
  },
}

function checkSentence(citing: CitingSentence, around: Surroundings, report: Report): void {
  for (const { mention, replaced } of supersededIn(citing, around)) {
    const { sentence } = citing
    const words = sentence.words.slice(mention.start, mention.end)
    tell(mention, words, sentence.spanOf(mention.start, mention.end), replaced, report)
  }
}

/** A figure of a sentence that is no longer said by who said it, and by what it was replaced. */
export interface Superseded {
  readonly mention: Mention
  readonly replaced: Replaced
}

/** The figures of a sentence that stand for nothing but a replaced report, and are written as if they stood. */
export function supersededIn(
  { sentence, writing, facts }: CitingSentence,
  around: Surroundings,
): Superseded[] {
  const replaced = facts.flatMap(replacedIn)
  if (replaced.length === 0) return []
  const mentions = findMentions(sentence.words).filter(({ label }) => !label)
  const standing = facts.flatMap(standingValues)
  return mentions.flatMap(mention => {
    const old = replaced.find(each => isOnly(mention, each, standing, facts))
    if (!old) return []
    const others = mentions.filter(other => other !== mention)
    const isFree =
      sentence.inserted.some(id => isOf(id, old.fact, facts)) ||
      isPutInPast(sentence.words, sentence.words.slice(0, mention.start)) ||
      others.some(other => supports(other, [old.by.value]).supported) ||
      tellsWhen(old, sentence.words, others, around) ||
      isSaidAround(old, wordsOf(writing.text), around)
    return isFree ? [] : [{ mention, replaced: old }]
  })
}

/** Whether a mention tells the old value and none that stands; of a range, whether an end does. */
function isOnly(mention: Mention, { old }: Replaced, standing: readonly Value[], facts: readonly Fact[]) {
  return endsOf(mention).some(
    end =>
      supports(end, [old.value]).supported &&
      !supports(end, standing).supported &&
      !facts.some(fact => followsFromReports(end, fact)),
  )
}

function endsOf(mention: Mention): Mention[] {
  const { value } = mention
  if (value.kind !== 'amount' || value.qualifier !== 'between') return [mention]
  return [mention, ...value.figures.map(figure => ({ ...mention, value: exactly(figure, value) }))]
}

const exactly = (figure: number, like: Amount): Amount => ({
  ...like,
  qualifier: 'exactly',
  figures: [figure],
  interval: { low: figure, high: figure },
  words: null,
})

const isOf = (id: string, fact: Fact, facts: readonly Fact[]): boolean =>
  id === fact.id || facts.some(other => other.id === id && replacedIn(other).some(each => each.fact === fact))

/** Before a date that ends a time, and does not only say when something happened. */
const AS_OF =
  /\b(?:by|as\s+(?:of|at)|until|till|up\s+to|morning|noon|midday|afternoon|evening|night|end|close|count|toll|figures?)\s(?:\S+\s){0,3}$/i

/**
 * Whether the day of the old report is told, which is not the day of the new one; in a sentence nor that of what happened,
 * unless it says "by" or the like. A day in the row of a cell or beside a text says when it held.
 */
function tellsWhen(
  { old, by, fact }: Replaced,
  words: string,
  others: readonly Mention[],
  around: Surroundings,
): boolean {
  const event = fact.event ? parseEdtf(fact.event) : null
  const shared = datesOf(by)
  const days = datesOf(old).filter(day => !shared.some(other => isOneDate(day, other)))
  if (days.length === 0) return false
  const isTold = (date: Mention) =>
    date.value.kind === 'date' && supports(date, days).supported && !supports(date, shared).supported
  const isOfEvent = (date: Mention) =>
    event !== null && supports(date, [event]).supported && !AS_OF.test(words.slice(0, date.start))
  const besides = [
    ...around.row.flatMap(cell => findMentions(cell)),
    ...(around.date ? mentionOf(around.date) : []),
  ]
  return others.some(date => isTold(date) && !isOfEvent(date)) || besides.some(isTold)
}

const isOneDate = (one: Value, other: Value): boolean =>
  one.kind === 'date' &&
  other.kind === 'date' &&
  one.earliest === other.earliest &&
  one.latest === other.latest

function mentionOf(date: string): Mention[] {
  const value = parseEdtf(date)
  return value ? [{ value, start: 0, end: date.length, label: false }] : []
}

/** Whether the rest of the text, or what stands beside a cell, gives the new value or says that the old one went. */
function isSaidAround({ by }: Replaced, text: string, { heads, row, otherRows }: Surroundings): boolean {
  if (saysReplaced(text) || heads.some(saysEarlier) || row.some(saysEarlier)) return true
  return [text, ...row, ...otherRows()].some(words =>
    findMentions(words).some(mention => !mention.label && supports(mention, [by.value]).supported),
  )
}

/** A date that stands beside a text, as in a timeline. */
function checkDate({ date, span, text }: DatedText, { facts }: Briefing, report: Report): void {
  const known = citedIn(text).flatMap(id => facts.get(id) ?? [])
  const replaced = known.flatMap(replacedIn)
  const [mention] = replaced.length > 0 ? mentionOf(date) : []
  if (!mention) return
  const standing = known.flatMap(standingValues)
  const old = replaced.find(each => isOnly(mention, each, standing, known))
  if (!old) return
  const words = wordsOf(text)
  const gives = findMentions(words).some(other => supports(other, [old.by.value]).supported)
  if (!gives && !saysEarlier(words)) tell(mention, date, span, old, report)
}

function tell(mention: Mention, words: string, span: Span, { old, by }: Replaced, report: Report): void {
  const when = whenGiven(old, by)
  const now = wordsOfValue(by.value)
  const isPart = mention.value.kind === 'amount' && !supports(mention, [old.value]).supported
  const what = isPart ? `"${words}" begins or ends with ${wordsOfValue(old.value)}, which` : `"${words}"`
  const message = `${what} has been replaced: ${by.claimant?.name ?? by.source.id} gave ${now}${when}.`
  const details = [`replaced, ${old.source.id}:  ${old.quote}`, `says now, ${by.source.id}:  ${by.quote}`]
  report(diagnose('figure-superseded', span, message, { details }))
}

/** When the new value was said; else which day it describes, where the old one described another; else when it was published. */
function whenGiven(old: Evidence, { said, asOf, source }: Evidence): string {
  const write = (edtf: string | null | undefined, before: string): string => {
    const day = edtf ? parseEdtf(edtf) : null
    return day ? `${before}${wordsOfValue(day)}` : ''
  }
  if (said) return write(said, ' on ')
  if (asOf?.stated && asOf.date !== old.asOf?.date) return write(asOf.date, ', as of ')
  return write(source.bibliography.issued, ' on ')
}
