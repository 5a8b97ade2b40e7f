import type { Range } from '../../../../model/span.ts'
import type { DateValue } from '../../../../model/value.ts'
import type { Sentence } from '../read-sentence.ts'
import { isAsOf } from './as-of.ts'
import { isOfOrigin } from './origin.ts'

/** The placed date of a sentence that stands nearest to a range of it; null where there is none. */
export function nearestDate(sentence: Sentence, { start, end }: Range): DateValue | null {
  const { text, mentions } = sentence
  let best: { value: DateValue; distance: number } | null = null
  for (const mention of mentions) {
    if (mention.value.kind !== 'date' || mention.unresolved) continue
    // "As of 10 October": when it was counted, and not when it happened.
    if (isAsOf(sentence, mention) || isOfOrigin(text, mention.start, mention.end)) continue
    // "since 2021", "going back to 1947": a length of time, which many events fall into.
    if (/\b(?:since|until|till|back to|back as)\s*$/i.test(text.slice(0, mention.start))) continue
    // Another clause has another date; "the fire of 1976, in which 38 died" has the one before it.
    const isBefore = start >= mention.end
    const between = isBefore ? text.slice(mention.end, start) : text.slice(end, mention.start)
    if (/[;:]|\b(?:since|after|before|until|than|while|from|compared|against)\b/i.test(between)) continue
    if (!isBefore && /\b(?:which|who|where|when)\b/i.test(between)) continue
    // "more than 2,000 kilos, which surpassed the 1.5 tonnes taken in 2008": the year of another figure.
    const isOfOther = mentions.some(
      other =>
        other.value.kind === 'amount' &&
        !other.label &&
        other.start >= end &&
        other.end <= mention.start &&
        !/[,)]|\b(?:and|was|were)\b/.test(text.slice(other.end, mention.start)),
    )
    if (!isBefore && isOfOther && /^\d{4}$/.test(mention.value.edtf)) continue
    const distance = Math.max(start - mention.end, mention.start - end)
    if (best === null || distance < best.distance) best = { value: mention.value, distance }
  }
  return best?.value ?? null
}

/** "Has killed hundreds since 2021": a count of many events, over years. A date of its own makes it one of them. */
export function isSinceYear(sentence: Sentence, at: Range): boolean {
  if (nearestDate(sentence, at) !== null) return false
  return sentence.mentions.some(({ value, start, end }) => {
    if (value.kind !== 'date' || !/^\d{4}$/.test(value.edtf)) return false
    const between = sentence.text.slice(Math.min(end, at.end), Math.max(start, at.start))
    return /\bsince\s*$/i.test(sentence.text.slice(0, start)) && !/[;:]/.test(between)
  })
}
