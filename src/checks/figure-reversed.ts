import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Evidence } from '../model/fact.ts'
import type { Mention } from '../model/value.ts'
import { type Direction, directionOf } from '../values/directions.ts'
import { findMentions } from '../values/mentions.ts'
import { supports } from '../values/support.ts'
import type { Check } from './check.ts'
import { type CitingSentence, citingSentences, isEnglish, writtenSlides } from './texts/writing.ts'

/** A figure by which something fell may not be written as a rise, nor the other way round. */
export const figureReversed: Check = {
  code: 'figure-reversed',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (!isEnglish(slide)) continue
      for (const citing of citingSentences(slide, briefing)) checkSentence(citing, report)
    }
  },
}

const NAMES: Readonly<Record<Direction, string>> = { up: 'a rise', down: 'a fall' }

function checkSentence({ sentence, facts }: CitingSentence, report: Report): void {
  for (const mention of findMentions(sentence.words)) {
    const here = mention.label ? null : directionOf(sentence.words, mention)
    if (here === null) continue
    const told = facts.flatMap(({ evidence }) =>
      evidence.flatMap(item => directionsIn(item, mention).map(there => ({ item, there }))),
    )
    const [first] = told
    if (!first || told.some(({ there }) => there === here)) continue
    const words = sentence.words.slice(mention.start, mention.end)
    const message = `"${words}" is ${NAMES[first.there]} in the evidence, and ${NAMES[here]} here.`
    const details = told.map(({ item }) => `${item.source.id}:  ${item.quote}`)
    report(diagnose('figure-reversed', sentence.spanOf(mention.start, mention.end), message, { details }))
  }
}

/** Which ways the figure goes where a report gives it, read in the whole sentence where that is known. */
function directionsIn(item: Evidence, mention: Mention): readonly Direction[] {
  if (!supports(mention, item.quoted).supported) return []
  const { text, from, to } = wordsAround(item)
  return findMentions(text).flatMap(other => {
    const isQuoted = other.start < to && other.end > from
    const isSame = isQuoted && !other.label && supports(mention, [other.value]).supported
    return isSame ? (directionOf(text, other) ?? []) : []
  })
}

function wordsAround({ passage, source, quote }: Evidence): { text: string; from: number; to: number } {
  if (!passage || !source.text) return { text: quote, from: 0, to: quote.length }
  const { start, end } = passage.sentence
  return {
    text: source.text.text.slice(start, end),
    from: passage.start - start,
    to: passage.end - start,
  }
}
