import type { Range } from '../../model/span.ts'
import { ATTRIBUTION, BELIEF, EXPECTATION, SPEECH, SPEECH_BEFORE_CLAUSE } from './faithfulness-words.ts'

/** Words that attribute something to somebody, and on which side of them it stands. */
export interface Speaker extends Range {
  readonly side: 'before' | 'after' | 'both'
  /** Said: the rest of the sentence. Expected: the clause. */
  readonly reach: 'sentence' | 'clause'
}

/** Latin letters, spelled out: with `\p{L}` and the `u` flag compiling the patterns takes longer than using them. */
const LETTER = 'A-Za-zÀ-ɏ'

const wholeWords = (source: string) => new RegExp(`(?<![${LETTER}\\d])(?:${source})(?![${LETTER}\\d])`, 'gi')

const SPEAKING = wholeWords(`${SPEECH}|(?:${SPEECH_BEFORE_CLAUSE})(?=\\s+that\\b|:|,?\\s*")`)
/** Belief with its subject before it: a plural noun, a name or a pronoun, and a clause after it. */
const BELIEVING = wholeWords(
  `(?<=(?:s|he|she|they|we|people|police|council|report|[–-])\\s+)(?:${BELIEF})(?!\\s+(?:to|of|for)\\b)`,
)
const EXPECTING = wholeWords(EXPECTATION.replaceAll(' ', '\\s+'))
const ATTRIBUTING = wholeWords(`(?:${ATTRIBUTION})(?:\\s+[${LETTER}\\d'-]+){1,4}`)
/** "was said to", "is told": nobody speaks. "said to" alone is a hedge. */
const PASSIVE = /(?:^|\s)(?:is|are|was|were|be|been|being)(?:\s+\w+ly)?\s+$/i

/** Everybody who is named as saying something in a sentence whose quotation marks are plain. */
export function speakersIn(sentence: string): readonly Speaker[] {
  const verbs = [...sentence.matchAll(SPEAKING), ...sentence.matchAll(BELIEVING)]
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
    .filter(
      verb => !PASSIVE.test(sentence.slice(0, verb.start)) && !/^\s+to\s/.test(sentence.slice(verb.end)),
    )
    .map(verb => ({
      ...withSubject(sentence, verb),
      side: sideOf(sentence, verb),
      reach: 'sentence' as const,
    }))
  const expecting = [...sentence.matchAll(EXPECTING)].map(match => ({
    ...withSubject(sentence, { start: match.index, end: match.index + match[0].length }),
    side: 'after' as const,
    reach: 'clause' as const,
  }))
  const phrases = [...sentence.matchAll(ATTRIBUTING)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    side: 'both' as const,
    reach: 'sentence' as const,
  }))
  return [...verbs, ...expecting, ...phrases]
}

/** Whether what stands between these offsets is on the side that the speaker speaks for; what is elided always is. */
export function isSpeakerFor(speaker: Speaker, start: number, end: number): boolean {
  if (speaker.end <= start) return speaker.side !== 'before'
  if (speaker.start >= end) return speaker.side !== 'after'
  return true
}

/** What may follow the verb where its words came before it: nothing, to whom (one to three words), or when. */
const TAIL = /^(?:\s+(?:on|in|at|last|this|late|early|earlier|later|during)\b[^,.;:"]{0,40})?\s*(?:$|[,.;])/i
const TOLD_TAIL = /^(?:\s+(?!that\b)[A-Za-zÀ-ɏ\d'-]+){0,3}\s*(?:$|[,.;])/i

/** `"…," said X` and `…, police said.` look back; `X said that …` looks on; `…, X said, and …` does both. */
function sideOf(sentence: string, verb: Range): Speaker['side'] {
  const before = sentence.slice(0, verb.start)
  if (/[,.?!]"\s*$/.test(before)) return 'before'
  const told = /^t/i.test(sentence.slice(verb.start, verb.end))
  const tail = (told ? TOLD_TAIL : TAIL).exec(sentence.slice(verb.end))
  const isAfterComma = /[,"]\s+(?:[^\s,"]+\s+){1,7}$/.test(before)
  if (!tail || !isAfterComma) return 'after'
  return tail[0].endsWith(',') ? 'both' : 'before'
}

/** The verb with up to three words before it that may name who speaks, for a message. */
function withSubject(sentence: string, verb: Range): Range {
  const subject = /(?:[A-Za-zÀ-ɏ\d'.-]+\s+){1,3}$/.exec(sentence.slice(0, verb.start))
  return { start: subject ? subject.index : verb.start, end: verb.end }
}
