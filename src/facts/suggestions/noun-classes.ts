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
  'animal cattle cow bird sheep goat pig chicken horse hen turkey duck poultry livestock beast head seabird fish'.split(
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

let classes: ReadonlyMap<string, readonly number[]> | null = null

/** Whether two nouns for things are of one kind. */
export function areOfOneClass(a: string, b: string): boolean {
  if (classes === null) {
    const known = new Map<string, number[]>()
    CLASSES.forEach((words, index) => {
      for (const word of words) known.set(word, [...(known.get(word) ?? []), index])
    })
    classes = known
  }
  const other = classes.get(b) ?? []
  return (classes.get(a) ?? []).some(index => other.includes(index))
}
