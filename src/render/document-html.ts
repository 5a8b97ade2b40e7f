import { embedFonts, type MissingCharacter } from './fonts/fonts.ts'
import { trustHtml } from './html.ts'
import type { Rendering } from './rendering.ts'

/** A finished document, and the characters in it that no embedded font has. */
export interface RenderedDocument {
  readonly html: string
  readonly missing: readonly MissingCharacter[]
}

/** What stands in a document without being its text: put in last, so that fonts are chosen by what is read. */
export interface Embedded {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** JSON-LD. */
  readonly provenance: string
  /** Markup of whole source texts: what the fonts of the slides lack in them is left to the reader's own. */
  readonly texts?: string
}

/** Stand-ins that no text can hold, for in text a `<` is escaped. */
const STYLES = '<@styles>'
const PROVENANCE = '<@provenance>'
const TEXTS = '<@texts>'

/** Fills a document's template, then puts in its fonts, styles and scripts. */
export async function assembleDocument(
  template: string,
  view: object,
  rendering: Rendering,
  { styles, scripts, provenance, texts = '' }: Embedded,
): Promise<RenderedDocument> {
  const stands = scripts.map((_, index) => `<@script ${index}>`)
  const filled = rendering.templates.fill(template, {
    ...view,
    document: rendering.document,
    slides: rendering.slides,
    styles: trustHtml(STYLES),
    scripts: stands.map(trustHtml),
    provenance: trustHtml(PROVENANCE),
    texts: trustHtml(TEXTS),
  })
  const { css, missing } = await embedFonts(filled, rendering.fonts)
  const style = [css, rendering.style, ...styles].join('\n').replace(/<\/(?=style)/gi, '<\\/')
  const html = filled.replace(/<@([a-z]+)(?: (\d+))?>/g, (_, name: string, index: string | undefined) => {
    if (name === 'styles') return style
    if (name === 'texts') return texts
    if (name === 'provenance') return provenance.replace(/</g, '\\u003c')
    return scriptText(scripts[Number(index)] ?? '')
  })
  return { html, missing }
}

/** A script that can stand inside its element: in strings, where these occur, the backslash changes nothing. */
function scriptText(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--')
}
