import { assembleDocument, type RenderedDocument } from './document-html.ts'
import type { Rendering } from './rendering.ts'

/** The slides as static pages of 1280 × 720 CSS pixels, one page a slide, for printing. */
export async function renderPages(rendering: Rendering): Promise<RenderedDocument> {
  const style = rendering.texts.read('pages.css') ?? ''
  return assembleDocument('pages.hbs', {}, rendering, { styles: [style], scripts: [], provenance: '' })
}
