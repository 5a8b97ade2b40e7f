import { STATES } from './families.ts'
import { dimensionOf } from './nouns.ts'
import type { Token } from './token.ts'

/** What is done to somebody else where it has an object: "two bombings killed 90". Our own choice. */
const TRANSITIVE: ReadonlySet<string> = new Set(
  'kill slay massacre slaughter murder assassinate injure wound hurt maim arrest detain apprehend nab jail imprison trap rescue save evacuate treat infect release free capture abduct kidnap displace'.split(
    ' ',
  ),
)

/** Whether the subject of a verb does it to somebody, and is not who it is done to: "gunmen killed a guard". */
export function isDoing(tokens: readonly Token[], at: number): boolean {
  if (!TRANSITIVE.has(tokens[at]?.lemma ?? '') && !STATES.has(tokens[at]?.lower ?? '')) return false
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before -= 1
  return tokens[before]?.lemma !== 'be' && hasObject(tokens, at + 1)
}

/** "killed 90", "killed at least 90 people", "killed a guard", but not "killed on Monday", "killed last week". */
function hasObject(tokens: readonly Token[], from: number): boolean {
  const number = numberAt(tokens, from)
  // "12 killed 40 injured": the next count.
  if (number !== null) {
    const [noun, after] = tokens.slice(number + 1, number + 3)
    // "trapped 300 metres below ground": where they are.
    const isMeasure = noun !== undefined && dimensionOf(noun.lemma) !== null
    return !isMeasure && ![noun, after].some(token => STATES.has(token?.lower ?? ''))
  }
  let end = from
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[end]?.pos ?? '')) end += 1
  const last = tokens[end - 1]
  return end > from && last !== undefined && /^(?:NOUN|PROPN)$/.test(last.pos) && !isTime(last)
}

/** Where a number stands before which there are only words that say how exact it is; null where none does. */
function numberAt(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (ABOUT.has(tokens[at]?.lower ?? '')) at += 1
  const token = tokens[at]
  return token?.pos === 'NUM' || VAGUE.test(token?.lower ?? '') ? at : null
}

const ABOUT: ReadonlySet<string> = new Set(
  'at least most up to close as many more fewer less than over about around nearly almost roughly some an a estimated another'.split(
    ' ',
  ),
)
const VAGUE = /^(?:dozens|scores|hundreds|thousands|tens)$/

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|morning|afternoon|evening|night|spring|summer|autumn|winter)$/

const isTime = ({ lower, lemma }: Token): boolean => TIME.test(lower) || dimensionOf(lemma) === 'time'
