import type { RenderedDocument } from '../document-html.ts'
import { embedFonts } from '../fonts/fonts.ts'
import { trustHtml } from '../html.ts'
import type { RenderInput } from '../render-input.ts'
import { openTemplates } from '../templates.ts'
import type { CopiesPage } from './view.ts'

const STYLES = '<@styles>'

/** The page of copies as one HTML file with its fonts and styles in it. Throws a `TemplateFault`. */
export async function renderCopiesPage(
  page: CopiesPage,
  { templates: texts, fonts }: Pick<RenderInput, 'templates' | 'fonts'>,
): Promise<RenderedDocument> {
  const templates = await openTemplates(new Map([['copies.hbs', texts.read('copies.hbs') ?? '']]), new Map())
  const filled = templates.fill('copies.hbs', { ...page, styles: trustHtml(STYLES) })
  const { css, missing } = await embedFonts(filled, fonts)
  const style = [
    css,
    ...['themes/paper.css', 'annex.css', 'copies.css'].map(name => texts.read(name) ?? ''),
  ].join('\n')
  return { html: filled.replace(STYLES, () => style.replace(/<\/(?=style)/gi, '<\\/')), missing }
}
