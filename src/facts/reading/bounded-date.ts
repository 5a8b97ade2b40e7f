import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Evidence } from '../../model/fact.ts'
import { isRead } from './foreign-value.ts'

const BEFORE =
  /\b(before|after|prior\s+to|ahead\s+of|(?:no|not)\s+(?:earlier|later|sooner)\s+than)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$/i
const BEHIND = /^,?\s+at\s+the\s+(?:very\s+)?(earliest|latest)\b/i
/** Of a claim that is about such a bound: "Earliest day on which the quay can open". */
const CLAIMED = /\b(?:before|after|earlier|earliest|later|latest|until|by|from|since|deadline)\b/i

/**
 * Reports, at its quote, a date that its sentence only gives as a bound: "cannot begin before 26 September" would be told as
 * 26 September. A claim that says so is right. English.
 */
export function reportBoundedDate(
  { value, stance, passage, source, quoteSpan }: Evidence,
  claim: string,
  report: Report,
): void {
  if (value?.kind !== 'date' || value.words === null || stance !== 'asserts') return
  if (!passage || !source.text || !isRead(source.bibliography.language) || CLAIMED.test(claim)) return
  const sentence = source.text.text.slice(passage.sentence.start, passage.sentence.end)
  const at = sentence.indexOf(value.words, Math.max(0, passage.start - passage.sentence.start))
  if (at < 0) return
  const [, bound] =
    BEFORE.exec(sentence.slice(0, at)) ?? BEHIND.exec(sentence.slice(at + value.words.length)) ?? []
  if (bound === undefined) return
  const message = `The source says "${bound}" of ${value.words}, and the value is that day.`
  report(diagnose('date-bounded', quoteSpan, message))
}
