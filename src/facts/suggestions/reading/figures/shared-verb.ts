import type { Range } from '../../../../model/span.ts'
import type { PlacedMention } from '../../../../values/mentions.ts'
import { STOPS } from '../../grammar/verbs.ts'
import { type Sentence, tokenAt } from '../read-sentence.ts'

/**
 * The part of a sentence that is about one of its figures. Where two figures share a verb and each has a place or a date of
 * its own ("killed hundreds across Asia since 2021 and 143 at a fair last week"), what belongs to the other is blanked out,
 * so that nothing moves; else the sentence as it stands.
 */
export function partAbout(
  sentence: Sentence,
  mention: PlacedMention,
  amounts: readonly PlacedMention[],
): Sentence {
  const at = amounts.indexOf(mention)
  const others = [
    partBefore(sentence, amounts[at - 1], mention),
    partAfter(sentence, mention, amounts[at + 1]),
  ].filter(range => range !== null)
  return others.length === 0 ? sentence : without(sentence, others)
}

/** What is said of the figure before alone. */
function partBefore(
  sentence: Sentence,
  previous: PlacedMention | undefined,
  mention: PlacedMention,
): Range | null {
  if (previous === undefined || !haveOwnParts(sentence, previous, mention)) return null
  return { start: previous.start, end: mention.start }
}

/** What is said of the figure after alone. */
function partAfter(
  sentence: Sentence,
  mention: PlacedMention,
  next: PlacedMention | undefined,
): Range | null {
  if (next === undefined || !haveOwnParts(sentence, mention, next)) return null
  const tokens = sentence.tokens()
  const end = tokens.findIndex(({ start, text }) => start >= next.end && (STOPS.has(text) || text === ','))
  return { start: next.start, end: tokens[end]?.start ?? sentence.text.length }
}

/** Whether two figures are joined by "and" and the first has a place or a date before it, the second one after itself. */
function haveOwnParts(sentence: Sentence, first: PlacedMention, second: PlacedMention): boolean {
  const tokens = sentence.tokens()
  const and = tokenAt(tokens, second.start) - 1
  if (tokens[and]?.lower !== 'and') return false
  const between = tokens.slice(tokenAt(tokens, first.end), and)
  const isOneClause = between.every(({ pos, text }) => !/^(?:VERB|AUX|PUNCT)$/.test(pos) && !STOPS.has(text))
  return isOneClause && between.some(({ lower }) => OF_PLACE.test(lower)) && isPlacedAfter(sentence, second)
}

function isPlacedAfter(sentence: Sentence, { end }: PlacedMention): boolean {
  const tokens = sentence.tokens()
  let at = tokenAt(tokens, end)
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at += 1
  return OF_PLACE.test(tokens[at]?.lower ?? '')
}

const OF_PLACE = /^(?:in|at|on|near|across|throughout|outside|around|off|during|since)$/

/** A sentence with ranges of it blanked out: without their words and what was found in them. */
function without(sentence: Sentence, ranges: readonly Range[]): Sentence {
  const isKept = ({ start }: Range): boolean =>
    !ranges.some(range => range.start <= start && start < range.end)
  const text = ranges.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    sentence.text,
  )
  return {
    ...sentence,
    text,
    mentions: sentence.mentions.filter(isKept),
    tokens: () => sentence.tokens().filter(isKept),
  }
}
