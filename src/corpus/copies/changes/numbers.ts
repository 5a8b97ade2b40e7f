import type { Range } from '../../../model/span.ts'
import type { Amount, Qualifier } from '../../../model/value.ts'
import { findMentions } from '../../../values/mentions.ts'
import type { Story } from '../sentence-words.ts'
import type { Change, FindChanges, Side } from './change.ts'

interface Figure extends Range {
  /** What is the same for the same number or day. */
  readonly key: string
  readonly qualifier: Qualifier
  /** What it is a figure of, as far as its own words say: a currency, a share, percentage points; null for a bare number or a day. */
  readonly unit: string | null
}

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
  const left = lost.slice(changed.length).filter(figure => !hasFigure(copy.story, figure))
  const added = gained.slice(changed.length).filter(figure => !hasFigure(original.story, figure))
  return [
    ...changed,
    ...boundChanges(figures, inCopy),
    ...unitChanges(figures, inCopy),
    ...left.map((figure): Change => ({ kind: 'number', gravity: 1, original: [figure], copy: [] })),
    ...added.map(
      (figure): Change => ({ kind: 'number', gravity: gravityOf(figure), original: [], copy: [figure] }),
    ),
  ]
}

/** Small numbers come with the wording: twice is two times. */
const gravityOf = ({ key }: Figure): number => (/^\d$/.test(key) ? 1 : 3)

const known = new WeakMap<Story, (readonly Figure[] | undefined)[]>()

/** The figures of a side's sentences, each sentence looked through once. */
const figuresIn = ({ story, indices }: Side): Figure[] => indices.flatMap(index => figuresAt(story, index))

function figuresAt(story: Story, index: number): readonly Figure[] {
  const figures = known.get(story) ?? []
  known.set(story, figures)
  figures[index] ??= findFigures(story, index)
  return figures[index]
}

function findFigures({ source, sentences }: Story, index: number): readonly Figure[] {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 }
  return findMentions(source.text.slice(start, end)).flatMap(mention => {
    const place = { start: start + mention.start, end: start + mention.end }
    if (mention.value.kind === 'date') {
      // A day without its year may be in any; a relative one says nothing by itself.
      const day = mention.value.edtf.replace(/^(?:\d{4}|XXXX)-(?=\d\d-\d\d$)/, '')
      return /^\d/.test(day) && !mention.value.edtf.includes('XX-XX')
        ? [{ key: `date ${day}`, qualifier: 'exactly' as const, unit: null, ...place }]
        : []
    }
    const { figures, qualifier } = mention.value
    return figures.length === 0
      ? []
      : [{ key: keyOf(mention.value), qualifier, unit: unitOf(mention.value), ...place }]
  })
}

const keyOf = ({ figures }: Amount): string => figures.join('–')

function unitOf({ measure, currency }: Amount): string | null {
  if (measure === 'count') return null
  return measure === 'money' ? `money ${currency ?? ''}` : measure === 'points' ? 'points' : 'share'
}

/** "$14.2 million" that became "14.2 million euros". A number that lost its sign altogether is another wording. */
function unitChanges(figures: readonly Figure[], others: readonly Figure[]): Change[] {
  return figures.flatMap((figure): Change[] => {
    const equal = others.filter(({ key, unit }) => key === figure.key && unit !== null)
    const [other] = equal
    if (!other || figure.unit === null || equal.some(({ unit }) => unit === figure.unit)) return []
    return [{ kind: 'number', gravity: 4.5, original: [figure], copy: [other] }]
  })
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

/** Whether a story has a figure anywhere. */
const hasFigure = (story: Story, { key }: Figure): boolean =>
  story.sentences.some((_, index) => figuresAt(story, index).some(figure => figure.key === key))

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
    const isTurned = from !== 'exact' && to !== 'exact' && from !== 'near' && to !== 'near'
    return [bounded(figure, other, isTurned ? 4.5 : 2)]
  })
}

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
