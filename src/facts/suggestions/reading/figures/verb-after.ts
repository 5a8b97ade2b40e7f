import { isDoing } from '../../grammar/doing.ts'
import { areBothFates, type Family, familyOf } from '../../grammar/families.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import { isAttributive, isVerb, LIGHT, STOPS } from '../../grammar/verbs.ts'
import { asideEnd } from './asides.ts'
import { fateAt, fateOfVerb } from './fates.ts'

/** What a figure with its noun is the subject of. */
export interface VerbAfter {
  readonly verb: string
  readonly family: Family | null
  /** Whether its participle describes those counted: "were seized", "arrived", but not "tried to save". */
  readonly isDone: boolean
  /** Whether they do to somebody else what would else be told of them: "two bombings killed 90". */
  readonly isDoing?: boolean
  /** Whether another count that is joined to this one stands before the verb: "nine guards and two cooks died". */
  readonly isJoined?: boolean
  readonly end: number
}

/** Words between a noun phrase and its verb, at the most, asides left out. */
const FAR = 14

/** The first verb after a noun phrase, over prepositional phrases and relative pronouns, within its clause. */
export function verbAfter(tokens: readonly Token[], from: number): VerbAfter | null {
  let isJoined = false
  let last = from + FAR
  for (let at = from; at < tokens.length && at < last; at += 1) {
    const aside = asideEnd(tokens, at)
    if (aside !== null) {
      last += aside - at
      at = aside
      continue
    }
    const token = tokens[at]
    if (!token || isClauseEnd(tokens, at)) return null
    if (isCountAfter(tokens, at)) isJoined = true
    // "200 of those on board are missing": which 200 are meant, not what became of them.
    if (at === from && tokens[at - 1]?.lower === 'those' && /^(?:on|aboard)$/.test(token.lower)) {
      at += token.lower === 'on' ? 1 : 0
      continue
    }
    const board = boardEnd(tokens, at)
    if (board !== null) {
      const fate = verbAfter(tokens, board)
      return fate?.family ? fate : { verb: 'board', family: 'aboard', isDone: true, end: board }
    }
    if (isAttributive(tokens, at) || isPostmodifier(tokens, at, from)) continue
    const placed = fateAt(tokens, at)
    if (placed) return { ...placed, isDone: true }
    if (!isVerb(token) || LIGHT.has(token.lemma)) continue
    // "were crammed on board"
    if (/^(?:on board|aboard)/.test(`${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`)) continue
    if (isHearsay(tokens, at)) continue
    const fate = fateOfVerb(tokens, at)
    if (fate) return { ...fate, isDone: true }
    if (SAYING.has(token.lemma) && !isPutOff(tokens, at) && !isOrdered(tokens, at)) return null
    if (isDoing(tokens, at))
      return { verb: token.lemma, family: null, isDone: false, isDoing: true, end: at + 1 }
    const told = familyOfVerb(tokens, at)
    if (told !== null && isBoth(tokens, at, told))
      return { verb: token.lemma, family: 'casualties', isDone: true, isJoined, end: at + 3 }
    // "52 villagers and seven soldiers were killed": what became of both; what both did may be the second's alone.
    if (isJoined && told === null) return null
    return { verb: token.lemma, family: told, isDone: isDone(tokens, at), isJoined, end: at + 1 }
  }
  return null
}

/** "2,300 people living downstream were told to leave": what describes them, where a verb of their own follows. */
function isPostmodifier(tokens: readonly Token[], at: number, from: number): boolean {
  const { pos, lower } = tokens[at] ?? NO_TOKEN
  if (at !== from || pos !== 'VERB' || !/ing$/.test(lower) || familyOf(lower) !== null) return false
  for (let next = at + 1; next < at + 10; next += 1) {
    if (tokens[next]?.pos === 'AUX') return true
    if (isClauseEnd(tokens, next) || tokens[next]?.pos === 'VERB') return false
  }
  return false
}

/** What begins a clause with a subject of its own. */
const CLAUSES: ReadonlySet<string> = new Set(
  'when while because although though whereas once until after before'.split(' '),
)

/** Whether what follows a token is told of something else. */
function isClauseEnd(tokens: readonly Token[], at: number): boolean {
  const { text, lower, pos } = tokens[at] ?? NO_TOKEN
  if (text === ',') return !/^(?:who|which|that|all)$/.test(tokens[at + 1]?.lower ?? '')
  return (
    STOPS.has(text) ||
    CLAUSES.has(lower) ||
    (lower === 'and' && !isBetweenNames(tokens, at) && !isCountAfter(tokens, at)) ||
    (pos === 'NUM' && tokens[at - 1]?.lower !== 'and' && !isInPhrase(tokens, at))
  )
}

