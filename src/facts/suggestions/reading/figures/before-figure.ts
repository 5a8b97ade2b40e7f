import { areBothFates, type Family, familyOf, STATES } from '../../grammar/families.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import { isVerb, STOPS } from '../../grammar/verbs.ts'
import { isAmounting, isNumbering, subjectCounted } from './subject-counted.ts'

/** Words between a figure and its verb that tell nothing. */
const SKIPPED: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'its',
  'their',
  'some',
  'as',
  'estimated',
  'another',
  'all',
  'only',
  'not',
  'about',
  'also',
  'up',
  'off',
  'out',
])

/** What stands before a figure and is said of it. */
export interface Before {
  readonly verb: string | null
  readonly family: Family | null
  readonly governor: string | null
  readonly isObject: boolean
  readonly start: number
}

/** The verb whose object a figure is, or the noun or verb that a preposition ties it to. */
export function readBefore(tokens: readonly Token[], start: number): Before {
  let at = start - 1
  while (at >= 0 && (SKIPPED.has(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'ADV')) at -= 1
  // "killing himself and 14 others"
  if (tokens[at]?.lower === 'and' && /sel(?:f|ves)$/.test(tokens[at - 1]?.lower ?? '')) at -= 2
  const token = tokens[at]
  if (!token || STOPS.has(token.text)) return nothing(start)
  // "A fishing boat rescued eleven sailors": whatever it was tagged.
  const isFate = at === start - 1 && /ed$/.test(token.lower) && familyOf(token.lower) !== null
  if (isVerb(token) || (isFate && tokens[at - 1]?.pos === 'NOUN'))
    return isAttempt(tokens, at)
      ? { ...object(token, at), family: null, isObject: false }
      : { ...objectOf(tokens, token, at), governor: isNumbering(token.lemma) ? subjectOf(tokens, at) : null }
  // "the ransom was $2 million", "the crater is 30 metres wide"
  if (token.lemma === 'be' && at === start - 1) return { ...nothing(start), governor: subjectOf(tokens, at) }
  const phrasal = tokens[at - 1]
  // "shot dead three people"
  if (token.lower === 'dead' && phrasal?.pos === 'VERB')
    return { ...object(phrasal, at - 1), family: 'killed' }
  // "has taken in 30,000 refugees"
  if (/^(?:in|on)$/.test(token.lower) && phrasal?.pos === 'VERB' && TAKING_IN.has(phrasal.lemma))
    return objectOf(tokens, phrasal, at - 1)
  if (token.pos === 'ADP' || token.lower === 'to' || token.lower === 'than')
    return prepositional(tokens, at, start)
  return nothing(start)
}

const nothing = (start: number): Before => ({
  verb: null,
  family: null,
  governor: null,
  isObject: false,
  start,
})

const subjectOf = (tokens: readonly Token[], verb: number): string | null =>
  subjectCounted(tokens, verb)?.lemma ?? null

const TAKING_IN: ReadonlySet<string> = new Set('take bring call let haul draft'.split(' '))

/** "raced to save 40 people in the pit", "threatened to start killing": nothing of it has been done. */
function isAttempt(tokens: readonly Token[], at: number): boolean {
  const to = /^(?:start|begin)$/.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  return (
    tokens[to]?.lower === 'to' &&
    tokens.slice(Math.max(0, to - 5), to).some(({ lemma }) => ATTEMPTS.has(lemma))
  )
}

const ATTEMPTS: ReadonlySet<string> = new Set(
  'race try fight struggle attempt scramble battle seek hope effort bid threaten vow want plan refuse'.split(
    ' ',
  ),
)

/** "killed or injured 90": of which the figure tells nothing apart. */
function objectOf(tokens: readonly Token[], token: Token, at: number): Before {
  const earlier = tokens[at - 2]
  const isJoined = /^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '')
  return isJoined && earlier && areBothFates(familyOf(earlier.lemma), familyOf(token.lemma))
    ? { ...object(token, at), family: 'casualties', start: at - 2 }
    : object(token, at)
}

