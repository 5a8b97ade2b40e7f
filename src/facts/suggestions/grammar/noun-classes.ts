/** Nouns of one kind where reports tell of one event: a "truck" of one is the "vehicle" of another. Our own choice. */
const CLASSES: readonly (readonly string[])[] = [
  'home house dwelling building flat apartment hut shack cottage household property residence block structure bungalow villa tenement roof'.split(
    ' ',
  ),
  'car vehicle engine truck lorry bus van motorcycle taxi minibus jeep pick-up coach automobile motorbike saloon hatchback'.split(
    ' ',
  ),
  'ship vessel boat ferry trawler tanker freighter launch dinghy yacht barge'.split(' '),
  'plane aircraft jet helicopter airliner bomber warplane'.split(' '),
  'animal cattle cow bird sheep goat pig chicken horse hen turkey duck poultry livestock beast head seabird fish whale elephant rhino tiger lion bear wolf deer dolphin seal turtle calf lamb dog camel'.split(
    ' ',
  ),
  'camp shelter centre center site hall school-shelter tent-city refuge hostel settlement'.split(' '),
  'village hamlet town settlement community district municipality parish'.split(' '),
  'company firm business supplier manufacturer enterprise employer plant factory works workshop mill'.split(
    ' ',
  ),
  'shop store outlet branch supermarket market stall'.split(' '),
  'school college classroom'.split(' '),
  'hospital clinic ward facility'.split(' '),
  'gun rifle pistol weapon firearm revolver shotgun'.split(' '),
  'tremor quake aftershock earthquake shock'.split(' '),
  'bombing blast explosion attack strike raid'.split(' '),
  'bomb device grenade explosive shell missile rocket'.split(' '),
  'flight service departure train sailing'.split(' '),
  'pylon mast tower pole line'.split(' '),
  'farm holding ranch smallholding'.split(' '),
  'customer household subscriber home user account'.split(' '),
  'job position post place'.split(' '),
  'drum barrel container canister cask'.split(' '),
  'arrest detention'.split(' '),
  'case infection patient'.split(' '),
  'seat mandate'.split(' '),
  'ballot vote'.split(' '),
  'tree palm'.split(' '),
  'paddy field crop acre land'.split(' '),
  'coach carriage wagon car'.split(' '),
  'painting picture canvas work artwork'.split(' '),
]

/** Nouns for people who may be the same ones, by what a report sees in them: "eight men", "eight robbers". Our own choice. */
const PEOPLE: readonly (readonly string[])[] = [
  'child baby student teenager minor youth adolescent orphan patient daughter son'.split(' '),
  'fighter bomber robber kidnapper suspect gangster bandit criminal murderer assassin pirate man smuggler trafficker dealer outlaw hooligan arsonist accused defendant'.split(
    ' ',
  ),
  'soldier policeman guard paratrooper commando peacekeeper conscript reservist gendarme cadet warder sentry marine member'.split(
    ' ',
  ),
  'worker crew sailor firefighter rescuer engineer technician lineman linesman electrician mechanic driver docker dockworker steelworker welder builder trucker pilot captain fisherman trawlerman member volunteer'.split(
    ' ',
  ),
  'passenger tourist hostage traveller traveler commuter foreigner national pilgrim visitor guest spectator fan supporter worshipper'.split(
    ' ',
  ),
  'civilian townsman townspeople islander villager householder tenant owner farmer peasant herder man'.split(
    ' ',
  ),
  'refugee evacuee exile settler civilian nomad returnee deportee'.split(' '),
  'lawmaker senator councillor councilor candidate member delegate'.split(' '),
  'suspect prisoner activist campaigner dissident marcher striker picket member'.split(' '),
  'doctor nurse medic worker rescuer volunteer'.split(' '),
  'relative parent mother father mourner friend neighbour neighbor widow husband wife'.split(' '),
  'hostage child student worker foreigner expatriate'.split(' '),
]

const indexed = (groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> => {
  const known = new Map<string, number[]>()
  groups.forEach((words, index) => {
    for (const word of words) known.set(word, [...(known.get(word) ?? []), index])
  })
  return known
}

type Classes = ReadonlyMap<string, readonly number[]>

let made: { readonly things: Classes; readonly people: Classes } | null = null
const classes = () => {
  made ??= { things: indexed(CLASSES), people: indexed(PEOPLE) }
  return made
}

const share = (known: Classes, a: string, b: string): boolean => {
  const other = known.get(b) ?? []
  return (known.get(a) ?? []).some(index => other.includes(index))
}

/** Whether two nouns for things are of one kind. */
export const areOfOneClass = (a: string, b: string): boolean => share(classes().things, a, b)

/** Whether two nouns may be for the same people. */
export const mayBeSamePeople = (a: string, b: string): boolean => share(classes().people, a, b)
