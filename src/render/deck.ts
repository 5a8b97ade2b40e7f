import { assembleDocument, type RenderedDocument } from './document-html.ts'
import type { Rendering } from './rendering.ts'

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
  const view = { facts: rendering.facts, sources: rendering.sources, seal }
  return assembleDocument('deck.hbs', view, rendering, { styles: [revealStyle, style], scripts, provenance })
}
