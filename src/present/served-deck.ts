import type { EventStreams } from './event-streams.ts'
import type { LiveDeck } from './live-deck.ts'

/** A deck with the pages that show it. */
export interface ServedDeck {
  readonly deck: LiveDeck
  readonly streams: EventStreams
}
