import { areBothFates, type Family, familyOf, STATES } from '../grammar/families.ts'
import { SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/tagger.ts'
import { isVerb, STOPS } from '../grammar/verbs.ts'
import { labelBefore } from './label-before.ts'
import { isAmounting, subjectCounted } from './subject-counted.ts'
import { tollBefore } from './toll.ts'
import { isToDeath, verbAfter } from './verb-after.ts'

/** What is said of what a figure counts. */
export interface Role {
  /** Lemma of the verb that governs the figure, or of which it is the subject. */
  readonly verb: string | null
  readonly family: Family | null
  /** Lemma of the noun that a preposition ties it to: "a loss of", "the toll rose to". */
  readonly governor: string | null
  /** Whether the verb's participle describes those counted: "seized 60", "60 were seized". */
  readonly isDone: boolean
  /** It is who or what does it to somebody else: "two bombings killed 90". */
  readonly isDoing?: boolean
  /** A toll, a number of all, a total. */
  readonly isTotal: boolean
  /** First and last token of figure, noun and verb together. */
  readonly start: number
  readonly end: number
}

/** How a figure with its noun stands in its sentence, as indices of tokens. */
export interface Placed {
  readonly start: number
  readonly mentionEnd: number
  readonly end: number
  readonly state: string | null
}

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
/** The role of a figure: its verb to the left ("killed 60"), else to the right ("60 people were killed"). */
export function readRole(tokens: readonly Token[], placed: Placed): Role {
  const whole = { start: placed.start, end: placed.end, isTotal: false }
  const left = readLeft(tokens, placed.start)
  // "killing all 86 people aboard" tells of their death.
  const isTold = placed.state === 'aboard' && left.isObject && left.family !== null
  const stated = placed.state && !isTold ? familyOf(placed.state) : null
  const toll = stated === null && left.family === null ? tollBefore(tokens, placed.start) : null
  const label = toll ? null : labelBefore(tokens, placed.start)
  if (label)
    return { ...whole, verb: null, family: label.family, governor: label.noun, isDone: false, isTotal: true }
  if (toll)
    return {
      ...whole,
      verb: left.verb,
      family: toll.family,
      governor: toll.noun,
      isDone: false,
      start: left.start,
      isTotal: true,
    }
  if (stated)
    return {
      ...whole,
      verb: left.verb,
      family: stated,
      governor: null,
      isDone: left.isObject,
      start: left.isObject ? left.start : whole.start,
    }
  // "shot four men to death"
  if (left.isObject && isToDeath(tokens, placed.end))
    return {
      ...whole,
      verb: left.verb,
      family: 'killed',
      governor: null,
      isDone: true,
      start: left.start,
      end: placed.end + 2,
    }
  const after = left.isObject && left.family ? null : verbAfter(tokens, placed.end)
  // "took 90 hostages and 30 people died": those taken are of their own verb.
  const right = left.isObject && after?.isJoined ? null : after
  if (left.isObject && (left.family !== null || right?.family == null))
    return {
      ...whole,
      verb: left.verb,
      family: left.family,
      governor: left.governor,
      isDone: true,
      start: left.start,
      end: whole.end,
    }
  if (right)
    return {
      ...whole,
      verb: right.verb,
      // "an exodus of 160,000 to neighbouring lands"
      family: right.family ?? (left.governor === null ? null : left.family),
      governor: left.governor,
      isDone: right.isDone,
      ...(right.isDoing ? { isDoing: true } : {}),
      start: whole.start,
      end: right.isDoing ? whole.end : right.end,
    }
  return {
    ...whole,
    verb: left.verb,
    family: left.family,
    governor: left.governor,
    isDone: left.isObject,
    start: left.start,
    end: whole.end,
  }
}

interface Left {
  readonly verb: string | null
  readonly family: Family | null
  readonly governor: string | null
  readonly isObject: boolean
  readonly start: number
}

function readLeft(tokens: readonly Token[], start: number): Left {
  let at = start - 1
  while (at >= 0 && (SKIPPED.has(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'ADV')) at -= 1
  const token = tokens[at]
  if (!token || STOPS.has(token.text))
    return { verb: null, family: null, governor: null, isObject: false, start }
  // "A fishing boat rescued eleven sailors": whatever it was tagged.
  const isFate = at === start - 1 && /ed$/.test(token.lower) && familyOf(token.lower) !== null
  if (isVerb(token) || (isFate && tokens[at - 1]?.pos === 'NOUN'))
    return isAttempt(tokens, at)
      ? { ...object(token, at), family: null, isObject: false }
      : objectOf(tokens, token, at)
  if (token.pos === 'ADP' || token.lower === 'to' || token.lower === 'than')
    return prepositional(tokens, at, start)
  return { verb: null, family: null, governor: null, isObject: false, start }
}

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
function objectOf(tokens: readonly Token[], token: Token, at: number): Left {
  const earlier = tokens[at - 2]
  const isJoined = /^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '')
  return isJoined && earlier && areBothFates(familyOf(earlier.lemma), familyOf(token.lemma))
    ? { ...object(token, at), family: 'casualties', start: at - 2 }
    : object(token, at)
}

const object = (token: Token, at: number): Left => ({
  verb: token.lemma,
  family: familyOf(token.lemma),
  governor: null,
  isObject: !SAYING.has(token.lemma),
  start: at,
})

/** "a loss of 3", "offered a reward of 3", "rose to 3": the noun or verb that the preposition belongs to. */
function prepositional(tokens: readonly Token[], preposition: number, start: number): Left {
  let at = preposition - 1
  while (at >= 0 && ['DET', 'ADV'].includes(tokens[at]?.pos ?? '')) at -= 1
  const token = tokens[at]
  if (!token || STOPS.has(token.text) || token.text === ',')
    return { verb: null, family: null, governor: null, isObject: false, start }
  const isNoun =
    token.pos === 'NOUN' || token.pos === 'PROPN' || (token.pos === 'ADJ' && tokens[at - 1]?.pos === 'DET')
  if (isNoun) {
    const verb = verbBefore(tokens, at)
    if (/^[A-ZÀ-Þ]/.test(token.text) && at > 0)
      return { verb, family: null, governor: null, isObject: false, start }
    // "rescuers fear for 26 people", whatever it was tagged
    const family = isFearFor(tokens, at) ? 'missing' : familyOf(token.lemma)
    return { verb, family, governor: token.lemma, isObject: false, start: at }
  }
  // "Damage is put at 45 million", "arrests stand at 45": for its subject.
  const isOfSubject = isPassive(tokens, at) || isAmounting(token.lemma)
  const governor = isOfSubject ? (subjectCounted(tokens, at)?.lemma ?? null) : null
  const family = isFearFor(tokens, at) ? 'missing' : (familyOf(token.lemma) ?? stateOf(token))
  if (isVerb(token)) return { verb: token.lemma, family, governor, isObject: false, start: at }
  return { verb: null, family: null, governor: null, isObject: false, start }
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
