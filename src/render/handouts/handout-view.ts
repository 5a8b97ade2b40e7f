import type { Rendering } from '../rendering.ts'
import type { AppendixFact, EvidenceView, SourceView } from '../views/view.ts'
import type { HandoutRequest } from './handout-request.ts'
import { type LastPage, viewLastPage } from './last-page.ts'
import { sheetOf } from './sheet.ts'

/** What every handout has, whatever its design. */
export interface HandoutView {
  readonly sheet: {
    readonly design: string
    readonly paper: string
    readonly orientation: string
    /** Width of the column, in CSS pixels. */
    readonly column: number
  }
  /** Top of each page: title, information cut-off, status. */
  readonly running: string
  /** Foot of each page: the document's id and its edition. */
  readonly imprint: string
  readonly evidence: readonly EvidencedFact[]
  readonly sources: readonly SourceView[]
  readonly lastPage: LastPage
}

/** A fact in the evidence appendix with its passages. */
export interface EvidencedFact extends AppendixFact {
  readonly passages: readonly {
    readonly passage: EvidenceView
    /** Whether its source is described beneath it: once for each fact. */
    readonly describesSource: boolean
  }[]
}

export function viewHandout(rendering: Rendering, request: HandoutRequest): HandoutView {
  const { document, evidence, sources } = rendering
  const { design, paper, orientation } = request
  return {
    sheet: { design, paper, orientation, column: sheetOf(request).column },
    running: among([document.plainTitle, document.cutOff, document.status]),
    imprint: among([document.id, document.edition]),
    evidence: evidence.map(withPassages),
    sources,
    lastPage: viewLastPage(rendering, request),
  }
}

const among = (parts: readonly (string | null)[]): string => parts.filter(part => part !== null).join(' · ')

function withPassages(entry: AppendixFact): EvidencedFact {
  const described = new Set<string>()
  const passages = entry.evidence.map(passage => {
    const describesSource = !described.has(passage.source.id)
    described.add(passage.source.id)
    return { passage, describesSource }
  })
  return { ...entry, passages }
}
