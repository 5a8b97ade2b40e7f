import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serveRemote } from '../../src/present/remote.ts'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, placeOf, press } from '../support/browser-deck.ts'
import { openOnline } from '../support/browser-online.ts'
import { BASE } from '../support/fixture.ts'
import { ask, type Desk, openDesk, scriptOf, serve } from '../support/present.ts'

const OUTLINE = 'briefings/b.yaml'
const HEAD = 'title: After the fire\ndate: 2025-02-20\nmarking: TLP:GREEN\ncorpus: port\n'

interface Written {
  readonly title: string
  readonly points: readonly string[]
  readonly more?: string
}
const FIRST = {
  title: 'Both services counted the injured',
  points: ['They counted [@injured].', 'Nobody died.'],
}
const SECOND = {
  title: 'The quay is closed',
  points: ['One is shown', 'Two is shown', 'Three is shown'],
  more: '    steps: true\n',
}
const THIRD = {
  title: 'The shed stays shut',
  points: ['Nothing is open'],
  more: '    notes: Say who counted.\n',
}
const outline = (...slides: readonly Written[]): string =>
  `${HEAD}slides:\n${slides
    .map(
      ({ title, points, more = '' }) =>
        `  - layout: points\n    title: ${title}\n    uncited: true\n${more}    points:\n${points.map(point => `      - ${point}\n`).join('')}`,
    )
    .join('')}`

let browser: Browser
let desk: Desk
let server: Awaited<ReturnType<typeof serve>>
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await openOnline()
})
afterAll(() => browser.close())
beforeEach(() => {
  desk = openDesk({ ...BASE, [OUTLINE]: outline(FIRST, SECOND, THIRD) })
})
afterEach(async () => {
  await page.close()
  await server.close()
  desk.remove()
  expect(server.faults).toEqual([])
})

/** Opens a page, marked so that one that loads itself anew is noticed. */
async function open(path: string): Promise<Page> {
  const opened = await browser.newPage()
  complaints = []
  opened.on('pageerror', error => complaints.push(String(error)))
  await opened.setViewport({ width: 1280, height: 720 })
  await opened.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: 'load' })
  await opened.evaluate(() => Object.assign(window, { isSame: true }))
  return opened
}
async function openDeck(means: Parameters<typeof serve>[2] = {}): Promise<void> {
  server = await serve(desk, [OUTLINE], means)
  page = await open('/b')
  await page.waitForSelector('html[data-ready]')
}
const isSamePage = (): Promise<boolean> => page.evaluate(() => 'isSame' in window)
const save = (...slides: readonly Written[]): void => desk.write(OUTLINE, outline(...slides))
const seen = (text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) =>
      document.querySelector('.slides > .present > .present')?.textContent?.includes(wanted),
    { timeout: 5000 },
    text,
  )
const there = (text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) => document.querySelector('.slides')?.textContent?.includes(wanted),
    { timeout: 5000 },
    text,
  )
/** Steps that are shown of the present slide. */
const steps = (): Promise<number> =>
  page.$$eval('.slides > .present > .present .fragment.visible', shown => shown.length)

