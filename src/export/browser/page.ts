import type { Browser, Page } from 'puppeteer'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import type { BrowserProcess } from './browser-process.ts'

/** A document in the browser, loaded with its fonts. Every method throws an EnvironmentError if the browser dies. */
export interface PageHandle {
  /** Calls a function inside the page. It is sent as text: it can use nothing but its argument. */
  readonly evaluate: <Input, Output>(measure: (input: Input) => Output, input: Input) => Promise<Output>
  /** Prints the document, tagged and with an outline, at the size that its `@page` rules give. */
  readonly pdf: () => Promise<Uint8Array>
  /** Draws parts of the document, each as a PNG with `scale` pixels for each CSS pixel. */
  readonly pictures: (parts: readonly PagePart[], scale: number) => Promise<readonly Uint8Array[]>
  /** Addresses outside the document that it has asked for; none was let through. */
  readonly blocked: () => readonly string[]
  readonly close: () => Promise<void>
}

/** A part of a document, in CSS pixels from its top left. */
export interface PagePart {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How long one document may take to load or to print, in milliseconds; a page takes about 3. */
const PATIENCE = 300_000

/**
 * The address that a document is given, a file that does not exist: the same in every run, because the PDF shows it in
 * links that lead nowhere; and a file's, because what other files it asks for is then told and not passed over.
 */
const ADDRESS = 'file:///citedeck/document.html'

/** Called inside a page; it is sent as text and can use nothing from outside itself. */
export type Preparation = () => void

/**
 * Loads a document, laid out as for print, after it was changed by `preparations`: what is done before it is laid out need not
 * be laid out twice. Done when it is loaded and its fonts are ready: waiting for a quiet network
 * would cost half a second, and there is no network. Nothing is laid out before all of its fonts are there: what had been
 * laid out without one may keep its pieces, and a link would be one area or two as time allows.
 */
export async function openPage(
  browser: Browser,
  process: BrowserProcess,
  html: string,
  preparations: readonly Preparation[] = [],
): Promise<PageHandle> {
  const blocked = new Set<string>()
  const guard = <Result>(work: Promise<Result>): Promise<Result> => untilDeath(work, process)
  const page = await guard(freshPage(browser))
  await guard(
    Promise.all([
      intercept(page, heldBack(html), blocked),
      page.emulateMediaType('print'),
      // Nothing that is printed needs a script, so none gets to run. `evaluate` still works.
      page.setJavaScriptEnabled(false),
    ]),
  )
  await guard(page.goto(ADDRESS, { waitUntil: 'load', timeout: PATIENCE }))
  // Answered in this order; sent together, so that nothing waits in between.
  const changes = preparations.map(prepare => page.evaluate(prepare))
  await guard(Promise.all([...changes, page.evaluate(showWithFonts, HELD)]))
  return {
    evaluate: (measure, input) =>
      guard(page.evaluate(measure as (input: unknown) => unknown, input)) as never,
    pdf: () => guard(page.pdf(PRINTING)),
    pictures: (parts, scale) => guard(drawParts(page, parts, scale)),
    blocked: () => [...blocked].sort(),
    close: () => guard(page.close()),
  }
}

const PRINTING = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  waitForFonts: false,
  timeout: PATIENCE,
}

/** One after the other, each in a window of its size that is moved over the document: a picture costs what it shows. */
async function drawParts(
  page: Page,
  parts: readonly PagePart[],
  scale: number,
): Promise<readonly Uint8Array[]> {
  const pictures: Uint8Array[] = []
  const session = await page.createCDPSession()
  let size = ''
  for (const { x, y, width, height } of parts) {
    if (size !== `${width} ${height}`) {
      size = `${width} ${height}`
      const metrics = { width, height, deviceScaleFactor: scale, mobile: false }
      await session.send('Emulation.setDeviceMetricsOverride', metrics)
    }
    await page.evaluate(moveWindow, { x, y })
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
    pictures.push(Buffer.from(data, 'base64'))
  }
  await session.send('Emulation.clearDeviceMetricsOverride')
  await session.detach()
  return pictures
}

/** Called inside the page. */
function moveWindow({ x, y }: { readonly x: number; readonly y: number }): void {
  scrollTo(x, y)
}

const taken = new WeakSet<Page>()

/** The blank page that a browser starts with, if no document has taken it. */
async function freshPage(browser: Browser): Promise<Page> {
  const [first] = await browser.pages()
  const page = first && !taken.has(first) ? first : await browser.newPage()
  taken.add(page)
  return page
}

/**
 * Answers the request for the document, and no other; `data:` addresses are no requests. The DevTools protocol is used
 * directly because Puppeteer's own interception has every `data:` address, fonts and images, sent to this process.
 */
async function intercept(page: Page, html: string, blocked: Set<string>): Promise<void> {
  const session = await page.createCDPSession()
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const answer = (): Promise<unknown> => {
      if (request.url === ADDRESS) {
        const responseHeaders = [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }]
        const body = Buffer.from(html).toString('base64')
        return session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
      }
      blocked.add(request.url)
      // A failed navigation would put an error page in the document's place; "no content" leaves it where it is.
      if (resourceType === 'Document')
        return session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
      return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    }
    answer().catch(() => {})
  })
  await session.send('Fetch.enable')
}

/** Id of the style sheet that keeps a document from being laid out. */
const HELD = 'citedeck-held-back'

const heldBack = (html: string): string =>
  html.replace(/<head\b[^>]*>/, head => `${head}<style id="${HELD}">body{display:none}</style>`)

async function showWithFonts(held: string): Promise<void> {
  // A font that cannot be read leaves the next in its family; the others are waited for.
  await Promise.allSettled([...document.fonts].map(font => font.load()))
  document.getElementById(held)?.remove()
  await document.fonts.ready
}

async function untilDeath<Result>(work: Promise<Result>, { ended }: BrowserProcess): Promise<Result> {
  const death = ended.then((said): never => {
    throw dead(said)
  })
  try {
    return await Promise.race([work, death])
  } catch (error) {
    if (error instanceof EnvironmentError) throw error
    // Puppeteer may notice the broken pipe before the process is seen to have ended.
    if (!(error instanceof Error) || !/closed|crash|disconnect|detached/i.test(error.message)) throw error
    throw dead(error.message)
  }
}

function dead(said: string): EnvironmentError {
  const last = said.split('\n').at(-1) ?? ''
  return new EnvironmentError(
    `The browser ended while it was at work${last === '' ? '.' : `: ${last}`}`,
    'Nothing was written. Run again; if it happens again, free some memory or name another browser with --browser PATH.',
  )
}
