import { nounPhraseAfter } from '../../grammar/noun-phrases.ts'
import { type HowMany, numberOf, somebodyIn } from '../../grammar/somebody.ts'
import type { Token } from '../../grammar/token.ts'

/** Somebody that a later pronoun may stand for. */
export interface Mentioned {
  readonly who: string
  readonly number: HowMany | null
}

/** Whom a pronoun can stand for; a name that may be a person's or a body's is no "they". */
const FITTING: Readonly<Record<string, readonly (HowMany | null)[]>> = {
  he: ['person', null],
  she: ['person', null],
  it: ['body', null],
  they: ['several', 'body'],
  them: ['several', 'body'],
}

/** The last that was mentioned whom a pronoun can stand for; null for none. `mentioned` is in the order of the text. */
export function antecedentOf(pronoun: string, mentioned: readonly Mentioned[]): string | null {
  const fitting = FITTING[pronoun.toLowerCase()] ?? []
  // "They" are several people before they are a body.
  const tried = /^the[ym]$/i.test(pronoun) ? fitting.map(number => [number]) : [fitting]
  for (const numbers of tried) {
    const found = mentioned.findLast(({ number }) => numbers.includes(number))
    if (found) return found.who
  }
  return null
}

/** Those mentioned with others behind them; a name whose office was told before stays a person's. */
export function withMentioned(
  mentioned: readonly Mentioned[],
  others: readonly string[],
): readonly Mentioned[] {
  const known = new Map(mentioned.map(({ who, number }) => [who, number]))
  return [...mentioned, ...others.map(who => ({ who, number: numberOf(who) ?? known.get(who) ?? null }))]
}

/** "Roake", "Mr Roake", "the authority": as one of those mentioned was named in full, the last such; else the words themselves. */
export function fullNameOf(who: string, mentioned: readonly Mentioned[]): string {
  const short = who.replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /, '')
  const isShort =
    /^[A-ZÀ-Þ][a-zß-ÿ’'-]+$/.test(short) || (/^[a-z]+$/.test(short) && numberOf(short) === 'body')
  if (!isShort) return who
  return (
    mentioned.findLast(other => other.who.endsWith(` ${short}`) && !NO_FULL_NAME.test(other.who))?.who ?? who
  )
}

/** Another short form, or somebody else who is told by them: "head of the authority". */
const NO_FULL_NAME = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? \S+$|\b(?:of|for|in|at|to|from|by|the|and)\b/

/** Who stands at the opening of a sentence, whether or not they say anything: "Two residents were wounded. They said …". */
export function openingOf(tokens: readonly Token[]): string | null {
  const phrase = nounPhraseAfter(tokens, 0)
  return phrase === null ? null : somebodyIn(phrase.who, true)
}
