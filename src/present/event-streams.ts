import type { ServerResponse } from 'node:http'
import { HEADERS } from './answers.ts'
import type { Message } from './messages.ts'

/** Pages that listen, by server-sent events (HTML Standard, section 9.2). */
export interface EventStreams {
  /** Takes a page on. `window` tells it from the others, null where it is not asked to do anything. */
  readonly add: (response: ServerResponse, window: string | null) => void
  /** Tells every page; `id` is what a page names when it comes back. */
  readonly tell: (message: Message, id?: string) => void
  /** Tells one page alone; false where it is not there. */
  readonly tellOne: (window: string, message: Message) => boolean
  readonly windows: () => readonly string[]
  readonly close: () => void
}

/** So often a page hears that the connection stands, in milliseconds; it asks anew when it has not for thrice as long. */
const BEAT = 15_000

/** Bytes that wait for a page that does not take them, such as one of a laptop asleep, before it is let go. */
const MOST_WAITING = 16 * 1024 * 1024

export function openEventStreams(): EventStreams {
  const pages = new Map<ServerResponse, string | null>()
  const beat = setInterval(() => tell({ kind: 'beat' }), BEAT)
  beat.unref()

  const send = (response: ServerResponse, text: string): void => {
    if (response.writableLength > MOST_WAITING) response.destroy()
    else response.write(text)
  }
  const tell = (message: Message, id?: string): void => {
    if (pages.size === 0) return
    const text = eventOf(message, id)
    for (const response of pages.keys()) send(response, text)
  }
  return {
    add(response, window) {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
      response.write('retry: 1000\n\n')
      pages.set(response, window)
      response.on('close', () => pages.delete(response))
    },
    tell,
    tellOne(window, message) {
      const [response] = [...pages].find(([, name]) => name === window) ?? []
      if (response) send(response, eventOf(message))
      return response !== undefined
    },
    windows: () => [...pages.values()].flatMap(window => window ?? []),
    close() {
      clearInterval(beat)
      for (const response of pages.keys()) response.destroy()
      pages.clear()
    },
  }
}

/** An event as it is written. JSON holds no line ends. */
export const eventOf = (message: Message, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`
