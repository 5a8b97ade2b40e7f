import type { Amount } from '../../../../model/value.ts'
import type { PlacedMention } from '../../../../values/mentions.ts'
import { type Family, familyOf, familyOfBodies, STATES } from '../../grammar/families.ts'
import type { Happening } from '../../grammar/frames.ts'
import { dimensionOf, isPerson, kindOf } from '../../grammar/nouns.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import type { FigureFinding } from '../finding.ts'
import type { Sentence } from '../read-sentence.ts'
import type { Role } from './figure-role.ts'
import type { Head } from './head.ts'
import { isAmounting, isNumbering } from './subject-counted.ts'

export type AmountMention = PlacedMention & { readonly value: Amount }

/** What the last figure before this sentence counts. */
export type Carried = Pick<FigureFinding, 'counted' | 'family' | 'verb' | 'frames' | 'value'>

/** What a figure was read as, for the next one of its sentence to go on from: "killed 170 locals and 13 troops". */
export interface Read {
  readonly mention: AmountMention
  readonly head: Head
  readonly role: Role
  readonly counted: string | null
  readonly words: string | null
  readonly frames: readonly Happening[]
}

/** The role of a figure with what the words of its noun, and those before it, add to it. */
export function completeRole(
  own: Role,
  head: Head,
  place: {
    readonly sentence: Sentence
    readonly tokens: readonly Token[]
    readonly mention: AmountMention
    readonly first: number
  },
  { previous, carried }: { readonly previous: Read | null; readonly carried: Carried | null },
): Role {
  const joined = inherit(own, previous, place.tokens, place.first, head)
  const isOfBodies = own.governor !== null && /^(?:body|corpse|remains)$/.test(own.governor)
  // "The bodies of three men have not been found."
  if (isOfBodies && own.family === 'missing') return own
  if (isOfBodies && head.lemma !== null && isPerson(kindOf(head.lemma)))
    return { ...own, family: familyOfBodies(own.verb) }
  const role = ofThose(joined, place.sentence, place.tokens[place.first]?.start ?? 0)
  const again = claimedAgain(goOn(role, place.sentence, carried), head, carried)
  const told = ofBodies(ofSubject(again, head), head, place.first)
  const earlier = previous === null ? (carried?.family ?? null) : previous.role.family
  return ofThings(ofLosses(told, head, place.first, earlier), head, place.mention)
}

/** "100 fires are burning", "90 funerals were held": things are not injured nor arrested. "6,000 tons escaped", "fled with £90,000": what is measured is no fugitive. */
function ofThings(role: Role, { lemma }: Head, { value }: AmountMention): Role {
  if (value.measure === 'money') return { ...role, family: null }
  if (lemma !== null && dimensionOf(lemma) !== null && role.family !== 'aboard')
    return { ...role, family: null }
  const isThing = lemma !== null && !isPerson(kindOf(lemma))
  const isOfPeople =
    (role.verb === 'hold' && role.family === 'arrested') ||
    (role.verb === 'burn' && role.family === 'injured')
  return isThing && isOfPeople ? { ...role, family: null } : role
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
  // "63 of 184 convicts who broke out": the others have a fate of their own.
  if (first < previous.head.end) return own
  if (own.verb !== null && own.verb !== 'include' && own.start < first) return own
  const between = tokens
    .slice(previous.head.end, first)
    .map(({ lower }) => lower)
    .join(' ')
  // "14 had been arrested and three were still at large": those have a verb of their own.
  const isAdded =
    /(?:^|\s)(?:and|or|plus)$/.test(between) &&
    head.lemma === null &&
    previous.role.family !== null &&
    !/^(?:AUX|VERB)$/.test(tokens[head.end]?.pos ?? '')
  const isListed = between === ':'
  // "By noon 62 people had been brought across, by nightfall 114."
  const isLater = head.lemma === null && LATER.test(between)
  // "Three died in the city hospital, 11 in the harbour clinic."
  const isElsewhere =
    head.lemma === null && /(?:,|\band)$/.test(between) && OF_PLACE.test(tokens[head.end]?.lower ?? '')
  // "50 people are confirmed dead, including 12 firefighters"
  const isPart = /(?:^|\s)including$/.test(between)
  const isJoined =
    isAdded ||
    isListed ||
    isLater ||
    isElsewhere ||
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

const OF_PLACE = /^(?:in|at|on|near|from)$/
const LATER = /, (?:and )?(?:by|on|in|at) (?:the )?\w+$/

const THOSE = new RegExp(
  `(?:(?:\\b(?:the|those|all|and|also)|[,;:]) |^)(${[...STATES, 'deceased'].join('|')}) (?:(?:also|already|so far|on [A-Z][a-z]+day) )?(?:include[sd]?|including|were|are|was) (?:(?:a|an|the|also|mostly|some|another) ){0,2}$`,
  'i',
)

/** "The dead include 96 firefighters", "also aboard were two guards": what became of them is in the subject. */
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

/** "The dead now number 87", "casualties were put at 301": what became of them is in the subject. */
function ofSubject(role: Role, { lemma }: Head): Role {
  const isCounting = role.verb !== null && (isNumbering(role.verb) || isAmounting(role.verb))
  if (!isCounting || lemma !== null || role.family !== null || role.governor === null) return role
  return { ...role, family: familyOf(role.governor) }
}

/** "28 bodies were recovered": what became of them is in the noun. */
function ofBodies(role: Role, { lemma, modifiers }: Head, first: number): Role {
  const told = modifiers.find(word => STATES.has(word))
  const family = told ? familyOf(told) : lemma === null ? null : familyOf(lemma)

  // "The morgue received 90 bodies", not yet a family.
  const isTakenIn = role.verb === 'receive' && role.start < first
  if (family === 'killed' && lemma !== null && /^(?:body|corpse)$/.test(lemma) && !told && !isTakenIn)
    return { ...role, family: familyOfBodies(role.verb) }
  // "132 hostages were freed", but "eight hostages are still being held"
  if (family === 'captured' && role.family !== null && role.family !== 'arrested') return role
  // "nine survivors are still being treated"
  if (family === 'rescued' && role.family === 'treated') return role
  return family && family !== 'infected' ? { ...role, family } : role
}

/** "The army lost 13 soldiers", "the loss of three men": they died. "655 people lost their jobs": they did not. */
function ofLosses(role: Role, { lemma }: Head, first: number, earlier: Family | null): Role {
  // "85 soldiers had been killed. The ministry admitted the loss of 19."
  const isOfKilled = lemma === null && role.governor === 'loss' && earlier === 'killed'
  if (isOfKilled) return { ...role, family: 'killed', governor: null }
  if (role.family !== null || lemma === null) return role
  const noun = kindOf(lemma)
  const isLost = (role.verb === 'lose' && role.start < first) || role.governor === 'loss'
  if (isLost && /^(?:soldier|fighter|policeman|man|people|crew)$/.test(noun))
    return { ...role, family: 'killed' }
  // "Gunmen seized eight aid workers": no cargo.
  const isSeized = role.isDone && role.verb !== null && /^(?:seize|snatch)$/.test(role.verb)
  return isSeized && isPerson(noun) ? { ...role, family: 'captured' } : role
}
