import { isDoing } from '../grammar/doing.ts'
import { areBothFates, type Family, familyOf } from '../grammar/families.ts'
import { SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/tagger.ts'
import { isVerb, LIGHT, STOPS } from '../grammar/verbs.ts'

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

/** The first verb after a noun phrase, over prepositional phrases and relative pronouns, within its clause. */
export function verbAfter(tokens: readonly Token[], from: number): VerbAfter | null {
  let isJoined = false
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const token = tokens[at]
    // "those on the boat (66 ft long) are missing"
    const closed = token?.text === '(' ? closingAfter(tokens, at) : null
    if (closed !== null) {
      at = closed
      continue
    }
    if (
      !token ||
      STOPS.has(token.text) ||
      CLAUSES.has(token.lower) ||
      (token.lower === 'and' && !isBetweenNames(tokens, at) && !isCountAfter(tokens, at)) ||
      (token.pos === 'NUM' && tokens[at - 1]?.lower !== 'and' && !isInPhrase(tokens, at))
    )
      return null
    if (token.lower === 'and' && isCountAfter(tokens, at)) isJoined = true
    const aside = asideEnd(tokens, at)
    if (aside !== null) {
      at = aside
      continue
    }
    if (
      token.text === ',' &&
      !/^(?:who|which|that|most|many|all|including|mostly)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return null
    if (token.text === ',' && /^(?:including|mostly)$/.test(tokens[at + 1]?.lower ?? '')) return null
    const family = familyOf(token.lower)
    if (family && (token.pos === 'ADJ' || token.lower === 'missing'))
      return { verb: token.lower, family, isDone: true, end: at + 1 }
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
    if (/^(?:camp|shelter|refuge)s?$/.test(token.lower))
      return { verb: 'shelter', family: 'evacuated', isDone: true, end: at + 1 }
    if (
      /^(?:outdoors|outside|rough)$/.test(token.lower) &&
      /^(?:sleep|live|be|camp)$/.test(verbBefore(tokens, at))
    )
      return { verb: 'sleep', family: 'homeless', isDone: true, end: at + 1 }
    // "were still in hospital"
    if (/^(?:hospitals?|clinics?)$/.test(token.lower) && tokens[at - 1]?.lower === 'in')
      return { verb: 'treat', family: 'treated', isDone: true, end: at + 1 }
    // "are under arrest", "in custody"
    if (token.lower === 'custody' || (token.lower === 'arrest' && tokens[at - 1]?.lower === 'under'))
      return { verb: 'hold', family: 'arrested', isDone: true, end: at + 1 }
    if (!isVerb(token) || LIGHT.has(token.lemma)) continue
    // "had not yet been accounted for"
    if (token.lemma === 'account' && isDenied(tokens, at))
      return { verb: 'unaccounted', family: 'missing', isDone: true, end: at + 1 }
    // "were crammed on board"
    if (/^(?:on board|aboard)/.test(`${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`)) continue
    // "are known to have died"
    if (
      tokens[at + 1]?.lower === 'to' &&
      /^(?:know|believe|think|fear|presume|say|expect|understand|manage|estimate|list|report)$/.test(
        token.lemma,
      )
    )
      continue

    if (
      /^(?:leave|remain|find|feel|confirm|report|register|count|list|fear|declare|pronounce|bring)$/.test(
        token.lemma,
      )
    ) {
      const next = familyOf(tokens[tokens[at + 1]?.lower === 'as' ? at + 2 : at + 1]?.lower ?? '')
      if (next) return { verb: token.lemma, family: next, isDone: true, end: at + 2 }
    }
    // "had been admitted to hospitals": no admission of anything.
    if (isToHospital(tokens, at)) return { verb: 'treat', family: 'treated', isDone: true, end: at + 1 }
    if (SAYING.has(token.lemma) && !isPutOff(tokens, at)) return null
    if (
      token.lemma === 'lose' &&
      /\blives?\b/.test(
        tokens
          .slice(at, at + 4)
          .map(({ lower }) => lower)
          .join(' '),
      )
    )
      return { verb: 'die', family: 'killed', isDone: true, end: at + 1 }
    const leaving = leavesHome(tokens, at)
    if (leaving) return { verb: token.lemma, family: leaving, isDone: true, end: at + 1 }
    if (isToDeath(tokens, at + 1)) return { verb: token.lemma, family: 'killed', isDone: true, end: at + 3 }
    // "ministers are being held", "40 have been caught"
    const isHeld =
      /^(?:hold|catch)$/.test(token.lemma) && tokens[at - 1]?.pos === 'AUX' && !isParticle(tokens, at + 1)
    const told = isHeld ? 'arrested' : isCarriedOut(tokens, at) ? null : familyOf(token.lemma)
    if (isDoing(tokens, at))
      return { verb: token.lemma, family: null, isDone: false, isDoing: true, end: at + 1 }
    if (told !== null && isBoth(tokens, at, told))
      return { verb: token.lemma, family: 'casualties', isDone: true, isJoined, end: at + 3 }
    // "52 villagers and seven soldiers were killed": what became of both; what both did may be the second's alone.
    if (isJoined && told === null) return null
    return { verb: token.lemma, family: told, isDone: isDone(tokens, at), isJoined, end: at + 1 }
  }
  return null
}

/** "were killed or injured": one count of both. */
const isBoth = (tokens: readonly Token[], at: number, told: Family): boolean =>
  /^(?:and|or)$/.test(tokens[at + 1]?.lower ?? '') &&
  areBothFates(told, familyOf(tokens[at + 2]?.lemma ?? ''))

/** The last verb before a token, as a lemma. */
const verbBefore = (tokens: readonly Token[], at: number): string =>
  tokens.slice(Math.max(0, at - 4), at).findLast(({ pos }) => pos === 'VERB' || pos === 'AUX')?.lemma ?? ''

const isDenied = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => /^(?:not|n['’]t|never|yet)$/.test(lower))

/** Where a few words in brackets end; null where they do not. */
function closingAfter(tokens: readonly Token[], at: number): number | null {
  const end = tokens.findIndex(({ text }, index) => index > at && index < at + 8 && text === ')')
  return end < 0 ? null : end
}

/** "Six men, four of them Colombians, were arrested", "Three clerks, among them the chief, were held": the comma that ends such an aside; null where none begins. */
function asideEnd(tokens: readonly Token[], at: number): number | null {
  const isOfThem = /^(?:them|whom)$/.test(tokens[at + 3]?.lower ?? '') && tokens[at + 2]?.lower === 'of'
  const isAmong = /^(?:among|including|mostly|many|most|some|both|all|whether)$/.test(
    tokens[at + 1]?.lower ?? '',
  )
  if (tokens[at]?.text !== ',' || !(isOfThem || isAmong)) return null
  for (let end = at + 3; end < at + 12 && end < tokens.length; end += 1) {
    const isVerbNext = isVerb(tokens[end + 1] ?? NO_TOKEN) || tokens[end + 1]?.pos === 'AUX'
    if (tokens[end]?.text === ',') return isOfThem || isVerbNext ? end : null
    // "many who were hurt": no mere list of who they are.
    if (!isOfThem && isVerb(tokens[end] ?? NO_TOKEN)) return null
    if (STOPS.has(tokens[end]?.text ?? '')) return null
  }
  return null
}

const NO_TOKEN: Token = { text: '', lower: '', lemma: '', pos: 'X', start: 0, end: 0 }

/** "caught in the crossfire", "held up" */
const isParticle = (tokens: readonly Token[], at: number): boolean =>
  /^(?:in|up|on|between|by|out|off|back|down)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.lemma === 'catch'

/** Where "on board", "aboard", "on the flight" ends; null where nothing of it begins. */
function boardEnd(tokens: readonly Token[], at: number): number | null {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower]
  if (first === 'aboard') return at + 1
  if (first === 'on' && second === 'board') return at + 2
  return first === 'on' && isOfVessel(tokens, at + 1) ? at + 3 : null
}

const isOfVessel = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|its)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:boat|ship|ferry|vessel|plane|aircraft|flight|jet|airliner|bus|train|trawler|dinghy)$/.test(
    tokens[at + 1]?.lower ?? '',
  )

