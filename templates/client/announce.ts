import type { Deck } from './deck.ts'
import { find, findAll } from './dom.ts'
import { allSlides, presentSlide, titleOf, wordsOf } from './slides.ts'
import type { Say } from './words.ts'

/**
 * Tells those who hear the page which slide is shown, what appears on it step by step, and that the screen is blank. The
 * slides themselves are read as any page is: reveal would have its stage be an application, of which nothing is read but
 * what is announced.
 */
export function startAnnouncing(page: Document, deck: Deck, say: Say): void {
  const region = find(page, '#announced')
  if (!region) return
  const announceSlide = (): void => {
    const slide = presentSlide(page)
    if (!slide) return
    region.lang = slide.lang
    region.textContent = say('slide-announced', {
      number: slide.dataset['number'] ?? '',
      total: allSlides(page).length,
      title: titleOf(slide),
    })
  }
  deck.on('ready', () => {
    find(page, '.reveal')?.removeAttribute('role')
  })
  deck.on('slidechanged', () => {
    announceSlide()
    beginAt(page, presentSlide(page))
  })
  deck.on('fragmentshown', () => {
    const steps = findAll(page, '.slides .current-fragment')
    region.textContent = steps.map(step => wordsOf(step)).join(' ')
  })
  deck.on('paused', () => {
    region.textContent = say('screen-blank')
  })
  deck.on('resumed', announceSlide)
}

/** Has Tab, and reading on, begin with a slide, where the focus was on the slide before it or nowhere. */
function beginAt(page: Document, slide: HTMLElement | null): void {
  const { activeElement } = page
  if (!slide || find(page, 'dialog[open]')) return
  if (activeElement && activeElement !== page.body && !activeElement.closest('.slides')) return
  slide.tabIndex = -1
  slide.focus({ preventScroll: true })
  slide.blur()
  slide.removeAttribute('tabindex')
}
