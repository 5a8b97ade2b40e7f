import type { Deck } from './deck.ts'

/**
 * The evidence drawer: a dialog that shows the evidence of one fact. It is modal, so that focus stays in it, returns to
 * the citation when it closes, and Escape closes it; the slide beneath keeps its place.
 */
export function connectDrawer(page: Document, deck: Deck): void {
  const drawer = page.querySelector<HTMLDialogElement>('#drawer')
  const content = page.querySelector<HTMLElement>('#drawer-content')
  if (!drawer || !content) return

  const open = (fact: string): boolean => {
    const evidence = page.querySelector<HTMLTemplateElement>(`template[data-evidence="${CSS.escape(fact)}"]`)
    if (!evidence) return false
    content.replaceChildren(evidence.content.cloneNode(true))
    drawer.scrollTop = 0
    if (!drawer.open) drawer.showModal()
    return true
  }

  page.addEventListener(
    'click',
    event => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link) follow(link, event)
      // A click beside the drawer, on the slide, closes it.
      else if (event.target === drawer && isBeside(drawer, event)) drawer.close()
    },
    true,
  )

  const follow = (link: HTMLAnchorElement, event: Event): void => {
    const fact = link.dataset['fact'] ?? evidenceIn(link)
    if (link.dataset['appendix'] === undefined && fact !== null && open(fact)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const slide = slideOf(page, link)
    if (!slide) return
    event.preventDefault()
    drawer.close()
    const { h, v } = deck.getIndices(slide)
    deck.slide(h, v)
  }

  // Keys in the drawer are the drawer's: reveal would turn the slide, or open its overview on Escape.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) drawer.addEventListener(type, event => event.stopPropagation())
  drawer.addEventListener('close', () => content.replaceChildren())
}

/** The fact of a link such as `#evidence-quay-fire-injured` on a slide. */
function evidenceIn(link: HTMLAnchorElement): string | null {
  const found = /^#evidence-(.+)$/.exec(link.getAttribute('href') ?? '')
  return found?.[1] ? decodeURIComponent(found[1]) : null
}

/** The slide that holds the target of a link within the deck. */
function slideOf(page: Document, link: HTMLAnchorElement): Element | null {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('#') || href.length < 2) return null
  return page.getElementById(decodeURIComponent(href.slice(1)))?.closest('.slides > section') ?? null
}

function isBeside(drawer: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = drawer.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
