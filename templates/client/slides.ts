import type { Deck } from './deck.ts'
import { find, findAll } from './dom.ts'

/** Slides by section, each in a column of reveal's. Nothing that stands on them is looked through: there may be hundreds. */
export function columnsOf(page: Document): readonly (readonly HTMLElement[])[] {
  return [...(find(page, '.slides')?.children ?? [])].map(column => [...column.children] as HTMLElement[])
}

/** All slides, in their order. */
export function allSlides(page: Document): readonly HTMLElement[] {
  return columnsOf(page).flat()
}

/** The present slide. */
export function presentSlide(page: Document): HTMLElement | null {
  return allSlides(page).find(slide => slide.matches('.present > .present')) ?? null
}

/** Whether a slide is of the evidence pages or the list of sources. */
export function isAppendix(slide: Element): boolean {
  return find(slide, '.layout-evidence, .layout-sources') !== null
}

/** The slide of a number, as it is printed. */
export function slideNumbered(page: Document, number: number): HTMLElement | null {
  return allSlides(page)[number - 1] ?? null
}

/** Goes to a slide, wherever it stands. */
export function goToSlide(deck: Deck, slide: Element): void {
  const { h, v } = deck.getIndices(slide)
  deck.slide(h, v)
}

/** A slide's title, or what stands first on it, without the numbers of citations. */
export function titleOf(slide: Element): string {
  return wordsOf(find(slide, '.slide-title, h1, h2') ?? find(slide, '.slide-body') ?? slide).slice(0, 120)
}

/** The words of an element, without some parts, the numbers of citations, and what stands above and beneath a slide. */
export function wordsOf(element: Element | DocumentFragment, without = '.notes'): string {
  const copy = element.cloneNode(true) as Element | DocumentFragment
  for (const part of findAll(copy, `.cites, .slide-head, .slide-foot, ${without}`)) part.remove()
  // Words of two blocks are two words.
  for (const block of findAll(copy, 'p, li, h1, h2, h3, td, th, dt, dd, div, text')) block.append(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