describe('a deck beside the editor', () => {
  it('shows a save at once, on the slide that was written, without loading itself anew', async () => {
    await openDeck()
    save(FIRST, SECOND, { ...THIRD, points: ['Nothing is open but the gate'] })
    await seen('but the gate')
    expect(await placeOf(page)).toMatchObject({ number: 3 })
    save({ ...FIRST, title: 'Both services have counted' }, SECOND, {
      ...THIRD,
      points: ['Nothing is open but the gate'],
    })
    await seen('Both services have counted')
    expect(await placeOf(page)).toMatchObject({ id: 'both-services-have-counted', number: 1 })
    expect([await isSamePage(), complaints]).toEqual([true, []])
  })

  it('keeps its place, step and address where it does not follow', async () => {
    await openDeck({ follows: false })
    await goTo(page, 2)
    await press(page, 'ArrowRight', 'ArrowRight')
    expect(await steps()).toBe(2)
    save(
      FIRST,
      {
        ...SECOND,
        title: 'The whole quay is closed',
        points: ['One is seen', 'Two is shown', 'Three is shown'],
      },
      THIRD,
    )
    await seen('One is seen')
    expect([await steps(), await placeOf(page)]).toMatchObject([
      2,
      { number: 2, id: 'the-whole-quay-is-closed' },
    ])
    save(THIRD, FIRST, {
      ...SECOND,
      title: 'The whole quay is closed',
      points: ['One is seen', 'Two is shown', 'Three is shown'],
    })
    await page.waitForFunction(
      () => document.querySelector('.slides section section')?.id === 'the-shed-stays-shut',
    )
    expect([await steps(), await placeOf(page)]).toMatchObject([
      2,
      { number: 3, id: 'the-whole-quay-is-closed' },
    ])
    await press(page, 'ArrowRight')
    expect(await steps()).toBe(3)
    expect(await isSamePage()).toBe(true)
  })

  it('keeps the open drawer, and the focus on a citation', async () => {
    await openDeck({ follows: false })
    await page.focus('.slides > .present > .present .slide-body a.cite')
    await press(page, 'Enter')
    await page.waitForSelector('#drawer[open]')
    save({ ...FIRST, points: ['Both of them counted [@injured].', 'Nobody died.'] }, SECOND, THIRD)
    await seen('Both of them counted')
    save(SECOND, { ...FIRST, points: ['Both of them counted [@injured].', 'Nobody died.'] }, THIRD)
    await page.waitForFunction(
      () => document.querySelector('.slides section section')?.id === 'the-quay-is-closed',
    )
    expect(await page.$eval('#drawer', drawer => (drawer as HTMLDialogElement).open)).toBe(true)
    await press(page, 'Escape')
    await page.waitForSelector('#drawer:not([open])')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('cite'))).toBe(true)
  })

  it('takes slides in and out, and the keys go through what is there', async () => {
    await openDeck()
    const fresh = { title: 'A slide is put in', points: ['Between the others'] }
    save(FIRST, fresh, SECOND, THIRD)
    await seen('Between the others')
    await press(page, 'ArrowRight')
    expect(await placeOf(page)).toMatchObject({ id: 'the-quay-is-closed', number: 3 })
    await page.waitForFunction(
      () => document.querySelector('.present > .present .page-number')?.textContent === '3',
    )
    save(FIRST, THIRD)
    await page.waitForFunction(
      () => !document.querySelector('.slides')?.textContent?.includes('Between the others'),
    )
    await press(page, 'Home', 'ArrowRight')
    expect(await placeOf(page)).toMatchObject({ id: 'the-shed-stays-shut', number: 2 })
    save(FIRST, THIRD, fresh, SECOND)
    await seen('Between the others')
    expect(
      await page.$$eval('.slides section[data-number]', all =>
        all.map(slide => slide.getAttribute('data-number')),
      ),
    ).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(await isSamePage()).toBe(true)
  })

  it('begins a column where a section is put in', async () => {
    await openDeck()
    const text = outline(FIRST, SECOND, THIRD).replace(
      '  - layout: points\n    title: The quay',
      '  - section: The quay\n  - layout: points\n    title: The quay',
    )
    desk.write(OUTLINE, text)
    await page.waitForSelector('#the-quay')
    expect(
      await page.$$eval('.slides > section', columns => columns.map(({ children }) => children.length)),
    ).toEqual([1, 3, 1, 1])
    expect(await placeOf(page)).toMatchObject({ id: 'the-quay', h: 1, v: 0 })
  })

  it('shows evidence as it is now', async () => {
    await openDeck()
    const facts = BASE['corpus/port/facts.yaml'] ?? ''
    desk.write('corpus/port/facts.yaml', facts.replace('People hurt in the fire', 'Workers hurt at the quay'))
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLTemplateElement>('template[data-evidence="injured"]')
        ?.content.textContent?.includes('Workers hurt'),
    )
    await page.click('.slides > .present > .present .slide-body a.cite')
    expect(await page.$eval('#drawer-content', ({ textContent }) => textContent)).toContain(
      'Workers hurt at the quay',
    )
    expect(await isSamePage()).toBe(true)
  })

  it('has fonts for a script that it had none for', async () => {
    await openDeck()
    const faces = () =>
      page.$$eval(
        'head > style',
        styles =>
          styles
            .map(style => style.textContent)
            .join('')
            .split('@font-face').length,
      )
    const before = await faces()
    save({ ...FIRST, title: 'Διάρκεια της πυρκαγιάς' }, SECOND, THIRD)
    await seen('Διάρκεια')
    await page.waitForFunction(
      (count: number) =>
        (document.querySelector('head > style')?.textContent ?? '').split('@font-face').length > count,
      {},
      before,
    )
    expect(await isSamePage()).toBe(true)
  })
})

