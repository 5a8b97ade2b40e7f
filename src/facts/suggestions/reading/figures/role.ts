import { type Family, familyOf } from '../../grammar/families.ts'
import type { Token } from '../../grammar/token.ts'
import { type Before, readBefore } from './before-figure.ts'
import { fateOfObject } from './fates.ts'
import type { Role } from './figure-role.ts'
import { labelBefore } from './label-before.ts'
import { tollBefore } from './toll.ts'
import { verbAfter } from './verb-after.ts'

/** How a figure with its noun stands in its sentence, as indices of tokens. */
export interface Placed {
  readonly start: number
  readonly mentionEnd: number
  readonly end: number
  readonly state: string | null
}

/** The role of a figure: its verb to the left ("killed 60"), else to the right ("60 people were killed"). */
export function readRole(tokens: readonly Token[], placed: Placed): Role {
  const whole = { start: placed.start, end: placed.end, isTotal: false }
  const left = readBefore(tokens, placed.start)
  const stated = familyStated(tokens, placed, left)
  const toll = stated === null && left.family === null ? tollBefore(tokens, placed.start) : null
  const label = toll ? null : labelBefore(tokens, placed.start)
  if (label)
    return { ...whole, verb: null, family: label.family, governor: label.noun, isDone: false, isTotal: true }
  if (toll)
    return {
      ...whole,
      verb: left.verb,
      family: toll.family,
      governor: toll.noun,
      isDone: false,
      start: left.start,
      isTotal: true,
    }
  if (stated)
    return {
      ...whole,
      verb: left.verb,
      family: stated,
      governor: null,
      isDone: left.isObject,
      start: left.isObject ? left.start : whole.start,
    }
  // "shot four men to death"
  const fate = left.isObject ? fateOfObject(tokens, left.start, placed.end) : null
  if (fate)
    return {
      ...whole,
      verb: left.verb,
      family: fate.family,
      governor: null,
      isDone: true,
      start: left.start,
      end: fate.end,
    }
  const after = left.isObject && left.family ? null : verbAfter(tokens, placed.end)
  // "took 90 hostages and 30 people died": those taken are of their own verb.
  const right = left.isObject && after?.isJoined ? null : after
  if (left.isObject && (left.family !== null || right?.family == null))
    return {
      ...whole,
      verb: left.verb,
      family: left.family,
      governor: left.governor,
      isDone: true,
      start: left.start,
      end: whole.end,
    }
  if (right)
    return {
      ...whole,
      verb: right.verb,
      // "an exodus of 160,000 to neighbouring lands"
      family: right.family ?? (left.governor === null ? null : left.family),
      governor: left.governor,
      isDone: right.isDone,
      ...(right.isDoing ? { isDoing: true } : {}),
      start: whole.start,
      end: right.isDoing ? whole.end : right.end,
    }
  return {
    ...whole,
    verb: left.verb,
    family: left.family,
    governor: left.governor,
    isDone: left.isObject,
    start: left.start,
    end: whole.end,
  }
}

/** What the state of those counted tells, unless more is told of those aboard: "killing all 86 aboard", "all 86 aboard died". */
function familyStated(
  tokens: readonly Token[],
  { start, end, state }: Placed,
  before: Before,
): Family | null {
  if (state === null) return null
  if (state !== 'aboard') return familyOf(state)
  const isKilled = before.isObject && before.family !== null
  // "None of the 86 aboard survived."
  const isDenied = tokens[start - 3]?.lower === 'none'
  return isKilled || (!isDenied && verbAfter(tokens, end)?.family) ? null : 'aboard'
}
