import type { Deck } from './deck.ts'
import { connectDialog, openDialog } from './dialogs.ts'
import { find, listen } from './dom.ts'
import { onKey } from './keys.ts'
import { goToSlide, slideNumbered, titleOf } from './slides.ts'
import type { Say } from './words.ts'

/**
 * G and a number go to the slide on which it is printed: at once where no further figure could follow, else with Enter.
 * Before that the slide's title is shown.
 */
export function startGoTo(page: Document, deck: Deck, say: Say): void {
  const dialog = find<HTMLDialogElement>(page, '#go-to')
  const input = find<HTMLInputElement>(page, '#go-to-number')
  const shown = find(page, '#go-to-slide')
  if (!dialog || !input || !shown) return

  const wanted = (): Element | null => slideNumbered(page, Number.parseInt(input.value, 10))
  const go = (slide: Element): void => {
    dialog.close()
    goToSlide(deck, slide)
  }

  onKey(page, deck, 'g', () => {
    input.value = ''
    shown.textContent = ''
    openDialog(dialog, deck)
  })
  connectDialog(dialog, deck)
  listen(input, 'input', () => {
    input.value = input.value.replace(/\D/g, '')
    const slide = wanted()
    shown.textContent = slide ? titleOf(slide) : input.value && say('go-to-none', { number: input.value })
    if (slide && !slideNumbered(page, Number.parseInt(input.value, 10) * 10)) go(slide)
  })
  listen(dialog, 'submit', event => {
    event.preventDefault()
    const slide = wanted()
    if (slide) go(slide)
  })
}
