import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { paginate } from '../../src/export/paging/paginate.ts'
import { drawSpaces, prepareSpokenPage } from '../../src/export/pdf/spoken-page.ts'
import type { HandoutSettings } from '../../src/model/handout.ts'
import { renderHandout } from '../../src/render/handout.ts'
import { type Made, make, overlaid, project } from '../support/browser-documents.ts'
import { thisMachine } from '../support/machine.ts'
import { type ReadPdf, readPdf } from '../support/pdf-reader.ts'
import { remembering } from '../support/remembering.ts'

const OUTLINE = 'briefings/harbour-fire.yaml'
const browser = startBrowser({ machine: thisMachine, named: null })
afterAll(() => browser.close())

const A4: HandoutSettings = { design: 'report', paper: 'A4', orientation: 'portrait', perPage: 3 }
let made: Made
beforeAll(async () => {
  made = await make(project, OUTLINE)
})

/** A page of a document that was laid out on pages, as the browser has it. */
interface LaidPage {
  readonly text: string
  readonly cited: readonly string[]
  readonly notes: readonly string[]
  /** The words of notes that go on from the page before. */
  readonly continued: readonly string[]
  /** Pixels by which what stands on it passes its height. */
  readonly excess: number
  readonly overlap: number
}

interface Laid {
  readonly before: string
  readonly pages: readonly LaidPage[]
  readonly contents: readonly { readonly id: string; readonly page: number }[]
  /** Without white space. */
  readonly headings: readonly string[]
  /** The pages where a fact is cited, as its entry in the evidence names them. */
  readonly citedOn: readonly { readonly fact: string; readonly pages: readonly string[] }[]
  readonly pdf: ReadPdf
}

async function layOut({ rendering }: Made, settings: HandoutSettings): Promise<Laid> {
  const { html } = await renderHandout(rendering, { ...settings, provenance: 'attached' })
  const page = await (await browser.ready).openPage(html, [drawSpaces])
  const before = await page.evaluate(mainText, null)
  await paginate(page)
  // As for the finished file: it comes after pages were made, and may break no line anew.
  await page.evaluate(prepareSpokenPage, null)
  const pages = await page.evaluate(readPages, null)
  const contents = await page.evaluate(readContents, null)
  const headings = await page.evaluate(readHeadings, null)
  const citedOn = await page.evaluate(readCitedOn, null)
  const pdf = await readPdf(await page.pdf())
  await page.close()
  return { before, pages, contents, headings, citedOn, pdf }
}

/** Without numbers, which are not known before there are pages, the commas between them, and "p." or "pp." before them. */
const mainText = (): string =>
  (document.querySelector('main')?.textContent ?? '').replace(/\bpp?\.|[\s\d,]+/g, '')

function readPages(): LaidPage[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.page'), page => {
    const body = page.querySelector('.page-body')?.getBoundingClientRect() ?? new DOMRect()
    const boxes = Array.from(page.querySelectorAll('.page-notes'), notes => notes.getBoundingClientRect())
    const own = page.getBoundingClientRect()
    const beneath = boxes.filter(({ left }) => left < body.left + 400)
    const texts = Array.from(page.querySelectorAll<HTMLElement>('.page-body'), part => {
      const copy = part.cloneNode(true) as HTMLElement
      for (const head of copy.querySelectorAll('.continued > thead')) head.remove()
      return copy.textContent ?? ''
    })
    return {
      text: texts.join('').replace(/\bpp?\.|[\s\d,]+/g, ''),
      cited: [
        ...new Set(
          Array.from(
            page.querySelectorAll<HTMLElement>('.page-body a.cite'),
            cite => cite.dataset['fact'] ?? '',
          ),
        ),
      ],
      notes: Array.from(
        page.querySelectorAll<HTMLElement>('.footnote'),
        note => note.dataset['note'] ?? note.id,
      ),
      continued: Array.from(
        page.querySelectorAll('.footnote.continued'),
        ({ textContent }) => textContent ?? '',
      ),
      excess: Math.max(body.bottom, ...boxes.map(({ bottom }) => bottom)) - own.bottom,
      overlap: Math.max(0, ...beneath.map(({ top }) => body.bottom - (top + 8))),
    }
  })
}

const readHeadings = (): string[] =>
  Array.from(document.querySelectorAll('h1, h2, h3, h4'), ({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ''),
  )

const readCitedOn = (): { fact: string; pages: string[] }[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.back-links'), places => ({
    fact: places.dataset['fact'] ?? '',
    pages: Array.from(places.querySelectorAll('[data-page-of]'), ({ textContent }) => textContent ?? ''),
  }))

const titlesOf = (items: ReadPdf['outline']): readonly string[] =>
  items.flatMap(({ title, items: within }) => [title.replace(/\s+/g, ''), ...titlesOf(within)])

function readContents(): { id: string; page: number }[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.contents-page'), place => ({
    id: place.dataset['pageOf'] ?? '',
    page: Number(place.textContent),
  }))
}

const SHEETS: readonly (readonly [string, HandoutSettings])[] = [
  ['A4', A4],
  ['Letter in landscape', { ...A4, paper: 'Letter', orientation: 'landscape' }],
]

