import { nounPhraseAfter, type Phrase, phraseEndingAt } from '../../grammar/noun-phrases.ts'
import type { Token } from '../../grammar/token.ts'
import { type Context, contextOf } from '../context.ts'
import type { DateFinding } from '../finding.ts'
import { type Sentence, tokenAt } from '../read-sentence.ts'
import { type Speech, speakerFor } from '../speech/attribution.ts'

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
        verb: verbTold(sentence, tokens, subject, { verb, date: first }),
        happening: happeningOf(tokens[verb]?.lemma ?? ''),
        by,
        context: contextOf(sentence),
        before,
        when: mention.value,
      },
    ]
  })
}

/** Happenings that somebody brings about: with no auxiliary and no object they were done to their subject. */
const DONE_TO: ReadonlySet<string> = new Set([
  'founded',
  'built',
  'signed',
  'appointed',
  'arrested',
  'inspected',
])

/** Tokens of an object that is told with its verb. */
const LONGEST_OBJECT = 6

/**
 * A verb with its auxiliaries and its object. The auxiliary that a participle lacks is put before it: "a dam built in 1968,
 * broke" was built then.
 */
function verbTold(
  { text }: Sentence,
  tokens: readonly Token[],
  subject: Phrase,
  { verb, date }: { readonly verb: number; readonly date: number },
): string {
  const end = objectOf(tokens, verb, date) ?? verb + 1
  const told = text.slice(tokens[subject.end]?.start ?? 0, tokens[end - 1]?.end).replace(/\s+/g, ' ')
  const { lemma = '' } = tokens[verb] ?? {}
  const isBare = subject.end === verb && /^(?:ADP|NUM)$/.test(tokens[verb + 1]?.pos ?? '')
  if (!isBare || !DONE_TO.has(happeningOf(lemma)) || lemma === 'become') return told
  return `${/[^s]s$/.test(subject.who) ? 'were' : 'was'} ${told}`
}

/** Where the object of a verb ends, the date that may follow it left out; null where none follows, or a long one. */
function objectOf(tokens: readonly Token[], verb: number, date: number): number | null {
  if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[verb + 1]?.pos ?? '')) return null
  const object = nounPhraseAfter(verb < date ? tokens.slice(0, date) : tokens, verb + 1)
  return object !== null && object.end - verb <= LONGEST_OBJECT ? object.end : null
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
