import type { Html } from '../render/views/view.ts'
import type { LiveDeck } from './live-deck.ts'
import type { Position, Prompt, Step } from './messages.ts'
import type { ServedDeck } from './served-deck.ts'

/** The window that presents: the one that moved last, as long as it is open. */
export interface Presenter {
  readonly moved: (name: string, position: Position) => void
  /** Asks it to go on or back; false where no window presents. */
  readonly step: (step: Step) => boolean
  /** Null where no window presents. */
  readonly prompt: () => Prompt | null
  /** The deck that it shows, else the first one. */
  readonly current: () => LiveDeck | null
  /** Tells of every change of what is prompted. */
  readonly onChange: (listener: () => void) => void
  readonly refresh: () => void
}

export function openPresenter(decks: ReadonlyMap<string, ServedDeck>): Presenter {
  const listeners: (() => void)[] = []
  /** Where windows stand, the one that moved last at the end. */
  const places = new Map<string, { readonly name: string; readonly number: number }>()
  const refresh = (): void => {
    for (const listener of listeners) listener()
  }
  const latest = () => {
    for (const [window, { name }] of places)
      if (!decks.get(name)?.streams.windows().includes(window)) places.delete(window)
    const [window, place] = [...places].at(-1) ?? []
    return window === undefined || place === undefined ? null : { window, ...place }
  }
  return {
    moved(name, { window, number }) {
      places.delete(window)
      places.set(window, { name, number })
      refresh()
    },
    step(step) {
      const window = latest()
      if (window === null) return false
      return decks.get(window.name)?.streams.tellOne(window.window, { kind: 'step', step }) ?? false
    },
    prompt() {
      const window = latest()
      const deck = window && decks.get(window.name)?.deck.shown()
      return window && deck ? promptOf(deck.slides, window.number) : null
    },
    current: () => (decks.get(latest()?.name ?? '') ?? [...decks.values()][0])?.deck ?? null,
    onChange: listener => void listeners.push(listener),
    refresh,
  }
}

interface Prompted {
  readonly rendered: {
    readonly view: { readonly title: Html | null; readonly notes: readonly Html[] }
  } | null
  readonly slide: { readonly id: string }
}

function promptOf(slides: readonly Prompted[], number: number): Prompt | null {
  const shown = slides[number - 1]
  const next = slides[number]
  if (!shown) return null
  return {
    number,
    count: slides.length,
    title: titleOf(shown),
    next: next ? titleOf(next) : null,
    notes: (shown.rendered?.view.notes ?? []).map(note => note.toHTML()),
  }
}

/** A title's markup; the slide's id where it has none. */
const titleOf = ({ rendered, slide }: Prompted): string => rendered?.view.title?.toHTML() ?? slide.id
