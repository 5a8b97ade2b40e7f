import type { Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { goTo, openDeck, placeOf } from '../support/browser-deck.ts'
import { deckOf, type Made, make, makeSample, overlaid, project } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let page: Page

const TABLET = { width: 1024, height: 768, hasTouch: true }

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  page = (await openDeck(stage, stage.place('deck.html', await deckOf(made)))).page
  await page.setViewport(TABLET)
})
beforeEach(() => goTo(page, 3))
afterAll(() => stage.close())

type Point = readonly [number, number]

/** A finger from one place to another, in steps as a finger's. */
async function swipe(shown: Page, from: Point, to: Point): Promise<void> {
  const touch = await shown.touchscreen.touchStart(...from)
  for (let step = 1; step <= 6; step += 1)
    await touch.move(from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6)
  await touch.end()
}

const numberAfter = async (from: Point, to: Point): Promise<number> => {
  await swipe(page, from, to)
  return (await placeOf(page)).number
}

describe('a finger', () => {
  it('turns one slide with a swipe to the side, however long', async () => {
    expect(await numberAfter([700, 400], [300, 410])).toBe(4)
    expect(await numberAfter([900, 400], [40, 380])).toBe(5)
    expect(await numberAfter([300, 400], [700, 390])).toBe(4)
  })

  it('turns none with a short touch, or up and down', async () => {
    expect(await numberAfter([500, 400], [520, 404])).toBe(3)
    expect(await numberAfter([500, 600], [500, 200])).toBe(3)
    expect(await numberAfter([500, 600], [580, 200])).toBe(3)
  })

  it('opens the evidence with a tap on a citation', async () => {
    await goTo(page, 2)
    await page.tap('.slides > .present > .present a.cite')
    expect(await page.$('#drawer[open]')).not.toBeNull()
    await page.tap('#drawer .drawer-close button')
    expect(await page.$('#drawer[open]')).toBeNull()
  })

  it('brings a blank screen back', async () => {
    await page.keyboard.press('b')
    await page.touchscreen.tap(500, 400)
    await expect.poll(() => page.$('.reveal.paused')).toBeNull()
    await page.keyboard.press('b')
    expect(await numberAfter([700, 400], [300, 400])).toBe(3)
    await page.keyboard.press('b')
  })

  it('may zoom and scroll: nothing of that is taken from the browser', async () => {
    const action = await page.$eval('.reveal', stageOf => getComputedStyle(stageOf).touchAction)
    expect(action.split(' ').sort()).toEqual(['pan-y', 'pinch-zoom'])
    expect(await page.$eval('meta[name="viewport"]', meta => meta.getAttribute('content'))).not.toMatch(
      /user-scalable|maximum-scale/,
    )
  })
})

describe('in a deck that is written from right to left', () => {
  it('swipes and arrows go on to the left, and the line of progress fills from the right', async () => {
    const file = 'briefings/harbour-fire.yaml'
    const read = project.read(file)
    const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
    const turned = await make(overlaid({ [file]: text.replace(/^lang: .*$/m, 'lang: en\ndir: rtl') }), file)
    const shown = (await openDeck(stage, stage.place('rtl.html', await deckOf(turned)))).page
    await shown.setViewport(TABLET)
    await swipe(shown, [300, 400], [700, 400])
    expect((await placeOf(shown)).number).toBe(2)
    await shown.keyboard.press('ArrowLeft')
    expect((await placeOf(shown)).number).toBe(3)
    await shown.keyboard.press('ArrowRight')
    expect((await placeOf(shown)).number).toBe(2)
    const [first, second] = await shown.$$eval('#progress span', pieces =>
      pieces.map(piece => piece.getBoundingClientRect().left),
    )
    expect(first).toBeGreaterThan(second ?? 0)
    await shown.close()
  })
})
