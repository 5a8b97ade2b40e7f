import type { Briefing, Image } from '../../model/briefing.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import { yearOf } from '../dates.ts'
import { embedSans, type FontFiles } from '../fonts/fonts.ts'
import type { CitedFact } from '../text-html.ts'
import type { Phrasebook } from '../words.ts'
import { viewEvidence } from './evidence-view.ts'
import { viewFact } from './fact-view.ts'
import { viewSource } from './source-view.ts'
import type { FactView, ImageView, SourceView } from './view.ts'

/** Views of what a briefing refers to, each made once, when it is first asked for. */
export interface Views {
  readonly book: Phrasebook
  readonly briefingYear: string | null
  fact(fact: Fact): FactView
  source(source: Source): SourceView
  /** A source of the corpus by its id, as far as any evidence comes from it. */
  findSource(id: string): Source | null
  image(image: Image): ImageView
  /** What text needs to know of a fact that it names; null where the corpus has no such fact. */
  cited(id: string): CitedFact | null
}

/** Opens the views of a briefing in the language of its phrasebook. */
export function openViews(briefing: Briefing, book: Phrasebook, fonts: FontFiles = NO_FONTS): Views {
  const numbers = new Map(briefing.citations.map(({ fact, number }) => [fact.id, number]))
  const carried = new Map(briefing.sources.map(({ source, cited }) => [source.id, cited]))
  const idsByNumber = new Map(briefing.citations.map(({ fact, number }) => [number, fact.id]))
  const sources = sourcesOf(briefing)
  const briefingYear = yearOf(briefing.outline.date)
  const findSource = (id: string) => sources.get(id) ?? null

  const source = once((item: Source): SourceView => {
    const links = (carried.get(item.id) ?? []).map(number => ({
      number,
      href: `#evidence-${idsByNumber.get(number) ?? ''}`,
    }))
    return viewSource(item, links, findSource, book)
  })
  const evidenceOf = (fact: Fact) => (item: Evidence) =>
    viewEvidence(item, fact, source(item.source), findSource, book)
  const fact = once((item: Fact): FactView => {
    return viewFact(item, {
      number: numbers.get(item.id) ?? null,
      evidence: item.evidence.map(evidenceOf(item)),
      parts: (item.derivation?.parts ?? []).map(part => fact(part)),
      book,
      briefingYear,
    })
  })
  const cited = once((id: string): CitedFact | null => {
    const named = briefing.facts.get(id)
    if (named === undefined) return null
    const view = fact(named)
    const label = book.say('cited-fact', { index: view.number ?? '', claim: view.claim })
    return { number: view.number, href: view.href, label, value: view.value ?? view.claim }
  })
  const image = once((item: Image) => viewImage(item, fonts))
  return { book, briefingYear, fact, source, findSource, image, cited }
}

const NO_FONTS: FontFiles = { read: () => null }

/** A drawing is shown as a picture, which the document's fonts do not reach: text in Inter brings Inter with it. */
function viewImage({ mediaType, bytes, width, height }: Image, fonts: FontFiles): ImageView {
  const isDrawing = mediaType === 'image/svg+xml'
  const content = isDrawing
    ? Buffer.from(drawingWithFonts(new TextDecoder().decode(bytes), fonts))
    : Buffer.from(bytes)
  return { src: `data:${mediaType};base64,${content.toString('base64')}`, width, height }
}

function drawingWithFonts(svg: string, fonts: FontFiles): string {
  if (!/<text\b/.test(svg) || !/\bInter\b/.test(svg)) return svg
  return svg.replace(/<svg\b[^>]*>/, tag => `${tag}<style>${embedSans(svg, fonts)}</style>`)
}

function sourcesOf(briefing: Briefing): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const { evidence } of briefing.facts.values()) {
    for (const { source } of evidence) sources.set(source.id, source)
  }
  for (const { source } of briefing.sources) sources.set(source.id, source)
  return sources
}

function once<Item, View>(make: (item: Item) => View): (item: Item) => View {
  const made = new Map<Item, View>()
  return item => {
    const known = made.get(item)
    if (known !== undefined) return known
    const view = make(item)
    made.set(item, view)
    return view
  }
}
