import { type Family, familyOf } from '../../grammar/families.ts'
import type { Token } from '../../grammar/token.ts'
import { LIGHT, STOPS } from '../../grammar/verbs.ts'

/** "Persons displaced: 53,200", "Confirmed dead: 5": a list that names what it counts before each number. */
export function labelBefore(
  tokens: readonly Token[],
  start: number,
): { family: Family | null; noun: string | null } | null {
  if (tokens[start - 1]?.text !== ':') return null
  let family: Family | null = null
  let noun: string | null = null
  for (let at = start - 2; at >= 0 && at >= start - 8; at -= 1) {
    const token = tokens[at]
    if (!token || STOPS.has(token.text) || token.text === ',' || LIGHT.has(token.lemma)) break
    family ??= familyOf(token.lower) ?? familyOf(token.lemma)
    // "Dhaka: 270,000 refugees": a dateline counts nothing.
    const isDateline = token.pos === 'PROPN' && at === 0
    if (noun === null && (token.pos === 'NOUN' || token.pos === 'PROPN') && !isDateline) noun = token.lemma
  }
  // A sentence that goes on after a colon is no list.
  const isShort = start <= 9
  return family !== null || (noun !== null && isShort) ? { family, noun } : null
}