const object = (token: Token, at: number): Before => ({
  verb: token.lemma,
  family: familyOf(token.lemma),
  governor: null,
  isObject: !SAYING.has(token.lemma),
  start: at,
})

/** "a loss of 3", "offered a reward of 3", "rose to 3": the noun or verb that the preposition belongs to. */
function prepositional(tokens: readonly Token[], preposition: number, start: number): Before {
  let at = changedBefore(tokens, preposition - 1)
  while (at >= 0 && ['DET', 'ADV'].includes(tokens[at]?.pos ?? '')) at -= 1
  const token = tokens[at]
  if (!token || STOPS.has(token.text) || token.text === ',') return nothing(start)
  const isNoun =
    token.pos === 'NOUN' || token.pos === 'PROPN' || (token.pos === 'ADJ' && tokens[at - 1]?.pos === 'DET')
  if (isNoun) {
    const verb = verbBefore(tokens, at)
    if (/^[A-ZÀ-Þ]/.test(token.text) && at > 0)
      return { verb, family: null, governor: null, isObject: false, start }
    // "rescuers fear for 26 people", whatever it was tagged
    const family = isFearFor(tokens, at) ? 'missing' : familyOf(token.lemma)
    const changed = /^(?:to|at)$/.test(tokens[preposition]?.lower ?? '') ? objectChanged(tokens, at) : null
    return { verb, family, governor: changed ?? token.lemma, isObject: false, start: at }
  }
  // "Damage is put at 45 million", "arrests stand at 45": for its subject.
  const isOfSubject = isPassive(tokens, at) || isAmounting(token.lemma)
  const governor = isOfSubject ? subjectOf(tokens, at) : null
  const family = isFearFor(tokens, at) ? 'missing' : (familyOf(token.lemma) ?? stateOf(token))
  if (isVerb(token)) return { verb: token.lemma, family, governor, isObject: false, start: at }
  return nothing(start)
}

const CHANGING: ReadonlySet<string> = new Set(
  'put raise cut increase lower reduce bring revise estimate set lift push take widen trim'.split(' '),
)

/** "raised compensation for the families to $500": what was raised, and not whom it is for; null where nothing was. */
function objectChanged(tokens: readonly Token[], last: number): string | null {
  const verb = tokens.findLastIndex(
    ({ pos, lemma }, at) => at < last && at > last - 12 && pos === 'VERB' && CHANGING.has(lemma),
  )
  if (verb < 0) return null
  const between = tokens.slice(verb + 1, last + 1)
  if (between.some(({ pos, text }) => /^(?:VERB|AUX|NUM)$/.test(pos) || STOPS.has(text))) return null
  const end = between.findIndex(({ pos }) => pos === 'ADP')
  return between.slice(0, end < 0 ? undefined : end).findLast(({ pos }) => pos === 'NOUN')?.lemma ?? null
}

/** "fell by 12 per cent to £214 million": the share by which it changed, passed over. */
function changedBefore(tokens: readonly Token[], last: number): number {
  if (!/^(?:cent|percent|pct|%)$/.test(tokens[last]?.lower ?? '')) return last
  let at = last
  while (
    at > 0 &&
    (/^(?:per|cent|percent|pct|%|by)$/.test(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'NUM')
  )
    at -= 1
  return at
}

const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.pos === 'AUX' && /^(?:NOUN|PROPN)$/.test(tokens[verb - 2]?.pos ?? '')

/** "puts the missing at 160": whatever it was tagged. */
const stateOf = ({ lower }: Token): Family | null => (STATES.has(lower) ? familyOf(lower) : null)

const isFearFor = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'fear' && tokens[at + 1]?.lower === 'for'

function verbBefore(tokens: readonly Token[], from: number): string | null {
  for (let at = from - 1; at >= 0 && at >= from - 6; at -= 1) {
    const token = tokens[at]
    if (!token || STOPS.has(token.text) || token.text === ',') return null
    if (isVerb(token)) return token.lemma
  }
  return null
}
