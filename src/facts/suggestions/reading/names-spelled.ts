import { type Sentence, tokenAt } from './read-sentence.ts'
import { isOfOrigin } from './times/origin.ts'

export interface SpelledNames {
  /** Names as they stand, whole: "Marit Lind". */
  readonly spelled: readonly string[]
  /** Those of them that are places by what stands before them: "in", "near", "the city of". */
  readonly places: readonly string[]
}

/** Names inside a sentence. Who speaks is among them. */
export function namesSpelled(sentence: Sentence): SpelledNames {
  const names = [...sentence.text.matchAll(RUN)]
    .map(({ 0: run, index }) => nameAt(sentence, run, index))
    .filter(({ at }) => !sentence.mentions.some(({ start, end }) => start <= at && at < end))
    .filter(({ name }) => name.length > 2 && !CALENDAR.test(name) && !isOfPeople(name))
  return {
    spelled: distinct(names.filter(({ isPlace, isDescribing }) => isPlace || !isDescribing)),
    places: distinct(names.filter(({ isPlace }) => isPlace)),
  }
}

/** Runs of capitalised words, with what joins them: "Sharm el-Sheikh", "St. Petersburg", "Rio de Janeiro". */
const RUN =
  /(?<=[a-zß-ÿ0-9,;:’'”)] (?:[“‘"(])?)(?:(?:St|Mt|Ft)\. )?[A-ZÀ-Þ][A-Za-zÀ-ɏ’'-]*[A-Za-zÀ-ɏ](?: (?:(?:of|and|de|del|da|du|la|van|von|bin) )?(?:(?:al|el|as|ash|an|ar)-)?[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]*[A-Za-zÀ-ɏ])*/g

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

const BEFORE_PLACES =
  /\b(?:in|at|near|off|outside|across|throughout|(?:attack|assault|raid|strike)s? on|(?:city|town|village|district|province|region|port|state|island) of)(?: the)? $/

/** A name with what its place in the sentence says of it. */
function nameAt(sentence: Sentence, run: string, at: number) {
  const before = sentence.text.slice(0, at)
  const isPlace = BEFORE_PLACES.test(before) && !isOfOrigin(sentence.text, at, at + run.length)
  const name = run.replace(/^The /, '').replace(/['’]s$/, '')
  return {
    at,
    // "in Orvel’s Old Market" is in Orvel; "Orvel’s Harbour Board" is the board.
    name: isPlace ? name.replace(/['’]s .*$/, '') : name.replace(/^.*['’]s /, ''),
    isPlace,
    isDescribing: !/['’]s$/.test(run) && isBeforeNoun(sentence, at + run.length),
  }
}

/** "an Uzbek bomber", "the FSB service": what describes a noun is no name of its own. */
function isBeforeNoun(sentence: Sentence, end: number): boolean {
  const tokens = sentence.tokens()
  const next = tokens[tokenAt(tokens, end)]
  return next !== undefined && /^[a-z]/.test(next.text) && /^(?:NOUN|ADJ)$/.test(next.pos)
}

/** "Nigerian", "Chinese": of a place, and no place. By endings alone, so crude. */
const PEOPLES = /(?:[a-z]{2}ian|[a-z]{2}ese|[a-z]{3}ish|[a-z]{3}(?:sh|an|q)i|[a-z]ican)s?$/

/** Peoples whose names have no such ending. */
const OTHER_PEOPLES: ReadonlySet<string> = new Set(
  'Afghan Uzbek Tajik Kazakh Kyrgyz Turkmen Turk German Greek French Dutch Thai Czech Swiss Welsh Arab Kurd Slovak Croat Serb Swede Dane Finn Pole Scot Israeli Saudi Emirati Filipino Cuban Moroccan Libyan Kenyan Ugandan Rwandan Korean Chilean European Muslim Islamist'.split(
    ' ',
  ),
)

const isOfPeople = (name: string): boolean =>
  PEOPLES.test(name) || OTHER_PEOPLES.has(name) || OTHER_PEOPLES.has(name.replace(/s$/, ''))

const distinct = (names: readonly { readonly name: string }[]): readonly string[] => [
  ...new Set(names.map(({ name }) => name)),
]
