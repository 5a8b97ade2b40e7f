import type { Amount } from '../../../../model/value.ts'
import { isDoing } from '../../grammar/doing.ts'
import { STATES } from '../../grammar/families.ts'
import {
  FILLERS,
  isModifier,
  isNominal,
  isNominalRun,
  isNoun,
  isOfCalendar,
  isPlural,
  mayBePlural,
  singular,
} from '../../grammar/nominal-words.ts'
import { dimensionOf, isAnybody, isPerson, kindOf } from '../../grammar/nouns.ts'
import type { Token } from '../../grammar/token.ts'

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
  /** Index of the first token of the noun phrase, and of the token after its noun. */
  readonly start: number
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
/** No other noun is made of these by one that follows: "26 missing people conflicts with" ends with them. */
const COMPLETE: ReadonlySet<string> = new Set('people persons men women children others'.split(' '))
/** What those counted did, and no word for who they are: "214 suffered injuries". */
const ACTIVE: ReadonlySet<string> = new Set(
  'suffered sustained received attended joined demanded needed required faced visited developed contracted showed'.split(
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
  if (tokens[at]?.text === '-') return readCompound(tokens, at + 1)
  const isShare = amount.measure === 'percent' || amount.measure === 'fraction'
  const opening = tokens[at]?.lower ?? ''
  // "to 6,200 from 1,200 a day earlier": another count, and no part of it.
  const isFrom = opening === 'from' && amount.measure === 'count' && tokens[at + 1]?.pos !== 'NUM'
  // "rose to 9.4 per cent in March"
  const isIn = isShare && opening === 'in' && !isOfCalendar(tokens[at + 1]) && tokens[at + 1]?.pos !== 'NUM'
  const isOf = opening === 'of' || isFrom || isIn
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
  } else if (amount.measure === 'percent' || amount.measure === 'fraction') return none(from)
  // "numbered 1,200 last spring", "$2 million a day": when it was.
  if (/^(?:last|this|next|an?)$/.test(tokens[at]?.lower ?? '') && isOfCalendar(tokens[at + 1]))
    return none(from)
  if (amount.measure === 'money') return readNounPhrase(tokens, at, false)
  const isMany = amount.measure === 'count' && !partitive && amount.interval.low > 1
  if (opening === 'strong') return strengthOf(tokens, at)
  const are = whoTheyAre(tokens, at)
  if (are) return are
  // "eight fewer than last year" is a difference.
  if (/^(?:more|fewer|less)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'than')
    return { ...none(from), increment: true }
  const head = readNounPhrase(tokens, at, partitive, isMany)
  // "Nine of the victims were children."
  const told = partitive && isAnybody(head.lemma ?? '') ? whoTheyAre(tokens, head.end) : null
  return told ?? head
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
    if (head === null && STATES.has(token.lower) && !isNominal(tokens[at + 1])) {
      // "Twelve of the dead were firefighters."
      const are = partitive ? whoTheyAre(tokens, at + 1) : null
      return { ...(are ?? none(at + 1)), modifiers, state: token.lower, partitive }
    }
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
    } else if (isModifier(tokens, at) && !(at === from && isMany && ACTIVE.has(token.lower))) {
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
  const lemma = unitOf(tokens, end, modifiers, singular(head))
  return {
    lemma,
    modifiers,
    state,
    partitive,
    pronoun: false,
    increment,
    start: from,
    end: state ? end + 1 : end,
  }
}

/** "the 9.4-kilometre tunnel", "a 900-page report": what is counted is named by one word, right after the hyphen. */
function readCompound(tokens: readonly Token[], at: number): Head {
  const noun = tokens[at]
  if (noun?.lower === 'strong') return strengthOf(tokens, at)
  const hasNoun = noun !== undefined && isNoun(noun)
  return hasNoun ? { ...none(at), lemma: singular(noun), end: at + 1 } : none(at)
}

/** "a 200-strong police unit", "the guard, 120 strong": people, whatever their body is called. */
function strengthOf(tokens: readonly Token[], strong: number): Head {
  return { ...readNounPhrase(tokens, strong + 1, false), lemma: 'people', state: null }
}

/** "Three were children", "two are police officers": those counted, as a part of others; null where no such noun follows. */
function whoTheyAre(tokens: readonly Token[], at: number): Head | null {
  if (!/^(?:were|are)$/.test(tokens[at]?.lower ?? '')) return null
  const head = readNounPhrase(tokens, at + 1, true)
  const isWho =
    head.lemma !== null && isPerson(kindOf(head.lemma)) && !/^(?:VERB|AUX)$/.test(tokens[head.end]?.pos ?? '')
  return isWho ? head : null
}

const none = (end: number): Head => ({
  lemma: null,
  modifiers: [],
  state: null,
  partitive: false,
  pronoun: false,
  increment: false,
  start: end,
  end,
})

/** A unit with what is done to it: "30 square kilometres", "180 km/h", "110 miles an hour". */
function unitOf(tokens: readonly Token[], end: number, modifiers: readonly string[], lemma: string): string {
  if (dimensionOf(lemma) !== 'length') return lemma
  const power = modifiers.find(word => word === 'square' || word === 'cubic')
  if (power) return `${power} ${lemma}`
  const [per, hour] = [tokens[end]?.lower ?? '', tokens[end + 1]?.lower ?? '']
  return /^(?:\/|an?|per)$/.test(per) && /^h(?:our)?$/.test(hour) ? `${lemma} an hour` : lemma
}
