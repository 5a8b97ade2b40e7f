import type { Source } from '../model/source.ts'

export interface SourceFilter {
  readonly source?: readonly string[]
  /** Dates: EDTF, or as one writes them. */
  readonly from?: string
  readonly to?: string
  /** BCP 47, or its beginning: `en` stands for `en-GB` too. */
  readonly language?: string
}

/** A source as it is registered, whatever is known of its file. */
export type Registered = Omit<Source, 'state' | 'text'>

/** The ids of the sources that a filter leaves, and in words what could not be told of others; null: no filter was given. */
export interface Filtered {
  readonly ids: ReadonlySet<string> | null
  readonly notices: readonly string[]
}

/** Every source. */
export const ALL: Filtered = { ids: null, notices: [] }

/** Whether anything is filtered by. */
export const isFilter = ({ source, from, to, language }: SourceFilter): boolean =>
  [source?.[0], from, to, language].some(value => value !== undefined)
