import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let address: string

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  address = stage.place('deck.html', await deckOf(made))
})
afterAll(() => stage.close())

const isOpen = (page: Page): Promise<boolean> =>
  page.$eval('#drawer', drawer => (drawer as HTMLDialogElement).open)
const shownFact = (page: Page): Promise<string | null> =>
  page.$eval('.drawer-end a', end => end.getAttribute('href'))
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash)
const bluf = () => made.rendering.slides.find(({ view }) => view.layout === 'bluf')?.view

/** A fact, and the first slide that cites it. */
const cited = () => {
  const slide = bluf()
  const fact = slide?.cited[2]
  if (!slide || !fact) throw new Error('The sample cites three facts on its first slide of judgements.')
  return { fact, slide }
}

describe('an address that names a fact', () => {
  it.each(['#evidence-', '#'])(
    'opens, as %s and its id, the slide that cites it with its evidence',
    async begin => {
      const { fact, slide } = cited()
      const { page } = await openDeck(stage, `${address}${begin}${fact.id}`)
      expect((await placeOf(page)).id).toBe(slide.id)
      expect(await isOpen(page)).toBe(true)
      expect(await shownFact(page)).toBe(fact.href)
      await press(page, 'Escape')
      expect(await isOpen(page)).toBe(false)
      expect(await addressOf(page, `#/${slide.id}`)).toBe(`#/${slide.id}`)
      await page.close()
    },
  )

  it('does the same when it is typed into a deck that is open', async () => {
    const { fact, slide } = cited()
    const { page } = await openDeck(stage, address)
    await page.evaluate((wanted: string) => {
      location.hash = wanted
    }, fact.href)
    await page.waitForSelector('#drawer[open]')
    expect((await placeOf(page)).id).toBe(slide.id)
    expect(await shownFact(page)).toBe(fact.href)
    await page.close()
  })

  it('of a fact that is not in the deck opens the deck at its beginning', async () => {
    for (const wrong of ['#evidence-no-such-fact', '#no-such-fact', '#%E0%A4%A']) {
      const { page, complaints } = await openDeck(stage, address + wrong)
      expect((await placeOf(page)).number).toBe(1)
      expect(await isOpen(page)).toBe(false)
      expect(complaints).toEqual([])
      await page.close()
    }
  })
})

it('an address that names a source opens the page that lists it', async () => {
  const [source] = made.rendering.sources
  const { page } = await openDeck(stage, `${address}${source?.href}`)
  const { id } = await placeOf(page)
  expect(await page.$eval(`[id="source-${source?.id}"]`, entry => entry.closest('section')?.id)).toBe(id)
  await page.close()
})

describe('while the drawer is open', () => {
  it('the address names its fact, and the one that the arrows lead to', async () => {
    const { page } = await openDeck(stage, address)
    const slide = bluf()
    await goTo(page, slide?.number ?? 0)
    await press(page, 'e')
    expect(await hash(page)).toBe(slide?.cited[0]?.href)
    await press(page, 'ArrowRight')
    expect(await hash(page)).toBe(slide?.cited[1]?.href)
    // What was to be written of the slide comes late, and must not take its place.
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await hash(page)).toBe(slide?.cited[1]?.href)
    await press(page, 'Escape')
    expect(await addressOf(page, `#/${slide?.id}`)).toBe(`#/${slide?.id}`)
    await page.close()
  })

  it('the browser’s way back closes it, and its way forward opens it again', async () => {
    const { page } = await openDeck(stage, address)
    const slide = bluf()
    await goTo(page, slide?.number ?? 0)
    await press(page, 'e')
    await page.evaluate(() => history.back())
    await page.waitForFunction(() => !document.querySelector('#drawer[open]'))
    expect((await placeOf(page)).id).toBe(slide?.id)
    expect(await hash(page)).toBe(`#/${slide?.id}`)
    await page.evaluate(() => history.forward())
    await page.waitForSelector('#drawer[open]')
    expect((await placeOf(page)).id).toBe(slide?.id)
    expect(await shownFact(page)).toBe(slide?.cited[0]?.href)
    await page.close()
  })

  it('forward leads back to the slide beside which it was open, not to the first that cites the fact', async () => {
    const { page } = await openDeck(stage, address)
    const later = made.rendering.slides
      .map(({ view }) => view)
      .find(
        view =>
          view.number > 3 && view.cited.some(fact => bluf()?.cited.includes(fact)) && view.foot.length > 0,
      )
    const shared = later?.cited.find(fact => bluf()?.cited.includes(fact))
    await goTo(page, later?.number ?? 0)
    await page.click(`.slides > .present > .present .slide-foot a[href="${shared?.href}"]`)
    await page.evaluate(() => history.back())
    await page.waitForFunction(() => !document.querySelector('#drawer[open]'))
    await page.evaluate(() => history.forward())
    await page.waitForSelector('#drawer[open]')
    expect((await placeOf(page)).id).toBe(later?.id)
    await page.close()
  })

  it('opening and closing it ten times adds one step to the way back', async () => {
    const { page } = await openDeck(stage, address)
    await goTo(page, bluf()?.number ?? 0)
    const before = await page.evaluate(() => history.length)
    for (let times = 0; times < 10; times += 1) {
      await press(page, 'e', 'Escape')
      await page.waitForFunction(() => !location.hash.startsWith('#evidence-'))
    }
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.close()
  })
})

it('reveal’s own addresses lead to slides, also in a deck that is open', async () => {
  const { page } = await openDeck(stage, address)
  const { id, number } = made.rendering.slides[6]?.view ?? { id: '', number: 0 }
  for (const wanted of [`#/${id}`, '#/0', `#${id}`]) {
    await page.evaluate((to: string) => {
      location.hash = to
    }, wanted)
    const expected = wanted === '#/0' ? 1 : number
    await page.waitForFunction(
      (to: number) =>
        document.querySelector<HTMLElement>('.slides > .present > .present')?.dataset['number'] === `${to}`,
      {},
      expected,
    )
  }
  await page.close()
})
