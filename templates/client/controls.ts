import type { Deck } from './deck.ts'
import { find, listen } from './dom.ts'

/** Buttons for those who go through the page with Tab, or hear it. They are seen while they have the focus. */
export function startControls(page: Document, deck: Deck, openOverview: () => void): void {
  const controls = find(page, '#controls')
  if (!controls) return
  listen(controls, 'click', ({ target }) => {
    const name = (target as HTMLElement).dataset['control']
    if (name === 'next') deck.next()
    else if (name === 'previous') deck.prev()
    else if (name) openOverview()
  })
}
