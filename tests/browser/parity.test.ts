import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDeck } from '../support/browser-deck.ts'
import { deckOf, type Made, pagesOf } from '../support/browser-documents.ts'
import { makeSamples, slideIdOf, USES, WRITTEN } from '../support/browser-samples.ts'
import { openStage, SLIDE, type Stage } from '../support/browser-stage.ts'

/** Of a slide's pixels, as many may differ between deck and page: 92 of 921,600, which is a hairline of 92 pixels. */
const SLIVER = 0.0001

let stage: Stage
let made: Made
let deck: Page
let pages: Page

beforeAll(async () => {
  stage = await openStage()
  made = await makeSamples('paper')
  // Reveal takes its settings from the address too: all steps shown.
  const address = stage.place('deck.html', await deckOf(made))
  deck = (await openDeck(stage, `${address}?fragments=false`)).page
  // It lies over the slide.
  await deck.addStyleTag({ content: '#progress { display: none }' })
  pages = (await stage.open(stage.place('pages.html', await pagesOf(made)))).page
  await pages.emulateMediaType('print')
})
afterAll(() => stage.close())

/** A slide in the deck, which fills the window. */
async function inDeck(id: string): Promise<PNG> {
  await deck.evaluate((wanted: string) => {
    const slide = document.getElementById(wanted)
    if (!slide) throw new Error(`The deck has no slide ${wanted}.`)
    const { h, v } = window.deck.getIndices(slide)
    window.deck.slide(h, v)
  }, id)
  return PNG.sync.read(Buffer.from(await deck.screenshot({ captureBeyondViewport: false })))
}

/** The same slide on its page. */
async function onPage(id: string): Promise<PNG> {
  await pages.evaluate((wanted: string) => document.getElementById(wanted)?.scrollIntoView(), id)
  return PNG.sync.read(Buffer.from(await pages.screenshot({ captureBeyondViewport: false })))
}

function difference(one: PNG, other: PNG): number {
  const { width, height } = SLIDE
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 }) / (width * height)
}

describe('a slide looks the same in the deck and on the page', () => {
  for (const layout of WRITTEN) {
    it(layout, async () => {
      for (const use of USES) {
        const id = slideIdOf(layout, use)
        expect(difference(await inDeck(id), await onPage(id))).toBeLessThanOrEqual(SLIVER)
      }
    })
  }

  it('evidence and sources, which are made for every briefing', async () => {
    const first = made.briefing.slides.filter(({ body }) => body.kind !== 'written' && body.part.index === 1)
    expect(first.map(({ layout }) => layout.name)).toEqual(['evidence', 'sources'])
    for (const { id } of first)
      expect(difference(await inDeck(id), await onPage(id))).toBeLessThanOrEqual(SLIVER)
  })

  it('and two slides that differ are told apart', async () => {
    const [one, other] = [
      await inDeck(slideIdOf('points', 'full')),
      await onPage(slideIdOf('points', 'minimal')),
    ]
    expect(difference(one, other)).toBeGreaterThan(100 * SLIVER)
  })
})
