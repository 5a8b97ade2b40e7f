import { type Family, familyOf } from '../../grammar/families.ts'
import type { Token } from '../../grammar/token.ts'

/** What became of those counted, as words other than a plain verb tell it. */
export interface Fate {
  readonly verb: string
  readonly family: Family
  /** Index of the token after it. */
  readonly end: number
}

/** What a place or a state tells: "missing", "in hospital", "in tents", "under arrest"; null where none stands at the token. */
export function fateAt(tokens: readonly Token[], at: number): Fate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const before = tokens[at - 1]?.lower ?? ''
  const family = familyOf(token.lower)
  if (family && (token.pos === 'ADJ' || token.lower === 'missing'))
    return { verb: token.lower, family, end: at + 1 }
  // "left 5,000 people without shelter"
  const lack = isWithout(tokens, at) ? LACKS[token.lower] : undefined
  if (lack) return { verb: 'lose', family: lack, end: at + 1 }
  if (/^(?:camp|shelter|refuge)s?$/.test(token.lower))
    return { verb: 'shelter', family: 'evacuated', end: at + 1 }
  if (
    /^(?:outdoors|outside|rough)$/.test(token.lower) &&
    /^(?:sleep|live|be|camp)$/.test(verbBefore(tokens, at))
  )
    return { verb: 'sleep', family: 'homeless', end: at + 1 }
  // "were still in hospital"
  if (/^(?:hospitals?|clinics?)$/.test(token.lower) && before === 'in')
    return { verb: 'treat', family: 'treated', end: at + 1 }
  // "are under arrest", "in custody"
  if (token.lower === 'custody' || (token.lower === 'arrest' && before === 'under'))
    return { verb: 'hold', family: 'arrested', end: at + 1 }
  return null
}

/** What those are without; life and trace as translations have it. */
const LACKS: Readonly<Record<string, Family>> = {
  shelter: 'homeless',
  home: 'homeless',
  homes: 'homeless',
  roof: 'homeless',
  life: 'killed',
  trace: 'missing',
}

/** "without shelter", "without a roof" */
const isWithout = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'without')

/** What a verb with the words after it tells, where it alone would tell something else or nothing; null where it does not. */
export function fateOfVerb(tokens: readonly Token[], at: number): Fate | null {
  const lemma = tokens[at]?.lemma ?? ''
  const told = stateAfter(tokens, at)
  if (told) return told
  if (isUnreached(tokens, at)) return { verb: 'unaccounted', family: 'missing', end: at + 1 }
  if (lemma === 'lose' && tokens.slice(at + 1, at + 4).some(({ lower }) => /^(?:life|lives)$/.test(lower)))
    return { verb: 'die', family: 'killed', end: at + 1 }
  const leaving = leavesHome(tokens, at)
  if (leaving) return { verb: lemma, family: leaving, end: at + 1 }
  return fateOfObject(tokens, at, at + 1)
}

/** What the words after an object, or after a passive verb, make of its verb: "beat four men to death", "left 12 in hospital". */
export function fateOfObject(tokens: readonly Token[], verb: number, end: number): Fate | null {
  const lemma = tokens[verb]?.lemma ?? ''
  const phrase = tokens
    .slice(end, end + 7)
    .map(({ lower }) => lower)
    .join(' ')
  if (tokens[end]?.lower === 'without') return fateAt(tokens, end + 1) ?? fateAt(tokens, end + 2)
  const found = AFTER_OBJECTS.find(([verbs, words]) => verbs.test(lemma) && words.test(phrase))
  return found ? { verb: lemma, family: found[2], end: end + 1 } : null
}

/** Those sentenced to death live. */
const AFTER_OBJECTS: readonly (readonly [verbs: RegExp, words: RegExp, family: Family])[] = [
  [/^(?!sentence$|condemn$)/, /^to death\b/, 'killed'],
  [/^burn$/, /^alive\b/, 'killed'],
  [/^(?:force|drive|flush|move)$/, /^(?:out of|from) (?:their|the) (?:homes?|houses?)\b/, 'evacuated'],
  [/^(?:leave|put)$/, /^in (?:\w+ )?hospital\b/, 'treated'],
  // "had been admitted to hospitals": no admission of anything.
  [
    /^(?:take|rush|bring|admit|fly|carry|send|move|transfer|airlift)$/,
    /^to (?:[^\s,.;]+ ){0,4}hospitals?\b/,
    'treated',
  ],
]

/** Verbs after which a state tells what became of those counted: "were found dead", "are believed still missing". */
const BEFORE_STATES =
  /^(?:leave|remain|find|feel|confirm|report|register|count|list|fear|declare|pronounce|bring|make|render|believe|think|presume|stay|shoot|strike)$/

function stateAfter(tokens: readonly Token[], verb: number): Fate | null {
  const lemma = tokens[verb]?.lemma ?? ''
  if (!BEFORE_STATES.test(lemma)) return null
  let at = verb + 1
  while (tokens[at]?.lower === 'as' || tokens[at]?.pos === 'ADV') at += 1
  const family = familyOf(tokens[at]?.lower ?? '')
  if (family) return { verb: lemma, family, end: at + 1 }
  // "remained in hospital", "were left without shelter"
  const isPlaced = /^(?:remain|stay|leave)$/.test(lemma) && tokens[at]?.pos === 'ADP'
  return isPlaced ? (fateAt(tokens, at + 1) ?? fateAt(tokens, at + 2)) : null
}

/** "had not yet been accounted for", "could not be reached" */
function isUnreached(tokens: readonly Token[], at: number): boolean {
  const lemma = tokens[at]?.lemma ?? ''
  if (
    lemma !== 'account' &&
    !(/^(?:reach|contact|trace|locate|find|hear)$/.test(lemma) && isPassive(tokens, at))
  )
    return false
  return tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => /^(?:not|n['’]t|never|yet)$/.test(lower))
}

const isPassive = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).findLast(({ pos }) => pos === 'AUX')?.lemma === 'be'

/** The last verb before a token, as a lemma. */
const verbBefore = (tokens: readonly Token[], at: number): string =>
  tokens.slice(Math.max(0, at - 4), at).findLast(({ pos }) => pos === 'VERB' || pos === 'AUX')?.lemma ?? ''

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
