import type { Token } from '../../grammar/token.ts'
import type { Candidate } from './candidate.ts'

/** Verbs that a bare number after them always counts with. Our own choice. */
const NUMBERING: ReadonlySet<string> = new Set(
  'number total reach exceed rise fall climb grow drop stand pass touch hold win hit increase top surpass register'.split(
    ' ',
  ),
)

/** A bare figure counts where something else in its sentence says what; else it is a time of day, a score, a mark. */
export function isBare({ head, role, mention, tokens, first, next }: Candidate): boolean {
  const { value } = mention
  if (value.measure !== 'count' || head.lemma !== null || head.state !== null || head.pronoun) return false
  if (role.family !== null || (role.verb !== null && NUMBERING.has(role.verb))) return false
  if (/^(?:mln|bln|tln|mn|bn)$/.test(tokens[next]?.lower ?? '')) return false
  if (value.qualifier !== 'exactly' || value.interval.high > 31) return false
  return !isCountLeftOut(tokens, { first, next, role })
}

/** "acquitted seven", "a fleet of eight", "the Liberals nine", "where 19 were hurt", "41 for women and 17 for men". */
function isCountLeftOut(
  tokens: readonly Token[],
  { first, next, role }: Pick<Candidate, 'first' | 'next' | 'role'>,
): boolean {
  const before = tokens[role.start < first && role.isDone ? role.start : first - 1]
  const after = tokens[next]
  if (OF_TIME.test(tokens[first - 1]?.lower ?? '')) return false
  if (role.isDone && before?.pos === 'VERB') return true
  if (role.governor !== null)
    return !/^(?:past|minute|hour|gate|door|age|family|boy|girl|man|woman|child|youth)$/.test(role.governor)
  const isName = /^(?:NOUN|PROPN)$/.test(tokens[first - 1]?.pos ?? '')
  if (/^(?:AUX|VERB)$/.test(after?.pos ?? '') || after?.lower === 'also') return !isName
  const isJoined = tokens[first - 1]?.lower === 'and'
  return isJoined ? after?.pos === 'ADP' : isName && /^(?:PUNCT|CCONJ)$/.test(after?.pos ?? '')
}

const OF_TIME = /^(?:at|by|until|till|past|after|before|since|around|about|is|was|aged?)$/
