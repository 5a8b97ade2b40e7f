import type { HandoutDesign } from '../model/handout.ts'
import type { RenderedDocument } from './document-html.ts'
import { renderBrief } from './handouts/brief.ts'
import type { HandoutRequest, RenderHandout } from './handouts/handout-request.ts'
import { renderNotes } from './handouts/notes.ts'
import { renderReport } from './handouts/report.ts'
import { renderSlidesToWriteOn } from './handouts/slides.ts'
import type { Rendering } from './rendering.ts'

const DESIGNS: Readonly<Record<HandoutDesign, RenderHandout>> = {
  notes: renderNotes,
  slides: renderSlidesToWriteOn,
  report: renderReport,
  brief: renderBrief,
}

/** The handout in the design that is asked for, a document to be printed. */
export function renderHandout(rendering: Rendering, request: HandoutRequest): Promise<RenderedDocument> {
  return DESIGNS[request.design](rendering, request)
}
