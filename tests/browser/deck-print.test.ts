import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser-axe.ts'
import { openDeck } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample, pagesOf } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'
import { type ReadPdf, readPdf } from '../support/pdf-reader.ts'

let stage: Stage
/** Prints with a browser of its own, as it is done to make the PDF. */
let printer: Stage
beforeAll(async () => {
  stage = await openStage()
  printer = await openStage()
})
afterAll(async () => {
  await stage.close()
  await printer.close()
})

/** What a browser's own print dialog makes of a page, its defaults kept where it has any. */
const printed = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })

describe.each(['paper', 'night'])('the deck at ?print, in the theme %s', theme => {
  let made: Made
  let page: Page
  let requests: readonly string[]
  let deck: ReadPdf
  beforeAll(async () => {
    made = await makeSample(theme)
    const shown = await openDeck(stage, `${stage.place(`${theme}.html`, await deckOf(made))}?print`)
    page = shown.page
    requests = shown.requests
    deck = await readPdf(await printed(page))
  })
  afterAll(() => page.close())

  it('prints what the PDF prints: as many pages of one size, the same words and links on each', async () => {
    const handle = await printer.print(await pagesOf(made))
    const pdf = await readPdf(await handle.pdf())
    await handle.close()
    expect(deck.pages.length).toBe(made.briefing.slides.length)
    const contentOf = ({ pages }: typeof pdf) =>
      pages.map(({ width, height, texts, links }) => ({
        size: [width, height],
        // Those of links may be drawn after all others.
        words: texts.map(({ text, x, y }) => `${Math.round(y)} ${Math.round(x)} ${text}`).sort(),
        places: links.map(({ place, page: target }) => [place, target]),
      }))
    expect(contentOf(deck)).toEqual(contentOf(pdf))
    expect(deck.outline).toEqual(pdf.outline)
  })

  it('has the marking on every page, and every step', async () => {
    const { label } = made.rendering.document.marking
    for (const { texts } of deck.pages)
      expect(texts.filter(({ text }) => text === label).length).toBeGreaterThanOrEqual(1)
    const steps = await page.$$eval('.fragment', found =>
      found.map(step => [getComputedStyle(step).visibility, getComputedStyle(step).opacity].join()),
    )
    expect(steps.length).toBeGreaterThan(1)
    expect(new Set(steps)).toEqual(new Set(['visible,1']))
  })

  it('has nothing of reveal, of dialogs or of notes in it, and asks for nothing', async () => {
    expect(
      await page.$$eval(
        '.reveal, .reveal-viewport, .slides, dialog, .notes, [aria-hidden="true"] .slide',
        found => found.map(element => element.className),
      ),
    ).toEqual([])
    expect(requests).toEqual([])
  })

  it('says on screen how to print, leads back, and opens the print dialog with a button', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked', '')
    })
    await page.click('.print-bar button')
    expect(await page.$('body[data-asked]')).not.toBeNull()
    const back = await page.$eval('.print-bar a', link => (link as HTMLAnchorElement).href)
    expect(back).toBe(page.url().replace('?print', ''))
    expect(await axeViolations(page)).toEqual([])
  })
})

it('a deck that is printed as it stands gives its slides too, in the reading view as well', async () => {
  const made = await makeSample('paper')
  const { page } = await openDeck(stage, stage.place('deck.html', await deckOf(made)))
  await page.keyboard.press('z')
  await page.keyboard.press('o')
  await page.emulateMediaType('print')
  const boxes = await page.$$eval('.slides .slide', slides =>
    slides.map(slide => {
      const { left, top, width, height } = slide.getBoundingClientRect()
      return [left, top, width, height]
    }),
  )
  expect(boxes).toEqual(made.briefing.slides.map((_, index) => [0, index * 720, 1280, 720]))
  const { pages } = await readPdf(await printed(page))
  expect(pages.length).toBe(made.briefing.slides.length)
  await page.close()
})
