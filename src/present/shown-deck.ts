import type { Briefing, Slide } from '../model/briefing.ts'
import { columnsOf } from '../render/deck.ts'
import type { RenderInput } from '../render/render-input.ts'
import { DECK_SLIDE, openRenderer, type RenderedSlide, type Renderer } from '../render/rendering.ts'
import { findEarlier, isRewritten, openComparison } from './compare-slides.ts'
import type { Order, SlidesMessage } from './messages.ts'

/** A deck as pages show it. */
export interface ShownDeck {
  readonly version: number
  readonly briefing: Briefing
  readonly renderer: Renderer
  readonly slides: readonly ShownSlide[]
}

interface ShownSlide {
  readonly slide: Slide
  /** Null until it has been rendered again. */
  readonly rendered: RenderedSlide | null
  /** Its markup as pages have it; '' for a new one. */
  readonly html: string
}

/** A change of a deck, which is made in steps, each told to the pages. */
export interface DeckChange {
  readonly deck: ShownDeck
  /** What pages are told after this step; null for nothing. */
  readonly message: SlidesMessage | null
  /** Whether pages have all else that the deck holds as it is: evidence, numbers of citations, words. */
  readonly keepsRest: boolean
  /** Renders more of what is left to render; null when nothing is. */
  readonly next: () => DeckChange | null
}

/** Slides that are rendered in one step, while a save may be waiting. */
const AT_ONCE = 12

/**
 * Takes a deck to another briefing. The first step holds the slides that the author has written, so that they are seen at
 * once; the next ones what follows from them: numbers of slides and citations, the appendices.
 */
export async function changeDeck(
  before: ShownDeck | null,
  briefing: Briefing,
  input: RenderInput,
): Promise<DeckChange> {
  const renderer = await openRenderer(briefing, input)
  if (before === null) return firstDeck(briefing, renderer)
  const from = findEarlier(
    before.slides.map(({ slide }) => slide),
    briefing.slides,
  )
  const { isAlike, sharesFrame } = openComparison(before.briefing, briefing)
  const rewritten = new Set<number>()
  const slides = briefing.slides.map((slide, index): ShownSlide => {
    const earlier = before.slides[from[index] ?? -1]
    if (!earlier || isRewritten(earlier.slide, slide)) rewritten.add(index)
    const isReady = earlier?.rendered && !rewritten.has(index) && isAlike(earlier.slide, slide)
    return { slide, rendered: isReady ? earlier.rendered : null, html: earlier?.html ?? '' }
  })
  const columns = columnLengths(briefing)
  const order = isInPlace(from, before.slides.length, columns, columnLengths(before.briefing))
    ? null
    : { columns, from }
  const deck = { version: before.version, briefing, renderer, slides }
  const written = [...rewritten].filter(index => slides[index]?.slide.written !== null)
  const follow = written[0] ?? firstMoved(order, slides)
  return { ...step(deck, [...rewritten], order, follow), keepsRest: sharesFrame }
}

function firstDeck(briefing: Briefing, renderer: Renderer): DeckChange {
  const slides = briefing.slides.map(slide => ({ slide, rendered: null, html: '' }))
  const deck = { version: 0, briefing, renderer, slides }
  const all = slides.map((_, index) => index)
  return step(deck, all, { columns: columnLengths(briefing), from: all.map(() => -1) }, null)
}

/** Renders slides of a deck, and tells what is other than pages have it. */
function step(
  deck: ShownDeck,
  indices: readonly number[],
  order: Order | null,
  follow: number | null,
): DeckChange {
  const slides = [...deck.slides]
  const told: (readonly [number, string])[] = []
  for (const index of indices) {
    const shown = slides[index]
    if (!shown) continue
    const rendered = deck.renderer.slide(shown.slide)
    const html = sectionOf(rendered, deck.renderer)
    if (html !== shown.html) told.push([index, html])
    slides[index] = { ...shown, rendered, html }
  }
  const isTold = told.length > 0 || order !== null
  const version = isTold ? deck.version + 1 : deck.version
  const after = { ...deck, version, slides }
  return {
    deck: after,
    keepsRest: true,
    message: isTold ? { kind: 'slides', version, base: deck.version, order, slides: told, follow } : null,
    next() {
      const left = unrendered(after)
      return left.length === 0 ? null : step(after, left.slice(0, AT_ONCE), null, null)
    },
  }
}

/** The same deck with all that is left rendered. */
export const finishDeck = (deck: ShownDeck): ShownDeck => ({
  ...step(deck, unrendered(deck), null, null).deck,
  version: deck.version,
})

const unrendered = ({ slides }: ShownDeck): readonly number[] =>
  slides.flatMap(({ rendered }, index) => (rendered === null ? [index] : []))

/** All of a deck, for a page that does not know what it has. */
export function wholeDeck({ version, briefing, slides }: ShownDeck): SlidesMessage {
  return {
    kind: 'slides',
    version,
    base: null,
    order: { columns: columnLengths(briefing), from: [] },
    slides: slides.map(({ html }, index) => [index, html] as const),
    follow: null,
  }
}

/** A slide as it stands in a deck. */
const sectionOf = (rendered: RenderedSlide, { fill, document }: Renderer): string =>
  fill(DECK_SLIDE, { ...rendered, document })

const columnLengths = ({ slides }: Briefing): readonly number[] =>
  columnsOf(slides, beginsColumn).map(column => column.length)

const beginsColumn = ({ layout, body }: Slide): boolean =>
  layout.name === 'section' || (body.kind !== 'written' && body.part.index <= 1)

function isInPlace(
  from: readonly number[],
  count: number,
  columns: readonly number[],
  before: readonly number[],
): boolean {
  return (
    from.length === count &&
    from.every((earlier, index) => earlier === index) &&
    columns.join() === before.join()
  )
}

/** Where slides were taken out or moved, the first that stands at another place. */
function firstMoved(order: Order | null, slides: readonly ShownSlide[]): number | null {
  if (order === null) return null
  const moved = order.from.findIndex((earlier, index) => earlier !== index)
  const last = slides.findLastIndex(({ slide }) => slide.written !== null)
  return Math.min(moved === -1 ? last : moved, last)
}
