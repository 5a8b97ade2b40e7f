import { tellsAll } from '../../briefing/changes-slides.ts'
import { correctionsOnCover } from '../../briefing/cover-corrections.ts'
import type { Briefing } from '../../model/briefing.ts'
import { plainText } from '../../outline/inline-text.ts'
import { writeDate } from '../dates.ts'
import { textToHtml, textToPlain } from '../text-html.ts'
import { capitalise } from '../words.ts'
import { editionInWords, viewChanges } from './changes-view.ts'
import type { CorrectionsView, DocumentView } from './view.ts'
import type { Views } from './views.ts'

/** What is the same on every page of a briefing. */
export function viewDocument(briefing: Briefing, { book, cited }: Views): DocumentView {
  const { outline, marking } = briefing
  const cutOff = cutOffInWords(briefing, { book })
  return {
    id: outline.id,
    title: textToHtml(outline.title, cited),
    plainTitle: textToPlain(outline.title, cited),
    subtitle: outline.subtitle === null ? null : textToHtml(outline.subtitle, cited),
    author: outline.author,
    date: writeDate(outline.date, book),
    cutOff: cutOff === null ? null : capitalise(cutOff, book.lang),
    status: outline.status === 'approved' ? null : book.say(`status-${outline.status}`),
    edition: editionOf(briefing, { book }),
    approvedBy: outline.approvedBy === null ? null : book.say('approved-by', { name: outline.approvedBy }),
    supersedes: supersedesInWords(briefing, { book }),
    corrections: viewCorrections(briefing, { book }),
    counts: countsOf(briefing, { book }),
    marking,
    lang: outline.lang,
    dir: outline.dir,
    theme: outline.theme.name,
    contact: outline.contact ?? outline.author,
    words: book.plain,
  }
}

/** Corrections that two pages have room for beside all else; of more, one less and how many there are. */
const CORRECTIONS_IN_BRIEF = 5

function viewCorrections(
  { corrections, slides, outline }: Briefing,
  { book }: Pick<Views, 'book'>,
): CorrectionsView | null {
  if (corrections === null) return null
  const view = viewChanges(corrections, book)
  const total = view.rows.length
  const cut = (shown: number, key: string, more: Readonly<Record<string, number>> = {}) => ({
    rows: view.rows.slice(0, shown),
    more: shown < total ? book.say(key, { count: total - shown, ...more }) : null,
  })
  const elsewhere = slides.find(slide => tellsAll(slide, corrections))?.number
  const onCover = correctionsOnCover(corrections, slides[0], outline)
  const cover =
    elsewhere === undefined
      ? cut(onCover, 'corrections-more')
      : cut(onCover, 'corrections-more-on-slide', { slide: elsewhere })
  const inBrief = total > CORRECTIONS_IN_BRIEF ? CORRECTIONS_IN_BRIEF - 1 : total
  const brief = cut(inBrief, 'corrections-more-in-report')
  return {
    ...view,
    firstRows: cover.rows,
    more: cover.more,
    briefRows: brief.rows,
    moreInReport: brief.more,
  }
}

/**
 * "Supersedes “After the fire”, edition 1 of 13 February 2025": its title where that is another, holds no values, and was
 * written for the same readers; the id of an edition of which no file was found.
 */
function supersedesInWords({ outline, superseded }: Briefing, { book }: Pick<Views, 'book'>): string | null {
  if (outline.supersedes === null) return null
  if (superseded === null) return book.say('supersedes', { edition: outline.supersedes.id })
  const { title, audience } = superseded
  const edition = editionInWords(superseded, book)
  const isShown =
    title !== plainText(outline.title) &&
    !title.includes('{{') &&
    (audience === null || audience === outline.audience)
  return book.say('supersedes', {
    edition: isShown ? `${book.say('foreign-words', { words: title })}, ${edition}` : edition,
  })
}

/** "information to 19 February 2025", or null where the outline names no cut-off. */
export function cutOffInWords({ outline }: Briefing, { book }: Pick<Views, 'book'>): string | null {
  if (outline.informationCutOff === null) return null
  return book.say('information-to', { date: writeDate(outline.informationCutOff.date, book) })
}

function editionOf({ outline: { edition, status } }: Briefing, { book }: Pick<Views, 'book'>): string | null {
  const isApproved = status === 'approved'
  if (edition === null) return isApproved ? book.say('approved') : null
  return book.say(isApproved ? 'edition-approved' : 'edition', { edition: String(edition) })
}

/** "17 facts, 6 sources, 4 origins": what the briefing cites, not what its corpus holds. */
export function countsOf(
  { citations, sources }: Pick<Briefing, 'citations' | 'sources'>,
  { book }: Pick<Views, 'book'>,
): string {
  const origins = new Set(sources.map(({ source }) => source.origin))
  return book.say('counts', {
    facts: book.say('count-facts', { count: citations.length }),
    sources: book.say('count-sources', { count: sources.length }),
    origins: book.say('count-origins', { count: origins.size }),
  })
}
