import type { Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, clickBeside, goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let html: string
let address: string

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  html = await deckOf(made)
  address = stage.place('deck.html', html)
})
afterAll(() => stage.close())

const slideNamed = (layout: string) => {
  const slide = made.briefing.slides.find(item => item.layout.name === layout)
  if (slide === undefined) throw new Error(`The sample has no slide of layout ${layout}.`)
  return slide
}

describe('the deck, opened as a file with the network off', () => {
  it('shows every slide in order, asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await openDeck(stage, address)
    const seen: number[] = []
    for (;;) {
      const { number } = await placeOf(page)
      if (number !== seen.at(-1)) seen.push(number)
      if (number === made.briefing.slides.length) break
      await press(page, 'ArrowRight')
    }
    expect(seen).toEqual(made.briefing.slides.map(({ number }) => number))
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is one file of less than 1.2 MB, fonts and provenance included', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(1_200_000)
  })

  it('opens at the slide that its address names', async () => {
    const { id, number } = slideNamed('quote')
    for (const hash of [`#${id}`, `#/${id}`]) {
      const { page } = await openDeck(stage, address + hash)
      expect((await placeOf(page)).number).toBe(number)
      // A browser would scroll to what an address names, and push the slide off its stage.
      const box = await (await page.$('.slides > .present > .present .slide'))?.boundingBox()
      expect(box).toMatchObject({ x: 0, y: 0 })
      await page.close()
    }
  })

  it('writes where it is into its address', async () => {
    const { page } = await openDeck(stage, address)
    await press(page, 'ArrowRight')
    const { id } = await placeOf(page)
    expect(await addressOf(page, `#/${id}`)).toBe(`#/${id}`)
    await page.close()
  })
})

describe('the keys of reveal.js', () => {
  let page: Page
  beforeAll(async () => {
    page = (await openDeck(stage, address)).page
  })
  beforeEach(() => goTo(page, 1))
  afterAll(() => page.close())

  it('turn the slides: arrows, space, N and P, Page Up and Down, Home and End', async () => {
    const turns = [
      ['ArrowRight', 2],
      ['ArrowDown', 3],
      ['Space', 4],
      ['n', 5],
      ['PageDown', 6],
      ['ArrowLeft', 5],
      ['ArrowUp', 4],
      ['p', 3],
      ['PageUp', 2],
      ['End', made.briefing.slides.length],
      ['Home', 1],
    ] as const
    for (const [key, number] of turns) {
      await press(page, key)
      expect([key, (await placeOf(page)).number]).toEqual([key, number])
    }
  })

  it('go with G to the slide of a number, as it is printed', async () => {
    await press(page, 'g', '1', '1', 'Enter')
    expect((await placeOf(page)).number).toBe(11)
    expect(await page.$eval('.slides > .present > .present .page-number', shown => shown.textContent)).toBe(
      '11',
    )
  })

  it('take the first slide of a section again after a jump out of its middle', async () => {
    const [first, second] = made.briefing.slides.filter(({ layout }) => layout.name === 'section')
    if (!first || !second) throw new Error('The sample has two sections.')
    await goTo(page, second.number + 2)
    await goTo(page, second.number - 1)
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).number).toBe(second.number)
  })

  it('blank the screen with B and with the full stop, and bring it back', async () => {
    for (const key of ['b', '.'] as const) {
      await press(page, key)
      expect(await page.$('.reveal.paused')).not.toBeNull()
      await press(page, key)
      expect(await page.$('.reveal.paused')).toBeNull()
    }
  })

  it('fill the screen with F', async () => {
    await press(page, 'f')
    await page.waitForFunction(() => document.fullscreenElement === document.documentElement)
    await page.evaluate(() => document.exitFullscreen())
  })

  it('reveal points one by one where the outline asks for steps', async () => {
    const stepped = made.briefing.slides.find(({ steps }) => steps)
    await goTo(page, stepped?.number ?? 0)
    const visible = () =>
      page.$$eval('.slides > .present > .present .fragment', points =>
        points.map(point => getComputedStyle(point).visibility === 'visible'),
      )
    const before = await visible()
    expect(before.length).toBeGreaterThan(1)
    for (let shown = 0; shown <= before.length; shown += 1) {
      expect(await visible()).toEqual(before.map((_, index) => index < shown))
      expect((await placeOf(page)).number).toBe(stepped?.number)
      await press(page, 'ArrowRight')
    }
    expect((await placeOf(page)).number).toBe((stepped?.number ?? 0) + 1)
  })

  it('reach with Tab the links of the present slide, and those alone', async () => {
    const { id, number } = slideNamed('bluf')
    await goTo(page, number)
    const links = await page.$$eval(`[id="${id}"] a`, found => found.length)
    await clickBeside(page)
    const reached: string[] = []
    for (let count = 0; count <= links; count += 1) {
      await press(page, 'Tab')
      reached.push(await page.evaluate(() => document.activeElement?.closest('section')?.id ?? ''))
    }
    expect(links).toBeGreaterThan(3)
    expect(reached).toEqual([...Array(links).fill(id), ''])
  })
})

describe('links within the deck', () => {
  it('lead from the agenda to a section, and from an evidence page back to a slide', async () => {
    const { page } = await openDeck(stage, address)
    const section = slideNamed('section')
    await goTo(page, slideNamed('agenda').number)
    await page.click(`.slides > .present > .present a[href="#${section.id}"]`)
    expect((await placeOf(page)).number).toBe(section.number)
    await goTo(page, slideNamed('evidence').number)
    const back = await page.$eval('.slides > .present > .present .back-links a', link =>
      link.getAttribute('href'),
    )
    await page.click('.slides > .present > .present .back-links a')
    expect(`#${(await placeOf(page)).id}`).toBe(back)
    await page.close()
  })
})

describe('motion', () => {
  const durations = (reducedMotion: boolean) => async () => {
    const { page } = await openDeck(stage, address, { reducedMotion })
    await goTo(page, slideNamed('bluf').number)
    await page.click('.slides > .present > .present a.cite')
    const found = await page.evaluate(() => {
      const styleOf = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body)
      return {
        drawer: styleOf('.drawer').animationDuration,
        point: styleOf('.fragment').transitionDuration,
        slide: styleOf('.slides [data-number]').transitionDuration,
      }
    })
    await page.close()
    return found
  }

  it('lasts 150 ms, and slides are turned without any', async () => {
    expect(await durations(false)()).toMatchObject({ drawer: '0.15s', point: '0.15s' })
  })

  it('is none where less motion is asked for', async () => {
    const { drawer, point } = await durations(true)()
    expect([drawer === '0s' || drawer === 'auto', point]).toEqual([true, '0s'])
  })
})

describe('a deck printed from the browser', () => {
  it('gives its slides, a page each, with every step and without the drawer', async () => {
    const { page } = await openDeck(stage, address)
    await page.emulateMediaType('print')
    const boxes = await page.$$eval('.slides .slide', slides =>
      slides.map(slide => {
        const { left, top, width, height } = slide.getBoundingClientRect()
        return [left, top, width, height]
      }),
    )
    expect(boxes).toEqual(made.briefing.slides.map((_, index) => [0, index * 720, 1280, 720]))
    await page.close()
  })
})
