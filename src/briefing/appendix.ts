import type { Citation, Part, Slide, SlideBody, SourceEntry } from '../model/briefing.ts'
import type { Layout } from '../model/layout.ts'
import type { Outline } from '../model/outline.ts'
import { packEvidence } from './appendix-columns.ts'
import { SLIDE_HEIGHT, sourceHeight } from './appendix-height.ts'
import { generatedSlide } from './generated-slide.ts'

/** Where an appendix begins: behind which outline, and at which slide number. */
interface Place {
  readonly outline: Outline
  readonly first: number
}

/** The evidence appendix as slides: every citation with every piece of its evidence, split where a slide is full. */
export function evidenceSlides(
  citations: readonly Citation[],
  layout: Layout | undefined,
  place: Place,
): Slide[] {
  if (!layout || citations.length === 0) return []
  const pages = packEvidence(citations, place.outline.lang)
  return pages.map((entries, index) =>
    appendixSlide(
      'evidence',
      { kind: 'evidence', entries, part: partOf(index, pages.length) },
      layout,
      place,
      index,
    ),
  )
}

/** The source list as slides. */
export function sourceSlides(
  sources: readonly SourceEntry[],
  layout: Layout | undefined,
  place: Place,
): Slide[] {
  if (!layout || sources.length === 0) return []
  const pages = packSources(sources, place.outline.lang)
  return pages.map((entries, index) =>
    appendixSlide(
      'sources',
      { kind: 'sources', entries, part: partOf(index, pages.length) },
      layout,
      place,
      index,
    ),
  )
}

function packSources(sources: readonly SourceEntry[], lang: string): readonly (readonly SourceEntry[])[] {
  const pages: SourceEntry[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const source of sources) {
    const height = sourceHeight(source, lang)
    if (used + height > SLIDE_HEIGHT) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(source)
    used += height
  }
  return pages
}

const partOf = (index: number, count: number): Part => ({ index: index + 1, count })

function appendixSlide(
  name: 'evidence' | 'sources',
  body: SlideBody,
  layout: Layout,
  { outline, first }: Place,
  index: number,
): Slide {
  const id = index === 0 ? name : `${name}-${index + 1}`
  return generatedSlide({ number: first + index, id, layout, body, span: outline.title.span }, outline)
}
