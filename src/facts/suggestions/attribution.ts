import type { Range } from '../../model/span.ts'
import type { Sentence } from './read-sentence.ts'
import { somebodyIn } from './somebody.ts'
import { COUNTING, SAYING } from './speech.ts'
import type { Token } from './tagger.ts'

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
  const left = nounPhraseBefore(tokens, at)
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

interface Phrase extends Range {
  readonly who: string
}

const INNER: ReadonlySet<string> = new Set([
  'of',
  'for',
  'the',
  'a',
  'an',
  "'s",
  '’s',
  '&',
  '-',
  '’',
  "'",
  'and',
  'at',
  'in',
  'from',
  'on',
])

const POSSESSIVE = /^(?:its|his|her|their)$/

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(token.pos) || (/^[A-ZÀ-Þ]/.test(token.text) && token.pos !== 'PUNCT'))

function nounPhraseBefore(tokens: readonly Token[], verb: number): Subject | null {
  let end = verb
  while (
    end > 0 &&
    (tokens[end - 1]?.pos === 'AUX' ||
      tokens[end - 1]?.pos === 'ADV' ||
      /^(?:has|have|had|also|later|now)$/.test(tokens[end - 1]?.lower ?? ''))
  ) {
    if (/^[A-ZÀ-Þ]/.test(tokens[end - 1]?.text ?? '') && end - 1 > 0) break
    end -= 1
  }
  if (tokens[end - 1]?.text === ',') {
    const appositive = phraseEndingAt(tokens, end - 1)
    const isAside = appositive && tokens[appositive.start - 1]?.text === ','
    const outer = isAside ? phraseEndingAt(tokens, appositive.start - 1) : null
    if (appositive && outer) {
      const whole = { start: outer.start, end }
      return isName(outer.who) || !isName(appositive.who)
        ? { ...whole, who: outer.who }
        : { ...whole, who: appositive.who }
    }
    const aside = asideBefore(tokens, end - 1)
    return aside === null ? null : phraseEndingAt(tokens, aside)
  }
  const pronoun = tokens[end - 1]
  if (pronoun && pronoun.pos === 'PRON') return { start: end - 1, end, who: pronoun.text }
  const phrase = subjectEndingAt(tokens, end)
  // "its deputy head, Marcus Thole, told" is read above; "… , Daniel Roake said" names him after his office.
  if (phrase && isName(phrase.who) && tokens[phrase.start - 1]?.text === ',') {
    const office = phraseEndingAt(tokens, phrase.start - 1)
    if (office && !isName(office.who) && tokens[office.start - 1]?.text === ',')
      return { ...phrase, start: office.start }
  }
  return phrase
}

const PREPOSITION = /^(?:of|on|in|at|to|from|with|by|for|about|into|over|against|near|behind)$/

/**
 * The subject whose phrase ends before a verb, what describes it and stands between passed over: "two diplomats who were
 * briefed on the investigation put", "officials with knowledge of the matter said". What follows a preposition is none.
 */
function subjectEndingAt(tokens: readonly Token[], end: number): Subject | null {
  const phrase = withoutDay(tokens, phraseEndingAt(tokens, end))
  if (phrase === null) return null
  let subject: Subject | null = phrase
  for (let step = 0; subject !== null && step < 3; step += 1) {
    const at: number = relativeBefore(tokens, subject.start) ?? describedBefore(tokens, subject.start)
    if (at === subject.start) break
    const isPerson: boolean = tokens[at]?.lower === 'who'
    const outer: Phrase | null = at > 0 ? phraseEndingAt(tokens, at) : null
    subject = outer && { ...outer, isPerson }
  }
  return subject && { ...subject, end: phrase.end }
}

interface Subject extends Phrase {
  /** Somebody "who" did something. */
  readonly isPerson?: boolean
}

/** Where what stands before a phrase and ends in a preposition begins: "familiar with", "found on", "arrested by". */
function describedBefore(tokens: readonly Token[], phrase: number): number {
  if (!PREPOSITION.test(tokens[phrase - 1]?.lower ?? '')) return phrase
  let at = phrase
  while (
    at > 0 &&
    (PREPOSITION.test(tokens[at - 1]?.lower ?? '') ||
      /^(?:VERB|AUX|ADV)$/.test(tokens[at - 1]?.pos ?? '') ||
      /^(?:close|familiar|loyal|opposed|present)$/.test(tokens[at - 1]?.lower ?? ''))
  )
    at -= 1
  return at
}

/** "On Friday police said": the day is no part of who said it. */
function withoutDay(tokens: readonly Token[], phrase: Phrase | null): Phrase | null {
  if (phrase === null) return null
  let start = phrase.start
  while (
    start < phrase.end - 1 &&
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[start]?.lower ?? '')
  )
    start += 1
  return start === phrase.start ? phrase : { start, end: phrase.end, who: wordsOf(tokens, start, phrase.end) }
}

