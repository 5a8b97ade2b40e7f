import type { Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, make, makeSample, overlaid, project } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let page: Page

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  page = (await openDeck(stage, stage.place('deck.html', await deckOf(made)))).page
})
beforeEach(async () => {
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    // A field that has gone gives up the focus with the next frame.
    return new Promise(requestAnimationFrame)
  })
  await goTo(page, 2)
})
afterAll(() => stage.close())

const openIds = (): Promise<string[]> => page.$$eval('dialog[open]', open => open.map(({ id }) => id))

describe('the sheet of keys', () => {
  it.each(['?', 'F1'] as const)('opens with %s and closes with Escape', async key => {
    await press(page, key)
    expect(await openIds()).toEqual(['help'])
    expect(await page.$('.reveal .r-overlay-help')).toBeNull()
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).number).toBe(2)
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
    expect(await page.$('.reveal.overview')).toBeNull()
  })

  it('names no key that does nothing', async () => {
    const named = await page.$$eval('#help kbd', keys =>
      keys.map(key => key.querySelector('[role="img"]')?.getAttribute('aria-label') ?? key.textContent),
    )
    expect(named).toEqual(
      expect.arrayContaining(['G', 'E', '/', 'S', 'B', 'F', '?', 'Right arrow', 'Esc', 'Enter']),
    )
  })

  it('is in the language of the deck', async () => {
    const file = 'briefings/harbour-fire.yaml'
    const read = project.read(file)
    const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
    const german = await make(overlaid({ [file]: text.replace(/^lang: .*$/m, 'lang: de') }), file)
    const opened = await openDeck(stage, stage.place('de.html', await deckOf(german)))
    await press(opened.page, '?')
    const words = await opened.page.$eval('#help', help => (help as HTMLElement).innerText)
    for (const word of ['Tasten', 'Leertaste', 'Nächste Folie', 'Schließen']) expect(words).toContain(word)
    await press(opened.page, 'Escape')
    await goTo(opened.page, 2)
    await press(opened.page, 'e')
    expect(await opened.page.$eval('#drawer .drawer-steps p', place => place.textContent)).toMatch(
      /^Beleg 1 von \d+ auf dieser Folie$/,
    )
    await opened.page.close()
  })
})

describe('G', () => {
  it('goes to the slide of a number with Enter, and shows its title before', async () => {
    await press(page, 'g', '1')
    const first = made.rendering.document.plainTitle
    expect(await page.$eval('#go-to-slide', title => title.textContent)).toBe(first)
    await press(page, 'Enter')
    expect((await placeOf(page)).number).toBe(1)
    expect(await openIds()).toEqual([])
  })

  it('goes at once where no further figure could follow', async () => {
    const last = made.briefing.slides.length
    expect(last).toBeLessThan(100)
    await press(page, 'g')
    await page.keyboard.type(String(last))
    expect((await placeOf(page)).number).toBe(last)
    expect(await openIds()).toEqual([])
  })

  it('stays where it is for a number that no slide has, and says so', async () => {
    await press(page, 'g')
    await page.keyboard.type('0')
    await press(page, 'Enter')
    expect(await page.$eval('#go-to-slide', title => title.textContent)).toBe('There is no slide 0.')
    expect((await placeOf(page)).number).toBe(2)
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
  })

  it('takes nothing but figures', async () => {
    await press(page, 'g')
    await page.keyboard.type('a-1')
    expect(await page.$eval('#go-to-number', input => (input as HTMLInputElement).value)).toBe('1')
  })
})

it('no key of the deck does anything while the screen is blank', async () => {
  await press(page, 'b', 'e', 'g', '/', '?')
  expect(await openIds()).toEqual([])
  await press(page, 'b')
  expect(await page.$('.reveal.paused')).toBeNull()
})

it.each(['paper', 'night'])('axe-core finds nothing against these dialogs in the theme %s', async theme => {
  const sample = await makeSample(theme)
  const themed = await openDeck(stage, stage.place(`${theme}.html`, await deckOf(sample)))
  for (const key of ['?', 'g'] as const) {
    await press(themed.page, key)
    expect(await axeViolations(themed.page)).toEqual([])
    await press(themed.page, 'Escape')
  }
  await goTo(
    themed.page,
    sample.rendering.slides.find(({ view }) => view.layout === 'section')?.view.number ?? 0,
  )
  await press(themed.page, 'e')
  expect(await themed.page.$eval('#notice', notice => notice.matches(':popover-open'))).toBe(true)
  expect(await axeViolations(themed.page)).toEqual([])
  await themed.page.close()
})
