import type { Deck } from './deck.ts'
import { isWithin } from './dialogs.ts'
import { copyOf, find, findAll, listen } from './dom.ts'
import type { Drawer } from './drawer.ts'
import { citedOn, evidenceOf, factOf } from './evidence.ts'
import { onKey } from './keys.ts'
import { notify } from './notice.ts'
import type { Pointer } from './pointer.ts'
import { allSlides, presentSlide, titleOf } from './slides.ts'
import { openSpeakerWindow, partOf, put } from './speaker-window.ts'
import { keepTime } from './talk-time.ts'
import type { Say } from './words.ts'

/** How often times are written anew, in milliseconds. */
const TICK = 250

/**
 * S opens the speaker view in a window of its own: the slide, the next one, notes, the time against the plan, and the
 * evidence of each citation. The window is empty and this script fills it, so that it needs no server and no second file.
 */
export function startSpeaker(
  page: Document,
  deck: Deck,
  say: Say,
  drawer: Drawer | null,
  pointer: Pointer | null,
): void {
  let opened: Window | null = null
  let shown: string | null = null
  const time = keepTime(page, say)

  /** Does something with the view, while there is one. */
  const inView = (act: (view: Window) => void) => (): void => {
    if (opened && !opened.closed) act(opened)
  }

  const press = (view: Window): void => {
    for (const button of findAll(view.document, '[data-show]'))
      button.ariaPressed = String(button.dataset['show'] === shown)
    partOf(view, 'blank').ariaPressed = String(deck.isPaused())
    partOf(view, 'is-blank').hidden = !deck.isPaused()
  }

  const refresh = inView(view => {
    const slides = allSlides(page)
    const slide = presentSlide(page)
    const next = slides[slides.indexOf(slide as HTMLElement) + 1]
    if (!slide) return
    showSlide(view, 'now', slide)
    showSlide(view, 'coming', next)
    put(view, 'place', say('place-slide', { number: slide.dataset['number'] ?? '', total: slides.length }))
    put(view, 'next-title', next ? titleOf(next) : say('last-slide'))
    const { lang, dir } = slide
    Object.assign(partOf(view, 'notes'), { lang, dir })
    fill(view, 'notes', findAll(slide, '.notes > *'), say('no-notes'))
    const facts = factsOn(page, slide).map(fact => evidenceEntry(page, fact, say))
    fill(view, 'evidence', facts, say('no-evidence'))
    press(view)
    time.write(view)
  })

  const actions: Readonly<Record<string, () => void>> = {
    next: () => deck.next(),
    previous: () => deck.prev(),
    first: () => deck.slide(0, 0),
    blank() {
      closeDialogs(page)
      deck.togglePause()
    },
    close: () => closeDialogs(page),
    point: inView(view => {
      partOf(view, 'point').ariaPressed = String(pointer?.turn())
    }),
    timer: time.toggle,
    reset: time.reset,
  }

  const onClick = (event: Event): void => {
    const clicked = (event.target as Element).closest<HTMLElement>('a, button')
    const link = clicked?.getAttribute('href')
    if (link?.startsWith('#')) event.preventDefault()
    const fact = clicked && (clicked.dataset['show'] ?? factOf(clicked))
    if (fact && fact === shown) drawer?.close()
    else if (fact) drawer?.open(fact)
    actions[clicked?.dataset['part'] ?? '']?.()
    inView(time.write)()
  }

  const onKeydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const isPressing = (key === ' ' || key === 'Enter') && (event.target as Element).closest('a, button')
    const name = key === ' ' && shiftKey ? 'previous' : KEYS[key.toLowerCase()]
    if (ctrlKey || metaKey || altKey || isPressing || !name) return
    event.preventDefault()
    actions[name]?.()
  }

  /** Over the small slide the mouse points in the room. */
  const onPointer = (event: PointerEvent): void => {
    inView(view => {
      const small = partOf(view, 'now')
      const { x, y, width, height } = small.getBoundingClientRect()
      const place = { x: (event.clientX - x) / width, y: (event.clientY - y) / height }
      pointer?.point(isWithin(small, event) ? place : null)
    })()
  }

  onKey(page, deck, 's', () => {
    if (opened && !opened.closed) return opened.focus()
    opened = openSpeakerWindow(page)
    if (!opened) return notify(page, say('window-blocked'))
    listen(opened.document, 'click', onClick)
    listen(opened.document, 'keydown', onKeydown)
    listen(opened.document, 'pointermove', onPointer)
    // Of that window: a browser slows the clocks of one that is covered.
    opened.setInterval(inView(time.write), TICK)
    refresh()
  })
  deck.on('slidechanged', inView(time.turned))
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'sync'] as const)
    deck.on(event, refresh)
  for (const event of ['paused', 'resumed'] as const) deck.on(event, inView(press))
  drawer?.onChange(fact => {
    shown = fact
    inView(press)()
  })
  listen(window, 'pagehide', () => opened?.close())
}

/** Keys of the speaker view, as presenters' remotes press them too. Up and down scroll what there is to read. */
const KEYS: Readonly<Record<string, string>> = {
  arrowright: 'next',
  pagedown: 'next',
  ' ': 'next',
  n: 'next',
  arrowleft: 'previous',
  pageup: 'previous',
  p: 'previous',
  home: 'first',
  b: 'blank',
  '.': 'blank',
  escape: 'close',
  r: 'point',
}

/** What a slide cites, and then what its notes cite. */
function factsOn(page: Document, slide: Element): readonly string[] {
  const noted = findAll(slide, '.notes a').flatMap(link => factOf(link) ?? [])
  return [...new Set([...citedOn(page, slide), ...noted])]
}

/** The evidence of a fact as the drawer has it, with a button that opens it there. */
function evidenceEntry(page: Document, fact: string, say: Say): Element {
  const entry = page.createElement('article')
  const button = page.createElement('button')
  button.dataset['show'] = fact
  button.append(say('show-to-room'))
  entry.append(button, copyOf(evidenceOf(page, fact) ?? button, page))
  for (const part of findAll(entry, '.drawer-end, [data-text]')) part.remove()
  return entry
}

function fill(view: Window, name: string, parts: readonly Element[], otherwise: string): void {
  partOf(view, name).replaceChildren(
    ...(parts.length > 0 ? parts.map(part => copyOf(part, view.document)) : [otherwise]),
  )
}

/** A picture of a slide as it stands, of the one to come with all its steps. */
function showSlide(view: Window, name: 'now' | 'coming', slide: HTMLElement | undefined): void {
  const box = slide && find(slide, '.slide')
  const place = partOf(view, name)
  place.hidden = !box
  place.replaceChildren(...(box ? [copyOf(box, view.document)] : []))
}

function closeDialogs(page: Document): void {
  for (const dialog of findAll(page, 'dialog[open]')) (dialog as HTMLDialogElement).close()
}
