/** What the server tells the pages that it serves, one JSON text an event. */
export type Message =
  /** The program that serves is another than the one that made the page. */
  | { readonly kind: 'reload' }
  /** Nothing has happened; the connection stands. */
  | { readonly kind: 'beat' }
  | SlidesMessage
  | MistakesMessage
  /** What the deck holds besides its slides has changed: evidence, styles, fonts. It stands in the page, loaded anew. */
  | { readonly kind: 'rest' }
  /** What the remote control asks the presenting window to do. */
  | { readonly kind: 'step'; readonly step: Step }
  /** The index of several outlines, its content. */
  | { readonly kind: 'index'; readonly html: string }
  /** What the remote control shows; null where no window presents. */
  | { readonly kind: 'prompt'; readonly prompt: Prompt | null }

export type Step = 'next' | 'back'

/** Changes of slides. All indices count from 0, through all columns. */
export interface SlidesMessage {
  readonly kind: 'slides'
  readonly version: number
  /** The version that it changes; null where it does not matter what was there before. */
  readonly base: number | null
  /** Null where every slide keeps its place. */
  readonly order: Order | null
  /** Markup of slides by their index, each a section. */
  readonly slides: readonly (readonly [index: number, html: string])[]
  /** The slide that the author has just written; null for none. */
  readonly follow: number | null
}

export interface Order {
  /** Number of slides in each column. */
  readonly columns: readonly number[]
  /** For each slide, its index before; -1 for a new one. Empty where it goes by the ids of the slides. */
  readonly from: readonly number[]
}

export interface MistakesMessage {
  readonly kind: 'mistakes'
  /** "2 errors, 1 warning"; empty where there is nothing to say. */
  readonly summary: string
  /** Says that an earlier deck is shown; null where the present one is. */
  readonly stale: string | null
  readonly list: readonly Mistake[]
}

export interface Mistake {
  readonly severity: 'error' | 'warning' | 'hint'
  readonly code: string
  /** `file:line:column` */
  readonly place: string
  readonly message: string
  readonly hint: string
}

/** What a remote control shows of the window that presents. All but the numbers is markup. */
export interface Prompt {
  readonly number: number
  readonly count: number
  readonly title: string
  /** Title of the slide that comes next; null on the last. */
  readonly next: string | null
  /** Paragraphs of the notes. */
  readonly notes: readonly string[]
}

/** What a page that is served knows of its server. */
export interface PageSetup {
  /** Of the program, to tell one from another. */
  readonly program: string
  readonly version: number
  /** How the server names this version. */
  readonly known: string
  /** Where its events come from. */
  readonly events: string
  /** Where it tells on which slide it stands; null where nobody asks. */
  readonly position: string | null
  readonly words: Readonly<Record<string, string>>
}

/** Where a presenting window stands. */
export interface Position {
  readonly window: string
  /** Number of the slide, from 1. */
  readonly number: number
}
