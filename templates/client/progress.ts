import type { Deck } from './deck.ts'
import { find } from './dom.ts'
import { columnsOf, isAppendix, presentSlide } from './slides.ts'

/**
 * The line at the foot of the window: a piece for each section, as long as its slides are many, filled up to the present
 * slide. The evidence pages are not part of the way: there the line is full.
 */
export function startProgress(page: Document, deck: Deck): void {
  const line = find(page, '#progress')
  const show = (): void => {
    const columns = columnsOf(page).filter(([first]) => first && !isAppendix(first))
    const at = columns.flat().indexOf(presentSlide(page) as HTMLElement)
    let left = at < 0 ? Number.POSITIVE_INFINITY : at + 1
    line?.replaceChildren(
      ...columns.map(({ length }) => {
        const piece = page.createElement('span')
        const filled = Math.min(1, Math.max(0, left / length))
        piece.style.cssText = `flex-grow: ${length}; --filled: ${filled}`
        left -= length
        return piece
      }),
    )
  }
  for (const event of ['ready', 'slidechanged', 'sync'] as const) deck.on(event, show)
}
