import type { Slide } from '../../model/briefing.ts'
import type { Outline } from '../../model/outline.ts'
import type { Mention } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { findMentions } from '../../values/mentions.ts'

const TIME = '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade)s?'
/** What a length of time ahead stands behind: "within", "over the next", "within a week or". */
const AHEAD = new RegExp(
  String.raw`\b(?:within|(?:in|over|for|during)\s+the\s+(?:next|coming))(?:\s+the\s+(?:next|coming))?\s+(?:an?\s+${TIME}\s+or\s+)?$`,
  'i',
)
const COUNTED_TIME = new RegExp(String.raw`^[\s-]+(?:(?:or\s+so|more|working|calendar)\s+)?${TIME}\b`, 'i')
const WEEK_OR = new RegExp(String.raw`${TIME}\s+or\s+$`, 'i')
const TOWARDS = /\b(?:by|until|before|in|from)\s+(?:the\s+)?$/i
const FROM = /^from\s/i
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

/** Verbs that tell of what has been, and words that look ahead or at the present. */
const PAST =
  /\b(?:was|were|had|did|began|came|fell|gave|grew|held|killed|left|made|met|rose|saw|sent|took|went|won)\b|(?<!\b(?:the|an?|of|by|and)\s)\b(?!hundred)[a-z]{2,}[a-df-z]ed\b/
const PRESENT =
  /\b(?:will|would|could|may|might|can|cannot|should|shall|must|is|are|be|likely\s+to|expects?|plans?|if|unless|chance|risk)\b|n.t\b/i

/**
 * Whether a number or date in a judgement looks beyond what is known, so that no report can carry it: a date wholly
 * after the information cut-off (the briefing's date where none is given); a date without a year that is still to come
 * and stands behind "by", "until", "before", "in" or "from"; a length of time behind "within" or "over the next".
 * The latter two not in a sentence that is told in the past, unless it says what would change a judgement.
 */
export function looksAhead(
  { layout }: Slide,
  path: readonly string[],
  words: string,
  mention: Mention,
  { informationCutOff, date }: Outline,
): boolean {
  if (layout.name !== 'bluf') return false
  const cutOff = parseEdtf(informationCutOff?.date ?? date)
  if (!cutOff) return false
  const { value, start, end } = mention
  const isToldInPast = path.at(-1) !== 'changes-if' && PAST.test(words) && !PRESENT.test(words)
  const lead = words.slice(0, start)
  if (value.kind === 'amount') {
    const isTime = COUNTED_TIME.test(words.slice(end)) || WEEK_OR.test(lead)
    return value.measure === 'count' && isTime && AHEAD.test(lead) && !isToldInPast
  }
  const placed = findMentions(words, cutOff.latest).find(other => other.start === start)?.value ?? value
  if (placed.kind === 'date' && placed.earliest > cutOff.latest) return true
  const own = words.slice(start, end)
  return (TOWARDS.test(lead) || FROM.test(own)) && !isToldInPast && recurs(value.edtf, own, cutOff.latest)
}

/** Whether a date without a year, or a day of the week, comes round within a year after a day. */
function recurs(edtf: string, words: string, day: string): boolean {
  if (edtf === 'XXXX-XX-XX') return WEEKDAY.test(words)
  if (!/XXXX-\d\d/.test(edtf)) return false
  const year = Number(day.slice(0, 4))
  return [year, year + 1].some(next => {
    const dated = parseEdtf(edtf.replaceAll('XXXX', String(next).padStart(4, '0')))
    return dated !== null && dated.earliest > day
  })
}
