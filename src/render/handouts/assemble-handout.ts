import { assembleDocument, type RenderedDocument } from '../document-html.ts'
import type { Rendering } from '../rendering.ts'
import type { HandoutRequest } from './handout-request.ts'
import { viewHandout } from './handout-view.ts'

/**
 * Fills `templates/handouts/<design>.hbs` with what every handout has (`viewHandout`) and what this design has besides,
 * `own`, which may replace some of it. Its style is the frame's, the appendix's, and `templates/handouts/<design>.css`.
 */
export async function assembleHandout(
  own: object,
  rendering: Rendering,
  request: HandoutRequest,
): Promise<RenderedDocument> {
  const { design } = request
  const styles = ['frame', 'appendix', design].map(name => rendering.texts.read(`handouts/${name}.css`) ?? '')
  const view = { ...viewHandout(rendering, request), ...own }
  return assembleDocument(`handouts/${design}.hbs`, view, rendering, { styles, scripts: [], provenance: '' })
}
