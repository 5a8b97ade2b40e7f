import type { Deck } from './deck.ts'
import { listen } from './dom.ts'
import type { Drawer } from './drawer.ts'
import { evidenceOf, slideCiting } from './evidence.ts'
import { goToSlide, presentSlide } from './slides.ts'

/** How long the deck waits before it writes a slide into the address: browsers refuse many changes at once. */
const WAIT = 300

/** What the deck remembers of an entry of the browser's history. */
interface Entry {
  /** Id of the slide beside which the evidence was shown. */
  readonly slide?: string
  /** An entry that was made for evidence, which is closed by now: the next evidence takes it. */
  readonly spare?: true
}

/**
 * What stands in the address: `#/slide-id` of the present slide, `#evidence-fact-id` while the drawer is open. Such an
 * address, or `#fact-id`, opens the first slide that cites the fact, with the drawer; the browser's way back closes it.
 * Reveal reads all other addresses.
 */
export function startLinks(page: Document, deck: Deck, drawer: Drawer): void {
  let writing = 0
  let isOpen = false
  const slideAddress = (): string => `#/${encodeURIComponent(presentSlide(page)?.id ?? '')}`

  const write = (): void => {
    clearTimeout(writing)
    writing = 0
    if (!isOpen) history.replaceState(history.state, '', slideAddress())
  }

  const showFact = (fact: string): void => {
    const beside = (history.state as Entry | null)?.slide
    const slide = (beside === undefined ? null : page.getElementById(beside)) ?? slideCiting(page, fact)
    if (slide && slide !== presentSlide(page)) goToSlide(deck, slide)
    drawer.open(fact)
  }

  drawer.onChange(fact => {
    if (fact === null) {
      // Where the way back has closed it, the address is the slide's; and forward may have been asked for already.
      if (isOpen && factIn(page) !== null)
        history.replaceState({ spare: true } satisfies Entry, '', slideAddress())
      isOpen = false
      return
    }
    if (writing !== 0) write()
    isOpen = true
    const entry: Entry = { slide: presentSlide(page)?.id ?? '' }
    const address = `#evidence-${encodeURIComponent(fact)}`
    const isSpare = (history.state as Entry | null)?.spare === true
    if (isSpare || factIn(page) !== null) history.replaceState(entry, '', address)
    else history.pushState(entry, '', address)
  })

  deck.on('slidechanged', () => {
    clearTimeout(writing)
    writing = window.setTimeout(write, WAIT)
  })

  const follow = (event?: Event): void => {
    const fact = factIn(page)
    if (fact === null) {
      if (!event) return
      isOpen = false
      drawer.close()
      return
    }
    // Reveal would go to the evidence page.
    event?.stopImmediatePropagation()
    showFact(fact)
  }
  listen(window, 'hashchange', follow, 'capture')
  deck.on('ready', () => follow())
}

/** The fact that the address names; null where it names none, or an element of the page. */
function factIn(page: Document): string | null {
  const name = decoded(location.hash.slice(1))
  const fact = name.replace(/^evidence-/, '')
  if (fact === '' || (fact === name && page.getElementById(name))) return null
  return evidenceOf(page, fact) && fact
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
