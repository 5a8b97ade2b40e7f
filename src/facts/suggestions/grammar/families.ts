/**
 * What may have become of those who are counted, as one word for all the verbs, nouns and adjectives that tell it:
 * "killed", "died", "dead", "deaths" and "lives lost" count the same. The families and their words are our own choice.
 */
const FAMILIES = {
  killed:
    'kill killed die died drowned perished dead death fatality slay perish massacre slaughter drown murder assassinate execute behead electrocute suffocate asphyxiate killing decease deceased succumb body corpse life',
  injured: 'injure wound hurt injury maim injured wounded wounding injuring burn',
  casualties: 'casualty',
  missing: 'missing unaccounted vanish disappear',
  homeless: 'homeless displace displaced uproot',
  arrested: 'arrest detain custody jail imprison apprehend nab recapture arrested detained detention',
  trapped: 'trap trapped',
  rescued: 'rescue save rescued survivor survive',
  evacuated: 'evacuate shift relocate evacuated evacuee evacuation',
  treated: 'treat hospitalise hospitalize hospitalised hospitalized',
  infected: 'infect infected infection case',
  aboard: 'carry aboard',
  registered: 'register',
  fled: 'flee cross exodus influx',
  escaped: 'escape',
  released: 'release free',
  captured: 'capture hostage abduct kidnap',
  identified: 'bodies_identified',
  handed_over: 'bodies_handed_over',
  buried: 'bodies_buried',
} as const

export type Family = keyof typeof FAMILIES

const FAMILY_OF: ReadonlyMap<string, Family> = new Map(
  Object.entries(FAMILIES).flatMap(([family, words]) =>
    words.split(' ').map(word => [word, family as Family] as const),
  ),
)

/** The family of a lemma; null for a word of none. */
export function familyOf(lemma: string): Family | null {
  return FAMILY_OF.get(lemma) ?? null
}

/** What is done with bodies that are counted already: of them it tells something else than how many died. */
const HANDLED: ReadonlyMap<string, Family> = new Map(
  Object.entries({
    identified: 'identify recognise recognize name',
    handed_over: 'hand receive return release claim collect',
    buried: 'bury cremate',
  } as const).flatMap(([family, verbs]) => verbs.split(' ').map(verb => [verb, family as Family] as const)),
)

/** What became of bodies by their verb: 28 that were found have died, 20 that were identified are some of them. */
export const familyOfBodies = (verb: string | null): Family =>
  (verb === null ? undefined : HANDLED.get(verb)) ?? 'killed'

/** "killed or injured", "wounded and killed": one count of both. */
export const areBothFates = (a: Family | null, b: Family | null): boolean =>
  (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')

/** Families that only people are counted in, so that a bare figure ("killed 120") counts people. */
export function countsPeople(family: Family | null): boolean {
  return family !== null && family !== 'infected' && family !== 'aboard' && family !== 'released'
}

/** Adjectives and participles that stand for people right after a figure: "16 injured", "47 dead". */
export const STATES: ReadonlySet<string> = new Set(
  'dead killed injured wounded hurt missing homeless displaced arrested detained rescued evacuated infected aboard trapped'.split(
    ' ',
  ),
)

/** How a claim says a family: "People killed". */
export const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  killed: 'killed',
  injured: 'injured',
  casualties: 'killed or injured',
  missing: 'missing',
  homeless: 'left homeless or displaced',
  arrested: 'arrested',
  trapped: 'trapped',
  rescued: 'rescued',
  evacuated: 'moved to safety',
  treated: 'treated',
  infected: 'infected',
  aboard: 'aboard',
  registered: 'registered',
  fled: 'who fled',
  escaped: 'who escaped',
  released: 'released',
  captured: 'captured',
  identified: 'identified',
  handed_over: 'handed over to their families',
  buried: 'buried',
}
