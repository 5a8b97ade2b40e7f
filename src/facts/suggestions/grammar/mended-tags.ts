import { familyOf, STATES } from './families.ts'
import type { Token } from './token.ts'

/** Forms of "be" and "have", after which a word in "-ed" is a participle. */
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have'])
/** Tolls do these to a number: "as the death toll tops 18,000". */
const REACHES = /^(?:tops|hits|nears|passes|reaches|exceeds|touches|totals)$/
/** Pasts without "-ed" that are taken for nouns after a number: "60 lost their lives". */
const PASTS: ReadonlyMap<string, string> = new Map([
  ['lost', 'lose'],
  ['left', 'leave'],
  ['fled', 'flee'],
  ['shot', 'shoot'],
  ['swam', 'swim'],
  ['burnt', 'burn'],
])
/** Verbs that are taken for nouns after their subject: "the strike cost the port …", "the deal values the firm at …". */
const LIKE_NOUNS = /^(?:costs?|values?|claims?|leaves?|threatens?|hits?|strikes?|faces?|demands?|needs?)$/
/** Words between a verb and its number: "herding over 270 students". */
const BEFORE_NUMBERS = /^(?:over|about|around|nearly|almost|roughly|some|more|fewer|less|at|up|off|out|in)$/

/**
 * Tokens with the parts of speech that what stands around them tells better than the model, which takes words that it does
 * not know for nouns: "have been abducted", "before herding over 270 students", "as the toll tops 18,000".
 */
export function mended(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (isMistakenNoun(tokens, at)) return { ...token, pos: 'NOUN', lemma: token.lower }
    // "The dead now number 87", "800 dead African elephants": no adverb.
    if (token.pos === 'ADV' && token.lower === 'dead') return { ...token, pos: 'ADJ' }
    return isMistakenVerb(tokens, at) || isUnknownVerb(token) ? asVerb(token) : token
  })
}

/** "24 tons of paint": what follows "of" is no verb in its plain form. */
const isMistakenNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' && tokens[at - 1]?.lower === 'of' && tokens[at]?.lower === tokens[at]?.lemma

/** A past that the model has no lemma for: "gutted". */
const isUnknownVerb = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'VERB' && lower === lemma && /[a-z]{3}(?<!e)ed$/.test(lower) && familyOf(lower) === null

/** Whether a noun or an adjective is a verb, as what stands around it tells. */
function isMistakenVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] ?? NO_TOKEN
  if (isNumbering(tokens, at)) return true
  if (/[a-z]{3}ed$|^burnt$/.test(lower)) return /^(?:NOUN|ADJ)$/.test(pos) && isVerbalPast(tokens, at)
  return pos === 'NOUN' && isVerbalNoun(tokens, at)
}

const isAfterNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '')

/** "gunmen abducted 39 students", "have been vaccinated", "were involved in the search": a past or a participle. */
function isVerbalPast(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] ?? NO_TOKEN
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before -= 1
  const isParticiple = AUXILIARIES.has(tokens[before]?.lemma ?? '')
  if (pos === 'NOUN' && isParticiple) return true
  if (STATES.has(lower)) return false
  if (isAfterNoun(tokens, at) && isNumberNext(tokens, at)) return true
  const isPassive = lower === 'burnt' || tokens[before]?.lower === 'been' || tokens[at + 1]?.pos === 'ADP'
  return isParticiple && isPassive
}

/** "the toll tops 18,000", "the strike cost the port $2 million", "seven go out": a verb that looks like a noun. */
function isVerbalNoun(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? NO_TOKEN
  const [before, next] = [tokens[at - 1] ?? NO_TOKEN, tokens[at + 1] ?? NO_TOKEN]
  if (LIKE_NOUNS.test(lower)) return isAfterNoun(tokens, at) && /^(?:DET|SYM|NUM)$/.test(next.pos)
  // "three of them shot by the police", "poachers shot 40 rhinos"
  if (/^(?:go|shot|swam)$/.test(lower))
    return (
      /^(?:NUM|PRON)$/.test(before.pos) ||
      (isAfterNoun(tokens, at) && (next.pos === 'NUM' || next.lower === 'dead'))
    )
  if (PASTS.has(lower)) return /^(?:their|its|his|her)$/.test(next.lower)
  if (lower === 'spread') return isAfterNoun(tokens, at) && next.lower === 'to'
  if (REACHES.test(lower)) return next.pos === 'NUM' && before.pos === 'NOUN'
  return /ing$/.test(lower) && isNumberNext(tokens, at) && /^(?:ADP|SCONJ|CCONJ|PUNCT)$/.test(before.pos)
}

/** "Its members number about 900", "the brigade numbers 800", "refugees now total 14,000"; but "flight number 900". */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at] ?? NO_TOKEN
  if (!/^(?:numbers?|totals?)$/.test(lower) || pos === 'VERB' || !isNumberNext(tokens, at)) return false
  const before = tokens[at - 1] ?? NO_TOKEN
  if (before.pos === 'ADV') return true
  const isMany = /[^su]s$|^(?:people|children|\w*men)$/.test(before.lower)
  if (STATES.has(before.lower)) return true
  return /^(?:NOUN|PROPN)$/.test(before.pos) && isMany !== lower.endsWith('s')
}

const NO_TOKEN: Token = { text: '', lower: '', lemma: '', pos: 'X', start: 0, end: 0 }

const isNumberNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.pos === 'NUM' ||
  (BEFORE_NUMBERS.test(tokens[at + 1]?.lower ?? '') &&
    tokens.slice(at + 2, at + 4).some(({ pos }) => pos === 'NUM'))

/** The same word as a verb. Without a dictionary its lemma is a guess: "abduct", "rescue", "grab", "top". */
function asVerb(token: Token): Token {
  const past = PASTS.get(token.lower)
  if (past) return { ...token, pos: 'VERB', lemma: past }
  if (/s$/.test(token.lower))
    return { ...token, pos: 'VERB', lemma: token.lower.replace(/(?<=ch|ss)es$|s$/, '') }
  const stem = token.lower.replace(/(?:ed|ing)$/, '')
  const isDoubled = /([bdgmnpt])\1$/.test(stem)
  const lemma = isDoubled ? stem.slice(0, -1) : /(?:[cgsuvz]|at|ur)$/.test(stem) ? `${stem}e` : stem
  return { ...token, pos: 'VERB', lemma }
}
