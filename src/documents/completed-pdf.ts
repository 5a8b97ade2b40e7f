import type { Attachment } from '../export/pdf/finish-pdf.ts'
import type { PdfMetadata } from '../export/pdf/pdf-metadata.ts'
import type { SealPlace } from '../export/pdf/stamps/stamp-seal.ts'
import { PROVENANCE_NAME, PROVENANCE_TYPE, provenanceOf } from '../export/provenance.ts'
import type { Briefing } from '../model/briefing.ts'
import { plainText } from '../outline/inline-text.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Session } from '../session.ts'

/** What a PDF is to be completed with, as far as it is for whoever asks to say. */
export interface CompletionRequest {
  readonly version: string
  /** Whether PDFs carry their provenance. */
  readonly provenance: 'attached' | 'left-out'
}

/** The provenance, where it is to be attached: the same for everything that is printed, and made when it is first asked for. */
export function attachmentsOf(
  briefing: Briefing,
  { provenance, version }: CompletionRequest,
): () => readonly Attachment[] {
  if (provenance !== 'attached') return () => []
  let made: readonly [Attachment] | null = null
  return () => {
    made ??= [
      {
        name: PROVENANCE_NAME,
        description: 'The evidence behind every citation, as W3C Web Annotations',
        mediaType: PROVENANCE_TYPE,
        content: new TextEncoder().encode(provenanceOf(briefing, { version, built: [] })),
      },
    ]
    return made
  }
}

/** What a PDF says of itself. */
export function metadataOf(
  { outline }: Briefing,
  { document, facts }: Rendering,
  version: string,
): PdfMetadata {
  const values = new Map(facts.map(({ id, value }) => [id, value]))
  const subtitle = outline.subtitle && plainText(outline.subtitle, id => values.get(id) ?? '')
  return {
    title: document.plainTitle,
    author: outline.author,
    subject: outline.subject ?? subtitle,
    keywords: [outline.marking.label, ...outline.keywords],
    lang: outline.lang,
    date: outline.date,
    creator: `citedeck ${version}`,
  }
}

/** At the bottom left of a page, beneath the slide's sources; a grey that is read on light and on dark slides. */
export const sealBelowSlides = (word: string): SealPlace => ({
  x: 54 + 6.5 * 0.6 * (word.length + 1),
  y: 7,
  size: 6.5,
  colour: [0.48, 0.48, 0.48],
  label: `${word} `,
})

/** Inter, in which the page says what the digits are. */
export function fontOfDigits({ packageFiles }: Session): Uint8Array {
  const path = '@fontsource/inter/files/inter-latin-400-normal.woff'
  const font = packageFiles.dependency(path)
  if (font === null) throw new Error(`${path} is not installed. Run npm ci.`)
  return font
}
