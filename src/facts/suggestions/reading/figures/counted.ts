import type { Amount } from '../../../../model/value.ts'
import { countsPeople } from '../../grammar/families.ts'
import { areOfPeople, type Happening } from '../../grammar/frames.ts'
import { areOfOneClass } from '../../grammar/noun-classes.ts'
import { dimensionOf, isPerson, kindOf } from '../../grammar/nouns.ts'
import type { Token } from '../../grammar/token.ts'
import type { Read } from './carried-role.ts'
import type { Role } from './figure-role.ts'
import type { Head } from './head.ts'
import { subjectOfCount } from './subject-counted.ts'

/** What a figure counts where no noun follows it: people where they were killed, else what the figure before counts. */
export function countedBy(
  head: Head,
  role: Role,
  previous: Pick<Read, 'counted'> | null,
  value: Amount,
  {
    tokens,
    first,
    frames,
  }: { readonly tokens: readonly Token[]; readonly first: number; readonly frames: readonly Happening[] },
): string | null {
  if (value.measure === 'money') {
    const word =
      head.lemma ?? worthOf(tokens, first, head.end) ?? role.governor ?? role.verb ?? verbNear(tokens, first)
    return word === null ? null : kindOf(word)
  }
  if (value.measure === 'percent' || value.measure === 'fraction')
    return head.lemma
      ? kindOf(head.lemma)
      : head.pronoun && previous?.counted
        ? previous.counted
        : (role.governor ?? subjectBefore(tokens, first) ?? role.verb)
  // "rescue workers"
  if (head.lemma && /^(?:worker|member|staff)$/.test(head.lemma) && head.modifiers.includes('rescue'))
    return 'rescuer'
  // "crew members", "family members"
  const group = head.lemma === 'member' ? head.modifiers.at(-1) : undefined
  if (group !== undefined && GROUPS[group]) return kindOf(GROUPS[group] ?? group)
  if (isAllKinds(tokens, head)) return 'people'
  if (head.lemma) return kindOf(head.lemma)
  if (head.pronoun) return previous?.counted ?? null
  if (head.state || countsPeople(role.family) || role.family === 'aboard')
    return animalsBefore(previous) ?? 'people'
  const subject = subjectOfCount(tokens, role)
  if (subject !== null) return kindOf(subject.lemma)
  if (role.governor && !/^(?:toll|count|number|figure|total|tally|estimate)$/.test(role.governor))
    return kindOf(role.governor)
  if (areOfPeople(frames)) return animalsBefore(previous) ?? 'people'
  return goneOn(previous)
}

/** "416 whales stranded … Of those, more than 300 died": what dies is not always people. */
function animalsBefore(previous: Pick<Read, 'counted'> | null): string | null {
  const counted = previous?.counted ?? null
  return counted !== null && areOfOneClass(counted, 'animal') ? counted : null
}

/** What is counted one by one goes on without its noun; a unit of measurement does not. */
function goneOn(previous: Pick<Read, 'counted'> | null): string | null {
  const counted = previous?.counted ?? null
  return counted === null || dimensionOf(counted) !== null ? null : counted
}

/** "7,400 men, women and children", "118 passengers and crew": one number for all of them. */
function isAllKinds(tokens: readonly Token[], { lemma, end }: Head): boolean {
  const [mark, second, and, third] = tokens.slice(end, end + 4)
  if (lemma === 'passenger' && mark?.lower === 'and' && second?.lower === 'crew') return true
  const isList = mark?.text === ',' && and?.lower === 'and'
  return isList && [lemma, second?.lemma, third?.lemma].every(noun => isPerson(kindOf(noun ?? '')))
}

/** What members of a group are called besides. */
const GROUPS: Readonly<Record<string, string>> = {
  crew: 'crew',
  family: 'relative',
  staff: 'worker',
  gang: 'gangster',
  cabin: 'crew',
}

/** The nearest verb before a sum of money, within its clause: "costs the shippers €180,000". */
function verbNear(tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1; at >= 0 && at >= first - 8; at -= 1) {
    const token = tokens[at]
    if (!token || /[,;:.]/.test(token.text)) return null
    if (token.pos === 'VERB') return token.lemma
  }
  return null
}

/** "Turnout was 57 percent", "put turnout at 58 percent". */
function subjectBefore(tokens: readonly Token[], first: number): string | null {
  const verb = tokens[first - 1]
  const isLinked = verb !== undefined && (verb.pos === 'AUX' || verb.pos === 'VERB' || verb.pos === 'ADP')
  const noun = tokens[first - 2]
  return isLinked && noun && (noun.pos === 'NOUN' || noun.pos === 'PROPN') ? kindOf(noun.lemma) : null
}

/** "worth $27 million", "$9 million worth of ivory", "put the street value of the drugs at $1.4 million": what the money is. */
function worthOf(tokens: readonly Token[], first: number, end: number): string | null {
  const isOfWorth = tokens[first - 1]?.lower === 'of' && tokens[first - 2]?.lower === 'worth'
  if (isOfWorth || tokens[first - 1]?.lower === 'worth' || tokens[end]?.lower === 'worth') return 'value'
  if (tokens[first - 1]?.lower !== 'at') return null
  for (let at = first - 2; at >= 0 && at >= first - 14; at -= 1) {
    const token = tokens[at]
    if (!token || /[,;:.]/.test(token.text)) return null
    if (!/^(?:put|estimate|set|value)$/.test(token.lemma) || token.pos !== 'VERB') continue
    let noun: string | null = null
    for (let next = at + 1; next < first - 1 && tokens[next]?.pos !== 'ADP'; next += 1)
      if (tokens[next]?.pos === 'NOUN') noun = tokens[next]?.lemma ?? null
    return noun
  }
  return null
}
