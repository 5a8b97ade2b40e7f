import type { Amount } from '../../../model/value.ts'
import { isDoing } from '../grammar/doing.ts'
import { familyOf, STATES } from '../grammar/families.ts'
import { dimensionOf, isPerson, kindOf } from '../grammar/nouns.ts'
import type { Token } from '../grammar/tagger.ts'

/** What a figure counts, as the words after it say. */
export interface Head {
  /** Singular, lower case; null where no noun follows ("killed 120"). */
  readonly lemma: string | null
  /** Lower-case words between the figure and its noun, "more" and the like left out. */
  readonly modifiers: readonly string[]
  /** What became of them, right after the noun or instead of it: "16 injured", "130 people dead". */
  readonly state: string | null
  /** "40 of them", "two of the eight engines". */
  readonly partitive: boolean
  /** The noun is a pronoun: it is the one counted before. */
  readonly pronoun: boolean
  /** "14 new cases", "31 more bodies": not the total. */
  readonly increment: boolean
  /** What a measure is of: "2.3 tonnes of cocaine". */
  readonly substance: string | null
  /** Index of the token after the noun. */
  readonly end: number
}

const MORE: ReadonlySet<string> = new Set([
  'more',
  'other',
  'others',
  'further',
  'additional',
  'extra',
  'another',
])
const INCREMENT: ReadonlySet<string> = new Set(['more', 'new', 'further', 'additional', 'extra', 'fresh'])
const FILLERS: ReadonlySet<string> = new Set([
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
/** No other noun is made of these by one that follows: "26 missing people conflicts with" ends with them. */
const COMPLETE: ReadonlySet<string> = new Set('people persons men women children others'.split(' '))
const NO_NOUNS: ReadonlySet<string> = new Set(
  'onboard aboard worldwide overseas nationwide abroad downtown west east north south ago each apiece'.split(
    ' ',
  ),
)
/** As agencies wrote them on the wire: "33 mln shares". */
const SHORT_MILLIONS: ReadonlySet<string> = new Set('mln bln tln mn bn'.split(' '))
const PRONOUNS: ReadonlySet<string> = new Set(['them', 'whom', 'which', 'those', 'these', 'us'])

/** The head of the noun phrase that begins at a token, right after a figure. */
export function readHead(tokens: readonly Token[], from: number, amount: Amount): Head {
  // "300 “predator priests”": whatever opens a quotation.
  let at = /^["“'‘]$/.test(tokens[from]?.text ?? '') ? from + 1 : from
  const isShare = amount.measure === 'percent' || amount.measure === 'fraction'
  const opening = tokens[at]?.lower ?? ''
  // "to 6,200 from 1,200 a day earlier": another count, and no part of it.
  const isFrom = opening === 'from' && !(amount.measure === 'count' && tokens[at + 1]?.pos === 'NUM')
  const isOf = opening === 'of' || isFrom || (isShare && opening === 'in')
  const partitive = isOf && !isShare && amount.qualifier !== 'vague'
  if (isOf) {
    at += 1
    if (PRONOUNS.has(tokens[at]?.lower ?? '')) {
      if (!isNominal(tokens[at + 1])) return { ...none(at + 1), partitive: true, pronoun: true }
      // "two of them children"
      if (tokens[at]?.lower === 'them') at += 1
    }
    // "seven of a contractor": whose they are, and not what is counted.
    if (partitive && /^an?$/.test(tokens[at]?.lower ?? '')) return none(from)
    while (FILLERS.has(tokens[at]?.lower ?? '') || tokens[at]?.pos === 'NUM') at += 1
  } else if (amount.measure === 'money') return readNounPhrase(tokens, at, false)
  else if (amount.measure !== 'count') return none(from)
  // "numbered 1,200 last spring": when it was.
  if (/^(?:last|this|next)$/.test(tokens[at]?.lower ?? '') && isOfCalendar(tokens[at + 1])) return none(from)
  const isMany = amount.measure === 'count' && !partitive && amount.interval.low > 1
  // "Three were children."
  const noun = tokens[at + 1]
  if (
    /^(?:were|are)$/.test(tokens[at]?.lower ?? '') &&
    noun?.pos === 'NOUN' &&
    isPerson(kindOf(singular(noun)))
  )
    return { ...none(at + 2), lemma: singular(noun), partitive: true }
  // "eight fewer than last year" is a difference.
  if (/^(?:more|fewer|less)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'than')
    return { ...none(from), increment: true }
  return readNounPhrase(tokens, at, partitive, isMany)
}

/** `isMany`: more than one is counted, so that the noun is a plural: "two vehicles burst through" ends with "vehicles". */
function readNounPhrase(tokens: readonly Token[], from: number, partitive: boolean, isMany = false): Head {
  const modifiers: string[] = []
  let head: Token | null = null
  let end = from
  let increment = false
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) break
    if (head === null && (token.pos === 'NUM' || SHORT_MILLIONS.has(token.lower))) continue
    if (INCREMENT.has(token.lower) && isNominalRun(tokens, at + 1)) {
      increment = true
      continue
    }
    if (MORE.has(token.lower) && token.lower !== 'others') {
      if (!isNominalRun(tokens, at + 1)) break
      continue
    }
    if (head === null && STATES.has(token.lower) && !isNominal(tokens[at + 1]))
      return { ...none(at + 1), modifiers, state: token.lower, partitive }
    // "the assembly's 120 seats", "the harbour's cargo": the owner is no head.
    if (head && /^['’]s?$/.test(token.lower) && isNominalRun(tokens, at + 1)) {
      modifiers.push(head.lower)
      head = null
      continue
    }
    // "60,000 head of cattle"
    if (head && /^(?:head|pieces?)$/.test(head.lower) && token.lower === 'of') {
      head = null
      continue
    }
    if (head && (dimensionOf(head.lemma) || COMPLETE.has(head.lower))) break
    if (head && isMany && isPlural(head) && isNoun(token) && !mayBePlural(token)) break
    // "eight masked, heavily armed gunmen"
    if (head === null && at > from && token.text === ',' && isNominalRun(tokens, at + 1)) continue
    if (isNoun(token)) {
      if (head) modifiers.push(head.lower)
      head = token
      end = at + 1
    } else if (isModifier(tokens, at)) {
      if (head) break
      modifiers.push(token.lower)
    } else break
  }
  if (head === null) return { ...none(from), partitive }
  const isOfPeople = isPerson(kindOf(singular(head)))
  const state =
    isOfPeople && STATES.has(tokens[end]?.lower ?? '') && !isNominal(tokens[end + 1]) && !isDoing(tokens, end)
      ? (tokens[end]?.lower ?? null)
      : null
  return {
    lemma: singular(head),
    modifiers,
    state,
    partitive,
    pronoun: false,
    increment,
    substance: dimensionOf(singular(head)) ? substanceAfter(tokens, end) : null,
    end: state ? end + 1 : end,
  }
}

const none = (end: number): Head => ({
  lemma: null,
  modifiers: [],
  state: null,
  partitive: false,
  pronoun: false,
  increment: false,
  substance: null,
  end,
})

function substanceAfter(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.lower !== 'of') return null
  let end = at + 1
  while (isModifier(tokens, end) || FILLERS.has(tokens[end]?.lower ?? '')) end += 1
  while (isNoun(tokens[end + 1])) end += 1
  const noun = tokens[end]
  return noun && isNoun(noun) ? singular(noun) : null
}

const isPlural = ({ lower }: Token): boolean => /[^sui]s$/.test(lower)

/** Nouns that are plurals without an "s". */
const PLURALS =
  /^(?:people|personnel|police|staff|crew|troops|cattle|sheep|fish|deer|aircraft|spacecraft|hovercraft|offspring|series|species|head|poultry|media|data|livestock|youth|folk|kin|foot|\w*(?:men|children|feet|teeth|mice|geese))$/
const mayBePlural = (token: Token): boolean =>
  /s$/.test(token.lower) || PLURALS.test(token.lower) || dimensionOf(token.lemma) !== null || isCapital(token)

const isCapital = (token: Token): boolean => /^[A-ZÀ-Þ]/.test(token.text)

/** "rose to 33 Sunday" */
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow)$/

