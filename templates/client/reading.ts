import type { Deck } from './deck.ts'
import { find, listen } from './dom.ts'
import { onKey } from './keys.ts'

/** From which zoom of the browser, or of its text alone, slides are laid out for reading. */
const ENLARGED = 1.4
/** Windows too small to show a slide legibly, in CSS pixels: a phone held upright; a laptop's at 200 %. */
const SMALL = '(width < 560px) or ((width < 700px) and (height < 420px))'

/**
 * The reading view: the slide fills the window's width and is as long as it has to be, its type as large as the reader has
 * set it. Else a slide is fitted into the window whole, and zooming in the browser would change nothing. It comes by
 * itself when the page or its text is zoomed, and in small windows; Z changes to it and back. All steps of a slide are shown.
 */
export function startReading(page: Document, deck: Deck): void {
  const probe = find(page, '#text-probe')
  const { classList } = page.documentElement
  let chosen: boolean | null = null

  const update = (): void => {
    const isEnlarged = Math.max(zoomOf(window), probe ? textZoomOf(probe) : 1) >= ENLARGED
    const isReading = chosen ?? (isEnlarged || window.matchMedia(SMALL).matches)
    if (isReading === classList.contains('reading')) return
    classList.toggle('reading')
    deck.configure({ fragments: !isReading })
  }
  onKey(page, deck, 'z', () => {
    chosen = !classList.contains('reading')
    update()
  })
  listen(window, 'resize', update)
  // Asks at once too, when the page has been laid out for the first time.
  if (probe) new ResizeObserver(update).observe(probe)
  deck.on('slidechanged', () => window.scrollTo(0, 0))
  listen(
    page,
    'keydown',
    event => {
      // Reveal takes these for itself; what is read is scrolled with them.
      const isScrolling = event.key === 'ArrowUp' || event.key === 'ArrowDown'
      if (isScrolling && classList.contains('reading')) event.stopPropagation()
    },
    'capture',
  )
}

/** The browser's zoom: how many of the screen's pixels a CSS pixel takes. 1 in a frame, whose window is another's. */
function zoomOf({ outerWidth, innerWidth, devicePixelRatio, top, self }: Window): number {
  // A window beside developer tools is narrow, and not zoomed.
  return top === self ? Math.min(outerWidth / innerWidth, devicePixelRatio) : 1
}

/** The zoom of text alone: a canvas measures it without. */
function textZoomOf(probe: HTMLElement): number {
  const context = probe.ownerDocument.createElement('canvas').getContext('2d')
  if (!context) return 1
  context.font = '100px monospace'
  return probe.offsetWidth / context.measureText(probe.textContent ?? '').width
}
