import type { StartedBrowser } from '../export/browser/launch.ts'
import type { PageHandle } from '../export/browser/page.ts'
import { checkLayout } from '../export/layout.ts'
import { finishPdf, type PdfMetadata } from '../export/pdf/finish-pdf.ts'
import { readHeadings } from '../export/pdf/headings.ts'
import { PROVENANCE_NAME, PROVENANCE_TYPE, provenanceOf } from '../export/provenance.ts'
import type { Briefing } from '../model/briefing.ts'
import { plainText } from '../outline/inline-text.ts'
import { renderHandout } from '../render/handout.ts'
import { renderPages } from '../render/pages.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Session } from '../session.ts'
import { reportMissing } from './render-briefing.ts'

/** What is printed, and how it is described in the file. */
export interface PrintRequest {
  readonly kinds: readonly ('pdf' | 'handout')[]
  readonly version: string
  readonly browser: StartedBrowser
  /** False once mistakes have been reported: nothing is printed that will not be kept. */
  readonly isSound: () => boolean
  readonly progress: (text: string) => void
}

export interface PrintedFile {
  readonly kind: 'pdf' | 'handout'
  readonly content: Uint8Array
}

/**
 * Measures the pages of a briefing in the browser, reports what does not fit, and prints what is asked for. None where
 * there is a mistake. Throws an EnvironmentError where the browser fails.
 */
export async function printFiles(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  request: PrintRequest,
): Promise<readonly PrintedFile[]> {
  const { kinds, progress, isSound } = request
  const pages = await renderPages(rendering)
  reportMissing(pages.missing, briefing, session)
  const browser = await request.browser.ready
  progress(`${briefing.outline.id}: measuring ${briefing.slides.length} slides`)
  const page = await browser.openPage(pages.html)
  await checkLayout(page, briefing, session.report)
  if (!isSound()) return []
  const provenance = provenanceOf(briefing, { version: request.version, built: [] })
  const metadata = metadataOf(briefing, rendering, request.version)
  const files: PrintedFile[] = []
  if (kinds.includes('pdf')) {
    progress(`${briefing.outline.id}: printing the slides`)
    files.push({ kind: 'pdf', content: await printPage(page, metadata, provenance) })
  }
  await page.close()
  if (kinds.includes('handout')) {
    progress(`${briefing.outline.id}: printing the handout`)
    const handout = await renderHandout(rendering)
    const sheet = await browser.openPage(handout.html)
    files.push({ kind: 'handout', content: await printPage(sheet, metadata, provenance) })
    await sheet.close()
  }
  return files
}

async function printPage(page: PageHandle, metadata: PdfMetadata, provenance: string): Promise<Uint8Array> {
  const headings = await page.evaluate(readHeadings, null)
  const attachment = {
    name: PROVENANCE_NAME,
    description: 'The evidence behind every citation, as W3C Web Annotations',
    mediaType: PROVENANCE_TYPE,
    content: new TextEncoder().encode(provenance),
  }
  return finishPdf(await page.pdf(), { metadata, headings, attachments: [attachment] })
}

/** Measures the pages of a briefing and reports what does not fit, without printing. */
export async function measurePages(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  browser: StartedBrowser,
): Promise<void> {
  const pages = await renderPages(rendering)
  reportMissing(pages.missing, briefing, session)
  const page = await (await browser.ready).openPage(pages.html)
  await checkLayout(page, briefing, session.report)
  await page.close()
}

function metadataOf({ outline }: Briefing, { document, facts }: Rendering, version: string): PdfMetadata {
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
