import type { Image } from '../../model/briefing.ts'
import type { Direction } from '../../model/outline.ts'
import type { DrawnPlot } from '../plot/plot.ts'
import type { Runs } from '../runs.ts'

/**
 * What a slide says, part by part, with no form given to it: what writers of formats that know no HTML arrange in
 * their own way. Words and numbers are chosen; nothing is left to compute.
 */
export interface SlideMatter {
  readonly number: number
  readonly id: string
  readonly lang: string
  readonly dir: Direction
  readonly title: Runs | null
  /** Title of the section that it belongs to; null before the first. */
  readonly section: string | null
  /** "Information to 19 February 2025" */
  readonly cutOff: string | null
  /** Who carries what the slide cites, an entry for each. */
  readonly foot: readonly Runs[]
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly Runs[]
  readonly body: Body
}

export type Body =
  | CoverBody
  | { readonly kind: 'section'; readonly text: Runs | null }
  | { readonly kind: 'agenda'; readonly entries: readonly AgendaEntry[] }
  | { readonly kind: 'judgements'; readonly judgements: readonly JudgementMatter[] }
  | { readonly kind: 'points'; readonly lead: Runs | null; readonly points: readonly PointMatter[] }
  | { readonly kind: 'columns'; readonly columns: readonly ColumnMatter[] }
  | { readonly kind: 'timeline'; readonly events: readonly EventMatter[] }
  | TableBody
  | FigureBody
  | PlotBody
  | QuotationBody
  | ProfileBody
  | ImageBody
  | { readonly kind: 'gaps'; readonly gaps: readonly GapMatter[] }
  | { readonly kind: 'evidence'; readonly isFirst: boolean; readonly entries: readonly EvidenceMatter[] }
  | { readonly kind: 'sources'; readonly isFirst: boolean; readonly entries: readonly SourceMatter[] }
  /** A layout of the workspace's own: what its fields hold, in their order. */
  | { readonly kind: 'own'; readonly parts: readonly OwnPart[] }

export interface CoverBody {
  readonly kind: 'cover'
  readonly author: string | null
  readonly edition: string | null
  readonly subtitle: Runs | null
  readonly imprint: readonly string[]
}

export interface AgendaEntry {
  readonly title: string
  readonly href: string
  readonly number: number
}

export interface JudgementMatter {
  readonly text: Runs
  /** Basis, assumptions and the like, each after its label. */
  readonly notes: readonly Labelled[]
  /** Likelihood, confidence, what it rests on, what stands against it. */
  readonly weight: readonly {
    readonly label: string
    readonly value: string
    readonly aside: string | null
  }[]
}

export interface Labelled {
  readonly label: string | null
  readonly text: Runs
}

export interface PointMatter {
  readonly text: Runs
  readonly points: readonly Runs[]
}

export interface ColumnMatter {
  readonly heading: Runs | null
  readonly text: Runs | null
  readonly points: readonly Runs[]
}

export interface EventMatter {
  readonly when: Runs
  readonly text: Runs
}

export interface TableBody {
  readonly kind: 'table'
  /** Whether the first cell of each row is its heading, as in a comparison. */
  readonly hasRowHeadings: boolean
  readonly columns: readonly { readonly heading: Runs; readonly isNumeric: boolean }[]
  readonly rows: readonly (readonly Runs[])[]
  /** A remark on the table, or the verdict of a comparison, which carries more weight. */
  readonly note: Runs | null
  readonly verdict: Runs | null
}

export interface FigureBody {
  readonly kind: 'figure'
  readonly figure: string
  readonly label: Runs
  /** "Agreed: two independent origins" */
  readonly standing: Runs
  readonly text: Runs | null
  /** "Sum of:" */
  readonly heading: string | null
  readonly carriers: readonly { readonly words: Runs; readonly origin: string }[]
}

export interface PlotBody {
  readonly kind: 'plot'
  /** Null where there is nothing to plot. */
  readonly plot: DrawnPlot | null
  readonly verdict: Runs
  readonly text: Runs | null
}

export interface QuotationBody {
  readonly kind: 'quotation'
  /** Null for a fact without evidence. */
  readonly words: Runs | null
  readonly speaker: Runs
  readonly origins: readonly string[]
  readonly text: Runs | null
}

export interface ProfileBody {
  readonly kind: 'profile'
  readonly name: string
  readonly role: Runs | null
  readonly image: Image | null
  readonly text: Runs | null
  readonly facts: readonly { readonly label: string; readonly text: Runs }[]
}

export interface ImageBody {
  readonly kind: 'image'
  readonly image: Image
  readonly alt: string
  readonly caption: Runs | null
  readonly credit: Runs | null
}

export interface GapMatter {
  readonly question: Runs
  readonly matters: Runs | null
  /** "Looked in", with the citation of the fact. */
  readonly label: Runs | null
  readonly searched: Runs | null
}

export interface EvidenceMatter {
  readonly id: string
  readonly number: number
  /** "People injured in the east quay fire: 14 to 16 people", or the claim again where the entry goes on. */
  readonly claim: string
  readonly isContinued: boolean
  /** Agreement and support, what it is computed from, where was looked. */
  readonly standing: readonly Runs[]
  /** The slides that cite it, as links. */
  readonly slides: Runs
  readonly passages: readonly PassageMatter[]
}

export interface PassageMatter {
  /** The whole sentence, the quoted words marked. */
  readonly sentence: Runs
  readonly origin: Runs
}

export interface SourceMatter {
  readonly id: string
  readonly reference: Runs
  /** Grade, lineage, description, state. */
  readonly standing: Runs
  /** Numbers of the citations that it carries, as links. */
  readonly cited: Runs
}

export type OwnPart =
  | { readonly kind: 'text'; readonly text: Runs; readonly level: number }
  | { readonly kind: 'image'; readonly image: Image; readonly alt: string }
