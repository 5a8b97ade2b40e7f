import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, make, overlaid, project } from '../support/browser-documents.ts'
import { openStage, type Shown, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let deck: Shown
let view: Page

const START = 2
const FILE = 'briefings/harbour-fire.yaml'

beforeAll(async () => {
  stage = await openStage()
  const read = project.read(FILE)
  const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
  made = await make(overlaid({ [FILE]: text.replace(/^theme: .*$/m, 'theme: paper\nminutes: 20') }), FILE)
  deck = await openDeck(stage, stage.place('deck.html', await deckOf(made)))
  await goTo(deck.page, START)
  view = await openView(deck.page)
})
afterAll(() => stage.close())

async function openView(page: Page): Promise<Page> {
  const opening = new Promise<Page | null>(resolve => page.once('popup', resolve))
  await press(page, 's')
  const opened = await opening
  if (opened === null) throw new Error('S opened no window.')
  return opened
}

const wordsOf = (part: string): Promise<string> =>
  view.$eval(`[data-part="${part}"]`, element => (element as HTMLElement).innerText)

/** The number of the slide that a small picture shows; null where it is hidden. */
const pictured = (part: 'now' | 'coming'): Promise<number | null> =>
  view.$eval(`[data-part="${part}"]`, element => {
    const slide = element.querySelector<HTMLElement>('.slide')
    return slide && !(element as HTMLElement).hidden ? Number(slide.dataset['slide']) : null
  })

const press_ = async (part: string): Promise<void> => {
  await view.click(`button[data-part="${part}"]`)
}

describe('the speaker view, opened with S from a file', () => {
  it('shows the slide and the next one in small, and goes on with the deck', async () => {
    await goTo(deck.page, START)
    expect([await pictured('now'), await pictured('coming')]).toEqual([START, START + 1])
    await press(deck.page, 'ArrowRight')
    expect([await pictured('now'), await pictured('coming')]).toEqual([START + 1, START + 2])
    expect(await wordsOf('place')).toBe(`${START + 1} of ${made.briefing.slides.length}`)
    const fits = await view.$eval('[data-part="now"] .slide', slide => {
      const [box, frame] = [slide, slide.parentElement as Element].map(each => each.getBoundingClientRect())
      return Math.abs((box?.width ?? 0) - (frame?.width ?? 0)) < 3
    })
    expect(fits).toBe(true)
  })

  it('says at the end that no slide comes', async () => {
    await goTo(deck.page, made.briefing.slides.length)
    expect(await pictured('coming')).toBeNull()
    expect(await wordsOf('next-title')).toBe('This is the last slide.')
  })

  it('shows the notes of the slide, and behind each citation who says so and in which words', async () => {
    await goTo(deck.page, START)
    const slide = made.rendering.slides[START - 1]?.view
    const [note] = slide?.notes ?? []
    expect(await wordsOf('notes')).toContain(note?.toHTML().replace(/<[^>]*>/g, ''))
    const evidence = await wordsOf('evidence')
    expect(slide?.cited.length).toBeGreaterThan(3)
    for (const fact of slide?.cited ?? []) {
      expect(evidence).toContain(`${fact.say}.`)
      expect(evidence).toContain(fact.claim)
      expect(evidence).toContain(fact.support)
      for (const { quote, who } of fact.evidence) {
        for (const words of quote.split(' … ')) expect(evidence).toContain(words)
        expect(evidence).toContain(who)
      }
    }
  })

  it('shows the evidence of what only the notes cite', async () => {
    const noted = made.briefing.slides.find(slide => slide.noted.length > 0)
    if (!noted) return expect(made.briefing.slides.every(slide => slide.noted.length === 0)).toBe(true)
    await goTo(deck.page, noted.number)
    expect(await wordsOf('evidence')).toContain(noted.noted[0]?.fact.claim)
  })

  it('dims what is still to come on a slide with steps', async () => {
    const stepped = made.briefing.slides.find(({ steps }) => steps)
    await goTo(deck.page, stepped?.number ?? 0)
    const opacities = () =>
      view.$$eval('[data-part="now"] .fragment', steps =>
        steps.map(step => Number(getComputedStyle(step).opacity)),
      )
    const before = await opacities()
    expect(before.every(opacity => opacity < 1)).toBe(true)
    await press(deck.page, 'ArrowRight')
    expect((await opacities())[0]).toBe(1)
  })

  it('turns the slides of the deck by key, across the end of a section too, and by button', async () => {
    const section = made.briefing.slides.find(({ layout }) => layout.name === 'section')?.number ?? 0
    await goTo(deck.page, section - 1)
    await press(view, 'ArrowRight')
    expect((await placeOf(deck.page)).number).toBe(section)
    await press(view, 'PageUp', 'p', 'Space', 'n')
    expect((await placeOf(deck.page)).number).toBe(section)
    await press_('next')
    expect((await placeOf(deck.page)).number).toBe(section + 1)
    await press_('previous')
    expect((await placeOf(deck.page)).number).toBe(section)
    await press(view, 'Home')
    expect((await placeOf(deck.page)).number).toBe(1)
  })

  it('scrolls with the arrows up and down, and turns no slide', async () => {
    await goTo(deck.page, START)
    await press(view, 'ArrowDown')
    await view.waitForFunction(() => window.scrollY > 0)
    expect((await placeOf(deck.page)).number).toBe(START)
  })

  it('blanks the screen and says so', async () => {
    await press_('blank')
    expect(await deck.page.$('.reveal.paused')).not.toBeNull()
    expect(await wordsOf('is-blank')).toBe('The screen is blank.')
    await press(view, 'b')
    expect(await deck.page.$('.reveal.paused')).toBeNull()
    expect(await view.$eval('[data-part="is-blank"]', part => (part as HTMLElement).hidden)).toBe(true)
  })

  it('shows the evidence of a citation to the room, and takes it away', async () => {
    await goTo(deck.page, START)
    const fact = await view.$eval('[data-show]', button => button.getAttribute('data-show'))
    await view.click('[data-show]')
    expect(await deck.page.$eval('#drawer .drawer-end span', id => id.textContent)).toBe(fact)
    expect(await view.$eval('[data-show]', button => button.ariaPressed)).toBe('true')
    await press(view, 'Escape')
    expect(await deck.page.$('#drawer[open]')).toBeNull()
    await view.waitForFunction(() => document.querySelector('[data-show]')?.ariaPressed === 'false')
  })

  it('points in the room at what the mouse is on in the small slide', async () => {
    await press_('point')
    const box = await (await view.$('[data-part="now"]'))?.boundingBox()
    await view.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 4)
    await expect.poll(() => deck.page.$('#pointer:popover-open')).not.toBeNull()
    const centre = await deck.page.$eval('#pointer', ring => {
      const { left, top, width, height } = ring.getBoundingClientRect()
      return [left + width / 2, top + height / 2]
    })
    expect(Math.abs((centre[0] ?? 0) - 640)).toBeLessThan(4)
    expect(Math.abs((centre[1] ?? 0) - 180)).toBeLessThan(4)
    await press_('point')
    expect(await deck.page.$('#pointer:popover-open')).toBeNull()
  })

  it('asks for nothing, and complains of nothing', () => {
    expect(view.frames().length).toBe(1)
    expect(deck.requests).toEqual([])
    expect(deck.complaints).toEqual([])
  })

  it('is accessible, in either width', async () => {
    await goTo(deck.page, START)
    expect(await axeViolations(view)).toEqual([])
    await view.setViewport({ width: 480, height: 800 })
    expect(await axeViolations(view)).toEqual([])
    expect(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await view.setViewport({ width: 1280, height: 800 })
  })
})

describe('the time in the speaker view', () => {
  /** Seconds are not waited for: the clock of the deck is set on. */
  const passing = (seconds: number): Promise<void> =>
    deck.page.evaluate((more: number) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + more * 1000
    }, seconds)

  it('begins with the first slide that is turned, and starts again from nothing', async () => {
    await press_('reset')
    await goTo(deck.page, 1)
    await press_('reset')
    expect(await wordsOf('elapsed')).toBe('0:00')
    expect(await wordsOf('timer')).toBe('Start the time')
    await passing(60)
    await press(deck.page, 'ArrowRight')
    expect(await wordsOf('timer')).toBe('Stop the time')
    expect(await wordsOf('elapsed')).toBe('0:00')
    expect(await wordsOf('planned')).toBe('of 20:00')
  })

  it('tells in words how the speaker stands against the plan', async () => {
    const planned = made.briefing.slides.map(({ minutes }) => (minutes ?? 0) * 60)
    expect(await wordsOf('pace')).toBe('On time')
    await passing((planned[1] ?? 0) + 90)
    await press(deck.page, 'ArrowLeft', 'ArrowRight')
    expect(await wordsOf('pace')).toMatch(/^1:3\d behind$/)
    await goTo(deck.page, made.briefing.outline.slides.length)
    expect(await wordsOf('pace')).toMatch(/^\d+:\d\d ahead$/)
  })

  it('counts the time on the slide, and stands while it is stopped', async () => {
    await goTo(deck.page, START)
    await passing(30)
    await view.waitForFunction(() =>
      document.querySelector('[data-part="slide-elapsed"]')?.textContent?.startsWith('0:3'),
    )
    await press_('timer')
    const stopped = await wordsOf('elapsed')
    await passing(100)
    await press_('timer')
    expect(await wordsOf('elapsed')).toBe(stopped)
  })

  it('is not compared where nothing is planned', async () => {
    const plain = await make(project, FILE)
    const opened = await openDeck(stage, stage.place('plain.html', await deckOf(plain)))
    const other = await openView(opened.page)
    await press(opened.page, 'ArrowRight')
    const shown = await other.$$eval(
      '[data-part="planned"], [data-part="slide-planned"], [data-part="pace"]',
      parts => parts.map(part => part.textContent),
    )
    expect(shown).toEqual(['', '', ''])
    await opened.page.close()
  })
})

it('a window that the browser refuses is said plainly', async () => {
  const opened = await openDeck(stage, stage.place('blocked.html', await deckOf(made)))
  await opened.page.evaluate(() => {
    window.open = () => null
  })
  await press(opened.page, 's')
  expect(await opened.page.$eval('#notice:popover-open', notice => notice.textContent)).toContain(
    'blocked the window',
  )
  await opened.page.close()
})
