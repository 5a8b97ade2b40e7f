/** What a PDF says of itself, wherever in it that stands; nothing for other files. */
export interface Declared {
  /** The seal's 64 digits. */
  readonly seal: string | null
  readonly isEncrypted: boolean
  readonly producer: string | null
}

export const NOTHING_DECLARED: Declared = { seal: null, isEncrypted: false, producer: null }

/** The provenance that a file holds, as its JSON text, or why there is none. */
export type FoundProvenance =
  | { readonly kind: 'found'; readonly json: string; readonly declared: Declared }
  /** `isOurs`: the file says of itself that citedeck made it. */
  | { readonly kind: 'none'; readonly isOurs: boolean; readonly declared: Declared }
  /** Opens only with a password. */
  | { readonly kind: 'locked' }
  /** Cut off or broken. */
  | { readonly kind: 'damaged' }
