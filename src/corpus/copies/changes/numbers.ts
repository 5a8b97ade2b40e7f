import type { Qualifier } from '../../../model/value.ts'
import { type Change, type FindChanges, findWords, type Side } from './change.ts'
import { type Figure, figuresIn, hasFigure } from './figures.ts'

/** Numbers and days that are others, or bounded otherwise, or that only one side has. */
export const findNumberChanges: FindChanges = (original, copy) => {
  const figures = figuresIn(original)
  const inCopy = figuresIn(copy)
  const lost = without(figures, inCopy)
  const gained = without(inCopy, figures)
  const changed = lost.slice(0, gained.length).map((figure, index): Change => {
    const other = gained[index]
    return { kind: 'number', gravity: 4.5, original: [figure], copy: other ? [other] : [] }
  })
  const isLeftOut = (figure: Figure, other: Side) =>
    !hasFigure(other.story, figure) && !isWorded(figure, other)
  const left = lost.slice(changed.length).filter(figure => isLeftOut(figure, copy))
  const added = gained.slice(changed.length).filter(figure => isLeftOut(figure, original))
  return [
    ...changed,
    ...boundChanges(figures, inCopy).filter(change => !isBoundElsewhere(change, original, copy)),
    ...unitChanges(figures, inCopy),
    ...measureChanges(figures, inCopy, original, copy),
    ...left.map((figure): Change => ({ kind: 'number', gravity: 1, original: [figure], copy: [] })),
    ...added.map(
      (figure): Change => ({ kind: 'number', gravity: gravityOf(figure), original: [], copy: [figure] }),
    ),
  ]
}

/** Words that stand for a number, by themselves or with what it counts. Our own list. */
const WORDED: Readonly<Record<string, string>> = {
  2: 'twice|double|doubled|couple|pair|both|twins?|second',
  3: 'triple|tripled|third|thirds|threefold',
  4: 'quarters?|fourth',
  7: 'a week',
  10: 'decade|tenth',
  12: 'dozen|a year',
  14: 'fortnight|two weeks',
  20: 'two decades',
  50: 'half a century|half-century',
  100: 'century|hundredfold',
}

/** Whether a side says a number in a word of another kind: ten years are a decade. */
const isWorded = ({ key }: Figure, side: Side): boolean => {
  const words = WORDED[key]
  return words !== undefined && findWords(side, words).length > 0
}

/** Small numbers come with the wording: twice is two times. */
const gravityOf = ({ key }: Figure): number => (/^\d$/.test(key) ? 1 : 3)

/** "$14.2 million" that became "14.2 million euros". A number that lost its sign altogether is another wording. */
function unitChanges(figures: readonly Figure[], others: readonly Figure[]): Change[] {
  return figures.flatMap((figure): Change[] => {
    const equal = others.filter(({ key, unit }) => key === figure.key && unit !== null)
    const [other] = equal
    if (!other || figure.unit === null || equal.some(({ unit }) => unit === figure.unit)) return []
    return [{ kind: 'number', gravity: 4.5, original: [figure], copy: [other] }]
  })
}

/** What is measured in, by the first letters of its words, right behind the number. */
const MEASURES =
  /^[\s-]+(?:(?:more|full|whole|other|square|cubic|consecutive) )?(second|minute|hour|day|week|month|year|decade|centur|kilomet|met(?:re|er)|mile|f(?:oo|ee)t|inch|kilogram|gram|ton|barrel|litre|acre|hectare)\w{0,3}\b/i
const SAME_MEASURE: Readonly<Record<string, string>> = { meter: 'metre', foot: 'feet' }

/** "two years" that became "two months": one number, measured in something else. */
function measureChanges(
  figures: readonly Figure[],
  others: readonly Figure[],
  original: Side,
  copy: Side,
): Change[] {
  return figures.flatMap((figure): Change[] => {
    const equal = others.filter(({ key }) => key === figure.key)
    const [other] = equal
    const [from, to] = [measureOf(figure, original), other ? measureOf(other, copy) : null]
    const isOther = other && from !== null && to !== null && from !== to && equal.length === 1
    return isOther ? [{ kind: 'number', gravity: 4.5, original: [figure], copy: [other] }] : []
  })
}

