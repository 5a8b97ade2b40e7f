import { ownRevisions } from '../editions/own-revisions.ts'
import type { Slide } from '../model/briefing.ts'
import type { ChangesSince, EditionFact, FactChange } from '../model/edition.ts'
import type { Outline } from '../model/outline.ts'
import { plainText } from '../outline/inline-text.ts'
import { widestConsensus } from './appendix-height.ts'
import { inLanguage, linesOf, nameAtLength, revisionAtLength } from './changes-height.ts'

/*
 * Which corrections a cover has room for, beneath its title and beside its imprint, without a browser; see the layout `cover`.
 */

/** Heights in CSS pixels. */
const ROOM = 440
const TITLE_LINE = 72
const SUBTITLE = { line: 40, above: 24 } as const
const NOTICE = { line: 24, above: 6, heading: 40 } as const

/** Serif is set up to 4 % wider than the face that widths are measured in. */
const TITLE = { width: 1000 * 0.96, size: 64, weight: 600 } as const
const UNDER_TITLE = { width: 856, size: 30, weight: 400 } as const
const TEXT = { width: 588, size: 18, weight: 400 } as const

/** More would be no first page any more. */
const MOST = 3

/** How many of the corrections stand on a cover, the first of them at least; a line tells of those that do not. */
export function correctionsOnCover(
  { facts }: ChangesSince,
  cover: Slide | undefined,
  { title, subtitle, lang }: Pick<Outline, 'title' | 'subtitle' | 'lang'>,
): number {
  const under = cover?.body.kind === 'written' ? cover.body.content.subtitle : undefined
  const subtitleText = under?.kind === 'text' ? under.text : subtitle
  const subtitleLines = subtitleText === null ? 0 : linesOf(plainText(subtitleText), UNDER_TITLE)
  const above =
    linesOf(plainText(cover?.title ?? title), TITLE) * TITLE_LINE +
    (subtitleLines === 0 ? 0 : subtitleLines * SUBTITLE.line + SUBTITLE.above)
  const heights = facts.map(
    change => linesOf(wordsOf(change), inLanguage(TEXT, lang)) * NOTICE.line + NOTICE.above,
  )
  const fits = (count: number): boolean => {
    const more = count < facts.length ? NOTICE.line + NOTICE.above : 0
    return above + NOTICE.heading + sum(heights.slice(0, count)) + more <= ROOM
  }
  const all = facts.length <= MOST ? facts.length : MOST - 1
  return Array.from({ length: all }, (_, index) => all - index).find(fits) ?? 1
}

/** A correction in words as long as rendering may choose. */
function wordsOf(change: FactChange): string {
  const { before, after } = change
  const claim = after?.claim ?? before?.claim ?? ''
  const isTold = after?.agreement === 'differ'
  return [
    `${nameAtLength(change)}: ${claim} 00.`,
    ...(before === null ? [] : [`Stated: ${statedBy(before)}.`]),
    `Now: ${after === null ? 'withdrawn' : statedBy(after)}.`,
    ...(isTold ? ownRevisions(change).map(revision => revisionAtLength(revision, '000,000')) : []),
  ].join(' ')
}

const statedBy = ({ consensus, unit }: EditionFact): string =>
  consensus === null ? 'Reports differ, 00 origins' : `${widestConsensus(consensus, 'en')} ${unit ?? ''}`

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)
