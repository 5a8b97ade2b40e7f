import { assembleDocument, type RenderedDocument } from './document-html.ts'
import type { Rendering } from './rendering.ts'

/** The handout: each slide with its notes and its evidence, then all evidence and the sources, for printing. */
export async function renderHandout(rendering: Rendering): Promise<RenderedDocument> {
  const style = rendering.texts.read('handout.css') ?? ''
  const { evidence, sources } = rendering
  const view = { evidence, sources }
  return assembleDocument('handout.hbs', view, rendering, { styles: [style], scripts: [], provenance: '' })
}
