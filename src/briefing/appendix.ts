import type { Citation, EvidenceEntry, Part, Slide, SlideBody, SourceEntry } from '../model/briefing.ts'
import type { Layout } from '../model/layout.ts'
import type { Outline } from '../model/outline.ts'
import {
  CONTINUED_HEIGHT,
  evidenceHeight,
  factHeight,
  SLIDE_HEIGHT,
  sourceHeight,
} from './appendix-height.ts'

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
  const pages = packEvidence(citations)
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
  const pages = pack(sources, entry => sourceHeight(entry))
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

/** Pieces of facts, filled into slides in order; a fact that does not fit goes on, one piece of evidence at a time. */
function packEvidence(citations: readonly Citation[]): EvidenceEntry[][] {
  const pages: EvidenceEntry[][] = []
  let page: EvidenceEntry[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  for (const citation of citations) {
    const { fact } = citation
    const head = factHeight(fact)
    const heights = fact.evidence.map(evidenceHeight)
    const whole = head + heights.reduce((sum, height) => sum + height, 0)
    if (
      used > 0 &&
      used + whole > SLIDE_HEIGHT &&
      (whole <= SLIDE_HEIGHT || used + head + (heights[0] ?? 0) > SLIDE_HEIGHT)
    )
      turn()
    let shown: number[] = []
    let continued = false
    used += head
    heights.forEach((height, index) => {
      if (shown.length > 0 && used + height > SLIDE_HEIGHT) {
        page.push({ citation, shown, continued })
        turn()
        shown = []
        continued = true
        used = CONTINUED_HEIGHT
      }
      shown.push(index)
      used += height
    })
    page.push({ citation, shown, continued })
  }
  turn()
  return pages
}

function pack<T>(items: readonly T[], heightOf: (item: T) => number): T[][] {
  const pages: T[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const item of items) {
    const height = heightOf(item)
    if (used + height > SLIDE_HEIGHT) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(item)
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
  return {
    number: first + index,
    id: index === 0 ? name : `${name}-${index + 1}`,
    layout,
    section: null,
    title: null,
    body,
    notes: [],
    steps: false,
    uncited: true,
    citations: [],
    noted: [],
    lang: outline.lang,
    dir: outline.dir,
    span: outline.title.span,
    written: null,
  }
}