/** What begins a clause with a subject of its own. */
const CLAUSES: ReadonlySet<string> = new Set(
  'when while because although though whereas once until'.split(' '),
)

/** "were put off", "were put down": with such a word after it, "put" says nothing. */
const isPutOff = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'put' && /^(?:off|out|down|up|away|aside)$/.test(tokens[at + 1]?.lower ?? '')

/** "carried out the raid", "carried on": nobody is aboard. */
const isCarriedOut = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'carry' && /^(?:out|on|off|away)$/.test(tokens[at + 1]?.lower ?? '')

/** "the 20m fishing boat": a number after "the" describes something else. */
const isInPhrase = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|a|an|its|their)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.pos === 'NOUN'

/** Another count is joined to this one: "and six members of …", but not "and six were hurt". */
const isCountAfter = (tokens: readonly Token[], and: number): boolean =>
  tokens[and]?.lower === 'and' &&
  tokens[and + 1]?.pos === 'NUM' &&
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

/** "left their homes", "were forced to vacate their houses" as against "lost their homes". */
function leavesHome(tokens: readonly Token[], at: number): Family | null {
  const verb = tokens[at]?.lemma ?? ''
  if (!/^(?:leave|vacate|abandon|force|drive|order|lose|move)$/.test(verb)) return null
  const phrase = tokens
    .slice(at + 1, at + 7)
    .map(({ lower }) => lower)
    .join(' ')
  const home = /^(?:(?:out|to|from|of|leave|vacate|abandon|flee) )*(?:their|the) (?:homes?|houses?)\b/
  if (!home.test(phrase)) return null
  return verb === 'lose' ? 'homeless' : 'evacuated'
}

/** "were crushed to death", "burned to death": whatever was done, they died of it. */
export const isToDeath = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'to' && tokens[at + 1]?.lower === 'death'

/** "were taken to hospital", "were rushed to the city's hospitals" */
function isToHospital(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:take|rush|bring|admit|fly|carry|send|move|transfer|airlift)$/.test(tokens[at]?.lemma ?? ''))
    return false
  const phrase = tokens.slice(at + 1, at + 8).map(({ lower }) => lower)
  return /^to (?:[^\s,.;]+ ){0,4}hospitals?\b/.test(phrase.join(' '))
}

const isBetweenNames = (tokens: readonly Token[], at: number): boolean =>
  /^[A-ZÀ-Þ]/.test(tokens[at - 1]?.text ?? '') && /^[A-ZÀ-Þ]/.test(tokens[at + 1]?.text ?? '')
