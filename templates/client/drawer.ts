import type { Deck } from './deck.ts'
import { connectDialog, isWithin, openDialog } from './dialogs.ts'
import { clicked, find, findAll, listen } from './dom.ts'
import { citedOn, evidenceOf, factOf } from './evidence.ts'
import { onKey } from './keys.ts'
import { notify } from './notice.ts'
import { goToSlide, presentSlide } from './slides.ts'
import type { SourceText } from './source-text.ts'
import { onSteps, showPlace } from './steps.ts'
import type { Say } from './words.ts'

/** The evidence drawer, as other parts of the deck see it. */
export interface Drawer {
  /** Shows the evidence of a fact; false where the deck has none. */
  open(fact: string): boolean
  close(): void
  /** Tells of every change: the fact that is shown, or null once the drawer is closed. */
  onChange(listener: (fact: string | null) => void): void
}

/**
 * The evidence drawer: a dialog with the evidence of one fact. E opens it for the slide, a click on a citation for that
 * one; arrows go through the slide's citations; Enter opens the whole text of the first passage. The slide beside it keeps
 * its place, and is fitted into what is left of the window by CSS.
 */
export function startDrawer(page: Document, deck: Deck, say: Say, text: SourceText): Drawer | null {
  const drawer = find<HTMLDialogElement>(page, '#drawer')
  const content = find(page, '#drawer-content')
  const trail = find<HTMLAnchorElement>(page, '#drawer-trail')
  if (!drawer || !content || !trail) return null
  const listeners: ((fact: string | null) => void)[] = []
  /** Facts shown one from another since the slide's own, the present one last. */
  let shown: readonly string[] = []
  let cited: readonly string[] = []
  let beside: Element | null = null

  /** Puts in the evidence of the present fact, and says which of the slide's it is. */
  const fill = (): void => {
    const [before, fact] = [shown.at(-2), shown.at(-1)]
    const evidence = evidenceOf(page, fact ?? '')
    // What is the same keeps the focus.
    if (evidence && content.textContent !== evidence.textContent)
      content.replaceChildren(evidence.cloneNode(true))
    showPlace(drawer, say('place-citation'), cited.indexOf(shown[0] ?? ''), cited.length)
    trail.hidden = before === undefined
    if (before === undefined) return
    trail.dataset['fact'] = before
    trail.href = `#evidence-${before}`
    trail.textContent = find(evidenceOf(page, before) ?? page, '.drawer-claim')?.textContent ?? before
  }

  const show = (facts: readonly string[]): boolean => {
    const fact = facts.at(-1) ?? ''
    if (!evidenceOf(page, fact)) return false
    shown = facts
    fill()
    openDialog(drawer, deck)
    drawer.scrollTop = 0
    drawer.focus({ preventScroll: true })
    for (const listener of listeners) listener(fact)
    return true
  }

  const open = (fact: string): boolean => {
    text.close()
    if (!drawer.open) {
      beside = presentSlide(page)
      cited = citedOn(page, beside)
      return show([fact])
    }
    if (shown.at(-2) === fact) return show(shown.slice(0, -1))
    return show(shown.includes(fact) ? [fact] : [...shown, fact])
  }

  onSteps(drawer, by => {
    const next = cited[cited.indexOf(shown[0] ?? '') + by]
    if (next !== undefined) show([next])
  })

  onKey(page, deck, 'e', () => {
    const [first] = citedOn(page, presentSlide(page))
    if (first === undefined) notify(page, say('no-evidence'))
    else open(first)
  })

  listen(drawer, 'keydown', event => {
    if (event.key !== 'Enter' || event.target !== drawer) return
    event.preventDefault()
    find(content, '[data-text]')?.click()
  })

  listen(content, 'click', event => {
    const button = clicked(event, '[data-text]')
    if (!button) return
    const buttons = findAll(content, '[data-text]')
    text.open(
      buttons.map(({ dataset }) => ({ source: dataset['text'] ?? '', passage: dataset['passage'] ?? '' })),
      buttons.indexOf(button),
    )
  })

  const follow = (link: HTMLAnchorElement, event: Event): void => {
    const fact = factOf(link)
    if (link.dataset['appendix'] === undefined && fact !== null && evidenceOf(page, fact) !== null) {
      // Some browsers give a link no focus on a click; then there would be none to return.
      if (!drawer.open) link.focus({ preventScroll: true })
      open(fact)
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const slide = slideOf(page, link)
    if (!slide) return
    event.preventDefault()
    drawer.close()
    goToSlide(deck, slide)
  }

  // While capturing, before reveal sees it.
  const onClick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = clicked(event, 'a')
    if (link) follow(link as HTMLAnchorElement, event)
    else if (event.target === drawer && !isWithin(drawer, event)) {
      const citations = findAll<HTMLAnchorElement>(presentSlide(page) ?? page, CITATIONS)
      const beside =
        citations.find(cite => isWithin(cite, event)) ?? citations.find(cite => isWithin(cite, event, FINGER))
      drawer.close()
      if (beside) follow(beside, event)
    }
  }
  listen(page, 'click', onClick, 'capture')
  const close = (): void => {
    text.close()
    drawer.close()
  }
  // A live preview may move slides and keep the present one, and may change its evidence.
  deck.on('slidechanged', () => {
    if (presentSlide(page) !== beside) close()
  })
  deck.on('sync', () => {
    if (!drawer.open) return
    cited = citedOn(page, beside)
    fill()
  })
  connectDialog(drawer, deck)
  listen(drawer, 'close', () => {
    // Told of late: by now it may be open again, for another citation.
    if (drawer.open) return
    content.replaceChildren()
    shown = []
    for (const listener of listeners) listener(null)
  })
  return { open, close, onChange: listener => listeners.push(listener) }
}

/** Links of a slide that lead to evidence. */
const CITATIONS = ':is(a.cite, .slide-sources a)'

/** By how much a finger may miss a citation, in CSS pixels. */
const FINGER = 8

/** The slide that holds the target of a link within the deck. */
function slideOf(page: Document, link: HTMLAnchorElement): Element | null {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('#') || href.length < 2) return null
  return page.getElementById(decodeURIComponent(href.slice(1)))?.closest('.slides section') ?? null
}
