import { foldName } from '../agreement/comparison.ts'

/** Who speaks for a body, or what it publishes: "UN experts", "a ministry spokesman", "an army statement". */
const MOUTHPIECES: ReadonlySet<string> = new Set(
  (
    'spokesman spokeswoman spokesperson spokespeople official officials source sources expert experts monitor monitors ' +
    'investigator investigators representative representatives authorities government office agency team teams ' +
    'report reports statement statements figures data account accounts briefing release bulletin'
  ).split(' '),
)
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof professor sir dame lord lady president minister chancellor premier senator governor mayor judge ' +
    'general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander inspector chief director ' +
    'prime vice deputy former acting councillor ambassador king queen prince princess sheikh imam mullah father bishop pope'
  ).split(' '),
)
const SMALL: ReadonlySet<string> = new Set(
  'the a an of for and in on at to by its their his her de la le les des du der die das für von und et y e'.split(
    ' ',
  ),
)
/** The organs that article 7 of its Charter gives the United Nations: what is reported to one is reported by the UN. */
const ORGANS_OF_THE_UN = [
  'security council',
  'general assembly',
  'economic and social council',
  'trusteeship council',
  'un secretariat',
]

/** A claimant's name without articles and titles, and without what only says that somebody speaks for it. */
export interface Body {
  /** Folded, in order. */
  readonly words: readonly string[]
  /** The noun that the others describe: the last, or the one before "of". */
  readonly head: string
  /** Initials of the words; and the initials that the name itself is, as "UN" is. */
  readonly initials: string
  readonly acronym: string | null
  readonly mouthpiece: boolean
  readonly proper: boolean
  /** Figures in it, which tell two units apart. */
  readonly figures: string
}

/**
 * Why two names may be of one claimant, as words for a message, or null: one is the other's initials ("UN", "United
 * Nations"), one speaks for the other ("UN", "UN experts"), or one leaves a part of the other out ("health ministry",
 * "Ministry of Health", "the Northland health ministry").
 */
export function reasonToJoin(first: Body, second: Body): string | null {
  if (first.figures !== second.figures || first.words.length === 0 || second.words.length === 0) return null
  if (isInitials(first, second) || isInitials(second, first)) return 'one is the other’s initials'
  if (isSame(first, second)) {
    if (first.mouthpiece !== second.mouthpiece) return 'one speaks for the other'
    // "Security experts" and "security officials" speak for nobody by name.
    return !first.mouthpiece || first.proper ? 'their names hold the same words' : null
  }
  return isWithin(first, second) || isWithin(second, first) ? 'one name leaves a part of the other out' : null
}

export function bodyOf(name: string): Body {
  const all = standingFor(name).split(/[^A-Za-z0-9À-ɏͰ-῿\u3040-\uffff.’']+/)
  const words = all.map(word => word.replace(/[’']s$|^[’']|[’']$/g, '').replaceAll('.', ''))
  const kept = words.filter(word => word !== '' && !SMALL.has(word.toLowerCase()) && !isTitle(word))
  const core = kept.filter(word => !MOUTHPIECES.has(word.toLowerCase()))
  const shown = core.length > 0 ? core : kept
  const folded = shown.map(word => foldName(word).replace(/(?<=...)s$/, ''))
  const [only = ''] = shown
  return {
    words: folded,
    head: headOf(name, folded),
    initials: folded.map(word => word.charAt(0)).join(''),
    acronym: shown.length === 1 && /^[A-Z]{2,6}$/.test(only) ? only.toLowerCase() : null,
    mouthpiece: core.length > 0 && core.length < kept.length,
    proper: shown.some(word => word.charAt(0) !== word.charAt(0).toLowerCase()),
    figures: name.replace(/\D+/g, ' ').trim(),
  }
}

const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase())

/** "A July report to the Security Council" speaks for the UN: the organ stands for the body. */
function standingFor(name: string): string {
  const folded = foldName(name)
  const isOrgan = ORGANS_OF_THE_UN.some(organ => folded.includes(organ))
  return isOrgan && /\b(?:report|panel|monitor|expert)/.test(folded) ? 'UN report' : name
}

function headOf(name: string, folded: readonly string[]): string {
  const before = /^(.*?)\s(?:of|for)\s/i.exec(name)?.[1]?.split(/\s+/).at(-1)
  const head = before === undefined ? undefined : foldName(before)
  return head !== undefined && folded.includes(head) ? head : (folded.at(-1) ?? '')
}

const isInitials = (short: Body, long: Body): boolean =>
  short.acronym !== null && long.words.length > 1 && short.acronym === long.initials

const isSame = (first: Body, second: Body): boolean =>
  first.words.length === second.words.length && first.words.every(word => second.words.includes(word))

function isWithin(short: Body, long: Body): boolean {
  if (short.words.length >= long.words.length) return false
  // "Intelligence experts" name no body that a longer name could hold.
  if (short.mouthpiece && !short.proper) return false
  // A proper name of several words at the end of a longer one: "the International Committee of the Red Cross".
  const tail = long.words.slice(-short.words.length)
  if (short.proper && short.words.length > 1 && short.words.every((word, index) => word === tail[index]))
    return true
  return short.head === long.head && short.words.every(word => long.words.includes(word))
}
