import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, openDeck, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
import { openStage, type Shown, type Stage } from '../support/browser-stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe.each(['paper', 'night'])('axe-core finds nothing against the deck in the theme %s', theme => {
  let made: Made
  let deck: Shown
  beforeAll(async () => {
    made = await makeSample(theme)
    deck = await openDeck(stage, stage.place(`${theme}.html`, await deckOf(made)))
  })

  // The slides themselves are held against axe-core with their layouts; here it is the deck around them.
  it.each(['cover', 'sources-differ'])('on a slide of the layout %s', async layout => {
    await goTo(deck.page, made.rendering.slides.find(({ view }) => view.layout === layout)?.view.number ?? 0)
    expect(await axeViolations(deck.page)).toEqual([])
  })

  it('with the drawer open, for a fact of every kind of agreement', async () => {
    const facts = new Map(made.rendering.facts.map(fact => [fact.agreement.word, fact]))
    for (const fact of facts.values()) {
      const slide = made.rendering.slides.find(({ view }) => view.cited.includes(fact))?.view
      await goTo(deck.page, slide?.number ?? 1)
      await deck.page.evaluate((href: string) => {
        const link = [...document.querySelectorAll<HTMLElement>('.slides a')].find(
          element => element.getAttribute('href') === href,
        )
        link?.click()
      }, fact.href)
      await deck.page.waitForSelector('#drawer[open]')
      expect(await axeViolations(deck.page, '#drawer')).toEqual([])
      if (fact !== [...facts.values()].at(-1)) await press(deck.page, 'Escape')
    }
    expect(await axeViolations(deck.page)).toEqual([])
    await press(deck.page, 'Escape')
  })

  it('in the overview, its small slides drawn', async () => {
    await goTo(deck.page, 5)
    await press(deck.page, 'Escape')
    await deck.page.waitForSelector('#overview .small-slide > .slide')
    expect(await axeViolations(deck.page)).toEqual([])
    await press(deck.page, 'Enter')
  })

  it('with a blank screen, and while it points', async () => {
    await press(deck.page, 'b')
    expect(await axeViolations(deck.page)).toEqual([])
    await press(deck.page, 'b', 'r')
    await deck.page.mouse.move(300, 300)
    expect(await axeViolations(deck.page)).toEqual([])
    await press(deck.page, 'r')
  })

  it.each(['bluf', 'sources-differ', 'table', 'evidence'])(
    'in the reading view of a slide of the layout %s',
    async layout => {
      await goTo(
        deck.page,
        made.rendering.slides.find(({ view }) => view.layout === layout)?.view.number ?? 0,
      )
      await press(deck.page, 'z')
      await deck.page.setViewport({ width: 640, height: 360 })
      expect(await axeViolations(deck.page)).toEqual([])
      await deck.page.setViewport({ width: 1280, height: 720 })
      await press(deck.page, 'z')
    },
  )

  it('in the speaker view', async () => {
    await goTo(deck.page, 2)
    const opening = new Promise<Page | null>(resolve => deck.page.once('popup', resolve))
    await press(deck.page, 's')
    const view = await opening
    if (!view) throw new Error('S opened no window.')
    expect(await axeViolations(view)).toEqual([])
    await view.close()
  })

  it('and the rings of focus stand out from the page by 3 to 1', async () => {
    await goTo(deck.page, 2)
    const ring = await deck.page.evaluate(() => {
      const root = getComputedStyle(document.documentElement)
      return [root.getPropertyValue('--accent'), root.getPropertyValue('--paper')]
    })
    const [accent, paper] = ring.map(luminance)
    const [light, dark] = [Math.max(accent ?? 0, paper ?? 0), Math.min(accent ?? 0, paper ?? 0)]
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(3)
    await press(deck.page, 'Tab')
    const outline = await deck.page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return [outlineStyle, Number.parseFloat(outlineWidth)]
    })
    expect(outline).toEqual(['solid', 3])
  })
})

/** Relative luminance of a colour such as #1d5b8f, by WCAG 2.2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map(at => Number.parseInt(colour.trim().slice(at, at + 2), 16) / 255)
  const [red, green, blue] = channels.map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
