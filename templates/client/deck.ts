/** The part of reveal.js 6 that the deck uses. */
export interface Deck {
  initialize(options: object): Promise<void>
  configure(options: object): void
  /** Goes to a slide; of its steps the first so many are shown, counted from 0, or -1 for none. */
  slide(horizontal: number, vertical?: number, step?: number): void
  next(): void
  prev(): void
  /** `f` is the last step that is shown, of the present slide alone. */
  getIndices(slide?: Element): { h: number; v: number; f?: number }
  /** Whether the screen is blank. */
  isPaused(): boolean
  togglePause(): void
  /** Fits the slide into its stage anew. */
  layout(): void
  on(event: DeckEvent, listener: () => void): void
}

export type DeckEvent =
  | 'ready'
  | 'slidechanged'
  | 'fragmentshown'
  | 'fragmenthidden'
  | 'paused'
  | 'resumed'
  | 'sync'

interface RevealConstructor {
  new (element: Element, options: object): Deck
}

declare global {
  interface Window {
    Reveal: RevealConstructor
    deck: Deck
  }
}

/**
 * Starts reveal.js on the page. The slide's box is laid out by CSS alone, so that reveal scales it as a whole and does
 * nothing else to it. Slides stand in columns, one a section; every key still goes through them in order.
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
    // The deck has its own: progress.ts, overview.ts, touch.ts.
    progress: false,
    overview: false,
    touch: false,
    // Every slide prints its own.
    slideNumber: false,
    // G and ? are the deck's own (go-to.ts, help.ts), and so is what stands in the address (links.ts).
    jumpToSlide: false,
    help: false,
    hash: false,
    history: false,
    rtl: page.documentElement.dir === 'rtl',
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    scrollActivationWidth: null,
    keyboard: { [END]: () => goToLast(page, deck) },
    // While a dialog is open, keys are the dialog's.
    keyboardCondition: () => page.querySelector('dialog[open]') === null,
    // Nobody but the deck moves it.
    postMessage: false,
    postMessageEvents: false,
  })
  window.deck = deck
  deck.on('slidechanged', () => forgetPlaces(page))
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
  for (const column of page.querySelector('.slides')?.children ?? [])
    column.removeAttribute('data-previous-indexv')
}
