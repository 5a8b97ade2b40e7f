import { pagesOf } from '../../corpus/document-place.ts'
import type { Briefing, Citation } from '../../model/briefing.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Source, SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { type CitedPassage, markPassages } from '../cited-text-html.ts'
import { changesOfSource } from '../copies-report/copy-changes.ts'
import { trustHtml } from '../html.ts'
import type { SourceTextView, TextBlock } from './view.ts'
import type { Views } from './views.ts'

/** Characters up to which a text is shown whole, and how many around each passage of one that is longer. */
const WHOLE = 200_000
const AROUND = 10_000

/**
 * The texts of the cited sources that have one, once each, with every passage marked that the briefing cites. Of a book
 * of hundreds of pages, what stands around its passages.
 */
export function viewSourceTexts(
  { citations, sources }: Pick<Briefing, 'citations' | 'sources'>,
  views: Pick<Views, 'source' | 'book' | 'findSource'>,
): readonly SourceTextView[] {
  const passages = passagesBySource(citations)
  return sources.flatMap(({ source }) => {
    const { text } = source
    const cited = passages.get(source.id)
    return text === null || cited === undefined ? [] : [viewText(source, text, cited, views)]
  })
}

function viewText(
  source: Source,
  text: SourceText,
  cited: readonly CitedPassage[],
  { source: view, book, findSource }: Pick<Views, 'source' | 'book' | 'findSource'>,
): SourceTextView {
  const shown = view(source)
  const changes = changesOfSource(source, findSource, book)
  const blocks: TextBlock[] = []
  let page: string | null = null
  let isLeftOut = false
  for (const paragraph of text.paragraphs) {
    if (!isShown(paragraph, text, cited)) {
      isLeftOut = true
      continue
    }
    if (isLeftOut) blocks.push({ kind: 'gap', html: trustHtml('…') })
    isLeftOut = false
    const here: string | null = pagesOf(text, paragraph)?.first ?? null
    if (here !== null && here !== page)
      blocks.push({ kind: 'page', html: trustHtml(book.say('page-label', { page: here })) })
    page = here
    blocks.push({ kind: 'paragraph', html: trustHtml(markPassages(text.text, paragraph, cited)) })
  }
  if (isLeftOut) blocks.push({ kind: 'gap', html: trustHtml('…') })
  return { source: shown, blocks, changes }
}

function isShown(paragraph: Range, { text }: SourceText, cited: readonly CitedPassage[]): boolean {
  return (
    text.length <= WHOLE ||
    cited.some(({ range }) => paragraph.start < range.end + AROUND && paragraph.end > range.start - AROUND)
  )
}

/** The words that the briefing's evidence quotes, by the id of their source, in order of their places. */
function passagesBySource(citations: readonly Citation[]): ReadonlyMap<string, readonly CitedPassage[]> {
  const bySource = new Map<string, CitedPassage[]>()
  for (const { fact, number } of citations)
    for (const evidence of fact.evidence) {
      const known = bySource.get(evidence.source.id) ?? []
      known.push(...quotedIn(evidence, number, fact.id))
      bySource.set(evidence.source.id, known)
    }
  return new Map(
    [...bySource].map(([id, found]) => [id, found.sort((a, b) => a.range.start - b.range.start)]),
  )
}

function quotedIn({ id, passage }: Evidence, number: number, fact: string): readonly CitedPassage[] {
  const last = (passage?.quoted.length ?? 0) - 1
  return (passage?.quoted ?? []).map((range, index) => ({
    range,
    evidence: id,
    fact,
    number,
    isLast: index === last,
  }))
}
