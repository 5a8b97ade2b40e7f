import { areOfPeople } from '../grammar/frames.ts'
import { areOfOneClass, mayBeSamePeople } from '../grammar/noun-classes.ts'
import { isPerson } from '../grammar/nouns.ts'
import { SAYING } from '../grammar/speech.ts'
import type { FigureFinding } from '../reading/finding.ts'
import { areClaims, areDatesApart, areTwoVoices } from './apart.ts'
import type { Likeness } from './likeness.ts'
import type { Figure } from './placed.ts'
import {
  areComparable,
  areKin,
  areQuakesApart,
  isPeople,
  isRound,
  measuresOf,
  scaleOf,
} from './same-measure.ts'
import type { Standing, Standings } from './standings.ts'

/** What can tell for or against two figures being counts of one thing. */
export type Sign =
  | 'sameFamily'
  /** People on one side, things on the other. */
  | 'mixed'
  /** Two nouns for things that are not of one kind, as "homes" and "houses" are. */
  | 'otherThing'
  /** One number of both, larger than a dozen and not round. */
  | 'equalOdd'
  | 'overlapping'
  /** How far apart their values lie, as a natural logarithm. */
  | 'gap'
  | 'event'
  | 'storyLog'
  /** Their documents tell of one event, more likely than not. */
  | 'sure'
  | 'sameSource'
  | 'sameSourceOverlap'
  /** One is a part of others, the other is not. */
  | 'partitive'
  /** One comes on top of others, the other does not. */
  | 'increment'
  /** Both are what their documents count first of people of one fate. */
  | 'leading'
  /** A document counts what the other one counts, besides. */
  | 'countsOther'
  | 'vague'
  /** These as much as their documents are likely to tell of one event. */
  | 'mainStory'
  | 'mainFrameStory'
  /** So, and one of them is vague: "dozens". */
  | 'vagueMainStory'
  | 'roleStory'
  | 'nounStory'
  | 'equalStory'
  /** One by how many figures of one scale and family the document has that gives more of them. */
  | 'loneStory'
  /** How near they stand in the order in which their documents tell, 1 for the same rank. */
  | 'orderStory'
  | 'frameStory'
  /** A document of one tells of the other's fate too. */
  | 'toldBoth'
  | 'smallStory'
  | 'otherPeople'
  /** Two who are named differ on what became of the same. */
  | 'voicesRole'
  /** People whom two nouns may mean alike: "eight gunmen", "eight robbers". */
  | 'kindred'
  /** One figure, hedged in two ways. */
  | 'figureStory'
  /** Both are said to be all of one fate. */
  | 'tolls'

/** Signs of two figures that can be compared, 0 for what is not so; null where they cannot be one all the same. */
export function signsOf(
  a: Figure,
  b: Figure,
  likeness: Likeness,
  standings: Standings,
): Readonly<Record<Sign, number>> | null {
  const [one, other] = [a.finding, b.finding]
  const { fit, gap, haveOneFigure } = measuresOf(one, other)
  if (one.increment !== other.increment && fit === 'apart') return null
  // "14 were injured, 19 treated": where a report counts both, they are two.
  const [standing, otherStanding] = [standings.get(a), standings.get(b)]
  if (!standing || !otherStanding) return null
  const isToldBoth = one.family !== other.family && (tells(standing, other) || tells(otherStanding, one))
  if (isToldBoth && areKin(one.family, other.family) && fit !== 'equal') return null

  // "two more bodies", "eight more bodies": what is found on one day is no count of another's.
  if (one.increment && other.increment && fit === 'apart') return null
  const isOneSource = a.source === b.source
  const story = likeness.ofStories(a.source, b.source)
  const nouns = nounsOf(one, other)
  if (nouns.otherPeople && fit === 'apart') return null
  const isOneFamily = one.family !== null && one.family === other.family
  const isOneRole = isOneFamily || areKin(one.family, other.family)
  const isOneFrame = one.frames.some(frame => other.frames.includes(frame))
  const [verb, otherVerb] = [tellingVerb(one), tellingVerb(other)]
  const isOneVerb = verb !== null && verb === otherVerb
  const areMain = standing.isMain && otherStanding.isMain
  const isVoiced = isOneSource && areTwoVoices(one, other)
  const size = Math.max(...one.value.figures, 0)
  const between = isOneSource ? 0 : story
  const isVague = one.value.qualifier === 'vague' || other.value.qualifier === 'vague'
  return {
    sameFamily: Number(isOneFamily),
    mixed: Number(nouns.mixed),
    otherThing: Number(nouns.otherThing),
    equalOdd: Number(fit === 'equal' && size > SMALL && !isRound(size)),
    overlapping: Number(fit === 'overlapping'),
    gap: fit === 'equal' ? 0 : Math.min(4, gap),
    event: likeness.ofEvents(one, other),
    storyLog: Math.log(story + 0.003),
    sure: Number(story > 0.6),
    sameSource: Number(isOneSource),
    sameSourceOverlap: Number(isOneSource && fit === 'overlapping' && !isVoiced),
    partitive: Number(one.partitive !== other.partitive),
    increment: Number(one.increment !== other.increment),
    leading: Number(standing.isLeading && otherStanding.isLeading),
    countsOther: Number(
      one.family !== null &&
        one.counted !== other.counted &&
        (standing.others.has(other.counted) || otherStanding.others.has(one.counted)),
    ),
    vague: Number(isVague),
    mainStory: Number(areMain) * story,
    mainFrameStory: Number(areMain && isOneFrame) * story,
    vagueMainStory: Number(areMain && isOneFrame && isVague) * story,
    roleStory: Number(isOneRole) * story,
    nounStory: Number(nouns.sameNoun) * story,
    equalStory: Number(fit === 'equal' && size > SMALL) * story,
    loneStory: between / Math.max(standing.kinSize, otherStanding.kinSize),
    orderStory: between / (1 + Math.abs(standing.rank - otherStanding.rank)),
    frameStory: Number(isOneFrame) * story,
    toldBoth: Number(isToldBoth),
    smallStory: Number(fit === 'equal' && size <= SMALL && !nouns.otherPeople && !nouns.mixed) * story,
    otherPeople: Number(nouns.otherPeople && !areMain),
    voicesRole: Number(isVoiced && (isOneRole || isOneFrame || isOneVerb || one.again || other.again)),
    kindred: Number(nouns.kindred && !areMain),
    figureStory: Number(haveOneFigure && fit !== 'equal') * story,
    tolls: Number(one.total && other.total && isOneFamily) * story,
  }
}

