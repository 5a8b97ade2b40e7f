import { turnOf } from '../editions/compare-facts.ts'
import { type OwnRevision, ownRevisions } from '../editions/own-revisions.ts'
import { valueChangeOf } from '../editions/value-change.ts'
import { wrapText } from '../layouts/text-width.ts'
import type { ChangesSince, EditionFact, FactChange } from '../model/edition.ts'
import { widestConsensus } from './appendix-height.ts'

/*
 * How tall a row of the layout `changes` will be, in CSS pixels, without a browser; see its style. As in the appendix, words
 * that only rendering knows are taken at their usual length in English, and lines are made shorter for another language.
 */

/** Height that a slide has for its rows, under a title of one line; each further line of the title takes LINE_OF_TITLE. */
export const ROOM = 456
export const LINE_OF_TITLE = 48
/** Width of a title, and size of its type; it is set in Source Serif 4, up to 4 % wider than Inter at 600. */
export const TITLE = { width: 1136 * 0.96, size: 40, weight: 600 } as const

const CLAIM = { width: 488, size: 20, weight: 400 } as const
const VALUE = { width: 288, size: 20, weight: 600 } as const
const SMALL_CLAIM = { width: 488, size: 16, weight: 400 } as const
const SMALL = { width: 288, size: 16, weight: 400 } as const

const LINE = 28
const SMALL_LINE = 24
const PADDING = 20

const ABROAD = 1.25

interface Column {
  readonly width: number
  readonly size: number
  readonly weight: 400 | 600
}

export function changeHeight(change: FactChange, lang: string): number {
  const { before, after, aspects } = change
  const claim = after?.claim ?? before?.claim ?? ''
  const what = aspects.includes('claim')
    ? `Worded anew; before: “${before?.claim ?? ''}”`
    : nameAtLength(change)
  const label = [what, ...ownRevisions(change).map(revision => revisionAtLength(revision, A_VALUE))].join(
    '. ',
  )
  const about =
    linesOf(`${claim} 00`, CLAIM) * LINE + linesOf(label, inLanguage(SMALL_CLAIM, lang)) * SMALL_LINE
  const beside = Math.max(...[before, after].map(fact => (fact === null ? LINE : sideHeight(fact, lang))))
  return Math.max(about, beside) + PADDING
}

/** What has become of a fact, in words as long as those of rendering. */
export function nameAtLength(change: FactChange): string {
  const [turn, value] = [turnOf(change), valueChangeOf(change)]
  const names = [
    ...(turn === null ? [] : ['No longer disputed']),
    ...(value === null ? [] : ['Another value']),
  ]
  return names.length === 0 ? 'Agreement changed' : names.join('; ')
}

export function revisionAtLength({ who, kind }: OwnRevision, value: string): string {
  return kind === 'corrected'
    ? `${who} has corrected its ${value} as of 00 September 0000 to ${value}.`
    : `${who} has replaced its own ${value} with ${value}.`
}

const A_VALUE = 'more than 000,000'

function sideHeight(fact: EditionFact, lang: string): number {
  const value = fact.consensus === null ? '' : `${widestConsensus(fact.consensus, lang)} ${fact.unit ?? ''}`
  const standing = linesOf('Reports differ, 00 origins', inLanguage(SMALL, lang)) * SMALL_LINE
  return linesOf(value, inLanguage(VALUE, lang)) * LINE + standing
}

/** What stands beneath the rows: which sources are new or gone, what is only counted, and the author's note. */
export function heightBeneath({ sources, counted }: ChangesSince, note: string, lang: string): number {
  const words = [
    counted.added > 0 ? 'Not listed: 000 facts more.' : '',
    counted.removed > 0 ? 'Not listed: 000 facts that are no longer in it.' : '',
    sources.length > 0
      ? `Sources with another text, grade or lineage: ${sources.map(nameOf).join(', ')}.`
      : '',
  ].join(' ')
  return [words.trim(), note]
    .filter(text => text !== '')
    .map(text => linesOf(text, inLanguage(BENEATH, lang)) * SMALL_LINE + ABOVE_NOTE)
    .reduce((sum, height) => sum + height, 0)
}

const nameOf = ({ before, after, id }: ChangesSince['sources'][number]): string =>
  `${(after ?? before)?.bibliography['container-title'] ?? id} (00 September 0000)`

const BENEATH = { width: 1000, size: 16, weight: 400 } as const
const ABOVE_NOTE = 12

export const inLanguage = (column: Column, lang: string): Column =>
  /^en\b/i.test(lang) ? column : { ...column, width: column.width / ABROAD }

export const linesOf = (text: string, { width, size, weight }: Column): number =>
  Math.max(1, wrapText(text, width, size, weight).length)
