/** The part of reveal.js 6 that the deck uses. */
export interface Deck {
  initialize(options: object): Promise<void>
  slide(horizontal: number, vertical?: number): void
  getIndices(slide?: Element): { h: number; v: number }
  isOverview(): boolean
  /** Fits the slide into its stage anew. */
  layout(): void
  on(event: 'slidechanged' | 'overviewshown' | 'overviewhidden', listener: () => void): void
}

interface RevealConstructor {
  new (element: Element, options: object): Deck
}

declare global {
  interface Window {
    Reveal: RevealConstructor
    RevealNotes: unknown
    deck: Deck
  }
}

/**
 * Starts reveal.js on the page. The slide's box is laid out by CSS alone, so that reveal scales it as a whole and does
 * nothing else to it. Slides stand in columns, one a section, for the overview; every key still goes through them in order.
 */
export function startDeck(page: Document): Deck {
  const stage = page.querySelector('.reveal')
  if (!stage) throw new Error('The deck has no stage.')
  const deck = new window.Reveal(stage, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    controls: false,
    progress: true,
    slideNumber: false,
    hash: true,
    history: false,
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    scrollActivationWidth: null,
    // While a dialog is open, keys are the dialog's.
    keyboardCondition: () => page.querySelector('dialog[open]') === null,
    plugins: [window.RevealNotes],
  })
  window.deck = deck
  deck.on('slidechanged', () => forgetPlaces(page))
  deck.on('overviewshown', () => setInert(page, true))
  deck.on('overviewhidden', () => setInert(page, false))
  void deck.initialize({}).then(() => page.documentElement.setAttribute('data-ready', ''))
  return deck
}

/** Reveal returns to the slide of a column where one was last; going through the slides in order, one begins at its top. */
function forgetPlaces(page: Document): void {
  for (const column of page.querySelectorAll('[data-previous-indexv]')) column.removeAttribute('data-previous-indexv')
}

/** In the overview slides are pictures of themselves: a click or Enter chooses one, and nothing in them takes focus. */
function setInert(page: Document, inert: boolean): void {
  for (const slide of page.querySelectorAll<HTMLElement>('.slides .slide')) slide.inert = inert
}
