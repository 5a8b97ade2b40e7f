import { viewAbout } from '../about/about-view.ts'
import { escapeHtml, trustHtml, wordsToHtml } from '../html.ts'
import type { Rendering } from '../rendering.ts'
import { textToPlain } from '../text-html.ts'
import type { Html } from '../views/view.ts'
import { assembleHandout } from './assemble-handout.ts'
import { viewFootnotes } from './footnotes.ts'
import type { RenderHandout } from './handout-request.ts'
import { type EvidencedFact, viewHandout } from './handout-view.ts'
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

/**
 * The design `report`: the briefing as a running document without slides. It is parted into pages after it is loaded (see
 * src/export/paging/), so that footnotes stand on the page of their claim and the contents know their pages.
 */
export const renderReport: RenderHandout = async (rendering, request) => {
  const { briefing, views } = rendering
  const topics = await writeTopics(rendering)
  const about = viewAbout(briefing, views)
  const own = {
    paging: pagingOf(request),
    topics,
    about,
    contents: [...contentsOf(topics, rendering), ...endMatter(about, rendering)],
    footnotes: viewFootnotes(rendering),
    evidence: viewHandout(rendering, request).evidence.map(entry => withPages(entry, rendering)),
  }
  return assembleHandout(own, rendering, request)
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
function withPages(entry: EvidencedFact, { briefing, views }: Rendering): PagedFact {
  const citing = briefing.slides.filter(
    ({ body, citations }) =>
      body.kind === 'written' && citations.some(({ fact }) => fact.id === entry.fact.id),
  )
  return {
    ...entry,
    slides: citing.map(({ id }, index) => ({
      href: `#${id}`,
      text: pageOf(id, index === 0 ? views.book.say('report-page') : ''),
    })),
  }
}

/** Room for a page number, which is written in once pages are known. */
function pageOf(id: string, before: string): Html {
  return trustHtml(`${escapeHtml(before)}<span class="page-of" data-page-of="${escapeHtml(id)}">00</span>`)
}