describe.each(SHEETS)('the report on %s', (_, settings) => {
  let laid: Laid
  beforeAll(async () => {
    laid = await layOut(made, settings)
  })

  it('loses nothing and says nothing twice when it is parted into pages', () => {
    expect(laid.pages.map(({ text }) => text).join('')).toBe(laid.before)
  })

  it('puts no more on a page than there is room for', () => {
    for (const { excess, overlap } of laid.pages) {
      expect(excess).toBeLessThan(1)
      expect(overlap).toBeLessThan(1)
    }
    expect(laid.pdf.pages.length).toBe(laid.pages.length)
  })

  it('has a note for everything that a page cites, there or begun there', () => {
    for (const [index, { cited, notes }] of laid.pages.entries()) {
      const next = laid.pages[index + 1]?.notes ?? []
      for (const id of cited) {
        const own = [id, `note-${id}-${index + 1}`, `note-${id}-${index + 2}`]
        expect([...notes, ...next].some(note => own.includes(note))).toBe(true)
      }
    }
  })

  it('has the pages in its contents on which the headings are printed', () => {
    const places = new Map(
      laid.pdf.pages.flatMap(({ links }) =>
        links.flatMap(({ place, page }) => (place ? [[place, page] as const] : [])),
      ),
    )
    expect(laid.contents.length).toBeGreaterThan(20)
    for (const { id, page } of laid.contents) expect([id, places.get(id)]).toEqual([id, page])
  })

  it('draws every heading once, on its own page and not at the edge of the one before', () => {
    expect(titlesOf(laid.pdf.outline).toSorted()).toEqual(laid.headings.toSorted())
  })

  it('names each page once where a fact is cited', () => {
    expect(laid.citedOn.length).toBeGreaterThan(20)
    for (const { pages } of laid.citedOn) expect(pages).toEqual([...new Set(pages)])
  })

  it('names the pages on which the marks of a fact stand, wherever their headings are', () => {
    for (const { fact, pages } of laid.citedOn)
      for (const page of pages)
        expect([fact, page, laid.pages[Number(page) - 1]?.cited.includes(fact)]).toEqual([fact, page, true])
  })

  it('gives a note its number again where it goes on', () => {
    const continued = laid.pages.flatMap(({ continued: notes }) => notes)
    if (settings.orientation === 'landscape') expect(continued.length).toBeGreaterThan(0)
    for (const words of continued) expect(words).toMatch(/^\d+ \S/)
  })

  it('has no link that leads nowhere', () => {
    for (const { links } of laid.pdf.pages)
      for (const { address, page } of links) expect(address?.startsWith('file:') ?? page === null).toBe(false)
  })
})

describe('a comparison in the report', () => {
  it('has its verdict on the page of its last row, wherever pages end', async () => {
    const comparison = (number: number): string =>
      `  - layout: comparison\n    title: Quay ${number} is compared\n    subjects: [Before, After]\n    rows:\n` +
      Array.from(
        { length: 2 + (number % 7) },
        () => '      - {aspect: Traffic, values: [Open, Shut]}\n',
      ).join('') +
      '    verdict: Hence the verdict is that it stays shut.\n'
    const outline = `title: Quays\ndate: 2025-02-20\ncorpus: harbour-fire\nslides:\n  - layout: cover\n${Array.from({ length: 60 }, (_, number) => comparison(number)).join('')}`
    const { pages } = await layOut(await make(overlaid({ [OUTLINE]: outline }), OUTLINE), A4)
    expect(pages.length).toBeGreaterThan(10)
    for (const { text } of pages) expect(text).not.toMatch(/^Hencetheverdict/)
  })
})

describe('a plot in the report', () => {
  it('is on the page of the verdict on it, wherever pages end', async () => {
    const slides = Array.from(
      { length: 40 },
      (_, number) =>
        `  - layout: points\n    title: The quay is shut\n    uncited: true\n    points: [${Array.from({ length: 1 + (number % 5) }, () => 'It is shut.').join(', ')}]\n` +
        `  - layout: sources-differ\n    title: Reports of the injured differ\n    fact: quay-fire-injured\n    text: Remember who counted.\n`,
    )
    const outline = `title: Quays\ndate: 2025-02-20\ncorpus: harbour-fire\nslides:\n  - layout: cover\n${slides.join('')}`
    const { pages } = await layOut(await make(overlaid({ [OUTLINE]: outline }), OUTLINE), A4)
    expect(pages.length).toBeGreaterThan(10)
    for (const { text } of pages) {
      const [plots, verdicts] = [/Figure\./g, /Rememberwhocounted/g].map(
        words => text.match(words)?.length ?? 0,
      )
      expect(plots).toBe(verdicts)
    }
  })
})

describe('the brief', () => {
  /** The sample with `count` slides of open questions more than it has. */
  const withGaps = remembering((count: number): Promise<Made> => {
    const read = project.read(OUTLINE)
    const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
    const gaps = Array.from(
      { length: count },
      (_, index) =>
        `  - layout: gaps\n    title: What we do not know, ${index}\n    id: gap-${index}\n    gaps:\n      - question: What was found in drum ${index} of the shed when it was opened?\n        searched: Every paper that the port has published since the fire was put out\n`,
    )
    return make(overlaid({ [OUTLINE]: `${text.trimEnd()}\n${gaps.join('')}` }), OUTLINE)
  })

  it('takes two pages, whatever there is to say, and says what it leaves out', async () => {
    const { pages, pdf } = await layOut(await withGaps(40), { ...A4, design: 'brief' })
    expect(pdf.pages.length).toBe(2)
    for (const { excess } of pages) expect(excess).toBeLessThan(1)
    expect(pages.map(({ text }) => text).join('')).toMatch(/Lefttothereport:.*openquestions/)
  })

  it('keeps every judgement', async () => {
    const { pages } = await layOut(await withGaps(40), { ...A4, design: 'brief', orientation: 'landscape' })
    const text = pages.map(page => page.text).join('')
    expect(pages.length).toBe(2)
    expect(text.match(/Confidence:/g)?.length).toBe(3)
    expect(text).not.toMatch(/Lefttothereport:[^.]*judgement/)
  })
})
