import type { Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
import { openStage, type Shown, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let deck: Shown
let page: Page

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  deck = await openDeck(stage, stage.place('deck.html', await deckOf(made)))
  page = deck.page
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

/** Opens the search and types what is sought. */
async function seek(words: string): Promise<void> {
  await press(page, '/')
  await page.keyboard.type(words)
}
const results = (): Promise<string[]> =>
  page.$$eval('#search-results > li', items => items.map(item => item.innerText))
const openIds = (): Promise<string[]> => page.$$eval('dialog[open]', open => open.map(({ id }) => id))

describe('/', () => {
  it('opens the search with the focus in its field, and does not blank the screen', async () => {
    await press(page, '/')
    expect(await openIds()).toEqual(['search'])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-words')
    expect(await page.$('.reveal.paused')).toBeNull()
  })

  it('finds slides, facts and sources, and says how many', async () => {
    await seek('solvent')
    const kinds = new Set((await results()).map(text => /^(?:Slide|Evidence|Source)/.exec(text)?.[0]))
    expect([...kinds].sort()).toEqual(['Evidence', 'Slide', 'Source'])
    expect(await page.$eval('#search-count', count => count.textContent)).toMatch(/^Found: \d+$/)
  })

  it('finds with a letter wrong, and marks what it found', async () => {
    await seek('inspektor')
    expect((await results()).length).toBeGreaterThan(0)
    const marked = await page.$$eval('#search-results mark', marks => marks.map(mark => mark.textContent))
    for (const words of marked) expect(words.toLowerCase()).toMatch(/^inspector/)
  })

  it('says so where nothing is found', async () => {
    await seek('xylophone')
    expect(await results()).toEqual([])
    expect(await page.$eval('#search-count', count => count.textContent)).toBe('Nothing found')
    await press(page, 'Enter')
    expect(await openIds()).toEqual(['search'])
  })

  it('keeps the speaker’s notes to itself', async () => {
    const [note] = made.rendering.slides.find(({ view }) => view.notes.length > 0)?.view.notes ?? []
    const rare = note
      ?.toHTML()
      .replace(/<[^>]+>/g, '')
      .slice(0, 60)
    await seek(rare ?? '')
    expect((await results()).filter(text => text.startsWith('Slide'))).toEqual([])
  })

  it('closes with Escape, and the keys are the deck’s again at once', async () => {
    const before = await placeOf(page)
    await seek('solvent')
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
    expect(await placeOf(page)).toEqual(before)
    await press(page, '?')
    expect(await openIds()).toEqual(['help'])
  })
})

describe('Enter on a result', () => {
  /** Goes down with the arrow to the first result of a kind, and takes it. */
  async function take(kind: string): Promise<string> {
    const at = (await results()).findIndex(text => text.startsWith(kind))
    for (let step = 0; step < at; step += 1) await press(page, 'ArrowDown')
    const chosen = await page.$eval('#search-results [aria-selected="true"]', option => [
      option.id,
      option.textContent,
    ])
    const active = await page.$eval('#search-words', input => input.getAttribute('aria-activedescendant'))
    expect(chosen[0]).toBe(active)
    await press(page, 'Enter')
    return chosen[1] ?? ''
  }

  it('goes to a slide', async () => {
    await seek('quay')
    const number = Number(/^Slide (\d+)/.exec(await take('Slide'))?.[1])
    expect(await openIds()).toEqual([])
    expect((await placeOf(page)).number).toBe(number)
  })

  it('goes to the slide that first cites a fact, with its evidence open', async () => {
    await seek('drums')
    const number = Number(/^Evidence (\d+)/.exec(await take('Evidence'))?.[1])
    const fact = made.rendering.facts[number - 1]
    expect(await openIds()).toEqual(['drawer'])
    expect(await page.$eval('.drawer-end a', end => end.getAttribute('href'))).toBe(fact?.href)
    const slide = made.rendering.slides.find(({ view }) => fact && view.cited.includes(fact))
    expect((await placeOf(page)).id).toBe(slide?.view.id)
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
  })

  it('opens the text of a source where the words stand', async () => {
    await seek('ropewalk')
    await take('Source')
    expect(await openIds()).toEqual(['source-text'])
    const here = await page.$eval('#source-text .text-paragraph[aria-current]', paragraph => ({
      text: paragraph.textContent,
      top: paragraph.getBoundingClientRect().top,
    }))
    expect(here.text).toMatch(/ropewalk/i)
    expect(here.top).toBeLessThan(720)
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
  })
})

it('a click takes a result too', async () => {
  await seek('quay')
  const [first] = await results()
  await page.click('#search-results > li')
  expect((await placeOf(page)).number).toBe(Number(/^Slide (\d+)/.exec(first ?? '')?.[1]))
})

it.each(['paper', 'night'])('axe-core finds nothing against the search in the theme %s', async theme => {
  const themed = await openDeck(stage, stage.place(`${theme}.html`, await deckOf(await makeSample(theme))))
  await press(themed.page, '/')
  expect(await axeViolations(themed.page)).toEqual([])
  await themed.page.keyboard.type('solvent')
  expect(await axeViolations(themed.page)).toEqual([])
  await themed.page.keyboard.type(' xylophone')
  expect(await axeViolations(themed.page)).toEqual([])
  await themed.page.close()
})

it('nothing was asked for, and nothing complained of', () => {
  expect(deck.requests).toEqual([])
  expect(deck.complaints).toEqual([])
})
