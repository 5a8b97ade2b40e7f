import type { Deck } from './deck.ts'

/**
 * The evidence drawer: a dialog that shows the evidence of one fact. It is modal, so that focus stays in it and Escape
 * closes it; then focus returns to the citation. The slide beside it keeps its place, and is fitted into what is left of
 * the window by CSS.
 */
export function connectDrawer(page: Document, deck: Deck): void {
  const drawer = page.querySelector<HTMLDialogElement>('#drawer')
  const content = page.querySelector<HTMLElement>('#drawer-content')
  const trail = page.querySelector<HTMLAnchorElement>('#drawer-trail')
  if (!drawer || !content || !trail) return
  /** Facts shown since the drawer was opened, the present one last. */
  let shown: readonly Fact[] = []

  const show = (facts: readonly Fact[]): void => {
    const [before, fact] = [facts.at(-2), facts.at(-1)]
    if (fact === undefined) return
    shown = facts
    content.replaceChildren(fact.evidence.content.cloneNode(true))
    trail.hidden = before === undefined
    if (before !== undefined) {
      trail.dataset['fact'] = before.id
      trail.href = `#evidence-${before.id}`
      trail.textContent = before.evidence.content.querySelector('.drawer-claim')?.textContent ?? before.id
    }
    if (!drawer.open) {
      drawer.showModal()
      deck.layout()
    }
    drawer.scrollTop = 0
    drawer.focus({ preventScroll: true })
  }

  const open = (id: string, link: HTMLAnchorElement): boolean => {
    const evidence = page.querySelector<HTMLTemplateElement>(`template[data-evidence="${CSS.escape(id)}"]`)
    if (!evidence) return false
    if (!drawer.open) {
      shown = []
      // Some browsers give a link no focus on a click; then there would be none to return.
      link.focus({ preventScroll: true })
    }
    const isBack = shown.at(-2)?.id === id
    show(isBack ? shown.slice(0, -1) : [...shown, { id, evidence }])
    return true
  }

  const follow = (link: HTMLAnchorElement, event: Event): void => {
    const fact = link.dataset['fact'] ?? evidenceIn(link)
    if (link.dataset['appendix'] === undefined && fact !== null && open(fact, link)) {
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

  // While capturing, before reveal sees it. In the overview a click chooses a slide.
  const onClick = (event: MouseEvent): void => {
    if (deck.isOverview() || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link) follow(link, event)
    else if (event.target === drawer && !isWithin(drawer, event)) {
      const citations = [...page.querySelectorAll<HTMLAnchorElement>(CITATIONS)]
      const beside =
        citations.find(cite => isWithin(cite, event)) ?? citations.find(cite => isWithin(cite, event, FINGER))
      drawer.close()
      if (beside) follow(beside, event)
    }
  }
  page.addEventListener('click', onClick, true)
  deck.on('slidechanged', () => drawer.close())
  drawer.addEventListener('close', () => {
    // Told of late: by now it may be open again, for another citation.
    if (drawer.open) return
    content.replaceChildren()
    deck.layout()
  })
}

interface Fact {
  readonly id: string
  readonly evidence: HTMLTemplateElement
}

/** Citations on the present slide. */
const CITATIONS = '.slides > .present > .present :is(a.cite, .slide-sources a)'

/** By how much a finger may miss a citation, in CSS pixels. */
const FINGER = 8

/** The fact of a link such as `#evidence-quay-fire-injured` on a slide. */
function evidenceIn(link: HTMLAnchorElement): string | null {
  const found = /^#evidence-(.+)$/.exec(link.getAttribute('href') ?? '')
  return found?.[1] ? decodeURIComponent(found[1]) : null
}

/** The slide that holds the target of a link within the deck. */
function slideOf(page: Document, link: HTMLAnchorElement): Element | null {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('#') || href.length < 2) return null
  return page.getElementById(decodeURIComponent(href.slice(1)))?.closest('.slides section') ?? null
}

function isWithin(element: Element, { clientX, clientY }: MouseEvent, margin = 0): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return (
    clientX >= left - margin &&
    clientX <= right + margin &&
    clientY >= top - margin &&
    clientY <= bottom + margin
  )
}
