import type { Deck } from './deck.ts'
import { findAll } from './dom.ts'

/**
 * While the screen is blank (reveal's B and full stop) nothing that is not seen takes the focus; it returns to where it
 * was. A touch brings the slide back too, as reveal has it.
 */
export function startBlank(page: Document, deck: Deck): void {
  let focused: Element | null = null
  const hide = (isHidden: boolean): void => {
    for (const part of findAll(page, '.slides, .deck-controls')) part.inert = isHidden
  }
  deck.on('paused', () => {
    focused = page.activeElement
    hide(true)
  })
  deck.on('resumed', () => {
    hide(false)
    if (focused?.isConnected) (focused as HTMLElement).focus({ preventScroll: true })
  })
}