describe('an audience', () => {
  const FOREMAN = '{text: The foreman spoke to us, audience: [internal]}'

  it('sees the deck as it is built for it, before a save and after', async () => {
    const withheld = { ...THIRD, more: '    audience: [internal]\n', title: 'The foreman is afraid' }
    save(FIRST, { ...SECOND, points: ['One is shown', FOREMAN] }, withheld, THIRD)
    await openDeck({ audience: 'public' })
    await there('One is shown')
    expect(await page.content()).not.toContain('foreman')
    save(FIRST, { ...SECOND, points: ['One is seen', FOREMAN, 'All may see this'] }, withheld, THIRD)
    await seen('All may see this')
    await goTo(page, 3)
    expect(await placeOf(page)).toMatchObject({ id: 'the-shed-stays-shut', number: 3 })
    expect(await page.content()).not.toContain('foreman')
    save(FIRST, { ...SECOND, points: ['One is seen', 'The foreman has agreed'] }, withheld, THIRD)
    await seen('The foreman has agreed')
    expect(await isSamePage()).toBe(true)
  })

  it('is shown the last good deck while something cites what is not for it', async () => {
    await openDeck({ audience: 'public' })
    const facts = BASE['corpus/port/facts.yaml'] ?? ''
    desk.write('corpus/port/facts.yaml', facts.replace('injured:\n', 'injured:\n  audience: [internal]\n'))
    await page.waitForSelector('.live-panel li button')
    expect(await page.$eval('.live-panel', ({ textContent }) => textContent)).toContain('audience-withheld')
    await there('They counted')
    save({ ...FIRST, points: ['They counted.', '{text: "As they say [@injured].", audience: [internal]}'] })
    await page.waitForFunction(() => !document.body.textContent?.includes('As they say'))
    await seen('They counted.')
    await page.waitForFunction(() => !document.querySelector('template[data-evidence="injured"]'))
  })
})

describe('mistakes', () => {
  const panel = '.live-panel'

  it('stand in a panel beside the last good deck, and a click copies their place', async () => {
    await openDeck()
    await browser
      .defaultBrowserContext()
      .overridePermissions(`http://127.0.0.1:${server.port}`, ['clipboard-read', 'clipboard-write'])
    expect(await page.$eval(panel, element => (element as HTMLElement).hidden)).toBe(true)
    save({ ...FIRST, points: ['They counted [@injurd].'] }, SECOND, THIRD)
    const row = await page.waitForSelector(`${panel} li button`)
    expect(await page.$eval(panel, ({ textContent }) => textContent)).toContain(
      '1 error, 1 hintThe last good deck is shown.',
    )
    expect(await page.$eval(`${panel} li`, ({ textContent }) => textContent)).toContain(
      'Did you mean "injured"?',
    )
    await seen('They counted')
    await row?.click()
    await page.waitForSelector(`${panel} .copied`)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('briefings/b.yaml:10:24')
    expect(await axeViolations(page)).toEqual([])
    save(FIRST, SECOND, THIRD)
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.live-panel')?.hidden)
    expect(await isSamePage()).toBe(true)
  })

  it('that build would only warn of are counted, and listed when they are asked for', async () => {
    await openDeck()
    save(FIRST, SECOND, { ...THIRD, title: 'The shed' })
    await seen('The shed')
    await page.waitForFunction(() => document.querySelector('.live-summary')?.textContent === '1 hint')
    expect(await page.$eval(`${panel} ul`, list => (list as HTMLElement).hidden)).toBe(true)
    await page.focus('.live-summary')
    await press(page, 'Enter')
    expect(await page.$eval(`${panel} li`, ({ textContent }) => textContent)).toContain('title-without-verb')
    await press(page, 'Escape')
    expect(await page.$eval(`${panel} ul`, list => (list as HTMLElement).hidden)).toBe(true)
    expect(await placeOf(page)).toMatchObject({ number: 3 })
  })

  it('of an outline that has given no deck stand on a page that becomes the deck', async () => {
    desk.write(OUTLINE, `${HEAD}slides: [\n`)
    server = await serve(desk, [OUTLINE])
    page = await open('/b')
    await page.waitForSelector(`${panel} li button`)
    expect(await axeViolations(page)).toEqual([])
    save(FIRST, SECOND, THIRD)
    await page.waitForSelector('html[data-ready]')
    await seen('They counted')
  })
})

