import type { Range } from '../../../model/span.ts'
import type { Amount, Qualifier } from '../../../model/value.ts'
import { findMentions } from '../../../values/mentions.ts'
import type { Story } from '../sentence-words.ts'
import type { Side } from './change.ts'

export interface Figure extends Range {
  /** What is the same for the same number or day. */
  readonly key: string
  readonly qualifier: Qualifier
  /** What it is a figure of, as far as its own words say: a currency, a share, percentage points; null for a bare number or a day. */
  readonly unit: string | null
}

const known = new WeakMap<Story, (readonly Figure[] | undefined)[]>()

/** The figures of a side's sentences, each sentence looked through once. */
export const figuresIn = ({ story, indices }: Side): Figure[] =>
  indices.flatMap(index => figuresAt(story, index))

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
      // Four figures by themselves are read as a year, and are one anywhere: "1673 troops" were 1,673.
      if (/^\d{4}$/.test(day)) return [{ key: day, qualifier: 'exactly' as const, unit: null, ...place }]
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

/** Whether a story has a figure anywhere. */
export const hasFigure = (story: Story, { key }: Figure): boolean =>
  story.sentences.some((_, index) => figuresAt(story, index).some(figure => figure.key === key))
