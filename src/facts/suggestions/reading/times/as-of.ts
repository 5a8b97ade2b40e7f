import type { Range } from '../../../../model/span.ts'
import type { DateValue } from '../../../../model/value.ts'
import type { PlacedMention } from '../../../../values/mentions.ts'
import type { Sentence } from '../read-sentence.ts'

/** What stands before a date that tells the day of a count, and not of what is counted; a time of day may stand between. */
const AS_OF =
  /\b(?:as (?:of|at)|by|up (?:to|until))(?:\s+(?:about|around|early|late|the|end|start|morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|nightfall|of|on|o['’]clock|hours|hrs|local|time|GMT|UTC|[ap]\.?m\.?|\d{1,2}(?:[:.]\d{2})?|\d{4}),?)*\s*$/i

/** "By Friday" is also when something is to be done: a count where it has come to that, before the date or behind it. */
const BY = /\bby\b[^,]*$/i
const HAS_COME = /\b(?:had|has|have)\b(?! to\b)/i
const CAME = /\b(?:had|has|have|was|were|stood|reached|rose|numbered)\b/i

/** Whether a date of a sentence tells as of when it counts: "as of 18:00 on 10 October", "by Sunday evening … had died". */
export function isAsOf({ text }: Sentence, { start, end }: Range): boolean {
  const before = text.slice(0, start)
  const found = AS_OF.exec(before)
  if (found === null) return false
  return !BY.test(found[0]) || HAS_COME.test(before) || (found.index === 0 && CAME.test(text.slice(end)))
}

/** The day that a figure describes, where its sentence says it before the figure or right behind it; null where it does not. */
export function dayDescribed(sentence: Sentence, at: Range): DateValue | null {
  let described: DateValue | null = null
  for (const mention of sentence.mentions) {
    const { value } = mention
    if (value.kind !== 'date' || mention.unresolved || !isAsOf(sentence, mention)) continue
    if (mention.end <= at.start || (described === null && isNextTo(sentence, at, mention))) described = value
  }
  return described
}

/** "1,984 cases as of 3 August": nothing that ends a clause between, and no other figure. */
function isNextTo({ text, mentions }: Sentence, at: Range, date: PlacedMention): boolean {
  const between = text.slice(at.end, date.start)
  return (
    !/[;:]|, (?:and|but|while)\b/.test(between) &&
    !mentions.some(({ start, value }) => value.kind === 'amount' && start >= at.end && start < date.start)
  )
}
