import type { Deck } from './deck.ts'
import { find, findAll, listen } from './dom.ts'
import { onKey } from './keys.ts'
import { presentSlide } from './slides.ts'

/** A pointer that the room sees. */
export interface Pointer {
  /** Turns it on, or off; tells which it is then. */
  readonly turn: () => boolean
  /** Where it is on: points at a place of the present slide, in parts of its width and height; null takes the ring away. */
  readonly point: (place: { readonly x: number; readonly y: number } | null) => void
}

/** R turns a ring on that follows the mouse, and off again. It stands above all else, the drawer too, and catches no click. */
export function startPointer(page: Document, deck: Deck): Pointer | null {
  const ring = find(page, '#pointer')
  if (!ring) return null
  let isOn = false
  let beneath: HTMLElement | undefined

  const show = (x: number, y: number): void => {
    const dialog = findAll(page, 'dialog[open]').at(-1)
    // What was opened last lies on top.
    if (dialog !== beneath) ring.hidePopover()
    beneath = dialog
    ring.showPopover()
    ring.style.translate = `${x}px ${y}px`
  }
  const turn = (): boolean => {
    isOn = !isOn
    page.documentElement.toggleAttribute('data-pointing', isOn)
    if (!isOn) ring.hidePopover()
    return isOn
  }
  onKey(page, deck, 'r', turn)
  listen(page, 'pointermove', ({ clientX, clientY, pointerType }) => {
    if (isOn && pointerType !== 'touch') show(clientX, clientY)
  })
  listen(page.documentElement, 'pointerleave', () => ring.hidePopover())
  return {
    turn,
    point(place) {
      if (!isOn) return
      const box = presentSlide(page)?.getBoundingClientRect()
      if (place && box) show(box.left + place.x * box.width, box.top + place.y * box.height)
      else ring.hidePopover()
    },
  }
}
