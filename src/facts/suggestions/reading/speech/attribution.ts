import type { Range } from '../../../../model/span.ts'
import { nounPhraseAfter } from '../../grammar/noun-phrases.ts'
import { isPaper, somebodyIn } from '../../grammar/somebody.ts'
import { COUNTING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import { subjectBefore } from '../figures/subject-before.ts'
import type { Sentence } from '../read-sentence.ts'
import { antecedentOf, type Mentioned, withMentioned } from './antecedents.ts'
import { isSpeechVerb } from './speech-verb.ts'

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
 * saying, or that something is said according to. A pronoun stands for the last of those mentioned before whom it fits.
 */
export function speechesIn(sentence: Sentence, mentioned: readonly Mentioned[]): readonly Speech[] {
  const tokens = sentence.tokens()
  const found: Speech[] = []
  tokens.forEach((token, at) => {
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const phrase = nounPhraseAfter(tokens, at + 2)
      const who = phrase ? somebodyIn(phrase.who, false) : null
      if (phrase && who !== null) found.push({ who, verb: 'according to', at, subject: phrase, side: 'both' })
      return
    }
    const speech = isSpeechVerb(tokens, at)
      ? speechAt(
          tokens,
          at,
          withMentioned(
            mentioned,
            found.map(({ who }) => who),
          ),
        )
      : agentAt(tokens, at)
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

/** "was put by the ministry at", "reported by the police": who counts stands behind the participle. */
function agentAt(tokens: readonly Token[], at: number): Speech | null {
  const token = tokens[at]
  if (token?.pos !== 'VERB' || !COUNTING.has(token.lemma) || tokens[at + 1]?.lower !== 'by') return null
  // "by the ministry at 1.8 billion": what it came to is no part of who says it.
  const figure = tokens.findIndex(({ pos }, index) => index > at && pos === 'NUM')
  const phrase = nounPhraseAfter(figure < 0 ? tokens : tokens.slice(0, figure), at + 2)
  const who = phrase ? somebodyIn(phrase.who, false) : null
  return phrase && who !== null ? { who, verb: token.lemma, at, subject: phrase, side: 'both' } : null
}

function speechAt(tokens: readonly Token[], at: number, mentioned: readonly Mentioned[]): Speech | null {
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
  // "one of them said"
  const isPronoun = /^(?:he|she|it|they|them)$/i.test(left.who)
  const opens = left.start === 0 && tokens[0]?.pos !== 'PROPN'
  const isPerson = left.isPerson === true
  const who = isPronoun
    ? antecedentOf(left.who, mentioned)
    : isPerson
      ? left.who
      : (somebodyIn(left.who, opens) ?? paperTo(tokens, left))
  // "52 villagers and seven soldiers reported killed", "four men reported missing"
  const next = tokens[at + 1]
  const isTold =
    verb === 'report' &&
    /^(?:VERB|ADJ)$/.test(next?.pos ?? '') &&
    !/^(?:early|late|last)/.test(next?.lower ?? '')
  if (who === null || isTold || /^(?:who|which|that|there|i|we|you|this|these|those)$/i.test(who)) return null
  return { who, verb, at, subject: left, side: sideOf(tokens, at, left) }
}

/** "A July report to the Security Council": of a document that says whom it is for and not who wrote it, all of that. */
function paperTo(tokens: readonly Token[], { start }: Range): string | null {
  const paper = nounPhraseAfter(tokens, start)
  const isSent = paper !== null && tokens[paper.end]?.lower === 'to'
  if (!isSent || !isPaper(paper.who.split(' ').at(-1) ?? '')) return null
  const whom = nounPhraseAfter(tokens, paper.end + 1)
  const name = whom?.who.replace(/ (?:on|about|at|in|from) .*$/, '') ?? ''
  return somebodyIn(name, false) === null ? null : `${paper.who} to the ${name}`
}

/** "…, X said." looks back, "X said that …" looks on, "…, X said, and …" does both. */
function sideOf(tokens: readonly Token[], at: number, subject: Range): Speech['side'] {
  const mark = tokens[subject.start - 1]?.text ?? ''
  if (!/^[,”"]$/.test(mark)) return 'after'
  let next = at + 1
  // "told reporters", "wrote to staff"
  if (tokens[at]?.lemma === 'tell' || tokens[next]?.lower === 'to')
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
