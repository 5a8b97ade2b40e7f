import { COUNTING, EXPECTING, QUOTED, SAYING, SAYING_THAT } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'

/** Whether a token is a verb by which its subject says, counts or expects something. */
export function isSpeechVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.pos !== 'VERB' && !SAID.test(token.lower) && !isTakenForNoun(tokens, at)) return false
  if (!saysAt(tokens, at)) return false
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

/** Verbs of saying that are taken for nouns. */
const SAID = /^(?:said|says|told|reported|estimates|reports|claims)$/

/** "Lind, the mayor, notes that", "figures show that", "the insurers, …, fear claims": verbs that are taken for nouns. */
function isTakenForNoun(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.pos !== 'NOUN') return false
  const isAfterAside = /^[,)–—]$/.test(before?.text ?? '')
  if (isAfterAside && /^(?:DET|NUM|NOUN)$/.test(after?.pos ?? '')) return true
  const isAfterSubject = isAfterAside || before?.pos === 'PROPN' || /[a-z]{3}s$/.test(before?.text ?? '')
  return isAfterSubject && after?.lower === 'that'
}

/** Tokens between a quotation and the verb of whoever says it, at the most. */
const MOST = 8

/** Whether a verb says something where it stands, whoever its subject is. */
function saysAt(tokens: readonly Token[], at: number): boolean {
  const lemma = tokens[at]?.lemma ?? ''
  if (SAYING.has(lemma) || EXPECTING.has(lemma)) return true
  const isLast = tokens[at + 1]?.pos === 'PUNCT'
  // "with 82 percent of the stations counted, …": who counts has something to count.
  if (COUNTING.has(lemma)) return !isLast
  if (QUOTED.has(lemma))
    return tokens.slice(Math.max(0, at - MOST), at + 3).some(({ text }) => /[“”"]/.test(text))
  // "the shipping line spoke of 4,000"
  if (lemma === 'speak') return tokens[at + 1]?.lower === 'of'
  return (
    SAYING_THAT.has(lemma) && (isLast || tokens.slice(at + 1, at + 3).some(({ lower }) => lower === 'that'))
  )
}
