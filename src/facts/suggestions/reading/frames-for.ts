import type { Family } from '../grammar/families.ts'
import { type Frame, framesAt, framesOf, verbOf } from '../grammar/frames.ts'
import { SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/tagger.ts'
import { LIGHT, STOPS } from '../grammar/verbs.ts'
import type { Head } from './head.ts'
import type { Role } from './role.ts'

/** What is told of a figure: by its verb, the noun that it hangs on, the words before its own noun; else by its clause. */
export function framesFor(
  tokens: readonly Token[],
  role: Role,
  head: Head,
  place: { readonly first: number; readonly next: number; readonly isNear: (at: number) => boolean },
): readonly Frame[] {
  if (role.isDoing) return []
  if (role.family !== null) return FRAME_OF[role.family]
  if (head.lemma === 'case' || head.lemma === 'infection') return ['ill']
  const frames = new Set<Frame>()
  const add = (all: readonly Frame[]) => {
    for (const frame of all) frames.add(frame)
  }
  if (role.verb !== null && !(SAYING.has(role.verb) && !/^(?:give|put)$/.test(role.verb))) {
    const verb = verbIndex(tokens, role, place.first)
    add(verb === null ? framesOf(role.verb) : framesAt(tokens, verb))
  }
  if (role.governor !== null) {
    add(framesOf(role.governor))
    add(framesBefore(tokens, role.governor, place.first))
  }
  for (const word of head.modifiers) add(framesOf(verbOf(word)))
  if (head.state !== null) add(framesOf(head.state))
  if (frames.size > 0) return [...frames].sort()
  add(inClause(tokens, Math.max(head.end, place.next), 1, place.isNear))
  if (frames.size === 0) add(inClause(tokens, place.first - 1, -1, place.isNear))
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
      !(token.lower === 'in' || token.lower === 'without')
    )
      continue
    if (LIGHT.has(token.lemma) || SAYING.has(token.lemma)) continue
    const frames = framesAt(tokens, at)
    if (frames.length > 0) return frames
  }
  return []
}
