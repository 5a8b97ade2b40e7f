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
  clearBackgrounds(page)
  const deck: Deck = new window.Reveal(stage, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    controls: false,
    progress: true,
    // Not shown, for every slide prints its own; but G goes to the slide of a number.
    slideNumber: 'c',
    showSlideNumber: 'print',
    hash: true,
    history: false,
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    scrollActivationWidth: null,
    keyboard: { [END]: () => goToLast(page, deck) },
    // While a dialog is open, keys are the dialog's.
    keyboardCondition: () => page.querySelector('dialog[open]') === null,
    plugins: [window.RevealNotes],
  })
  window.deck = deck
  deck.on('slidechanged', () => forgetPlaces(page))
  deck.on('overviewshown', () => stillSlides(page, deck))
  deck.on('overviewhidden', () => stillSlides(page, deck))
  void deck.initialize({}).then(() => page.documentElement.setAttribute('data-ready', ''))
  return deck
}

/**
 * Says of every slide that it has no background. Else reveal asks the browser, slide by slide, and each time the whole
 * page is styled anew: most of the time in which a long deck opens.
 */
function clearBackgrounds(page: Document): void {
  for (const slide of page.querySelectorAll<HTMLElement>('.slides section')) {
    slide.dataset['backgroundColor'] = 'rgba(0, 0, 0, 0)'
  }
}

/** Code of the End key, as reveal counts keys. */
const END = 35

/** Reveal's own End stops at the top of the last column. */
function goToLast(page: Document, deck: Deck): void {
  const last = [...page.querySelectorAll('.slides [data-number]')].at(-1)
  if (!last) return
  const { h, v } = deck.getIndices(last)
  deck.slide(h, v)
}

/** Reveal returns to the slide of a column where one was last; going through the slides in order, one begins at its top. */
function forgetPlaces(page: Document): void {
  for (const column of page.querySelectorAll('[data-previous-indexv]'))
    column.removeAttribute('data-previous-indexv')
}

/** In the overview slides are pictures of themselves: a click or Enter chooses one, and nothing in them takes focus. */
function stillSlides(page: Document, deck: Deck): void {
  for (const slide of page.querySelectorAll<HTMLElement>('.slides .slide')) slide.inert = deck.isOverview()
}
