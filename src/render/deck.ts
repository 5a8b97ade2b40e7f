import { assembleDocument, type RenderedDocument } from './document-html.ts'
import type { RenderedSlide, Rendering } from './rendering.ts'

/** What a deck holds besides its slides. */
export interface DeckParts {
  /** reveal.js's own stylesheet. */
  readonly revealStyle: string
  /** In the order in which they run: reveal.js, its notes plugin, the deck's own script. */
  readonly scripts: readonly string[]
  /** JSON-LD. */
  readonly provenance: string
  /** Place holder for the seal's digits. */
  readonly seal: string
}

/** The reveal.js deck: one HTML file that needs nothing but itself. */
export async function renderDeck(rendering: Rendering, parts: DeckParts): Promise<RenderedDocument> {
  const { revealStyle, scripts, provenance, seal } = parts
  const style = rendering.texts.read('deck.css') ?? ''
  const { facts, sources } = rendering
  const view = { facts, sources, seal, columns: columnsOf(rendering.slides) }
  return assembleDocument('deck.hbs', view, rendering, { styles: [revealStyle, style], scripts, provenance })
}

/** Slides in the columns of reveal's overview: each section begins one, and so does each appendix. */
function columnsOf(slides: readonly RenderedSlide[]): readonly (readonly RenderedSlide[])[] {
  const columns: RenderedSlide[][] = []
  for (const slide of slides) {
    const { layout, appendix } = slide.view
    const begins = layout === 'section' || appendix?.first === true
    const column = begins ? undefined : columns.at(-1)
    if (column) column.push(slide)
    else columns.push([slide])
  }
  return columns
}
