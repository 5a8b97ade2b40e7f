import { isName, type Phrase, phraseEndingAt, wordsOf } from '../../grammar/noun-phrases.ts'
import { isPaper, numberOf } from '../../grammar/somebody.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'

/** The subject of a verb that stands before it; of two in apposition the name. */
export function subjectBefore(tokens: readonly Token[], verb: number): Subject | null {
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
  end = beforeInsertion(tokens, end)
  if (tokens[end - 1]?.text === ',') {
    const appositive = phraseEndingAt(tokens, end - 1)
    const isAside = appositive && tokens[appositive.start - 1]?.text === ','
    const outer = isAside ? phraseEndingAt(tokens, appositive.start - 1) : null
    if (appositive && outer) {
      const whole = { start: outer.start, end }
      // "the Justice Minister, Nora Breen, said"
      const isOffice = !isName(outer.who) || numberOf(outer.who) === 'person'
      return !isOffice || !isName(appositive.who)
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

/** Marks that close an insertion, each with what opens it. */
const INSERTION: Readonly<Record<string, string>> = { ')': '(', '–': '–', '—': '—' }

/** Where an insertion between dashes or in brackets begins that ends before a token: "the security service (FSB) said". */
function beforeInsertion(tokens: readonly Token[], end: number): number {
  const opening = INSERTION[tokens[end - 1]?.text ?? '']
  if (opening === undefined) return end
  for (let at = end - 2; at > 0 && at > end - 16; at -= 1) if (tokens[at]?.text === opening) return at
  return end
}

const PREPOSITION = /^(?:of|on|in|at|to|from|with|by|for|about|into|over|against|near|behind)$/

/**
 * The subject whose phrase ends before a verb, what describes it and stands between passed over: "two diplomats who were
 * briefed on the investigation put", "officials with knowledge of the matter said". What follows a preposition is none.
 */
function subjectEndingAt(tokens: readonly Token[], end: number): Subject | null {
  const ending = withoutDay(tokens, phraseEndingAt(tokens, end))
  // "two diplomats who were briefed put"
  const phrase = ending ?? (relativeBefore(tokens, end) === null ? null : { start: end, end, who: '' })
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

export interface Subject extends Phrase {
  /** Somebody "who" did something. */
  readonly isPerson?: boolean
}

/** Where what stands before a phrase and ends in a preposition begins: "familiar with", "found on", "arrested by". */
function describedBefore(tokens: readonly Token[], phrase: number): number {
  const preposition = tokens[phrase - 1]?.lower ?? ''
  if (!PREPOSITION.test(preposition)) return phrase
  // "a report by the commission": the commission says it.
  if (/^(?:by|of|from)$/.test(preposition) && isPaper(tokens[phrase - 2]?.text ?? '')) return phrase
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
