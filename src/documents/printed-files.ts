import { setImmediate } from 'node:timers/promises'
import type { StartedBrowser } from '../export/browser/launch.ts'
import type { PageHandle, PagePart } from '../export/browser/page.ts'
import { checkLayout } from '../export/layout.ts'
import { paginate } from '../export/paging/paginate.ts'
import { carryTags, carryWholes } from '../export/pdf/carried-tags.ts'
import { type Attachment, type Completion, finishPdf } from '../export/pdf/finish-pdf.ts'
import { readHeadings } from '../export/pdf/headings.ts'
import { readLinks } from '../export/pdf/links.ts'
import { drawSpaces, prepareSpokenPage } from '../export/pdf/spoken-page.ts'
import { type SealPlace, stampSeal } from '../export/pdf/stamps/stamp-seal.ts'
import type { Briefing } from '../model/briefing.ts'
import type { HandoutDesign } from '../model/handout.ts'
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
import {
  attachmentsOf,
  type CompletionRequest,
  fontOfDigits,
  metadataOf,
  sealBelowSlides,
} from './completed-pdf.ts'
import { reportMissing } from './render-briefing.ts'

/** What is printed, and how it is described in the file. */
export interface PrintRequest extends CompletionRequest {
  readonly kinds: readonly PrintedKind[]
  readonly browser: StartedBrowser
  /** Pixels of a picture for each CSS pixel. */
  readonly scale: number
  /** The handout's design; null: the outline's. */
  readonly handout: HandoutDesign | null
  /** False once mistakes have been reported: nothing is printed that will not be kept. */
  readonly isSound: () => boolean
  readonly progress: (text: string) => void
}

/**
 * Measures the slides of a briefing in the browser, reports what does not fit, and prints what is asked for. None where
 * there is a mistake. Throws an EnvironmentError where the browser fails.
 *
 * Both documents are made at the same time, one finished while the browser prints the other.
 */
export async function printFiles(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  request: PrintRequest,
): Promise<readonly BuiltDocument[]> {
  const { kinds, isSound } = request
  const attachments = attachmentsOf(briefing, request)
  const job: Job = { session, briefing, rendering, request, attachments }
  const measured = kinds.some(kind => kind !== 'handout') ? openSlides(job) : null
  const slides = measured?.then(page => printSlides(page, job)) ?? NOTHING_PRINTED
  const before = briefing.slides.length > MOST_AT_ONCE ? slides : NOTHING_PRINTED
  const handout = kinds.includes('handout') ? printHandout(job, { measured, before }) : NOTHING_PRINTED
  const [{ pictures }, first, last] = await Promise.all([
    slides,
    slides.then(printed => finishPrinted(printed, job)),
    handout.then(printed => finishPrinted(printed, job)),
  ])
  const stem = fileStem(briefing.outline)
  const files = [
    ...(!first ? [] : [builtDocument('pdf', stem, first)]),
    ...pictures,
    ...(!last ? [] : [builtDocument('handout', stem, last)]),
  ]
  return isSound() ? files : []
}

/** Slides of a briefing whose two documents are in the browser at once: with more, it would take a gigabyte. */
const MOST_AT_ONCE = 300

