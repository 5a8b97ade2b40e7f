import { familyOf, STATES } from './families.ts'
import { dimensionOf } from './nouns.ts'
import type { Token } from './token.ts'

/** Words before a noun that tell nothing of it. */
export const FILLERS: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'all',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'these',
  'those',
  'some',
])

const NO_NOUNS: ReadonlySet<string> = new Set(
  'onboard aboard worldwide overseas nationwide abroad downtown west east north south ago each apiece'.split(
    ' ',
  ),
)

/** Whether a noun stands in the plural, by its ending. */
export const isPlural = ({ lower }: Token): boolean => /[^sui]s$/.test(lower)

/** Nouns that are plurals without an "s". */
const PLURALS =
  /^(?:people|personnel|police|staff|crew|troops|cattle|sheep|fish|deer|aircraft|spacecraft|hovercraft|offspring|series|species|head|poultry|media|data|livestock|youth|folk|kin|foot|\w*(?:men|children|feet|teeth|mice|geese))$/

/** Whether a noun can be counted by a number above one as it stands. */
export const mayBePlural = (token: Token): boolean =>
  /s$/.test(token.lower) || PLURALS.test(token.lower) || dimensionOf(token.lemma) !== null || isCapital(token)

const isCapital = (token: Token): boolean => /^[A-ZÀ-Þ]/.test(token.text)

/** "rose to 33 Sunday" */
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow)$/

const CALENDAR =
  /^(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Whether a word says when: "spring", "Sunday", "year". */
export const isOfCalendar = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DAY.test(token.text) || CALENDAR.test(token.lower) || dimensionOf(token.lemma) === 'time')

/** Whether a token is a noun that can be counted or describe one. */
export function isNoun(token: Token | undefined): boolean {
  if (!token || !/[A-Za-zÀ-ɏ]/.test(token.text) || FILLERS.has(token.lower) || NO_NOUNS.has(token.lower))
    return false
  if (DAY.test(token.text)) return false
  // "Two workers drowned", which is no kind of worker.
  if (/ed$/.test(token.lower) && familyOf(token.lower)) return false
  return token.pos === 'NOUN' || token.pos === 'PROPN' || dimensionOf(token.lemma) !== null
}

/** A noun, or an adjective that tells of no fate. */
export const isNominal = (token: Token | undefined): boolean =>
  isNoun(token) || (token !== undefined && token.pos === 'ADJ' && !STATES.has(token.lower))

/** Whether a noun follows, with or without modifiers before it. */
export function isNominalRun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index += 1) {
    if (isNoun(tokens[index])) return true
    if (tokens[index]?.pos === 'NUM') continue
    if (!isModifier(tokens, index)) return false
  }
  return false
}

/** Whether a token describes a noun after it: "heavily", "armed", "port's". */
export function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.lower === '-' || token.lower === "'s" || token.lower === '’s' || token.lower === '&') return true
  if (token.pos === 'ADJ') return true
  // and "country-made"
  if (token.pos === 'VERB' && /(?:ed|ing|en)$|-/.test(token.lower))
    return isNoun(tokens[at + 1]) || (tokens[at + 1]?.text === ',' && isNominalRun(tokens, at + 2))
  if (token.pos === 'ADV' && /ly$/.test(token.lower)) return tokens[at + 1]?.pos === 'ADJ'
  return isCapital(token) && token.pos !== 'PUNCT' && isNoun(tokens[at + 1])
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'people',
  lives: 'life',
  men: 'man',
  women: 'woman',
  children: 'child',
}

/** The noun in the singular, in lower case. */
export function singular(token: Token): string {
  if (token.pos === 'NOUN' && !/s$/.test(token.lower) && IRREGULAR[token.lower] === undefined)
    return token.lower
  return (
    IRREGULAR[token.lower] ??
    (token.lemma === token.lower ? token.lower.replace(/(?<=[a-z]{3}[^su])s$/, '') : token.lemma)
  )
}
