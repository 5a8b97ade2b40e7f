import type { Range } from '../../model/span.ts'
import type { Amount } from '../../model/value.ts'
import type { PlacedMention } from '../../values/mentions.ts'
import { type Speech, speakerFor } from './attribution.ts'
import { type AmountMention, type Carried, completeRole, type Read } from './carried-role.ts'
import { type Context, contextOf } from './context.ts'
import { countsPeople } from './families.ts'
import type { FigureFinding } from './finding.ts'
import { type Head, readHead } from './head.ts'
import { nearestDate } from './nearest-date.ts'
import { dimensionOf, kindOf } from './nouns.ts'
import { type Sentence, tokenAt } from './read-sentence.ts'
import { type Role, readRole } from './role.ts'
import { COUNTING } from './speech.ts'
import type { Token } from './tagger.ts'
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
  const context = contextOf(sentence)
  const findings: FigureFinding[] = []
  let previous: Read | null = null
  for (const mention of mentions) {
    const first = tokenAt(tokens, mention.start)
    const next = nextToken(tokens, mention.end)
    const head = readHead(tokens, next, mention.value)
    const own = readRole(tokens, { start: first, mentionEnd: next, end: head.end, state: head.state })
    const role = completeRole(own, head, { sentence, tokens, first }, { previous, carried })
    const magnitude = isMagnitude(sentence.text, mention)
    const counted = magnitude
      ? 'magnitude'
      : countedBy(head, role, previous ?? carried, mention.value, tokens, first)
    const words =
      (magnitude ? 'magnitude' : null) ??
      wordsCounted(sentence, tokens, next, head) ??
      (head.pronoun ? (previous?.words ?? null) : null)
    const read: Read = { mention, head, role, counted, words }
    const candidate = { text: sentence.text, tokens, mention, first, next, head, role }
    const isWanted = !isUnwanted(candidate) && !isWhole(mention, head, tokens, first)
    previous = read
    if (!isWanted) continue
    const place = shownWith(
      tokens,
      { start: Math.min(first, role.start), end: Math.max(next, role.end) },
      next - first,
    )
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
      verb: role.verb,
      governor: role.governor,
      total: role.isTotal,
      partitive: head.partitive || head.pronoun,
      increment: head.increment,
      dimension: magnitude ? 'magnitude' : head.lemma ? dimensionOf(head.lemma) : null,
      substance: head.substance,
      by: speech?.who ?? null,
      context,
      before,
      when: nearestDate(sentence, mention),
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

/** A bare figure is quoted with a few words after it, up to a mark: "two also had burns". */
function shownWith(tokens: readonly Token[], place: Range, size: number): Range {
  if (place.end - place.start > size) return place
  let end = place.end
  while (end < place.end + 4 && end < tokens.length && tokens[end]?.pos !== 'PUNCT') end += 1
  return { start: place.start, end }
}

/** "a 6.4-magnitude quake", "of magnitude 7.2". */
function isMagnitude(text: string, { start, end }: PlacedMention): boolean {
  return /\bmagnitude(?: of)?\s*$/i.test(text.slice(0, start)) || /^[\s-]*magnitude\b/i.test(text.slice(end))
}

/** What a figure counts where no noun follows it: people where they were killed, else what the figure before counts. */
function countedBy(
  head: Head,
  role: Role,
  previous: Pick<Read, 'counted'> | null,
  value: Amount,
  tokens: readonly Token[],
  first: number,
): string | null {
  if (value.measure === 'money') {
    const word = head.lemma ?? role.governor ?? role.verb ?? verbNear(tokens, first)
    return word === null ? null : kindOf(word)
  }
  if (value.measure === 'percent' || value.measure === 'fraction')
    return head.lemma ? kindOf(head.lemma) : (role.governor ?? subjectBefore(tokens, first) ?? role.verb)
  if (head.lemma) return kindOf(head.lemma)
  if (head.pronoun) return previous?.counted ?? null
  if (head.state || countsPeople(role.family)) return 'people'
  if (role.verb === 'number' || role.verb === 'total')
    return nounBefore(tokens, role.start) ?? previous?.counted ?? null
  if (role.governor && !/^(?:toll|count|number|figure|total|tally|estimate)$/.test(role.governor))
    return kindOf(role.governor)
  return previous?.counted ?? null
}

/** The nearest verb before a sum of money, within its clause: "costs the shippers €180,000". */
function verbNear(tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1; at >= 0 && at >= first - 8; at -= 1) {
    const token = tokens[at]
    if (!token || /[,;:.]/.test(token.text)) return null
    if (token.pos === 'VERB') return token.lemma
  }
  return null
}

/** "Turnout was 57 percent", "put turnout at 58 percent". */
function subjectBefore(tokens: readonly Token[], first: number): string | null {
  const verb = tokens[first - 1]
  const isLinked = verb !== undefined && (verb.pos === 'AUX' || verb.pos === 'VERB' || verb.pos === 'ADP')
  const noun = tokens[first - 2]
  return isLinked && noun && (noun.pos === 'NOUN' || noun.pos === 'PROPN') ? kindOf(noun.lemma) : null
}

function nounBefore(tokens: readonly Token[], from: number): string | null {
  for (let at = from - 1; at >= 0 && at >= from - 6; at -= 1)
    if (tokens[at]?.pos === 'NOUN') return kindOf(tokens[at]?.lemma ?? '')
  return null
}

function wordsCounted({ text }: Sentence, tokens: readonly Token[], next: number, head: Head): string | null {
  if (head.lemma === null) return null
  const from = tokens[next]
  const last = tokens[(head.state ? head.end - 1 : head.end) - 1]
  if (!from || !last || last.end <= from.start) return null
  return text
    .slice(from.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:of|from|in)\s+/i, '')
    .replace(/^(?:the|a|an|its|their|our|his|her)\s+/i, '')
    .replace(/^(?:more|other|further|additional|another)\s+/i, '')
}

/** "The fire service counted 16": who counts answers for the figure. */
function counterOf(speeches: readonly Speech[], role: Role): Speech | null {
  if (role.verb === null || !COUNTING.has(role.verb)) return null
  return speeches.find(({ verb, at }) => verb === role.verb && at < role.end) ?? null
}
