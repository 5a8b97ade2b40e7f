import type { Deck } from './deck.ts'
import { listen } from './dom.ts'

/**
 * Opens a modal dialog: focus stays in it, Escape closes it, and then focus returns to where it was. Reveal fits the
 * slide into the room that a drawer leaves.
 */
export function openDialog(dialog: HTMLDialogElement, deck: Deck): void {
  if (dialog.open) return
  dialog.showModal()
  deck.layout()
}

/** Closes a dialog on a click beside it, and fits the slide when it has closed. */
export function connectDialog(dialog: HTMLDialogElement, deck: Deck): void {
  listen(dialog, 'click', event => {
    if (event.target === dialog && !isWithin(dialog, event)) dialog.close()
  })
  listen(dialog, 'close', () => deck.layout())
}

/** Whether a pointer is on an element, or misses it by no more than a margin in CSS pixels. */
export function isWithin(element: Element, { clientX, clientY }: MouseEvent, margin = 0): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return (
    clientX >= left - margin &&
    clientX <= right + margin &&
    clientY >= top - margin &&
    clientY <= bottom + margin
  )
}
