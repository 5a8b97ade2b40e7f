import type { Family } from '../../grammar/families.ts'
import { type Frame, framesAt, framesOf, type Happening, verbOf } from '../../grammar/frames.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import { LIGHT, STOPS } from '../../grammar/verbs.ts'
import type { Role } from './figure-role.ts'
import type { Head } from './head.ts'

/** How a figure stands in its sentence, as indices of tokens; `isNear` is false for those of another figure. */
interface Place {
  readonly first: number
  readonly next: number
  readonly isNear: (at: number) => boolean
}

/** What is told of a figure: by its verb, the noun that it hangs on, the words before its own noun; else by its clause. */
export function framesFor(
  tokens: readonly Token[],
  role: Role,
  head: Head,
  place: Place,
): readonly Happening[] {
  if (role.isDoing) return []
  const own = framesTold(tokens, role, head, place)
  const frames = own.length > 0 ? own : framesOfClause(tokens, head, place)
  const isTelling =
    role.verb !== null && !LIGHT.has(role.verb) && !SAYING.has(role.verb) && !PLAIN.has(role.verb)
  return frames.length === 0 && isTelling ? [`to ${role.verb}`] : frames
}

/** Verbs of so many happenings that they tell none. */
const PLAIN: ReadonlySet<string> = new Set(
  'leave remain come go take include make see find give put bring begin continue'.split(' '),
)

/** What its verb, its governing noun and its own noun tell of a figure. */
export function framesTold(
  tokens: readonly Token[],
  role: Role,
  head: Head,
  { first }: Pick<Place, 'first'>,
): readonly Frame[] {
  if (role.family !== null) return FRAME_OF[role.family]
  if (head.lemma === 'case' || head.lemma === 'infection') return ['ill']
  const frames: Frame[] = []
  if (role.verb !== null && !(SAYING.has(role.verb) && !/^(?:give|put|tell)$/.test(role.verb))) {
    const verb = verbIndex(tokens, role, first)
    frames.push(...(verb === null ? framesOf(role.verb) : framesAt(tokens, verb)))
  }
  if (role.governor !== null)
    frames.push(...framesOf(role.governor), ...framesBefore(tokens, role.governor, first))
  for (const word of head.modifiers) frames.push(...framesOf(verbOf(word)))
  if (head.state !== null) frames.push(...framesOf(head.state))
  return [...new Set(frames)].sort()
}

function framesOfClause(
  tokens: readonly Token[],
  { end }: Head,
  { first, next, isNear }: Place,
): readonly Frame[] {
  const after = inClause(tokens, Math.max(end, next), 1, isNear)
  // "seven were acquitted and 18 were given terms": what stands before is told of others.
  const isSubject = tokens[next]?.pos === 'AUX'
  const frames = after.length > 0 || isSubject ? after : inClause(tokens, first - 1, -1, isNear)
  return [...frames].sort()
}

/** "the number of cancelled flights has risen to 300": what a participle tells of the noun that a figure hangs on. */
function framesBefore(tokens: readonly Token[], governor: string, first: number): readonly Frame[] {
  const noun = tokens.findLastIndex(({ lemma }, at) => at < first && lemma === governor)
  const before = tokens[noun - 1]?.lower ?? ''
  return /(?:ed|ing)$/.test(before) ? framesOf(verbOf(before)) : []
}

/** What a family tells, as a kind of happening: reports use "injured" and "treated" for one another. */
const FRAME_OF: Readonly<Record<Family, readonly Frame[]>> = {
  killed: ['dead'],
  injured: ['hurt'],
  treated: ['hurt'],
  casualties: ['dead', 'hurt'],
  missing: ['lost'],
  trapped: ['lost'],
  homeless: ['displaced'],
  evacuated: ['displaced'],
  fled: ['displaced'],
  arrested: ['held'],
  rescued: ['saved'],
  infected: ['ill'],
  aboard: ['inside'],
  registered: ['tolled'],
  escaped: ['escaped'],
  released: ['freed'],
  captured: ['captive'],
  identified: [],
  handed_over: [],
  buried: [],
}

function verbIndex(tokens: readonly Token[], { verb, start, end }: Role, first: number): number | null {
  let best: number | null = null
  for (let at = Math.max(0, start - 2); at < Math.min(tokens.length, end + 2); at += 1)
    if (tokens[at]?.lemma === verb || tokens[at]?.lower === verb)
      if (best === null || Math.abs(at - first) < Math.abs(best - first)) best = at
  return best
}

/** Words of a clause, at the most. */
const FAR = 14

function inClause(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  isNear: (at: number) => boolean,
): readonly Frame[] {
  for (let at = from; at >= 0 && at < tokens.length && Math.abs(at - from) < FAR; at += step) {
    const token = tokens[at]
    if (!token || STOPS.has(token.text) || !isNear(at)) return []
    if (/^(?:when|while|after|before|although|because|since|but)$/.test(token.lower)) return []
    if (
      token.pos !== 'VERB' &&
      token.pos !== 'ADJ' &&
      token.pos !== 'ADV' &&
      !/^(?:in|on|at|under|inside|without|out|behind)$/.test(token.lower)
    )
      continue
    if (LIGHT.has(token.lemma) || SAYING.has(token.lemma)) continue
    const frames = framesAt(tokens, at)
    if (frames.length > 0) return frames
  }
  return []
}
