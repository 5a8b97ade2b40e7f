import type { Token } from '../../grammar/token.ts'
import { isVerb, STOPS } from '../../grammar/verbs.ts'

/**
 * Where an aside between a noun and its verb ends that begins at a token, at the bracket or comma that closes it; null where
 * none begins: "those on the boat (66 ft long) are missing", "Six men, four of them Danes, were arrested", "Three clerks,
 * among them the chief, were held", "residents of Orvel, in the south, are homeless".
 */
export function asideEnd(tokens: readonly Token[], at: number): number | null {
  const opening = tokens[at]?.text
  if (opening === '(') return indexBetween(tokens, at + 1, at + 8, ')')
  if (opening !== ',') return null
  const close = indexBetween(tokens, at + 2, at + 16, ',')
  if (close === null || tokens.slice(at + 1, close).some(({ text }) => STOPS.has(text))) return null
  const of = indexBetween(tokens, at + 2, at + 5, 'of')
  if (of !== null && /^(?:them|whom)$/.test(tokens[of + 1]?.lower ?? '')) return close
  const first = tokens[at + 1]
  if (first === undefined || !hasFiniteVerb(tokens, close + 1)) return null
  // "many who were hurt": no mere list of who they are.
  if (OF_WHOM.test(first.lower)) return tokens.slice(at + 3, close).some(isVerb) ? null : close
  // "in Pozo, the village closest to the mine, were buried"
  const isApposed = first.pos === 'DET' && /^[A-ZÀ-Þ]/.test(tokens[at - 1]?.text ?? '')
  const isDescribing = first.pos === 'ADP' || first.lower === 'worth' || isParticiple(first)
  return isDescribing || isApposed ? close : null
}

const OF_WHOM = /^(?:among|including|mostly|many|most|some|both|all|whether)$/

const isParticiple = ({ pos, lower }: Token): boolean => pos === 'VERB' && /ed$/.test(lower)

/** Whether the sentence goes on with a verb of its own: "are homeless", "were found", but not "killing 40". */
function hasFiniteVerb(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (tokens[at]?.pos === 'ADV') at += 1
  const token = tokens[at]
  return token !== undefined && (token.pos === 'AUX' || (isVerb(token) && !/ing$/.test(token.lower)))
}

function indexBetween(tokens: readonly Token[], from: number, to: number, text: string): number | null {
  const index = tokens.slice(from, to).findIndex(token => token.text === text)
  return index < 0 ? null : from + index
}
