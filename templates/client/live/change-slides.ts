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
    if (message.order === null && slide.querySelector('.fragment')) deck.syncSlide(slide)
  }
  if (message.order !== null) deck.sync()
  const isTold = hearsChange(page)
  const target = message.follow === null ? undefined : slides[message.follow]
  if (target && target !== present) showWhole(deck, target)
  else stay(page, deck, { present, step, at: present ? before.indexOf(present) : -1, slides })
  const now = presentSlide(page)
  // Where another slide stands at the same place, reveal takes it for the same.
  if (!isTold() && now !== present)
    deck.dispatchEvent({ type: 'slidechanged', data: { previousSlide: present, currentSlide: now } })
  for (const stack of page.querySelector('.slides')?.children ?? [])
    stack.removeAttribute('data-previous-indexv')
  const moved = addressOf(now)
  if (moved !== address && location.hash === address) history.replaceState(history.state, '', moved)
}

/** Whether it has been told since, that another slide is shown; to be asked once. */
function hearsChange(page: Document): () => boolean {
  let isTold = false
  const hear = (): void => {
    isTold = true
  }
  page.addEventListener('slidechanged', hear, true)
  return () => {
    page.removeEventListener('slidechanged', hear, true)
    return isTold
  }
}

/** Where the deck stood before its slides were changed. */
interface Stand {
  readonly present: HTMLElement | null
  readonly step: number | undefined
  /** Index of the slide then. */
  readonly at: number
  readonly slides: readonly HTMLElement[]
}

/** Shows the same step of the same slide; of one that is gone, the one that stands at its place. */
function stay(page: Document, deck: LiveDeck, { present, step, at, slides }: Stand): void {
  if (!present?.isConnected) {
    const instead = slides[Math.min(at, slides.length - 1)]
    if (instead) goToSlide(deck, instead)
    return
  }
  if (step === undefined && present === presentSlide(page)) return
  const { h, v } = deck.getIndices(present)
  // It has another place, and is the same slide: whatever is open beside it stays open.
  const keepQuiet = (event: Event): void => event.stopImmediatePropagation()
  page.addEventListener('slidechanged', keepQuiet, true)
  deck.slide(h, v, step)
  page.removeEventListener('slidechanged', keepQuiet, true)
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
  for (const [index, slide] of slides.entries()) slide.dataset['number'] = String(index + 1)
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
