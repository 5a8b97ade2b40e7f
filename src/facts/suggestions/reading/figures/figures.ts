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
  const told: Told = { sentence, tokens: sentence.tokens(), mentions, carried }
  const whole = contextOf(sentence)
  const findings: FigureFinding[] = []
  let previous: ReadFigure | null = null
  for (const mention of mentions) {
    const read = readFigure(mention, previous, told)
    if (isWanted(read, previous, told)) {
      const speech = speakerFor(speeches, { start: read.first, end: read.head.end })
      const { who = null } = speech ?? counterOf(speeches, read.role) ?? {}
      findings.push({ ...describe(read, told, whole), by: who, before })
    }
    previous = read
  }
  return findings
}

/** A sentence with its figures, and what the sentence before it counts. */
interface Told {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly mentions: readonly AmountMention[]
  readonly carried: Carried | null
}

interface ReadFigure extends Read {
  /** Indices of its first token and of the one after it. */
  readonly first: number
  readonly next: number
  /** It counts again what the figure before it has counted. */
  readonly again: boolean
  readonly isMagnitude: boolean
}

/** What a figure counts and what became of it, where it says so itself or the figure before it does. */
function readFigure(mention: AmountMention, previous: ReadFigure | null, told: Told): ReadFigure {
  const { sentence, tokens, mentions, carried } = told
  const first = tokenAt(tokens, mention.start)
  const next = nextToken(tokens, mention.end)
  const head = readHead(tokens, next, mention.value)
  const own = readRole(tokens, { start: first, mentionEnd: next, end: head.end, state: head.state })
  const completed = completeRole(own, head, { sentence, tokens, mention, first }, { previous, carried })
  const earlier = previous === null ? carried : carriedFrom(previous)
  const again =
    earlier !== null && completed.family === null && isToldAgain(sentence, mention, head, earlier.value)
  const stated = again
    ? { ...completed, family: earlier.family, verb: earlier.verb, governor: null }
    : completed
  const isNear = (at: number) =>
    !mentions.some(
      other =>
        other !== mention && other.start < (tokens[at]?.end ?? 0) && (tokens[at]?.start ?? 0) < other.end,
    )
  const frames = again ? earlier.frames : framesFor(tokens, stated, head, { first, next, isNear })
  const isMagnitude = isOfQuake(sentence.text, mention)
  const nearby = { tokens, first, frames }
  const named = again ? earlier.counted : countedBy(head, stated, previous ?? carried, mention.value, nearby)
  const counted = isMagnitude ? 'magnitude' : named
  const role = withImpliedFamily(stated, counted, framesTold(tokens, stated, head, { first }))
  const words = isMagnitude
    ? 'magnitude'
    : (wordsCounted(sentence, tokens, head) ?? wordsBefore(tokens, { role, head, first }, previous))
  return { mention, head, role, counted, words, frames, first, next, again, isMagnitude }
}

const carriedFrom = (previous: ReadFigure) => ({
  ...previous,
  family: previous.role.family,
  verb: previous.role.verb,
  value: previous.mention.value,
})

function isWanted(read: ReadFigure, previous: ReadFigure | null, { sentence, tokens }: Told): boolean {
  const { mention, first, next, head, role, again, isMagnitude } = read
  if (isMagnitude) return true
  if (isWhole(mention, head, tokens, first)) return false
  const text = sentence.text
  return (
    again ||
    !isUnwanted({ text, tokens, mention, first, next, head, role, previous: previous?.mention ?? null })
  )
}

/** A finding but for who says it, and for the sentence before. */
function describe(
  { mention, head, role, counted, words, frames, first, next, again, isMagnitude }: ReadFigure,
  { sentence, tokens, mentions }: Told,
  whole: Context,
): Omit<FigureFinding, 'by' | 'before'> {
  const around = { start: Math.min(first, role.start), end: Math.max(next, role.end) }
  const shown = shownWith(tokens, around, next - first)
  const part = partAbout(sentence, mention, mentions)
  const { text } = sentence
  return {
    kind: 'quantity',
    at: shifted(sentence, mention.start, mention.end),
    quote: shifted(
      sentence,
      Math.min(tokens[shown.start]?.start ?? 0, mention.start),
      Math.max(tokens[shown.end - 1]?.end ?? 0, mention.end),
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
    about: role.family === null && mention.value.measure === 'count' ? aboutCount(tokens, first, head) : null,
    total: role.isTotal,
    partitive: head.partitive || head.pronoun || isOfThem(text, mention),
    increment: head.increment || /^(?:further|additional)$/.test(tokens[first - 1]?.lower ?? ''),
    dimension: isMagnitude ? 'magnitude' : dimensionFor(tokens, next, head),
    context: part === sentence ? whole : contextOf(part),
    when: nearestDate(part, mention),
    sinceYear: isSinceYear(part, mention),
    asOf: dayDescribed(sentence, mention),
  }
}

/** What a measure measures; how many more or fewer ("eight fewer than last year") is a scale of its own. */
function dimensionFor(tokens: readonly Token[], next: number, { lemma }: Head): string | null {
  if (isDifference(tokens, next)) return 'difference'
  return lemma === null ? null : dimensionOf(lemma)
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
function isOfQuake(text: string, { start, end }: PlacedMention): boolean {
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
