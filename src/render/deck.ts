import { assembleDocument, type RenderedDocument } from './document-html.ts'
import { trustHtml } from './html.ts'
import type { RenderedSlide, Rendering } from './rendering.ts'
import type { Html } from './views/view.ts'

/** What a deck holds besides its slides. */
export interface DeckParts {
  /** reveal.js's own stylesheet. */
  readonly revealStyle: string
  /** In the order in which they run: reveal.js, the deck's own script. */
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
  const sheets = rendering.texts.read('deck-sheets.css') ?? ''
  const room = rendering.texts.read('deck-room.css') ?? ''
  const { facts, sources } = rendering
  const view = {
    facts,
    sources,
    seal,
    columns: columnsOf(rendering.slides, beginsColumn),
    phrases: phrasesFor(rendering),
  }
  const texts = rendering.templates.fill('deck-texts.hbs', {
    document: rendering.document,
    texts: rendering.sourceTexts(),
  })
  return assembleDocument('deck.hbs', view, rendering, {
    styles: [revealStyle, style, sheets, room],
    scripts,
    provenance,
    texts,
  })
}

/** Words that the script of the deck says, by their keys in templates/words; their holes are filled there. */
const PHRASES = [
  'no-evidence',
  'no-results',
  'place-citation',
  'place-passage',
  'search-found',
  'go-to-none',
  'result-slide',
  'result-fact',
  'result-source',
  'evidence',
  'sources',
  'no-notes',
  'last-slide',
  'pace-ahead',
  'pace-behind',
  'pace-on-time',
  'place-slide',
  'screen-blank',
  'show-to-room',
  'slide-announced',
  'time-planned',
  'time-start',
  'time-stop',
  'window-blocked',
]

function phrasesFor({ book }: Rendering): Html {
  const phrases = Object.fromEntries(PHRASES.map(key => [key, book.say(key)]))
  return trustHtml(JSON.stringify(phrases).replace(/</g, '\\u003c'))
}

/** Slides in reveal's columns: each section begins one, and so does each appendix. */
export function columnsOf<Slide>(
  slides: readonly Slide[],
  begins: (slide: Slide) => boolean,
): readonly (readonly Slide[])[] {
  const columns: Slide[][] = []
  for (const slide of slides) {
    const column = begins(slide) ? undefined : columns.at(-1)
    if (column) column.push(slide)
    else columns.push([slide])
  }
  return columns
}

const beginsColumn = ({ view: { layout, appendix } }: RenderedSlide): boolean =>
  layout === 'section' || appendix?.first === true
