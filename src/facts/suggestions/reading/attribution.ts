import type { Range } from '../../../model/span.ts'
import { nounPhraseAfter } from '../grammar/noun-phrases.ts'
import { somebodyIn } from '../grammar/somebody.ts'
import { COUNTING, SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/tagger.ts'
import type { Sentence } from './read-sentence.ts'
import { subjectBefore } from './subject-before.ts'

/** Somebody who says something in a sentence. Places are indices of tokens. */
export interface Speech {
  /** As the sentence names them, without an article. */
  readonly who: string
  readonly verb: string
  readonly at: number
  /** Tokens of the subject. */
  readonly subject: Range
  /** Which side of the verb the words said stand on. */
  readonly side: 'before' | 'after' | 'both'
}

/**
 * Everybody who is named as saying something in a sentence: persons, offices and bodies that are the subject of a verb of
 * saying, or that something is said according to. A pronoun stands for `last`.
 */
export function speechesIn(sentence: Sentence, last: string | null): readonly Speech[] {
  const tokens = sentence.tokens()
  const found: Speech[] = []
  tokens.forEach((token, at) => {
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const phrase = nounPhraseAfter(tokens, at + 2)
      const who = phrase ? somebodyIn(phrase.who, false) : null
      if (phrase && who !== null) found.push({ who, verb: 'according to', at, subject: phrase, side: 'both' })
      return
    }
    if (!isSpeechVerb(tokens, at)) return
    const speech = speechAt(tokens, at, last)
    if (speech) found.push(speech)
  })
  return found
}

/** Who says what stands at these tokens; null where nobody is named for it. */
export function speakerFor(speeches: readonly Speech[], { start, end }: Range): Speech | null {
  const others = speeches.filter(({ subject }) => end <= subject.start || start >= subject.end)
  const after = others.filter(speech => speech.at < start && speech.side !== 'before')
  const before = others.filter(speech => speech.at >= end && speech.side !== 'after')
  return after.at(-1) ?? before[0] ?? null
}

function isSpeechVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.pos !== 'VERB' && !/^(?:said|says|told|reported|estimates|reports|claims)$/.test(token.lower))
    return false
  if (!SAYING.has(token.lemma) && !COUNTING.has(token.lemma)) return false
  if (/ing$/.test(token.lower) && token.lower !== 'saying') return false
  const before = tokens[at - 1]?.lower ?? ''
  const after = tokens[at + 1]?.lower ?? ''
  if (/^(?:is|are|was|were|be|been|being|to|a|an|the|all|more|some|about)$/.test(before)) return false
  // "is now estimated", "has been officially put"
  let auxiliary = at - 1
  while (tokens[auxiliary]?.pos === 'ADV') auxiliary -= 1
  if (/^(?:is|are|was|were|be|been|being)$/.test(tokens[auxiliary]?.lower ?? '')) return false
  // "patients admitted to the hospital"
  if (
    token.lemma === 'admit' &&
    /^(?:to|at|in|into|on|for)$/.test(after) &&
    !/ing$/.test(tokens[at + 2]?.lower ?? '')
  )
    return false
  if (
    /^(?:claim|believe|think|estimate|say|report|allege)/.test(token.lemma) &&
    /^(?:to|responsibility|credit)$/.test(after)
  )
    return false
  if (token.lemma !== 'put' && token.lemma !== 'give') return true
  return tokens
    .slice(at + 1, at + 7)
    .some(({ lower }) =>
      /^(?:number|figure|toll|total|damage|turnout|cost|strength|count|estimate|at)$/.test(lower),
    )
}

function speechAt(tokens: readonly Token[], at: number, last: string | null): Speech | null {
  const verb = tokens[at]?.lemma ?? ''
  const before = tokens[at - 1]?.text ?? ''
  const isInverted = /^[,”"’'?!]$/.test(before) || before === ''
  const inverted = isInverted ? nounPhraseAfter(tokens, at + 1) : null
  const left = subjectBefore(tokens, at)
  if (inverted && (before !== ',' || left === null || /[”"]/.test(tokens[at - 2]?.text ?? ''))) {
    const who = somebodyIn(inverted.who, false)
    return who === null ? null : { who, verb, at, subject: inverted, side: 'before' }
  }
  if (!left) return null
  const isPronoun = /^(?:he|she|it|they)$/i.test(left.who)
  const opens = left.start === 0 && tokens[0]?.pos !== 'PROPN'
  const isPerson = left.isPerson === true
  const who = isPronoun ? last : isPerson ? left.who : somebodyIn(left.who, opens)
  // "52 villagers and seven soldiers reported killed", "four men reported missing"
  const isTold = verb === 'report' && /^(?:VERB|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  if (who === null || isTold || /^(?:who|which|that|there|i|we|you|this|these|those)$/i.test(who)) return null
  return { who, verb, at, subject: left, side: sideOf(tokens, at, left) }
}

/** "…, X said." looks back, "X said that …" looks on, "…, X said, and …" does both. */
function sideOf(tokens: readonly Token[], at: number, subject: Range): Speech['side'] {
  const mark = tokens[subject.start - 1]?.text ?? ''
  if (!/^[,”"]$/.test(mark)) return 'after'
  let next = at + 1
  if (tokens[at]?.lemma === 'tell')
    while (next < tokens.length && next < at + 4 && tokens[next]?.pos !== 'PUNCT') next += 1
  while (
    next < tokens.length &&
    next < at + 7 &&
    /^(?:on|in|at|last|this|late|early|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|morning|night|afternoon|week|a|the|statement|interview|yesterday|today)$/.test(
      tokens[next]?.lower ?? '',
    )
  )
    next += 1
  const tail = tokens[next]?.text ?? '.'
  if (tail === '.') return 'before'
  return tail === ',' || tail === ';' ? 'both' : 'after'
}