describe('a connection', () => {
  it('that broke is made again, and what was missed is shown', async () => {
    await openDeck()
    await goTo(page, 2)
    const { port } = server
    await server.close()
    await page.waitForFunction(() => document.querySelector('.live-offline')?.textContent !== '')
    save(FIRST, { ...SECOND, points: ['One was missed'] }, THIRD)
    server = await serve(desk, [OUTLINE], { port })
    await there('One was missed')
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.live-panel')?.hidden)
    expect(await placeOf(page)).toMatchObject({ number: 2 })
    save(FIRST, { ...SECOND, points: ['One is shown again'] }, THIRD)
    await seen('One is shown again')
    expect([await isSamePage(), complaints]).toEqual([true, []])
  })
})

describe('the index of several outlines', () => {
  it('names them with their dates, markings and state, and keeps up', async () => {
    const other = 'briefings/c.yaml'
    desk.write(other, outline(THIRD).replace('After the fire', 'Before the fire').replace('GREEN', 'RED'))
    server = await serve(desk, [OUTLINE, other])
    page = await open('/')
    const rows = () =>
      page.$$eval('.decks > li', items =>
        items.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()),
      )
    expect(await rows()).toEqual([
      'After the fire 20 February 2025Draft5 slidesTLP:GREEN No mistakes briefings/b.yaml',
      expect.stringMatching(
        /^Before the fire 20 February 2025Draft1 slideTLP:RED 1 hint briefings\/c\.yaml$/,
      ),
    ])
    expect(await axeViolations(page)).toEqual([])
    rmSync(join(desk.folder, OUTLINE))
    await page.waitForSelector('.deck-state.has-errors')
    expect((await rows())[0]).toContain('1 error. The last good deck is shown.')
    await page.click('.decks a')
    await page.waitForSelector('html[data-ready]')
    expect(new URL(page.url()).pathname).toBe('/b')
    expect(await isSamePage()).toBe(false)
  })
})

describe('the remote control', () => {
  it('turns the slides of the window that presents, and shows its notes', async () => {
    await openDeck({ hasRemote: true })
    const remote = await serveRemote({
      presenter: server.presenter,
      pages: server.pages,
      port: 0,
      addresses: ['127.0.0.1'],
      token: 'a-token-that-nobody-guesses',
      script: scriptOf('remote.js'),
      failed: fault => complaints.push(String(fault)),
    })
    const phone = await browser.newPage()
    await phone.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true })
    await phone.goto(`http://127.0.0.1:${remote.port}/a-token-that-nobody-guesses`, { waitUntil: 'load' })
    await phone.waitForFunction(() =>
      document.querySelector('#title')?.textContent?.includes('Both services'),
    )
    await page.bringToFront()
    await phone.tap('#next')
    await phone.waitForFunction(() => document.querySelector('#place')?.textContent === '2 / 5')
    expect(await placeOf(page)).toMatchObject({ number: 2 })
    for (const step of ['first', 'second', 'third', 'slide']) {
      await phone.tap('#next')
      if (step === 'third') expect(await placeOf(page)).toMatchObject({ number: 2 })
    }
    await phone.waitForFunction(() => document.querySelector('#notes')?.textContent === 'Say who counted.')
    expect(await phone.$eval('#timer', ({ className }) => className)).toBe('')
    expect(await axeViolations(phone)).toEqual([])
    await phone.tap('#back')
    await page.waitForFunction(
      () => document.querySelector('.present > .present')?.id === 'the-quay-is-closed',
    )

    const status = async (path: string, headers = {}, method = 'GET') =>
      (await ask(remote.port, path, { headers, method })).status
    for (const path of [
      '/',
      '/b',
      '/b/events',
      '/a-token-that-nobody-guesse',
      '/a-token-that-nobody-guesses/b',
    ])
      expect([path, await status(path)]).toEqual([path, 404])
    expect(await status('/a-token-that-nobody-guesses/next', {}, 'POST')).toBe(403)
    expect(await status('/a-token-that-nobody-guesses', { Host: 'evil.example' })).toBe(403)
    await page.goto('about:blank')
    await phone.tap('#next')
    await phone.waitForSelector('body.without')
    await phone.close()
    await remote.close()
    expect(complaints).toEqual([])
  })
})
