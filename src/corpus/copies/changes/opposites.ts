import type { Range } from '../../../model/span.ts'
import { NEGATIONS } from '../../faithfulness/faithfulness-words.ts'
import { stemOf } from '../sentence-words.ts'
import { type Change, type ChangeKind, type FindChanges, findWords, plainText, type Side } from './change.ts'

interface Opposites {
  readonly kind: ChangeKind
  readonly one: string
  readonly other: string
  /** Where a word that both sides have must stand for the two to be about the same thing. */
  readonly near: 'behind' | 'around'
}

/** Places and times, and their opposites, whatever is denied beside them. Our own list, as is the next. */
const WHERE_AND_WHEN: readonly Opposites[] = [
  // "The gate fell after the wave" is "the wave came before the gate fell": only before and after the same thing.
  {
    kind: 'time',
    one: 'before|prior to|ahead of|until|till',
    other: '(?<!only )after|following',
    near: 'behind',
  },
  { kind: 'name', one: 'north|northern', other: 'south|southern', near: 'around' },
  { kind: 'name', one: 'east|eastern', other: 'west|western', near: 'around' },
  {
    kind: 'negation',
    one: 'left(?=[ -](?:hand|side|corner|wing|bank|arm|leg|eye))',
    other: 'right(?=[ -](?:hand|side|corner|wing|bank|arm|leg|eye))',
    near: 'around',
  },
]

/** Words of which the one says what the other does not; pairs that tell one thing from two ends (buy, sell) are left out. */
const DEEDS: readonly Opposites[] = [
  {
    kind: 'number',
    one: 'above|more than|higher than',
    other: 'below|less than|fewer than|lower than',
    near: 'around',
  },
  {
    kind: 'number',
    one: 'rose|risen|rise|rises|rising|increase[sd]?|increasing|grew|grown|climbed|raised?|raises|went up',
    other:
      'fell|fallen|fall|falls|falling|decrease[sd]?|decreasing|shrank|dropped|declined|lowered|went down',
    near: 'around',
  },
  {
    kind: 'negation',
    one: 'allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|let',
    other: 'ban(?:s|ned|ning)?|forb[ia]d(?:s|den)?|prohibit(?:s|ed|ing)?|prevent(?:s|ed|ing)?',
    near: 'around',
  },
  {
    kind: 'negation',
    one: 'support(?:s|ed|ing)?|backed',
    other: 'oppose[sd]?|opposing',
    near: 'around',
  },
  {
    kind: 'negation',
    one: 'open(?:s|ed|ing)?|reopen(?:s|ed|ing)?',
    other: 'clos(?:e|es|ed|ing)(?! to)|shut',
    near: 'around',
  },
  {
    kind: 'negation',
    one: 'confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?',
    other: 'den(?:y|ies|ied|ying)',
    near: 'around',
  },
  { kind: 'negation', one: 'alive', other: 'dead', near: 'around' },
  {
    kind: 'negation',
    one: 'hired|employed|recruited|appointed',
    other: 'dismissed|fired|sacked|laid off',
    near: 'around',
  },
  {
    kind: 'negation',
    one: 'freed|released|set free',
    other: 'arrested|detained|jailed|imprisoned',
    near: 'around',
  },
  { kind: 'negation', one: 'convicted|guilty', other: 'acquitted|innocent', near: 'around' },
  { kind: 'roles', one: 'creditors?|lenders?', other: 'debtors?|borrowers?', near: 'around' },
  { kind: 'roles', one: 'offer(?:s|ed)?', other: 'demand(?:s|ed)?', near: 'around' },
]

/** Content words on each side of an opposite among which one must be common. */
const NEAR = 4

/** The opposite of a word in its place; of a deed only where nothing is denied besides: "did not rise" may be "fell". */
export const findOppositeChanges: FindChanges = (original, copy) => {
  const opposites = isDenied(original) || isDenied(copy) ? WHERE_AND_WHEN : [...WHERE_AND_WHEN, ...DEEDS]
  return opposites.flatMap(found => turned(found, original, copy))
}

/** Whether a side denies anything, by other words than those that are an opposite themselves. */
function isDenied(side: Side): boolean {
  const text = side.story.source.text
  return findWords(side, NEGATIONS.map(({ words }) => words).join('|')).some(
    ({ start, end }) => !/^den/i.test(text.slice(start, end)),
  )
}

function turned({ kind, one, other, near }: Opposites, original: Side, copy: Side): Change[] {
  const [ones, others] = [findWords(original, one), findWords(original, other)]
  const [onesInCopy, othersInCopy] = [findWords(copy, one), findWords(copy, other)]
  const isTurned =
    ones.length > 0 && others.length === 0 && onesInCopy.length === 0 && othersInCopy.length > 0
  const isTurnedBack =
    ones.length === 0 && others.length > 0 && onesInCopy.length > 0 && othersInCopy.length === 0
  if (!isTurned && !isTurnedBack) return []
  const [from, to] = isTurned ? [ones, othersInCopy] : [others, onesInCopy]
  const stems = new Set(to.flatMap(word => stemsNear(copy, word, near)))
  const found = from.find(word => stemsNear(original, word, near).some(stem => stems.has(stem)))
  return found ? [{ kind, gravity: 4.5, original: [found], copy: [...to.slice(0, 1)] }] : []
}

function stemsNear(side: Side, { start, end }: Range, near: Opposites['near']): string[] {
  const text = plainText(side)
  const behind = stemsIn(text.slice(end - side.range.start)).slice(0, NEAR)
  return near === 'behind'
    ? behind
    : [...stemsIn(text.slice(0, start - side.range.start)).slice(-NEAR), ...behind]
}

const stemsIn = (text: string): string[] =>
  (text.match(/[A-Za-zÀ-ɏ']+|\d[\d.,]*/g) ?? []).flatMap(word => stemOf(word) ?? [])
