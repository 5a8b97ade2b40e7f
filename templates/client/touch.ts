import type { Deck } from './deck.ts'
import { find, listen } from './dom.ts'

/** How far a finger goes for a swipe, in CSS pixels. */
const FAR = 40

/**
 * A swipe to the side turns the slide. Up and down scroll what is longer than the window, two fingers zoom, and while the
 * page is zoomed in one finger moves it.
 */
export function startTouch(page: Document, deck: Deck): void {
  const stage = find(page, '.reveal')
  if (!stage) return
  let began: PointerEvent | null = null
  listen(stage, 'pointerdown', event => {
    const isFree = event.isPrimary && (window.visualViewport?.scale ?? 1) < 1.05
    began = event.pointerType === 'touch' && isFree ? event : null
  })
  listen(stage, 'pointermove', ({ clientX, clientY, isPrimary }) => {
    if (!began || !isPrimary || deck.isPaused()) return
    const across = clientX - began.clientX
    if (Math.abs(across) < Math.max(FAR, 1.5 * Math.abs(clientY - began.clientY))) return
    began = null
    if (across < 0 !== (page.documentElement.dir === 'rtl')) deck.next()
    else deck.prev()
  })
}
