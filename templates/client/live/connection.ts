import type { Message, PageSetup } from '../../../src/present/messages.ts'

/** Milliseconds without a word from the server after which a connection is taken for dead: thrice its beat. */
const SILENCE = 45_000
/** Milliseconds after which a server that is gone is asked again. */
const AGAIN = 1000

export interface Listener {
  readonly hear: (message: Message) => void
  readonly setOnline: (isOnline: boolean) => void
}

/**
 * Listens to the server for as long as the page is open. A connection that breaks, or that says nothing, as after the
 * laptop has slept, is made again; the server then tells what was missed.
 */
export function connect(setup: PageSetup, own: string, listener: Listener): void {
  let source: EventSource | null = null
  let heard = Date.now()
  /** How the server names what the page shows. */
  let { known } = setup
  const open = (): void => {
    source?.close()
    heard = Date.now()
    const query = new URLSearchParams({ program: setup.program, known, window: own })
    const opened = new EventSource(`${setup.events}?${query}`)
    source = opened
    opened.onopen = () => listener.setOnline(true)
    opened.onmessage = ({ data, lastEventId }) => {
      heard = Date.now()
      if (lastEventId !== '') known = lastEventId
      listener.hear(JSON.parse(String(data)) as Message)
    }
    // Always anew, with what is shown by now.
    opened.onerror = () => {
      opened.close()
      listener.setOnline(false)
      setTimeout(() => {
        if (source === opened) open()
      }, AGAIN)
    }
  }
  setInterval(() => {
    if (Date.now() - heard > SILENCE) open()
  }, SILENCE / 4)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - heard > SILENCE) open()
  })
  open()
}
