import { viewAbout } from '../about/about-view.ts'
import { escapeHtml, trustHtml, wordsToHtml } from '../html.ts'
import type { Rendering } from '../rendering.ts'
import { textToPlain } from '../text-html.ts'
import type { Html } from '../views/view.ts'
import type { Phrasebook } from '../words.ts'
import { assembleHandout } from './assemble-handout.ts'
import { viewFootnotes } from './footnotes.ts'
import type { RenderHandout } from './handout-request.ts'
import { type EvidencedFact, viewHandout } from './handout-view.ts'
import { type CitingPlace, citingPlaces, keepPrinted } from './printed-evidence.ts'
import { type Topic, writeTopics } from './report-topics.ts'
import { sheetOf } from './sheet.ts'

/** A line of the table of contents. */
interface ContentsLine {
  /** Of the element that it leads to. */
  readonly id: string
  readonly number: string | null
  readonly level: Topic['level']
  /** Whether lines of its part come after it. */
  readonly leads: boolean
  readonly title: Html
}

/** Lines of contents that have room on the first page, in two columns. A page in landscape is too low for that. */
const MOST_IN_COLUMNS = 64

/**
 * The design `report`: the briefing as a running document without slides. It is parted into pages after it is loaded (see
 * src/export/paging/), so that footnotes stand on the page of their claim and the contents know their pages.
 */
export const renderReport: RenderHandout = async (rendering, request) => {
  const topics = await writeTopics(rendering)
  const places = citingPlaces(topics, rendering)
  const printed = keepPrinted(places, rendering)
  const about = viewAbout(printed.briefing, printed.views)
  const contents = [...contentsOf(topics, printed), ...endMatter(about, printed)]
  const own = {
    paging: pagingOf(request),
    topics,
    about,
    contents,
    isInColumns: request.orientation === 'portrait' && contents.length <= MOST_IN_COLUMNS,
    leavesOut: printed.evidence.length < rendering.evidence.length,
    footnotes: viewFootnotes(printed),
    evidence: viewHandout(printed, request).evidence.map(entry => withPages(entry, places, printed)),
  }
  return assembleHandout(own, printed, request)
}

/** What the page is told of the room that its text has, and where its notes stand. */
export function pagingOf(request: Parameters<typeof sheetOf>[0]): {
  readonly height: number
  readonly notes: string
} {
  const { room } = sheetOf(request)
  return { height: Math.floor(room), notes: request.orientation === 'landscape' ? 'beside' : 'beneath' }
}

function contentsOf(topics: readonly Topic[], { briefing, views }: Rendering): readonly ContentsLine[] {
  const titles = new Map(briefing.slides.map(({ id, title }) => [id, title]))
  return topics.map(({ id, number, level, title }, index) => {
    const text = titles.get(id) ?? null
    return {
      ...{ id, number, level },
      leads: level === 'section' && topics[index + 1]?.level === 'topic',
      title: text === null ? title : trustHtml(wordsToHtml(textToPlain(text, views.cited))),
    }
  })
}

function endMatter(
  about: ReturnType<typeof viewAbout>,
  { document, sources, evidence }: Rendering,
): readonly ContentsLine[] {
  const line = (id: string, word: string): ContentsLine => ({
    id,
    number: null,
    level: 'section',
    leads: false,
    title: trustHtml(escapeHtml(document.words[word] ?? word)),
  })
  return [
    ...(about.appraisal.length > 0 ? [line('about-sources', 'about-sources')] : []),
    ...(about.yardstick === null ? [] : [line('about-yardstick', 'about-yardstick')]),
    ...(about.absences.length > 0 ? [line('about-absences', 'about-absences')] : []),
    ...(evidence.length > 0 ? [line('appendix-evidence', 'evidence')] : []),
    ...(sources.length > 0 ? [line('appendix-sources', 'sources')] : []),
    line('last-page', 'proof-title'),
  ]
}

/** A fact of the appendix with the pages on which its claim stands. */
interface PagedFact extends Omit<EvidencedFact, 'slides'> {
  readonly slides: readonly { readonly href: string; readonly text: Html }[]
}

/** Pages in place of slides. */
function withPages(entry: EvidencedFact, places: readonly CitingPlace[], { views }: Rendering): PagedFact {
  const citing = places.filter(({ cited }) => cited.has(entry.fact.id))
  return {
    ...entry,
    slides: citing.map(({ id }, index) => ({
      href: `#${id}`,
      text: pageOf(id, index === 0 ? labelOf(citing.length, views.book) : ''),
    })),
  }
}

/** "p. ", or "pp. " before several places, which may turn out to stand on one page. */
function labelOf(places: number, book: Phrasebook): string {
  const [one, several] = [book.say('report-page'), book.say('report-pages')]
  const label = (words: string): string =>
    `<span data-one-page="${escapeHtml(one)}">${escapeHtml(words)}</span>`
  return label(places > 1 ? several : one)
}

/** Room for a page number, which is written in once pages are known. `before` is markup. */
function pageOf(id: string, before: string): Html {
  return trustHtml(`${before}<span class="page-of" data-page-of="${escapeHtml(id)}">00</span>`)
}
