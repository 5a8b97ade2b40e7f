import { phraseEndingAt } from '../grammar/noun-phrases.ts'
import type { Token } from '../grammar/tagger.ts'
import { type Speech, speakerFor } from './attribution.ts'
import { type Context, contextOf } from './context.ts'
import type { DateFinding } from './finding.ts'
import { type Sentence, tokenAt } from './read-sentence.ts'

/** Verbs of happenings that have a day, by what happens; those that reports use for one another stand together. Our own choice. */
const HAPPENINGS: Readonly<Record<string, string>> = {
  founded: 'found form create establish launch',
  began: 'begin start erupt open reopen',
  struck: 'strike hit batter',
  happened: 'happen occur',
  sank: 'sink capsize',
  collapsed: 'collapse crash explode derail',
  signed: 'sign ratify',
  appointed: 'appoint elect become name install inaugurate',
  resigned: 'resign quit retire',
  died: 'die assassinate',
  arrested: 'arrest detain capture',
  closed: 'close shut end',
  declared: 'declare announce',
  attacked: 'attack bomb invade raid',
  inspected: 'inspect',
  moved: 'move withdraw',
  built: 'build',
}

const HAPPENING_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HAPPENINGS).flatMap(([name, verbs]) => verbs.split(' ').map(verb => [verb, name] as const)),
)

/** What verbs count the same happening. */
export const happeningOf = (verb: string): string => HAPPENING_OF.get(verb) ?? verb

/** Dates of a sentence on which something happened, with what it happened to. */
export function happeningsIn(
  sentence: Sentence,
  speeches: readonly Speech[],
  before: Context,
): readonly DateFinding[] {
  return sentence.mentions.flatMap(mention => {
    if (mention.value.kind !== 'date' || mention.label || mention.unresolved) return []
    if (/\b(?:until|till|by|before|after|every|between)\s*$/i.test(sentence.text.slice(0, mention.start)))
      return []
    const tokens = sentence.tokens()
    const first = tokenAt(tokens, mention.start)
    const verb = verbOf(tokens, first)
    if (verb === null) return []
    const subject = subjectOf(tokens, verb)
    if (subject === null) return []
    const end = Math.max(tokens[verb]?.end ?? 0, mention.end)
    const start = Math.min(tokens[subject.start]?.start ?? 0, mention.start)
    const by = speakerFor(speeches, { start: verb, end: verb + 1 })?.who ?? null
    return [
      {
        kind: 'date' as const,
        at: { start: sentence.range.start + mention.start, end: sentence.range.start + mention.end },
        quote: { start: sentence.range.start + start, end: sentence.range.start + end },
        sentence: sentence.range,
        value: mention.value,
        subject: subject.who,
        verb: sentence.text.slice(tokens[subject.end]?.start ?? 0, tokens[verb]?.end).replace(/\s+/g, ' '),
        happening: happeningOf(tokens[verb]?.lemma ?? ''),
        by,
        context: contextOf(sentence),
        before,
        when: mention.value,
      },
    ]
  })
}

/** The nearest verb of a happening before a date, with no other full verb between them; or after an opening date. */
function verbOf(tokens: readonly Token[], date: number): number | null {
  for (let at = date - 1; at >= 0 && at >= date - 10; at -= 1) {
    const token = tokens[at]
    if (!token || /^[;:“”"()]$/.test(token.text)) break
    if (token.pos !== 'VERB' || /ing$/.test(token.lower)) continue
    return HAPPENING_OF.has(token.lemma) && isPast(token) ? at : null
  }
  if (date > 2) return null
  const comma = tokens.findIndex((token, at) => at > date && token.text === ',')
  if (comma < 0 || comma > date + 5) return null
  for (let at = comma + 1; at < tokens.length && at < comma + 12; at += 1) {
    const token = tokens[at]
    if (token?.pos === 'VERB') return HAPPENING_OF.has(token.lemma) && isPast(token) ? at : null
  }
  return null
}

const isPast = ({ lower }: Token): boolean =>
  /(?:ed|en)$/.test(lower) ||
  /^(?:began|broke|struck|hit|sank|sunk|shut|became|built|quit|made|found|founded)$/.test(lower)

function subjectOf(tokens: readonly Token[], verb: number) {
  let end = verb
  while (end > 0 && (tokens[end - 1]?.pos === 'AUX' || tokens[end - 1]?.pos === 'ADV')) end -= 1
  const phrase = phraseEndingAt(tokens, end)
  if (!phrase || /^(?:it|he|she|they|which|who|that|this|there)$/i.test(phrase.who)) return null
  return /[A-Za-zÀ-ɏ]{3}/.test(phrase.who) && !/^\d/.test(phrase.who) ? phrase : null
}
