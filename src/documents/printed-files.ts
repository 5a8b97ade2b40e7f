import type { StartedBrowser } from '../export/browser/launch.ts'
import type { PageHandle, PagePart } from '../export/browser/page.ts'
import { checkLayout } from '../export/layout.ts'
import { paginate } from '../export/paging/paginate.ts'
import { carryTags } from '../export/pdf/carried-tags.ts'
import { type Attachment, type Completion, finishPdf, type PdfMetadata } from '../export/pdf/finish-pdf.ts'
import { readHeadings } from '../export/pdf/headings.ts'
import { readLinks } from '../export/pdf/links.ts'
import { prepareSpokenPage } from '../export/pdf/spoken-page.ts'
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
 *
 * The browser and this program work at the same time: the handout is made while the browser is busy with the slides, and
 * the slides are finished while it prints the handout.
 */
export async function printFiles(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  request: PrintRequest,
): Promise<readonly BuiltDocument[]> {
  const { kinds, isSound } = request
  const job: Job = { session, briefing, rendering, request }
  const needsPages = kinds.some(kind => kind !== 'handout')
  const [slides, handout] = await Promise.all([
    needsPages ? printSlides(job) : NOTHING_PRINTED,
    kinds.includes('handout') ? makeHandout(job) : null,
  ])
  const opened = handout !== null && isSound() ? await openHandout(handout, job, needsPages) : null
  const printing = opened !== null && isSound() ? printOpen(opened) : null
  const [first, last] = await Promise.all([
    finishPrinted(slides.pdf, job),
    printing?.then(async printed => {
      await opened?.page.close()
      return finishPrinted(printed, job)
    }),
  ])
  const stem = fileStem(briefing.outline)
  const files = [
    ...(!first ? [] : [builtDocument('pdf', stem, first)]),
    ...slides.pictures,
    ...(!last ? [] : [builtDocument('handout', stem, last)]),
  ]
  return isSound() ? files : []
}

interface Job {
  readonly session: Session
  readonly briefing: Briefing
  readonly rendering: Rendering
  readonly request: PrintRequest
}

/** A document in the browser, ready to be printed. */
interface OpenDocument extends Pick<Completion, 'headings' | 'links'> {
  readonly page: PageHandle
  /** Where its pages leave room for the seal. */
  readonly seal: SealPlace
}

/** A PDF as the browser has printed it. */
interface Printed extends Omit<OpenDocument, 'page'> {
  readonly bytes: Uint8Array
}

interface PrintedSlides {
  readonly pdf: Printed | null
  readonly pictures: readonly BuiltDocument[]
}

const NOTHING_PRINTED: PrintedSlides = { pdf: null, pictures: [] }

/** The slides as pages and as pictures, from one document. */
async function printSlides(job: Job): Promise<PrintedSlides> {
  const { session, briefing, request } = job
  const { kinds, progress, isSound } = request
  const { id } = briefing.outline
  const stem = fileStem(briefing.outline)
  const pages = await renderPages(job.rendering)
  reportMissing(pages.missing, briefing, session)
  progress(`${id}: measuring ${briefing.slides.length} slides`)
  const page = await openPage(pages, job)
  await checkLayout(page, briefing, session.report)
  let pdf: Printed | null = null
  if (kinds.includes('pdf') && isSound()) {
    progress(`${id}: printing the slides`)
    pdf = await printOpen(await readOpen(page, sealBelowSlides(job.rendering.book.say('seal'))))
  }
  const pictures: BuiltDocument[] = []
  if (kinds.includes('png') && isSound()) {
    progress(`${id}: drawing the slides`)
    const parts = briefing.slides.map((_, index) => pagePart(index))
    const drawn = await page.pictures(parts, request.scale)
    pictures.push(...drawn.map((png, index) => builtPicture(stem, index + 1, drawn.length, png)))
  }
  await page.close()
  return { pdf, pictures }
}

/** A page of the slides, which stand beneath one another where they are not printed; see templates/pages.css. */
const pagePart = (index: number): PagePart => ({ x: 0, y: index * 720, width: 1280, height: 720 })

function makeHandout({ briefing, rendering, request }: Job): Promise<RenderedDocument> {
  const { handout: settings } = briefing.outline
  const design = request.handout ?? settings.design
  return renderHandout(rendering, { ...settings, design, provenance: request.provenance })
}

/** The handout. Its own slides are measured where the pages were not: what does not fit there does not fit here. */
async function openHandout(
  handout: RenderedDocument,
  job: Job,
  isMeasured: boolean,
): Promise<OpenDocument | null> {
  const { session, briefing, request } = job
  const { id, handout: settings } = briefing.outline
  request.progress(`${id}: printing the handout`)
  if (!isMeasured) reportMissing(handout.missing, briefing, session)
  const page = await openPage(handout, job)
  if (!isMeasured) await checkLayout(page, briefing, session.report)
  if (!request.isSound()) return null
  await paginate(page)
  return readOpen(page, sealDigits(settings))
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

/** Reads what the PDF of a document is to be completed with. Afterwards the document is as it is to be printed. */
async function readOpen(page: PageHandle, seal: SealPlace): Promise<OpenDocument> {
  // Sent together, so that the page is not laid out anew in between.
  const [headings, links] = await Promise.all([
    page.evaluate(readHeadings, null),
    page.evaluate(readLinks, null),
    page.evaluate(prepareSpokenPage, null),
    page.evaluate(carryTags, null),
  ])
  return { page, headings, links, seal }
}

const printOpen = async ({ page, ...read }: OpenDocument): Promise<Printed> => ({
  ...read,
  bytes: await page.pdf(),
})

async function finishPrinted(printed: Printed | null, job: Job): Promise<Uint8Array | null> {
  if (printed === null) return null
  const { session, briefing, rendering, request } = job
  const { bytes, headings, links, seal } = printed
  const metadata = metadataOf(briefing, rendering, request.version)
  const attachments = request.provenance === 'attached' ? [attachedProvenance(briefing, request.version)] : []
  const finished = await finishPdf(bytes, { metadata, headings, links, attachments })
  return stampSeal(finished, seal, fontOfDigits(session))
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
