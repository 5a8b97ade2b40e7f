import type { StartedBrowser } from '../export/browser/launch.ts'
import type { PageHandle, PagePart } from '../export/browser/page.ts'
import { checkLayout } from '../export/layout.ts'
import { paginate } from '../export/paging/paginate.ts'
import { carryTags } from '../export/pdf/carried-tags.ts'
import { type Attachment, finishPdf, type PdfMetadata } from '../export/pdf/finish-pdf.ts'
import { readHeadings } from '../export/pdf/headings.ts'
import { readLinks } from '../export/pdf/links.ts'
import { type SealPlace, stampSeal } from '../export/pdf/stamps/stamp-seal.ts'
import { PROVENANCE_NAME, PROVENANCE_TYPE, provenanceOf } from '../export/provenance.ts'
import type { Briefing } from '../model/briefing.ts'
import type { HandoutDesign } from '../model/handout.ts'
import { plainText } from '../outline/inline-text.ts'
import type { RenderedDocument } from '../render/document-html.ts'
import { renderHandout } from '../render/handout.ts'
import { sealDigits } from '../render/handouts/sheet.ts'
import { renderPages } from '../render/pages.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Session } from '../session.ts'
import {
  type BuiltDocument,
  builtDocument,
  builtPicture,
  fileStem,
  type PrintedKind,
} from './built-document.ts'
import { reportMissing } from './render-briefing.ts'

/** What is printed, and how it is described in the file. */
export interface PrintRequest {
  readonly kinds: readonly PrintedKind[]
  readonly version: string
  readonly browser: StartedBrowser
  /** Pixels of a picture for each CSS pixel. */
  readonly scale: number
  /** The handout's design; null: the outline's. */
  readonly handout: HandoutDesign | null
  /** Whether PDFs carry their provenance. */
  readonly provenance: 'attached' | 'left-out'
  /** False once mistakes have been reported: nothing is printed that will not be kept. */
  readonly isSound: () => boolean
  readonly progress: (text: string) => void
}

/**
 * Measures the slides of a briefing in the browser, reports what does not fit, and prints what is asked for. None where
 * there is a mistake. Throws an EnvironmentError where the browser fails.
 */
export async function printFiles(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  request: PrintRequest,
): Promise<readonly BuiltDocument[]> {
  const { kinds, isSound } = request
  const job: Job = {
    ...{ session, briefing, rendering, request },
    metadata: metadataOf(briefing, rendering, request.version),
    attachments: request.provenance === 'attached' ? [attachedProvenance(briefing, request.version)] : [],
  }
  const needsPages = kinds.some(kind => kind !== 'handout')
  // The handout is made while the browser is busy with the slides, and printed after them.
  const [slides, handout] = await Promise.all([
    needsPages ? printSlides(job) : [],
    kinds.includes('handout') ? makeHandout(job) : null,
  ])
  const printed = handout !== null && isSound() ? await printHandout(handout, job, needsPages) : []
  return isSound() ? [...slides, ...printed] : []
}

interface Job {
  readonly session: Session
  readonly briefing: Briefing
  readonly rendering: Rendering
  readonly request: PrintRequest
  readonly metadata: PdfMetadata
  readonly attachments: readonly Attachment[]
}

/** The slides as pages and as pictures, from one document. */
async function printSlides(job: Job): Promise<readonly BuiltDocument[]> {
  const { session, briefing, request } = job
  const { kinds, progress, isSound } = request
  const { id } = briefing.outline
  const stem = fileStem(briefing.outline)
  const pages = await renderPages(job.rendering)
  reportMissing(pages.missing, briefing, session)
  progress(`${id}: measuring ${briefing.slides.length} slides`)
  const page = await openPage(pages, job)
  await checkLayout(page, briefing, session.report)
  const files: BuiltDocument[] = []
  if (kinds.includes('pdf') && isSound()) {
    progress(`${id}: printing the slides`)
    const place = sealBelowSlides(job.rendering.book.say('seal'))
    const stamped = stampSeal(await printPage(page, job), place, fontOfDigits(session))
    files.push(builtDocument('pdf', stem, stamped))
  }
  if (kinds.includes('png') && isSound()) {
    progress(`${id}: drawing the slides`)
    const parts = briefing.slides.map((_, index) => pagePart(index))
    const pictures = await page.pictures(parts, request.scale)
    files.push(...pictures.map((png, index) => builtPicture(stem, index + 1, pictures.length, png)))
  }
  await page.close()
  return files
}

/** A page of the slides, which stand beneath one another where they are not printed; see templates/pages.css. */
const pagePart = (index: number): PagePart => ({ x: 0, y: index * 720, width: 1280, height: 720 })

function makeHandout({ briefing, rendering, request }: Job): Promise<RenderedDocument> {
  const { handout: settings } = briefing.outline
  const design = request.handout ?? settings.design
  return renderHandout(rendering, { ...settings, design, provenance: request.provenance })
}

/** The handout. Its own slides are measured where the pages were not: what does not fit there does not fit here. */
async function printHandout(
  handout: RenderedDocument,
  job: Job,
  isMeasured: boolean,
): Promise<readonly BuiltDocument[]> {
  const { session, briefing, request } = job
  const { id, handout: settings } = briefing.outline
  request.progress(`${id}: printing the handout`)
  if (!isMeasured) reportMissing(handout.missing, briefing, session)
  const page = await openPage(handout, job)
  if (!isMeasured) await checkLayout(page, briefing, session.report)
  if (!request.isSound()) return []
  await paginate(page)
  const printed = await printPage(page, job)
  await page.close()
  const stamped = stampSeal(printed, sealDigits(settings), fontOfDigits(session))
  return [builtDocument('handout', fileStem(briefing.outline), stamped)]
}

/** At the bottom left of a page, beneath the slide's sources; a grey that is read on light and on dark slides. */
const sealBelowSlides = (word: string): SealPlace => ({
  x: 54 + 6.5 * 0.6 * (word.length + 1),
  y: 7,
  size: 6.5,
  colour: [0.48, 0.48, 0.48],
  label: `${word} `,
})

/** Inter, in which the page says what the digits are. */
function fontOfDigits({ packageFiles }: Session): Uint8Array {
  const path = '@fontsource/inter/files/inter-latin-400-normal.woff'
  const font = packageFiles.dependency(path)
  if (font === null) throw new Error(`${path} is not installed. Run npm ci.`)
  return font
}

const openPage = async ({ html }: RenderedDocument, { request }: Job): Promise<PageHandle> =>
  (await request.browser.ready).openPage(html)

async function printPage(page: PageHandle, { metadata, attachments }: Job): Promise<Uint8Array> {
  const headings = await page.evaluate(readHeadings, null)
  const links = await page.evaluate(readLinks, null)
  await page.evaluate(carryTags, null)
  return finishPdf(await page.pdf(), { metadata, headings, links, attachments })
}

function attachedProvenance(briefing: Briefing, version: string): Attachment {
  return {
    name: PROVENANCE_NAME,
    description: 'The evidence behind every citation, as W3C Web Annotations',
    mediaType: PROVENANCE_TYPE,
    content: new TextEncoder().encode(provenanceOf(briefing, { version, built: [] })),
  }
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
