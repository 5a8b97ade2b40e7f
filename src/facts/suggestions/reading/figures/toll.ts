import { type Family, familyOf, STATES } from '../../grammar/families.ts'
import { dimensionOf, isPerson } from '../../grammar/nouns.ts'
import type { Token } from '../../grammar/token.ts'
import { verbAfter } from './verb-after.ts'

/** What counts the dead by itself: "the toll", "the death-roll". */
const DEATH_TOLLS: ReadonlySet<string> = new Set(['toll', 'death-toll', 'death-roll'])

const TOLLS: ReadonlySet<string> = new Set([
  ...DEATH_TOLLS,
  'number',
  'total',
  'count',
  'figure',
  'tally',
  'strength',
])

/** Whether a noun stands for a number itself: "toll", "total". */
export const isToll = (lemma: string): boolean => TOLLS.has(lemma)

/** Words between a toll and its figure, at the most. */
const FAR = 28

/** "the death toll … rose to 78", "put the number of dead at 100", "the total since March to 212". */
export function tollBefore(
  tokens: readonly Token[],
  start: number,
): { family: Family | null; noun: string } | null {
  // "at '299 or 300'": whatever opens a quotation.
  const last = /^["“'‘]$/.test(tokens[start - 1]?.text ?? '') ? start - 2 : start - 1
  const before = tokens[last]?.lower ?? ''
  // "tops", "could pass", "accumulates": any verb right before the figure.
  const isVerbal = tokens[last]?.pos === 'VERB' || before === 'be'
  // "is given as 41"
  const isGiven = before === 'as' && /^(?:give|list|put)$|toll$/.test(tokens[last - 1]?.lemma ?? '')
  if (
    !isVerbal &&
    !isGiven &&
    ![
      'to',
      'from',
      'at',
      'of',
      'was',
      'is',
      'reached',
      'passed',
      'hit',
      'touched',
      'exceeded',
      'than',
      'stands',
      'stood',
      ':',
    ].includes(before)
  )
    return null
  for (let at = start - 2; at >= 0 && at >= start - FAR; at -= 1) {
    const token = tokens[at]
    if (!token || token.text === ';' || token.text === '.') return null
    // "The toll rose to 164, as rescuers raced to save 1,500": that number is of another verb, but not "after four days".
    if (isVerbal && token.pos === 'NUM' && dimensionOf(tokens[at + 1]?.lemma ?? '') !== 'time') return null
    if (!TOLLS.has(token.lemma)) continue
    if (DEATH_TOLLS.has(token.lemma)) return { family: 'killed', noun: 'toll' }
    const isOf = /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '')
    // "the number of missing", "the total number missing"
    const isTold = STATES.has(tokens[at + 1]?.lower ?? '')
    const counted = isOf || isTold ? nounAfter(tokens, isOf ? at + 2 : at + 1, start) : null
    if (isVerbal && counted === null) return null
    // A "case" may be one of the courts; cases are compared as such.
    const family = counted === null ? null : familyOf(counted)
    // "the number of people moved out of their homes"
    const told = family === null && counted !== null && isPerson(counted) ? fateOf(tokens, at, start) : null
    if (counted) return { family: family === 'infected' ? null : (family ?? told), noun: counted }
    // "have not confirmed the death toll but put the number at 26"
    const isOfToll = tokens.slice(Math.max(0, start - FAR), at).some(({ lemma }) => lemma === 'toll')
    if (isOfToll) return { family: 'killed', noun: 'toll' }
    return token.lemma === 'strength' || token.lemma === 'number' ? { family: null, noun: token.lemma } : null
  }
  return null
}

/** What became of those whose number is told, by the first verb after them and before the figure. */
function fateOf(tokens: readonly Token[], from: number, to: number): Family | null {
  const noun = tokens.findIndex(({ lemma }, at) => at > from && at < to && isPerson(lemma))
  const after = noun < 0 ? null : verbAfter(tokens, noun + 1)
  return after !== null && after.end < to ? after.family : null
}

function nounAfter(tokens: readonly Token[], from: number, to: number): string | null {
  let noun: string | null = null
  let fate: string | null = null
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]
    if (!token) break
    const family = familyOf(token.lower)
    // "missing persons": what became of them says more than who they are.
    if (family) fate = token.lower
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || family) noun = token.lemma
    else if (token.pos !== 'ADJ' && token.pos !== 'DET' && token.pos !== 'VERB') break
  }
  return fate ?? noun
}