/** Where a relative clause without commas begins that a phrase is the end of; null where the phrase has a verb of its own. */
function relativeBefore(tokens: readonly Token[], phrase: number): number | null {
  let hasVerb = false
  for (let at = phrase - 1; at > 0 && at > phrase - 12; at -= 1) {
    const token = tokens[at]
    if (!token || token.pos === 'PUNCT') return null
    // "officials who said the ministry put …": the ministry is a subject.
    if (token.pos === 'VERB' && SAYING.has(token.lemma)) return null
    if (/^(?:VERB|AUX)$/.test(token.pos)) hasVerb = true
    if (/^(?:who|which)$/.test(token.lower)) return hasVerb ? at : null
    const isOfNoun = /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')
    if (token.lower === 'that' && isOfNoun && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '')) return at
  }
  return null
}

/** Where an aside that ends at a comma begins: "a porter, who asked us …, says", "the police, in a statement, said". */
function asideBefore(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma - 1; at > 0 && at > comma - 16; at -= 1)
    if (tokens[at]?.text === ',')
      return /^(?:who|which|in|at|on|after|speaking|citing|quoting|whose)$/.test(tokens[at + 1]?.lower ?? '')
        ? at
        : null
  return null
}

export function phraseEndingAt(tokens: readonly Token[], end: number): Phrase | null {
  let start = end
  while (start > 0 && end - start < 14) {
    const token = tokens[start - 1]
    if (!token || token.text === ',' || /[“”"():;.—–]/.test(token.text.replace(/(?<=\w)\./g, ''))) break
    if (isNominal(token) || (start < end && INNER.has(token.lower)) || POSSESSIVE.test(token.lower))
      start -= 1
    else break
    // An article opens a phrase of its own, unless the phrase goes on before it: "head of the port".
    const isOpening = /^(?:the|a|an)$/.test(token.lower) || POSSESSIVE.test(token.lower)
    if (isOpening && !/^(?:of|for|at|in|from)$/.test(tokens[start - 1]?.lower ?? '')) break
  }
  while (
    start < end &&
    /^(?:of|for|and|at|in|from|on|'s|’s|but|that|as|while|when)$/.test(tokens[start]?.lower ?? '')
  )
    start += 1
  return start < end ? { start, end, who: wordsOf(tokens, start, end) } : null
}

function nounPhraseAfter(tokens: readonly Token[], from: number): Phrase | null {
  let end = from
  while (end < tokens.length && end < from + 12) {
    const token = tokens[end]
    if (!token || token.text === ',' || /[“”"():;—–]/.test(token.text) || token.text === '.') break
    if (token.pos === 'PRON' && end === from && /^(?:he|she|they|it)$/.test(token.lower)) return null
    if (
      isNominal(token) ||
      (end > from && INNER.has(token.lower)) ||
      /^(?:its|his|her|their)$/.test(token.lower)
    )
      end += 1
    else break
  }
  while (end > from && /^(?:of|for|and|at|in|from|on|the|a)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  while (end > from && /day$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  while (end > from && /^(?:on)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1
  if (end === from) return null
  // "the port's register", where the noun was taken for a verb.
  if (/^['’]s$/.test(tokens[end - 1]?.lower ?? '') && end < tokens.length) end += 1

  const who = wordsOf(tokens, from, end)
  if (/^(?:that|this|reporters|journalists|it|there)$/i.test(who)) return null
  const name = tokens[end]?.text === ',' ? nameAt(tokens, end + 1) : null
  return name && !isName(who) ? { start: from, end: name.end, who: name.who } : { start: from, end, who }
}

function nameAt(tokens: readonly Token[], from: number): Phrase | null {
  let end = from
  while (/^[A-ZÀ-Þ]/.test(tokens[end]?.text ?? '')) end += 1
  return end - from >= 2 ? { start: from, end, who: wordsOf(tokens, from, end) } : null
}

/** Two or more words that are all capitalised. */
const isName = (who: string): boolean =>
  who.split(/\s+/).length > 1 && who.split(/\s+/).every(word => /^[A-ZÀ-Þ]/.test(word))

function wordsOf(tokens: readonly Token[], start: number, end: number): string {
  let words = ''
  for (let at = start; at < end; at += 1) {
    const token = tokens[at]
    if (!token) break
    words += at > start && token.start > (tokens[at - 1]?.end ?? 0) ? ` ${token.text}` : token.text
  }
  return words
    .replace(/^(?:(?:but|and|while|which|that|where)\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?/i, '')
    .replace(/\s+/g, ' ')
    .trim()
}
