import { startControls } from './controls.ts'
import type { Deck } from './deck.ts'
import { connectDialog, openDialog } from './dialogs.ts'
import { copyOf, find, findAll, listen } from './dom.ts'
import { onKey } from './keys.ts'
import { columnsOf, goToSlide, isAppendix, titleOf } from './slides.ts'
import type { Say } from './words.ts'

/**
 * Esc and O show all slides by section, small, each with its number and title; the present one is marked. Arrows go
 * from one to the next, Enter or a click chooses one. The small pictures are made when they come into sight.
 */
export function startOverview(page: Document, deck: Deck, say: Say): void {
  const dialog = page.querySelector<HTMLDialogElement>('#overview')
  const list = find(page, '#overview-slides')
  const card = page.querySelector<HTMLTemplateElement>('#overview-card')
  if (!dialog || !list || !card) return
  const pictured = new Map<Element, HTMLElement>()

  const inSight = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        const slide = isIntersecting ? pictured.get(target) : undefined
        const box = slide && find(slide, '.slide')
        if (!box) continue
        pictured.delete(target)
        target.append(copyOf(box, page))
      }
    },
    { root: dialog, rootMargin: '50%' },
  )

  const cardOf = (slide: HTMLElement): DocumentFragment => {
    const made = copyOf(card.content, page)
    const [picture, button, number, title] = findAll(made, '.small-slide, button, b, .card-title')
    if (!picture || !button || !number || !title) return made
    number.textContent = slide.dataset['number'] ?? ''
    title.textContent = titleOf(slide)
    title.lang = slide.lang
    title.dir = slide.dir
    if (slide.matches('.present > .present')) button.ariaCurrent = 'true'
    listen(button, 'click', () => {
      dialog.close()
      goToSlide(deck, slide)
    })
    pictured.set(picture, slide)
    inSight.observe(picture)
    return made
  }

  const open = (): void => {
    list.replaceChildren(
      ...columnsOf(page).map(slides => {
        const [section, heading, cards] = ['section', 'h3', 'ol'].map(name => page.createElement(name))
        heading?.append(headingOf(page, slides[0], say))
        cards?.append(...slides.map(cardOf))
        section?.append(heading ?? '', cards ?? '')
        return section ?? ''
      }),
    )
    openDialog(dialog, deck)
    const present = find(list, '[aria-current]')
    present?.focus({ preventScroll: true })
    present?.parentElement?.scrollIntoView({ block: 'center' })
  }

  onKey(page, deck, 'escape', open)
  onKey(page, deck, 'o', open)
  connectDialog(dialog, deck)
  startControls(page, deck, open)
  listen(dialog, 'keydown', event => {
    const button = nextButton(list, event.key)
    if (event.key.toLowerCase() === 'o') dialog.close()
    if (!button) return
    event.preventDefault()
    button.focus()
  })
  listen(dialog, 'close', () => {
    // Told of late: by now it may be open again.
    if (dialog.open) return
    inSight.disconnect()
    list.replaceChildren()
  })
}

/** What a section is called: by its own slide, an appendix by what it is, and what stands before them as the deck. */
function headingOf(page: Document, first: HTMLElement | undefined, say: Say): string {
  if (!first) return ''
  if (find(first, '.layout-section')) return titleOf(first)
  if (!isAppendix(first)) return page.title
  return say(find(first, '.layout-evidence') ? 'evidence' : 'sources')
}

/** The button that a key leads to: along the slides, or the nearest in the row above or beneath. */
function nextButton(list: HTMLElement, key: string): HTMLElement | undefined {
  const buttons = findAll(list, 'button')
  const page = list.ownerDocument
  const at = buttons.indexOf(page.activeElement as HTMLElement)
  const along = page.documentElement.dir === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return buttons[at + along]
  if (key === 'ArrowLeft') return buttons[at - along]
  if (key === 'Home') return buttons[0]
  if (key === 'End') return buttons.at(-1)
  const towards = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const placeOf = (button: HTMLElement): DOMRect => (button.parentElement ?? button).getBoundingClientRect()
  const here = buttons[at]
  if (!here || towards === 0) return undefined
  const { top, left } = placeOf(here)
  // Rows count before columns.
  const far = (box: DOMRect): number => 1000 * Math.abs(box.top - top) + Math.abs(box.left - left)
  return buttons
    .map(button => ({ button, box: placeOf(button) }))
    .filter(({ box }) => towards * (box.top - top) > 1)
    .toSorted((one, other) => far(one.box) - far(other.box))[0]?.button
}
