import type { Range } from '../../../../model/span.ts'
import type { PlacedMention } from '../../../../values/mentions.ts'
import { dimensionOf } from '../../grammar/nouns.ts'
import { COUNTING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import { type Context, contextOf } from '../context.ts'
import type { FigureFinding } from '../finding.ts'
import { type Sentence, tokenAt } from '../read-sentence.ts'
import { type Speech, speakerFor } from '../speech/attribution.ts'
import { dayDescribed } from '../times/as-of.ts'
import { isSinceYear, nearestDate } from '../times/nearest-date.ts'
import { aboutCount, particleOf } from './about.ts'
import { type AmountMention, type Carried, completeRole, type Read } from './carried-role.ts'
import { countedBy } from './counted.ts'
import type { Role } from './figure-role.ts'
import { framesFor, framesTold } from './frames-for.ts'
import { type Head, readHead } from './head.ts'
import { withImpliedFamily } from './implied-family.ts'
import { predicateAfter } from './predicate.ts'
import { readRole } from './role.ts'
import { partAbout } from './shared-verb.ts'
import { subjectOfCount, wordsOfToll } from './subject-counted.ts'
import { isToldAgain } from './told-again.ts'
import { isUnwanted } from './unwanted.ts'

/** The figures of a sentence that an analyst would want, with what they count and what became of it. */
export function figuresIn(
  sentence: Sentence,
  speeches: readonly Speech[],
  before: Context,
  carried: Carried | null,
): readonly FigureFinding[] {
  const mentions = sentence.mentions.filter(
    (mention): mention is AmountMention => mention.value.kind === 'amount' && !mention.label,
  )
  if (mentions.length === 0) return []
  const tokens = sentence.tokens()
  const whole = contextOf(sentence)
  const findings: FigureFinding[] = []
  let previous: Read | null = null
  for (const mention of mentions) {
    const first = tokenAt(tokens, mention.start)
    const next = nextToken(tokens, mention.end)
    const head = readHead(tokens, next, mention.value)
    const own = readRole(tokens, { start: first, mentionEnd: next, end: head.end, state: head.state })
    const completed = completeRole(own, head, { sentence, tokens, mention, first }, { previous, carried })
    const earlier =
      previous === null
        ? carried
        : {
            ...previous,
            family: previous.role.family,
            verb: previous.role.verb,
            value: previous.mention.value,
          }
    const again =
      earlier !== null && completed.family === null && isToldAgain(sentence, mention, head, earlier.value)
    const told = again
      ? { ...completed, family: earlier.family, verb: earlier.verb, governor: null }
      : completed
    const magnitude = isMagnitude(sentence.text, mention)
    const frames = again
      ? earlier.frames
      : framesFor(tokens, told, head, {
          first,
          next,
          isNear: at =>
            !mentions.some(
              other =>
                other !== mention &&
                other.start < (tokens[at]?.end ?? 0) &&
                (tokens[at]?.start ?? 0) < other.end,
            ),
        })
    const counted = magnitude
      ? 'magnitude'
      : again
        ? earlier.counted
        : countedBy(head, told, previous ?? carried, mention.value, { tokens, first, frames })
    const role = withImpliedFamily(told, counted, framesTold(tokens, told, head, { first }))
    const words =
      (magnitude ? 'magnitude' : null) ??
      wordsCounted(sentence, tokens, head) ??
      wordsBefore(tokens, { role, head, first }, previous)
    const read: Read = { mention, head, role, counted, words, frames }
    const candidate = {
      text: sentence.text,
      tokens,
      mention,
      first,
      next,
      head,
      role,
      previous: previous?.mention ?? null,
    }
    const isWanted =
      magnitude || ((again || !isUnwanted(candidate)) && !isWhole(mention, head, tokens, first))
    previous = read
    if (!isWanted) continue
    const place = shownWith(
      tokens,
      { start: Math.min(first, role.start), end: Math.max(next, role.end) },
      next - first,
    )
    const part = partAbout(sentence, mention, mentions)
    const speech = speakerFor(speeches, { start: first, end: head.end }) ?? counterOf(speeches, role)
    findings.push({
      kind: 'quantity',
      at: shifted(sentence, mention.start, mention.end),
      quote: shifted(
        sentence,
        Math.min(tokens[place.start]?.start ?? 0, mention.start),
        Math.max(tokens[place.end - 1]?.end ?? 0, mention.end),
      ),
      sentence: sentence.range,
      value: mention.value,
      counted,
      words,
      modifiers: head.modifiers,
      family: role.family,
      frames,
      again,
      verb: role.verb,
      governor: role.governor,
      isDone: role.isDone,
      predicate: role.family === null ? predicateAfter(tokens, head.end) : null,
      particle: particleOf(tokens, role.verb, role),
      about:
        role.family === null && mention.value.measure === 'count' ? aboutCount(tokens, first, head) : null,
      total: role.isTotal,
      partitive: head.partitive || head.pronoun || isOfThem(sentence.text, mention),
      increment: head.increment || /^(?:further|additional)$/.test(tokens[first - 1]?.lower ?? ''),
      dimension: magnitude
        ? 'magnitude'
        : isDifference(tokens, next)
          ? 'difference'
          : head.lemma
            ? dimensionOf(head.lemma)
            : null,
      by: speech?.who ?? null,
      context: part === sentence ? whole : contextOf(part),
      before,
      when: nearestDate(part, mention),
      sinceYear: isSinceYear(part, mention),
      asOf: dayDescribed(sentence, mention),
    })
  }
  return findings
}

function nextToken(tokens: readonly Token[], end: number): number {
  const index = tokens.findIndex(token => token.start >= end)
  return index < 0 ? tokens.length : index
}

const shifted = ({ range }: Sentence, start: number, end: number) => ({
  start: range.start + start,
  end: range.start + end,
})

/** "eight fewer than last year" */
const isDifference = (tokens: readonly Token[], next: number): boolean =>
  /^(?:more|fewer|less)$/.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'than'

/** "two of the eight engines": the whole is told by the way, and stands elsewhere in its own right. */
function isWhole(mention: AmountMention, head: Head, tokens: readonly Token[], first: number): boolean {
  const before = `${tokens[first - 2]?.lower ?? ''} ${tokens[first - 1]?.lower ?? ''}`
  return (
    before === 'of the' &&
    mention.value.qualifier === 'exactly' &&
    head.lemma !== null &&
    tokens[first - 3]?.pos === 'NUM'
  )
}

/** "31,000 people, of whom 2,000 are children" */
const isOfThem = (text: string, { start }: PlacedMention): boolean =>
  /\b(?:of|among|including) (?:whom|which|them|these|those)[,\s]*$/i.test(
    text.slice(Math.max(0, start - 24), start),
  )

/** A bare figure is quoted with a few words after it, up to a mark: "two also had burns". */
function shownWith(tokens: readonly Token[], place: Range, size: number): Range {
  if (place.end - place.start > size) return place
  let end = place.end
  while (end < place.end + 4 && end < tokens.length && tokens[end]?.pos !== 'PUNCT') end += 1
  // Not in the midst of a noun with what describes it: "at a crowded rock concert".
  while (
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[end - 1]?.pos ?? '') &&
    /^(?:NOUN|PROPN)$/.test(tokens[end]?.pos ?? '')
  )
    end += 1
  return { start: place.start, end }
}

