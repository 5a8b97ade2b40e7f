/** How a handout is composed: slides with notes and evidence, slides alone, a running document, or two pages. */
export type HandoutDesign = 'notes' | 'slides' | 'report' | 'brief'

export type Paper = 'A4' | 'Letter'
export type Orientation = 'portrait' | 'landscape'

/** How many slides stand on one page of the design `slides`. */
export type SlidesPerPage = 2 | 3 | 4 | 6

/** What an outline says of its handout, with what it does not say filled in. */
export interface HandoutSettings {
  readonly design: HandoutDesign
  readonly paper: Paper
  readonly orientation: Orientation
  /** For the design `slides` alone. */
  readonly perPage: SlidesPerPage
}
