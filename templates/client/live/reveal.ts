import type { Deck } from '../deck.ts'

/** The part of reveal.js 6 by which slides are changed while they are shown. */
export interface LiveDeck extends Deck {
  /** Reads all slides anew. */
  sync(): void
  syncSlide(slide: Element): void
  /** Says a thing to those who listen, as `on` names them. */
  dispatchEvent(event: { readonly type: 'sync' | 'slidechanged'; readonly data?: object }): void
}
