import type { Deck } from './deck.ts'
import { connectDialog, openDialog } from './dialogs.ts'
import { find, findAll, listen } from './dom.ts'
import { contentOf } from './evidence.ts'
import { onSteps, showPlace } from './steps.ts'
import type { Say } from './words.ts'

/** A passage by the id of its evidence, and the source in whose text it stands. */
export interface Passage {
  readonly source: string
  readonly passage: string
}

/** The dialog that shows the whole text of a source. */
export interface SourceText {
  /** Shows one of several passages in its text; arrows go to the others. */
  open(passages: readonly Passage[], index: number): void
  /** Shows a text from its paragraph of most weight on, the first of several. */
  openAt(source: string, weigh: (paragraph: string) => number): void
  close(): void
}

/** Whole source texts with the cited passages marked: a dialog over the drawer, which Escape leads back to. */
export function startSourceText(page: Document, deck: Deck, say: Say): SourceText {
  const dialog = find<HTMLDialogElement>(page, '#source-text')
  const content = find(page, '#source-text-content')
  if (!dialog || !content) return { open() {}, openAt() {}, close() {} }
  let passages: readonly Passage[] = []
  let index = 0

  const show = (at: number): void => {
    const wanted = passages[at]
    const text = wanted && textOf(page, wanted.source)
    if (!wanted || !text) return
    index = at
    content.replaceChildren(text.cloneNode(true))
    showPlace(dialog, say('place-passage'), at, passages.length)
    openDialog(dialog, deck)
    dialog.scrollTop = 0
    point(findAll(content, `[data-cited~="${CSS.escape(wanted.passage)}"]`))
    dialog.focus({ preventScroll: true })
  }

  const point = (places: readonly Element[]): void => {
    for (const place of places) place.ariaCurrent = 'true'
    places[0]?.scrollIntoView({ block: 'center' })
  }

  onSteps(dialog, by => show(index + by))
  connectDialog(dialog, deck)
  listen(dialog, 'close', () => {
    if (!dialog.open) content.replaceChildren()
  })
  return {
    open(wanted, at) {
      passages = wanted
      show(at)
    },
    openAt(source, weigh) {
      passages = [{ source, passage: '' }]
      show(0)
      const weights = findAll(content, '.text-paragraph').map(paragraph => ({
        paragraph,
        weight: weigh(paragraph.textContent ?? ''),
      }))
      const [heaviest] = weights.toSorted((a, b) => b.weight - a.weight)
      if (heaviest && heaviest.weight > 0) point([heaviest.paragraph])
    },
    close: () => dialog.close(),
  }
}

/** The text of a source; null where the deck does not have it. */
export function textOf(page: Document, source: string): DocumentFragment | null {
  return contentOf(find(page, `template[data-source="${CSS.escape(source)}"]`))
}