/** Whether a document tells of all people of a figure's fate. */
const tells = ({ families }: Standing, { family }: FigureFinding): boolean =>
  family !== null && families.has(family)

/** Numbers that many things have. */
const SMALL = 12

/** What no other sign outweighs. */
export function cannotBeOne(a: Figure, b: Figure): boolean {
  const [one, other] = [a.finding, b.finding]
  if (!areComparable(one, other)) return true
  if (a.source === b.source && one.sentence.start === other.sentence.start && !areClaims(one, other))
    return true
  if (areDatesApart(a, b)) return true
  if (one.dimension === 'magnitude' && areQuakesApart(one.value, other.value)) return true
  const haveFamilies = one.family !== null && other.family !== null
  return haveFamilies && one.family !== other.family && !areKin(one.family, other.family)
}

/** How the nouns of two figures go together. */
function nounsOf(one: FigureFinding, other: FigureFinding) {
  const scale = scaleOf(one)
  const isCounted = scale !== 'share' && !scale.startsWith('money')
  const [a, b] = [one.counted, other.counted]
  const [isSome, isOther] = [a !== null && countsPeople(one), b !== null && countsPeople(other)]
  const areThings = isCounted && a !== null && b !== null && a !== b && !isSome && !isOther
  const isSame = a !== null && a === b
  return {
    mixed: a !== null && b !== null && isSome !== isOther && !areCases(one, other),
    otherThing: areThings && !areOfOneClass(a, b),
    kindred: isSome && isOther && !isSame && mayBeSamePeople(a ?? '', b ?? ''),
    otherPeople: isSome && isOther && !isSame && a !== 'people' && b !== 'people',
    sameNoun: (isSame && a !== 'people') || (!isCounted && isForTheSame(one, other)),
  }
}

/** People by their noun, or by what only people do: "three rangers died", "270,000 Rohingya sought refuge". */
const countsPeople = (finding: FigureFinding): boolean =>
  (finding.counted !== null && isPerson(finding.counted)) ||
  (finding.family !== null && isPeople(finding)) ||
  (/[A-ZÀ-Þ][a-zß-ÿ]+$/.test(finding.words ?? '') && areOfPeople(finding.frames))

/** "11,700 cases", "16,700 people infected". */
const areCases = (a: FigureFinding, b: FigureFinding): boolean =>
  a.frames.includes('ill') && b.frames.includes('ill')

/** "a fine of £17 million", "fined £400,000", "the damage at $70 million": money for one thing, as a noun or as a verb. */
function isForTheSame(a: FigureFinding, b: FigureFinding): boolean {
  const words = [b.counted, b.governor, b.verb]
  return [a.counted, a.governor].some(word => word !== null && words.includes(word))
}

/** "Officials said 412 people were in the mine": who speaks does nothing with them. */
const tellingVerb = ({ verb }: FigureFinding): string | null =>
  verb === null || SAYING.has(verb) ? null : verb
