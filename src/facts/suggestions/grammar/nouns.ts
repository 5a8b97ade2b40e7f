/** Nouns for people whoever they are: figures of them are compared with one another. */
const ANYBODY: ReadonlySet<string> = new Set(
  'people person persons other others life lives soul souls victim victims dead casualty individual death fatality body corpse'.split(
    ' ',
  ),
)

/** Nouns for people of one kind that reports use for one another; a kind is named by its first. Our own choice. */
const KINDS: readonly (readonly string[])[] = [
  'soldier troop serviceman servicewoman trooper marine gi'.split(' '),
  'worker staff employee labourer laborer staffer position job miner coalminer'.split(' '),
  'fighter militant recruit insurgent jihadist rebel gunman guerrilla operative terrorist extremist militiaman'.split(
    ' ',
  ),
  'policeman policewoman officer constable police'.split(' '),
  'refugee migrant asylum-seeker'.split(' '),
  'civilian local resident villager inhabitant'.split(' '),
  'patient'.split(' '),
  'passenger'.split(' '),
  'child kid boy girl schoolgirl schoolboy schoolchild teenager youngster'.split(' '),
  'baby infant newborn'.split(' '),
  'bomber attacker assailant'.split(' '),
  'man woman'.split(' '),
  'national citizen'.split(' '),
  'suspect rioter protester looter demonstrator'.split(' '),
  'prisoner inmate convict detainee'.split(' '),
  'firefighter fireman'.split(' '),
  'student pupil'.split(' '),
  'sailor seaman crewman'.split(' '),
  'lawmaker legislator mp deputy'.split(' '),
  'foreigner expatriate'.split(' '),
  'tourist holidaymaker vacationer'.split(' '),
  'robber raider thief burglar'.split(' '),
  'kidnapper hijacker abductor'.split(' '),
  'rescuer doctor nurse teacher driver passenger-crew crew hostage leader official minister journalist voter pensioner farmer engineer docker volunteer survivor pilot member relative parent mother father wife husband widow orphan son daughter brother sister baby infant toddler family-member neighbour neighbor friend guest visitor spectator fan supporter worshipper pilgrim mourner bystander pedestrian commuter motorist cyclist traveller traveler climber skier hiker swimmer athlete player shopper buyer seller trader shopkeeper merchant vendor owner tenant householder islander townsman townspeople countryman peasant herder shepherd fisherman diver trawlerman captain officer-cadet cadet conscript reservist veteran paratrooper commando guard warder sentry gendarme detective agent spy diplomat envoy ambassador delegate observer monitor peacekeeper adviser expert scientist researcher professor lecturer graduate apprentice trainee intern clerk secretary manager director executive shareholder investor creditor trustee lawyer judge juror magistrate prosecutor witness defendant accused culprit criminal murderer smuggler trafficker dealer pirate gangster hooligan bandit outlaw fugitive deserter defector dissident activist campaigner striker picket unionist trade-unionist councillor councilor senator mayor governor president candidate elector applicant claimant bishop priest monk nun imam cleric preacher missionary believer christian muslim jew hindu artist actor musician singer dancer writer reporter photographer cameraman editor tourist-guide guide cook waiter baker butcher cleaner porter carpenter builder bricklayer electrician plumber mechanic technician lineman linesman welder steelworker dockworker seafarer railwayman trucker pensioner invalid amputee casualty-patient inpatient carrier contact adult youth adolescent minor girl-student schoolgirl evacuee exile deportee returnee settler nomad citizenry taxpayer user client beneficiary recipient donor subscriber-user stranger speaker marcher demonstrator-marcher picketer assassin sniper arsonist looter-thief'.split(
    ' ',
  ),
]

/** Nouns for things that reports use for one another. */
const THINGS: readonly (readonly string[])[] = [
  'home house dwelling building'.split(' '),
  'ship vessel boat'.split(' '),
  'bombing blast explosion'.split(' '),
  'engine fire-engine vehicle'.split(' '),
  'case infection'.split(' '),
  'job position post'.split(' '),
  'customer household subscriber'.split(' '),
  'village hamlet'.split(' '),
]