function measureOf({ key, end }: Figure, { story, range }: Side): string | null {
  if (key.startsWith('date')) return null
  const words = MEASURES.exec(story.source.text.slice(end, range.end))?.[1]?.toLowerCase()
  return words === undefined ? null : (SAME_MEASURE[words] ?? words)
}

/** Figures that have no equal on the other side, each equal taken once. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const rest = others.map(({ key }) => key)
  return figures.filter(({ key }) => {
    const index = rest.indexOf(key)
    if (index < 0) return true
    rest.splice(index, 1)
    return false
  })
}

/** From below, from above, near, or none of these. */
const DIRECTIONS: Readonly<Record<Qualifier, 'least' | 'most' | 'near' | 'exact'>> = {
  exactly: 'exact',
  'at-least': 'least',
  'more-than': 'least',
  'up-to': 'most',
  'fewer-than': 'most',
  nearly: 'most',
  about: 'near',
  between: 'exact',
  vague: 'near',
}

function boundChanges(figures: readonly Figure[], others: readonly Figure[]): Change[] {
  return figures.flatMap((figure): Change[] => {
    const other = others.find(({ key }) => key === figure.key)
    if (other === undefined) return []
    const [from, to] = [DIRECTIONS[figure.qualifier], DIRECTIONS[other.qualifier]]
    if (from === to) return isShifted(figure, other) ? [bounded(figure, other, 3.5)] : []
    // Of a number that is nearly reached one translator says so, and the next that it is about that.
    if ([figure, other].some(({ qualifier }) => qualifier === 'nearly') && (from === 'near' || to === 'near'))
      return [bounded(figure, other, 1)]
    const isTurned = from !== 'exact' && to !== 'exact' && from !== 'near' && to !== 'near'
    return [bounded(figure, other, isTurned ? 4.5 : 2)]
  })
}

/** Words that bound a number, and how many letters before it they may stand: "under the age of 12". */
const BOUNDING =
  /\b(?:under|below|over|above|beyond|within|least|most|than|to|of|near(?:ly)?|almost|some|about|around|roughly|approximately|exceed\w*|estimated at)\b|~/i
const BEFORE = 20

/** Whether a lesser difference is none: the side whose number is bare bounds it in other words, or neither shows a bound. */
function isBoundElsewhere({ gravity, original, copy }: Change, from: Side, to: Side): boolean {
  if (gravity >= BOUND_TURNED) return false
  const sides = [readBound(original, from), readBound(copy, to)]
  return sides.every(({ own }) => !own) || sides.some(({ own, before }) => !own && before)
}

/** Whether a number's own words bound it, and those before it. */
function readBound([range]: Change['original'], { story, range: sentence }: Side) {
  const { text } = story.source
  const { start, end } = range ?? sentence
  return {
    own: BOUNDING.test(text.slice(start, end)),
    before: BOUNDING.test(text.slice(Math.max(sentence.start, start - BEFORE), start)),
  }
}

const BOUND_TURNED = 3

const bounded = (figure: Figure, other: Figure, gravity: number): Change => ({
  kind: 'number',
  gravity,
  original: [figure],
  copy: [other],
})

/** Bounds that leave out the number itself, which others of their direction hold. */
const STRICT: ReadonlySet<Qualifier> = new Set(['more-than', 'fewer-than'])

/**
 * "at least nine" is not "more than nine": of a count that is no round one, the number itself is in it or not. Round ones
 * are bounds in the rough, and reports use the one for the other.
 */
const isShifted = (figure: Figure, other: Figure): boolean =>
  /^\d+$/.test(figure.key) &&
  (Number(figure.key) < 10 || Number(figure.key) % 10 !== 0) &&
  figure.qualifier !== 'nearly' &&
  other.qualifier !== 'nearly' &&
  STRICT.has(figure.qualifier) !== STRICT.has(other.qualifier)
