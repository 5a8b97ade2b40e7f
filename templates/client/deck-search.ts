import type { Deck } from './deck.ts'
import { connectDialog, openDialog } from './dialogs.ts'
import { clicked, find, listen } from './dom.ts'
import type { Drawer } from './drawer.ts'
import { slideCiting } from './evidence.ts'
import { onKey } from './keys.ts'
import { buildIndex, markFound, type SearchIndex, searchIndex } from './search-index.ts'
import { type Hit, searchablesOf } from './searchables.ts'
import { goToSlide } from './slides.ts'
import type { SourceText } from './source-text.ts'
import type { Say } from './words.ts'

/** How many results are shown, and how many characters of each. */
const RESULTS = 20
const SHOWN = 140
const BEFORE = 40

/** Search in slides, facts and sources: a dialog that / opens. What the deck holds is read each time. */
export function startSearch(page: Document, deck: Deck, say: Say, drawer: Drawer, text: SourceText): void {
  const dialog = find<HTMLDialogElement>(page, '#search')
  const input = find<HTMLInputElement>(page, '#search-words')
  const list = find(page, '#search-results')
  const count = find(page, '#search-count')
  if (!dialog || !input || !list || !count) return
  let hits: readonly Hit[] = []
  let index: SearchIndex | null = null
  let results: readonly Hit[] = []
  let active = 0

  const choose = (at: number): void => {
    active = Math.min(Math.max(at, 0), list.children.length - 1)
    for (const [place, option] of [...list.children].entries()) option.ariaSelected = String(place === active)
    const option = list.children[active]
    input.setAttribute('aria-activedescendant', option?.id ?? '')
    option?.scrollIntoView({ block: 'nearest' })
  }

  const build = (): SearchIndex => {
    hits = searchablesOf(page)
    return buildIndex(hits)
  }

  const seek = (): void => {
    index ??= build()
    const found = searchIndex(index, input.value).flatMap(at => hits[at] ?? [])
    results = found.slice(0, RESULTS)
    list.replaceChildren(...results.map((hit, at) => optionFor(page, hit, at, input.value, say)))
    list.hidden = results.length === 0
    input.ariaExpanded = String(results.length > 0)
    count.textContent =
      input.value.trim() === ''
        ? ''
        : found.length === 0
          ? say('no-results')
          : say('search-found', { count: found.length })
    choose(0)
  }

  const go = (hit: Hit | undefined): void => {
    if (!hit) return
    const sought = input.value
    dialog.close()
    const slide = hit.kind === 'fact' ? slideCiting(page, hit.id) : hit.slide
    if (hit.kind === 'source' && hit.paragraphs) {
      text.openAt(hit.id, paragraph => piecesFound(paragraph, sought))
      return
    }
    if (slide) goToSlide(deck, slide)
    if (hit.kind === 'fact') drawer.open(hit.id)
  }

  onKey(page, deck, '/', () => {
    openDialog(dialog, deck)
    input.select()
    // A live preview may have changed the deck. It is read once the dialog is painted.
    index = null
    setTimeout(seek)
  })
  connectDialog(dialog, deck)
  listen(input, 'input', seek)
  listen(input, 'keydown', event => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (by === 0) go(results[active])
    else choose(active + by)
  })
  listen(list, 'click', event => {
    const option = clicked(event, '[role="option"]')
    if (option) go(results[[...list.children].indexOf(option)])
  })
}

/** How many pieces of a text are sought. */
const piecesFound = (text: string, sought: string): number =>
  markFound(text, sought).filter(({ isFound }) => isFound).length

function optionFor(page: Document, hit: Hit, at: number, sought: string, say: Say): HTMLElement {
  const make = (name: string, style: string, ...parts: readonly (Node | string)[]): HTMLElement => {
    const element = page.createElement(name)
    element.className = style
    element.append(...parts)
    return element
  }
  const marked = (text: string): readonly (Node | string)[] =>
    markFound(text, sought).map(piece => (piece.isFound ? make('mark', '', piece.text) : piece.text))
  const excerpt = excerptOf(hit, sought)
  const option = make(
    'li',
    '',
    make('span', 'result-kind', say(`result-${hit.kind}`, { number: hit.number ?? '' })),
    make('span', 'result-title', ...marked(hit.title)),
    ...(excerpt === '' ? [] : [make('span', 'result-text', ...marked(excerpt))]),
  )
  option.role = 'option'
  option.id = `search-result-${at}`
  return option
}

/** What stands around the first word that is sought; nothing where the title has it all. */
function excerptOf({ title, text, paragraphs }: Hit, sought: string): string {
  if (searchIndex(buildIndex([{ title, text: '' }]), sought).length > 0) return ''
  const whole = paragraphs ? (paragraphs.find(part => piecesFound(part, sought) > 0) ?? '') : text
  const pieces = markFound(whole, sought)
  const first = pieces.findIndex(({ isFound }) => isFound)
  if (first < 0) return ''
  const at = pieces.slice(0, first).reduce((length, piece) => length + piece.text.length, 0)
  const from = at <= BEFORE ? 0 : whole.indexOf(' ', at - BEFORE) + 1
  const to = whole.length <= from + SHOWN ? whole.length : whole.lastIndexOf(' ', from + SHOWN)
  return (from > 0 ? '… ' : '') + whole.slice(from, to) + (to < whole.length ? ' …' : '')
}