const NO_TOKEN: Token = { text: '', lower: '', lemma: '', pos: 'X', start: 0, end: 0 }

const HEARSAY =
  /^(?:know|believe|think|fear|presume|say|expect|understand|manage|estimate|list|report|confirm)$/

/** "are known to have died" */
const isHearsay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'to' && HEARSAY.test(tokens[at]?.lemma ?? '')

function familyOfVerb(tokens: readonly Token[], at: number): Family | null {
  const lemma = tokens[at]?.lemma ?? ''
  // "ministers are being held", "40 have been caught"
  const isPassive = tokens[at - 1]?.pos === 'AUX' && !/ing$/.test(tokens[at]?.lower ?? '')
  if (/^(?:hold|catch)$/.test(lemma) && isPassive && !isParticle(tokens, at + 1)) return 'arrested'
  // "trucks carrying food": they are not aboard.
  return lemma === 'carry' && (!isPassive || isCarriedOut(tokens, at)) ? null : familyOf(lemma)
}

/** "were killed or injured": one count of both. */
const isBoth = (tokens: readonly Token[], at: number, told: Family): boolean =>
  /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '') &&
  areBothFates(told, familyOf(tokens[at + 2]?.lemma ?? ''))

/** "caught in the crossfire", "held up" */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:in|up|on|between|by|out|off|back|down)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.lemma === 'catch'

/** Where "on board", "aboard", "on the flight" ends; null where nothing of it begins. */
function boardEnd(tokens: readonly Token[], at: number): number | null {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower]
  if (first === 'aboard') return at + 1
  if (first === 'on' && second === 'board') return at + 2
  return /^(?:on|in|inside)$/.test(first ?? '') && isOfVessel(tokens, at + 1) ? at + 3 : null
}

const isOfVessel = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|its|that|this)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:boat|ship|ferry|vessel|plane|aircraft|flight|jet|airliner|bus|train|trawler|dinghy)$/.test(
    tokens[at + 1]?.lower ?? '',
  )

/** "were put off", "were put down": with such a word after it, "put" says nothing. */
const isPutOff = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'put' && /^(?:off|out|down|up|away|aside)$/.test(tokens[at + 1]?.lower ?? '')

/** "were told to leave": what they were told to do. */
const isOrdered = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'tell' && tokens[at - 1]?.lemma === 'be' && tokens[at + 1]?.lower === 'to'

/** "carried out the raid", "carried on": nobody is aboard. */
const isCarriedOut = (tokens: readonly Token[], at: number): boolean =>
  /^(?:out|on|off|away)$/.test(tokens[at + 1]?.lower ?? '')

/** "the 20m fishing boat", "4,000 people in 12 villages": a number that describes something else. */
const isInPhrase = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|an|its|their|['’]s|in|within|across|from|at)$/.test(tokens[at - 1]?.lower ?? '') &&
  (tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.text === '-')

/** Others are joined to those counted: "and six members of …", "and the bomber died", but not "and six were hurt". */
const isCountAfter = (tokens: readonly Token[], and: number): boolean =>
  tokens[and]?.lower === 'and' &&
  /^(?:NUM|DET)$/.test(tokens[and + 1]?.pos ?? '') &&
  /^(?:NOUN|PROPN|ADJ)$/.test(tokens[and + 2]?.pos ?? '')

/** Verbs whose past tense says of the doer what a participle would. Our own choice. */
const INTRANSITIVE: ReadonlySet<string> = new Set(
  'arrive collapse follow explode erupt vanish survive emerge fall sink escape occur crash'.split(' '),
)

function isDone(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]
  if (!verb || /ing$/.test(verb.lower)) return false
  if (INTRANSITIVE.has(verb.lemma)) return true
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before -= 1
  if (tokens[before]?.lemma === 'be') return true
  if (tokens[before]?.pos === 'AUX' || verb.lower === verb.lemma) return false
  let after = at + 1
  while (tokens[after]?.pos === 'ADV') after += 1
  const next = tokens[after]
  // What has an object was done by them: "rescuers tried to", "residents lost their".
  return !next || !(/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|PART)$/.test(next.pos) || next.lower === 'to')
}

const isBetweenNames = (tokens: readonly Token[], at: number): boolean =>
  /^[A-ZÀ-Þ]/.test(tokens[at - 1]?.text ?? '') && /^[A-ZÀ-Þ]/.test(tokens[at + 1]?.text ?? '')