/** "a 6.4-magnitude quake", "of magnitude 7.2". */
function isMagnitude(text: string, { start, end }: PlacedMention): boolean {
  if (/^\s+on the Richter\b/i.test(text.slice(end))) return true
  if (/quakes?,?(?: which| that)? measur(?:ed|ing) $/i.test(text.slice(0, start))) return true
  return /\bmagnitude(?: of)?\s*$/i.test(text.slice(0, start)) || /^[\s-]*magnitude\b/i.test(text.slice(end))
}

function wordsCounted({ text }: Sentence, tokens: readonly Token[], head: Head): string | null {
  if (head.lemma === null) return null
  const from = tokens[head.start]
  const last = tokens[(head.state ? head.end - 1 : head.end) - 1]
  if (!from || !last || last.end <= from.start) return null
  return text
    .slice(from.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:more|other|further|additional|another)\s+/i, '')
    .replace(NUMBER_WORDS, '')
    .replace(/[*_]+/g, '')
}

/** "two of the eight engines": how many there are in all. */
const NUMBER_WORDS = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen) /i

/** What a bare figure counts in the words of the figure before it, or of its verb's subject: "its fighters number 900". */
function wordsBefore(
  tokens: readonly Token[],
  { role, head, first }: { readonly role: Role; readonly head: Head; readonly first: number },
  previous: Read | null,
): string | null {
  if (head.pronoun) return previous?.words ?? null
  if (head.lemma !== null || head.state !== null) return null
  return wordsOfToll(tokens, role, first) ?? subjectOfCount(tokens, role)?.words ?? null
}

/** "The fire service counted 16": who counts answers for the figure. */
function counterOf(speeches: readonly Speech[], role: Role): Speech | null {
  if (role.verb === null || !COUNTING.has(role.verb)) return null
  return speeches.find(({ verb, at }) => verb === role.verb && at < role.end) ?? null
}
