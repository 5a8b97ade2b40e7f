import type { RenderedDocument } from '../document-html.ts'
import { embedFonts } from '../fonts/fonts.ts'
import { trustHtml } from '../html.ts'
import type { RenderInput } from '../render-input.ts'
import { openTemplates } from '../templates.ts'
import type { FactsPage } from './view.ts'

const STYLES = '<@styles>'

/** The page of facts as one HTML file with its fonts and styles in it. Throws a `TemplateFault`. */
export async function renderFactsPage(
  page: FactsPage,
  { templates: texts, fonts }: Pick<RenderInput, 'templates' | 'fonts'>,
): Promise<RenderedDocument> {
  const partials = texts.list('partials').filter(name => name.startsWith('facts-') && name.endsWith('.hbs'))
  const templates = await openTemplates(
    new Map([['facts.hbs', texts.read('facts.hbs') ?? '']]),
    new Map(partials.map(name => [name.slice(0, -'.hbs'.length), texts.read(`partials/${name}`) ?? ''])),
  )
  const filled = templates.fill('facts.hbs', { ...page, styles: trustHtml(STYLES) })
  const { css, missing } = await embedFonts(filled, fonts)
  const style = [
    css,
    ...['themes/paper.css', 'annex.css', 'facts.css'].map(name => texts.read(name) ?? ''),
  ].join('\n')
  return { html: filled.replace(STYLES, () => style.replace(/<\/(?=style)/gi, '<\\/')), missing }
}