const FIRST: ReadonlyMap<string, string> = new Map(
  [...KINDS.slice(0, -1), ...THINGS].flatMap(words => words.map(word => [word, words[0] ?? word] as const)),
)
const PEOPLE: ReadonlySet<string> = new Set(KINDS.flat())

/** Whether a lemma stands for people of any kind. */
export const isAnybody = (lemma: string): boolean => ANYBODY.has(lemma)

/** Whether a lemma stands for people, or for people of one kind. */
export const isPerson = (lemma: string): boolean => ANYBODY.has(lemma) || PEOPLE.has(lemma)

const SPELLINGS: Readonly<Record<string, string>> = {
  km: 'kilometre',
  kilometer: 'kilometre',
  metre: 'metre',
  m: 'metre',
  meter: 'metre',
  cm: 'centimetre',
  centimeter: 'centimetre',
  mm: 'millimetre',
  millimeter: 'millimetre',
  m2: 'square metre',
  'm²': 'square metre',
  km2: 'square kilometre',
  'km²': 'square kilometre',
  m3: 'cubic metre',
  'm³': 'cubic metre',
  'kilometre an hour': 'kph',
  'kilometer an hour': 'kph',
  'km an hour': 'kph',
  'mile an hour': 'mph',
  tonne: 'ton',
  kg: 'kilogram',
  kilo: 'kilogram',
  kilogramme: 'kilogram',
  ha: 'hectare',
  feet: 'foot',
  ft: 'foot',
  lb: 'pound',
  liter: 'litre',
  harbor: 'harbour',
  ballot: 'vote',
  fin: 'fine',
  loss: 'lose',
  worth: 'value',
  burnt: 'burn',
}

/** One word for all the nouns that count the same: "troops" and "soldiers". */
export function kindOf(word: string): string {
  // The tagger leaves "gunmen" as it stands.
  const lemma =
    /[a-z]{3}men$/.test(word) && !/(?:speci|regi|abdo)men$/.test(word) ? word.replace(/men$/, 'man') : word
  const [power, unit] = /^(square|cubic) (.+)$/.exec(lemma)?.slice(1) ?? []
  if (power !== undefined && unit !== undefined) return `${power} ${kindOf(unit)}`
  return ANYBODY.has(lemma) ? 'people' : (FIRST.get(lemma) ?? SPELLINGS[lemma] ?? lemma)
}

const UNITS: Readonly<Record<string, string>> = {
  length:
    'kilometre kilometer km metre meter m mile foot ft feet inch yard centimetre centimeter cm millimetre millimeter mm',
  speed: 'knot kph mph',
  area: 'hectare acre ha m2 m² km2 km²',
  mass: 'tonne ton kilogram kilogramme kg kilo gram gramme pound lb ounce quintal',
  volume: 'm3 m³ litre liter gallon barrel bpd',
  currency: 'dlr dlrs stg cts',
  time: 'second minute min hour day week fortnight month year decade century',
  power: 'megawatt mw gigawatt gw kilowatt kw megawatt-hour degree',
}

const DIMENSION: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([dimension, words]) =>
    words.split(' ').map(word => [word, dimension] as const),
  ),
)

/** What a unit of measurement measures ("length", "time"); null for what is counted one by one. */
export const dimensionOf = (lemma: string): string | null =>
  DIMENSION.get(lemma) ?? OF_POWERS.find(([power]) => power.test(lemma))?.[1] ?? null

const OF_POWERS: readonly (readonly [RegExp, string])[] = [
  [/^square /, 'area'],
  [/^cubic /, 'volume'],
  [/ an hour$/, 'speed'],
]

/** Counted things that tell nothing: turns of phrase, parts of an argument, those that a reporter asked. */
const EMPTY: ReadonlySet<string> = new Set(
  'time way thing side part reason question example step occasion front end word source point-of-view kind sort type matter respect issue option choice stage phase quarter half digit figure place'.split(
    ' ',
  ),
)

/** Whether a figure of it is nothing that an analyst would put on a slide: "three times", "two sides", "a dozen sources". */
export const isEmpty = (lemma: string): boolean => EMPTY.has(lemma)
