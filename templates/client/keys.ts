import type { Deck } from './deck.ts'
import { find, listen } from './dom.ts'

/**
 * Does something on a key of the deck, before reveal sees it. Keys are named by what they type, so that they are where
 * the keyboard has them. Not while a dialog is open, something is typed, or another key is held; while the screen is blank
 * the key does nothing.
 */
export function onKey(page: Document, deck: Deck, key: string, act: () => void): void {
  listen(
    page,
    'keydown',
    event => {
      const { ctrlKey, metaKey, altKey, target } = event
      if (event.key.toLowerCase() !== key || ctrlKey || metaKey || altKey || event.isComposing) return
      if (find(page, 'dialog[open]') || isTyping(target)) return
      event.preventDefault()
      event.stopPropagation()
      if (!deck.isPaused()) act()
    },
    'capture',
  )
}

/** A field of a dialog that has just closed keeps the focus until the next frame. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea, select, [contenteditable]') &&
  !target.closest('dialog:not([open])')