interface Job {
  readonly session: Session
  readonly briefing: Briefing
  readonly rendering: Rendering
  readonly request: PrintRequest
  /** To what is printed; made when they are first asked for. */
  readonly attachments: () => readonly Attachment[]
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

interface PrintedDocument {
  readonly pdf: Printed | null
  readonly pictures: readonly BuiltDocument[]
  /** Resolves once the browser has let go of the document, which it may do while the PDF is finished. */
  readonly closed: Promise<void>
}

const NOTHING_PRINTED: Promise<PrintedDocument> = Promise.resolve({
  pdf: null,
  pictures: [],
  closed: Promise.resolve(),
})

/** What a handout is printed beside. */
interface Beside {
  /** Resolves once its slides have been measured as pages; null where they are not. */
  readonly measured: Promise<unknown> | null
  /** What is printed and let go of first, where the browser has no room for both. */
  readonly before: Promise<PrintedDocument>
}

/** The slides as pages, measured. */
async function openSlides({ session, briefing, rendering, request }: Job): Promise<PageHandle> {
  const pages = await renderPages(rendering)
  reportMissing(pages.missing, briefing, session)
  request.progress(`${briefing.outline.id}: measuring ${briefing.slides.length} slides`)
  const page = await openPage(pages, request.browser)
  await checkLayout(page, briefing, session.report)
  return page
}

/** The slides as a PDF and as pictures, from one document. */
async function printSlides(page: PageHandle, job: Job): Promise<PrintedDocument> {
  const { briefing, request } = job
  const { kinds, progress, isSound } = request
  const { id } = briefing.outline
  const stem = fileStem(briefing.outline)
  const opened = await readOpen(page, sealBelowSlides(job.rendering.book.say('seal')))
  let pdf: Printed | null = null
  if (kinds.includes('pdf') && isSound()) {
    progress(`${id}: printing the slides`)
    pdf = await printOpen(opened, job)
  }
  const pictures: BuiltDocument[] = []
  if (kinds.includes('png') && isSound()) {
    progress(`${id}: drawing the slides`)
    const parts = briefing.slides.map((_, index) => pagePart(index))
    const drawn = await page.pictures(parts, request.scale)
    pictures.push(...drawn.map((png, index) => builtPicture(stem, index + 1, drawn.length, png)))
  }
  return { pdf, pictures, closed: page.close() }
}

/** A page of the slides, which stand beneath one another where they are not printed; see templates/pages.css. */
const pagePart = (index: number): PagePart => ({ x: 0, y: index * 720, width: 1280, height: 720 })

function makeHandout({ briefing, rendering, request }: Job): Promise<RenderedDocument> {
  const { handout: settings } = briefing.outline
  const design = request.handout ?? settings.design
  return renderHandout(rendering, { ...settings, design, provenance: request.provenance })
}

/** The handout. Its own slides are measured where the pages are not: what does not fit there does not fit here. */
async function printHandout(job: Job, { measured, before }: Beside): Promise<PrintedDocument> {
  const { session, briefing, request } = job
  const { id, handout: settings } = briefing.outline
  const handout = await makeHandout(job)
  await (await before).closed
  if (!request.isSound()) return NOTHING_PRINTED
  request.progress(`${id}: printing the handout`)
  if (measured === null) reportMissing(handout.missing, briefing, session)
  const page = await openPage(handout, request.browser)
  await (measured ?? checkLayout(page, briefing, session.report))
  if (!request.isSound()) return { pdf: null, pictures: [], closed: page.close() }
  await paginate(page)
  const pdf = await printOpen(await readOpen(page, sealDigits(settings)), job)
  return { pdf, pictures: [], closed: page.close() }
}

/** What is printed is laid out with its tags and its spaces. */
const openPage = async ({ html }: RenderedDocument, browser: StartedBrowser): Promise<PageHandle> =>
  (await browser.ready).openPage(html, [carryTags, drawSpaces])

/** Reads what the PDF of a document is to be completed with. Afterwards the document is as it is to be printed. */
async function readOpen(page: PageHandle, seal: SealPlace): Promise<OpenDocument> {
  // Sent together, so that the page is not laid out anew in between.
  const [headings, links] = await Promise.all([
    page.evaluate(readHeadings, null),
    page.evaluate(readLinks, null),
    page.evaluate(prepareSpokenPage, null),
    page.evaluate(carryWholes, null),
  ])
  return { page, headings, links, seal }
}

async function printOpen({ page, ...read }: OpenDocument, { attachments }: Job): Promise<Printed> {
  // Made while the browser prints, once it has been told to.
  const [bytes] = await Promise.all([page.pdf(), setImmediate().then(attachments)])
  return { ...read, bytes }
}

async function finishPrinted({ pdf, closed }: PrintedDocument, job: Job): Promise<Uint8Array | null> {
  const [finished] = await Promise.all([pdf && finish(pdf, job), closed])
  return finished
}

async function finish(printed: Printed, job: Job): Promise<Uint8Array> {
  const { session, briefing, rendering, request } = job
  const { bytes, headings, links, seal } = printed
  const metadata = metadataOf(briefing, rendering, request.version)
  const finished = await finishPdf(bytes, { metadata, headings, links, attachments: job.attachments() })
  return stampSeal(finished, seal, fontOfDigits(session))
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
  const page = await openPage(pages, browser)
  await checkLayout(page, briefing, session.report)
  await page.close()
}
