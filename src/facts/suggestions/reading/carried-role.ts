import type { Amount } from '../../../model/value.ts'
import type { PlacedMention } from '../../../values/mentions.ts'
import { familyOf, familyOfBodies, STATES } from '../grammar/families.ts'
import type { Frame } from '../grammar/frames.ts'
import { dimensionOf, isPerson, kindOf } from '../grammar/nouns.ts'
import { SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/tagger.ts'
import type { FigureFinding } from './finding.ts'
import type { Head } from './head.ts'
import type { Sentence } from './read-sentence.ts'
import type { Role } from './role.ts'

export type AmountMention = PlacedMention & { readonly value: Amount }

/** What the last figure before this sentence counts. */
export type Carried = Pick<FigureFinding, 'counted' | 'family' | 'verb' | 'frames'>

/** What a figure was read as, for the next one of its sentence to go on from: "killed 170 locals and 13 troops". */
export interface Read {
  readonly mention: AmountMention
  readonly head: Head
  readonly role: Role
  readonly counted: string | null
  readonly words: string | null
  readonly frames: readonly Frame[]
}

/** The role of a figure with what the words of its noun, and those before it, add to it. */
export function completeRole(
  own: Role,
  head: Head,
  place: { readonly sentence: Sentence; readonly tokens: readonly Token[]; readonly first: number },
  { previous, carried }: { readonly previous: Read | null; readonly carried: Carried | null },
): Role {
  const joined = inherit(own, previous, place.tokens, place.first, head)
  const of = own.governor !== null && /^(?:body|corpse|remains)$/.test(own.governor) && own.family === null
  if (of && head.lemma !== null && isPerson(kindOf(head.lemma)))
    return { ...own, family: familyOfBodies(own.verb) }
  const role = ofThose(joined, place.sentence, place.tokens[place.first]?.start ?? 0)
  const told = ofBodies(claimedAgain(goOn(role, place.sentence, carried), head, carried), head)
  return ofThings(ofLosses(told, head, place.first), head)
}

/** "100 fires are burning": things are not injured. "6,000 tons escaped": what is measured is no fugitive. */
function ofThings(role: Role, { lemma }: Head): Role {
  if (lemma !== null && dimensionOf(lemma) !== null && role.family !== 'aboard')
    return { ...role, family: null }
  const isThing = lemma !== null && !isPerson(kindOf(lemma))
  return isThing && role.verb === 'burn' && role.family === 'injured' ? { ...role, family: null } : role
}

/** A figure that is joined to the one before by "and" shares its verb. */
function inherit(
  own: Role,
  previous: Read | null,
  tokens: readonly Token[],
  first: number,
  head: Head,
): Role {
  if (!previous || own.family !== null || own.governor !== null) return own
  if (own.verb !== null && own.verb !== 'include' && own.start < first) return own
  const between = tokens
    .slice(previous.head.end, first)
    .map(({ lower }) => lower)
    .join(' ')
  const isAdded =
    /(?:^|\s)(?:and|or|plus)$/.test(between) && head.lemma === null && previous.role.family !== null
  const isListed = between === ':'
  // "50 people are confirmed dead, including 12 firefighters"
  const isPart = /(?:^|\s)including$/.test(between)
  const isJoined =
    isAdded ||
    isListed ||
    isPart ||
    /^(?:,\s?)?(?:and|or|plus|,|as well as|including|, including|of them|\()?(?: the)?$/.test(between)
  if (!isJoined) return own
  return {
    ...own,
    verb: previous.role.verb,
    family: previous.role.family,
    governor: previous.role.governor,
    isDone: previous.role.isDone,
  }
}

const THOSE = new RegExp(
  `\\b(?:the|those|all) (${[...STATES].join('|')}) (?:(?:also|already|so far) )?(?:include[sd]?|including|were|are|was) (?:[a-z]+ ){0,3}$`,
  'i',
)

/** "The dead include 96 firefighters", "among the injured were two children": what became of them is in the subject. */
function ofThose(role: Role, { text }: Sentence, start: number): Role {
  if (role.family !== null) return role
  const told = THOSE.exec(text.slice(Math.max(0, start - 60), start))?.[1]
  return told === undefined ? role : { ...role, family: familyOf(told.toLowerCase()) }
}

/** "They were eleven dock workers …" tells more of those counted in the sentence before. */
function goOn(role: Role, { text }: Sentence, carried: Carried | null): Role {
  if (
    role.family !== null ||
    !carried?.family ||
    !/^(?:(?:They|These|Those|The (?:figure|number|total|count))\s+(?:were|are|was|is|includes?|included)|(?:It|That)\s+includes?d?)\b/.test(
      text,
    )
  )
    return role
  return { ...role, family: carried.family }
}

/** "Organisers claimed 300,000": of what was counted before. */
function claimedAgain(role: Role, head: Head, carried: Carried | null): Role {
  const isBare = head.lemma === null && head.state === null && !head.pronoun
  if (
    !isBare ||
    !carried ||
    role.family !== null ||
    role.governor !== null ||
    role.verb === null ||
    !SAYING.has(role.verb)
  )
    return role
  return { ...role, family: carried.family, verb: carried.verb, governor: null }
}

const TOLD_AGAIN =
  /(?:\b(?:the|their|its|that|this|real|true|actual|official|overall) (?:number|figure|total|count|crowd|turnout|estimate)s?(?: (?:is|was|were|has|had|at|to|of|be|been|stands|stood|rose|risen|put|nearer|closer|really|now|actually|much|more like))*|\bput(?:s|ting)? (?:it|them|the (?:number|figure|total|count|crowd)s?) at(?: (?:nearer|closer to|more like))?|\b(?:this|it|that|which) (?:was|has been|had been)(?: (?:later|since|then|soon|subsequently))? (?:revised|raised|lowered|increased|reduced|corrected|updated)(?: (?:up|down|upwards?|downwards?))? to|\bsaid (?:it was|there were)(?: (?:nearer|closer to|more like))?)\s*$/i

/** "A union said that the number was nearer 1,300", "the rebels put the figure at 60": what was counted before. */
export function isToldAgain({ text }: Sentence, { start }: AmountMention, head: Head): boolean {
  if (head.lemma !== null || head.state !== null || head.pronoun) return false
  return TOLD_AGAIN.test(text.slice(Math.max(0, start - 90), start))
}

/** "28 bodies were recovered": what became of them is in the noun. */
function ofBodies(role: Role, { lemma, modifiers }: Head): Role {
  const told = modifiers.find(word => STATES.has(word))
  const family = told ? familyOf(told) : lemma === null ? null : familyOf(lemma)

  if (family === 'killed' && lemma !== null && /^(?:body|corpse)$/.test(lemma) && !told)
    return { ...role, family: familyOfBodies(role.verb) }
  // "132 hostages were freed"
  if (family === 'captured' && role.family !== null) return role
  // "nine survivors are still being treated"
  if (family === 'rescued' && role.family === 'treated') return role
  return family && family !== 'infected' ? { ...role, family } : role
}

/** "The army lost 13 soldiers": they died. "655 people lost their jobs": they did not. */
function ofLosses(role: Role, { lemma }: Head, first: number): Role {
  const isLost = role.family === null && role.verb === 'lose' && role.start < first && lemma !== null
  return isLost && /^(?:soldier|fighter|policeman|man|people|crew)$/.test(kindOf(lemma))
    ? { ...role, family: 'killed' }
    : role
}
