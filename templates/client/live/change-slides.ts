import type { Order, SlidesMessage } from '../../../src/present/messages.ts'
import { allSlides, goToSlide, presentSlide } from '../slides.ts'
import { morphSlide } from './morph.ts'
import type { LiveDeck } from './reveal.ts'

/**
 * Changes slides of an open deck where they stand. The present slide stays, and so does the step that is shown of it,
 * unless `follow` leads to another: that one is shown with all its steps.
 */
export function changeSlides(page: Document, deck: LiveDeck, message: SlidesMessage): void {
  const present = presentSlide(page)
  const step = deck.getIndices().f
  const address = addressOf(present)
  const parsed = new Map(message.slides.map(([index, html]) => [index, parse(page, html)]))
  const before = allSlides(page)
  const slides = message.order === null ? before : arrange(page, before, message.order, parsed)
  for (const [index, next] of parsed) {
    const slide = slides[index]
    if (!slide) continue
    if (next !== slide) morphSlide(slide, next)
    if (message.order === null) deck.syncSlide(slide)
  }
  if (message.order !== null) deck.sync()
  const target = message.follow === null ? undefined : slides[message.follow]
  if (target && target !== present) showWhole(deck, target)
  else {
    const kept = present?.isConnected
      ? present
      : slides[Math.min(before.indexOf(present as HTMLElement), slides.length - 1)]
    if (kept) {
      const { h, v } = deck.getIndices(kept)
      deck.slide(h, v, step)
      if (kept !== presentSlide(page)) goToSlide(deck, kept)
    }
    const moved = addressOf(presentSlide(page))
    if (moved !== address && location.hash === address) history.replaceState(history.state, '', moved)
  }
}

/** Puts slides into their columns in a new order; new ones come from `parsed`. */
function arrange(
  page: Document,
  before: readonly HTMLElement[],
  { columns, from }: Order,
  parsed: ReadonlyMap<number, HTMLElement>,
): readonly HTMLElement[] {
  const count = columns.reduce((sum, length) => sum + length, 0)
  const byId = new Map(before.map(slide => [slide.id, slide]))
  const slides = Array.from({ length: count }, (_, index) => {
    const earlier = from.length > 0 ? before[from[index] ?? -1] : byId.get(parsed.get(index)?.id ?? '')
    return earlier ?? parsed.get(index) ?? page.createElement('section')
  })
  const stage = page.querySelector('.slides')
  const stacks = [...(stage?.querySelectorAll<HTMLElement>(':scope > section') ?? [])]
  let first = 0
  columns.forEach((length, index) => {
    const stack = stacks[index] ?? withoutBackground(page.createElement('section'))
    const wanted = slides.slice(first, first + length)
    first += length
    const isSame =
      wanted.length === stack.children.length && wanted.every((slide, at) => slide === stack.children[at])
    if (!isSame) stack.replaceChildren(...wanted)
    if (!stack.isConnected) stage?.append(stack)
  })
  for (const stack of stacks.slice(columns.length)) stack.remove()
  return slides
}

function showWhole(deck: LiveDeck, slide: HTMLElement): void {
  const { h, v } = deck.getIndices(slide)
  deck.slide(h, v, slide.querySelectorAll('.fragment').length - 1)
}

function parse(page: Document, html: string): HTMLElement {
  const template = page.createElement('template')
  template.innerHTML = html
  const slide = template.content.querySelector('section') ?? page.createElement('section')
  return withoutBackground(page.adoptNode(slide))
}

/** As the deck does with all slides when it starts. */
function withoutBackground(slide: HTMLElement): HTMLElement {
  slide.dataset['backgroundColor'] = 'rgba(0, 0, 0, 0)'
  return slide
}

const addressOf = (slide: Element | null): string => `#/${encodeURIComponent(slide?.id ?? '')}`
