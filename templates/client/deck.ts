/** The part of reveal.js 6 that the deck uses. */
export interface Deck {
  initialize(options: object): Promise<void>
  slide(horizontal: number, vertical?: number): void
  getIndices(slide?: Element): { h: number; v: number }
}

interface RevealConstructor {
  new (element: Element, options: object): Deck
}

declare global {
  interface Window {
    Reveal: RevealConstructor
    RevealNotes: unknown
    /** For the speaker view, which looks for it by this name. */
    deck: Deck
  }
}

/** Starts reveal.js on the page: the slide's box is laid out by CSS alone, so nothing is centred or scaled but as a whole. */
export function startDeck(): Deck {
  const element = document.querySelector('.reveal')
  if (!element) throw new Error('The deck has no stage.')
  const stillness = matchMedia('(prefers-reduced-motion: reduce)').matches
  const deck = new window.Reveal(element, {
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
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: !stillness,
    pdfSeparateFragments: false,
    plugins: [window.RevealNotes],
  })
  window.deck = deck
  void deck.initialize({}).then(() => document.documentElement.setAttribute('data-ready', ''))
  return deck
}
