import type { Briefing } from '../../model/briefing.ts'
import { textToHtml } from '../text-html.ts'
import type { FactView, Html } from '../views/view.ts'
import type { Views } from '../views/views.ts'
import { type AppraisalLine, appraiseSources, explainAppraisal } from './source-appraisal.ts'
import { viewYardstick, type YardstickView } from './yardstick-view.ts'

/** What a reader has to know of a briefing's grounds, on paper: it stands in every design that has room for it. */
export interface AboutView {
  /** The analyst's words, paragraph by paragraph; none where the outline has no `source-summary`. */
  readonly summary: readonly Html[]
  /** What is counted, whatever the analyst says. */
  readonly appraisal: readonly AppraisalLine[]
  /** How both came about, and what the words of the count mean. */
  readonly note: string
  /** Null where no likelihood is given. */
  readonly yardstick: YardstickView | null
  /** What was looked for and not found, by its number. */
  readonly absences: readonly FactView[]
}

export function viewAbout(briefing: Briefing, views: Views): AboutView {
  const { book } = views
  return {
    summary: briefing.sourceSummary.map(paragraph => textToHtml(paragraph, views.cited)),
    appraisal: appraiseSources(briefing, book),
    note: explainAppraisal(briefing, book),
    yardstick: viewYardstick(briefing, book),
    absences: briefing.citations.flatMap(({ fact }) => (fact.kind === 'absence' ? [views.fact(fact)] : [])),
  }
}
