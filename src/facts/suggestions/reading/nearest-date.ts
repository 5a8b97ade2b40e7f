import type { Range } from '../../../model/span.ts'
import type { DateValue } from '../../../model/value.ts'
import type { Sentence } from './read-sentence.ts'

/** The placed date of a sentence that stands nearest to a range of it; null where there is none. */
export function nearestDate({ text, mentions }: Sentence, { start, end }: Range): DateValue | null {
  let best: { value: DateValue; distance: number } | null = null
  for (const mention of mentions) {
    if (mention.value.kind !== 'date' || mention.unresolved) continue
    // "since 2021", "going back to 1947": a length of time, which many events fall into.
    if (/\b(?:since|until|till|back to|back as)\s*$/i.test(text.slice(0, mention.start))) continue
    // Another clause has another date; "the fire of 1976, in which 38 died" has the one before it.
    const isBefore = start >= mention.end
    const between = isBefore ? text.slice(mention.end, start) : text.slice(end, mention.start)
    if (/[;:]|\b(?:since|after|before|until|than|while|from|compared|against)\b/i.test(between)) continue
    if (!isBefore && /\b(?:which|who|where|when)\b/i.test(between)) continue
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