const CALENDAR =
  /^(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/

const isOfCalendar = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DAY.test(token.text) || CALENDAR.test(token.lower) || dimensionOf(token.lemma) === 'time')

function isNoun(token: Token | undefined): boolean {
  if (!token || !/[A-Za-zÀ-ɏ]/.test(token.text) || FILLERS.has(token.lower) || NO_NOUNS.has(token.lower))
    return false
  if (DAY.test(token.text)) return false
  // "Two workers drowned", which is no kind of worker.
  if (/ed$/.test(token.lower) && familyOf(token.lower)) return false
  return token.pos === 'NOUN' || token.pos === 'PROPN' || dimensionOf(token.lemma) !== null
}

const isNominal = (token: Token | undefined): boolean =>
  isNoun(token) || (token !== undefined && token.pos === 'ADJ' && !STATES.has(token.lower))

/** Whether a noun follows, with or without modifiers before it. */
function isNominalRun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index += 1) {
    if (isNoun(tokens[index])) return true
    if (tokens[index]?.pos === 'NUM') continue

    if (!isModifier(tokens, index)) return false
  }
  return false
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.lower === '-' || token.lower === "'s" || token.lower === '’s' || token.lower === '&') return true
  if (token.pos === 'ADJ') return true
  if (token.pos === 'VERB' && /(?:ed|ing|en)$/.test(token.lower))
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

function singular(token: Token): string {
  if (token.pos === 'NOUN' && !/s$/.test(token.lower) && IRREGULAR[token.lower] === undefined)
    return token.lower
  return (
    IRREGULAR[token.lower] ??
    (token.lemma === token.lower ? token.lower.replace(/(?<=[a-z]{3}[^su])s$/, '') : token.lemma)
  )
}
