import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, make, overlaid } from '../support/browser-documents.ts'
import { openOnline } from '../support/browser-online.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'
import { type Desk, openDesk, PACKAGE, serve } from '../support/present.ts'

const OUTLINE = 'briefings/this-morning.yaml'
const HEAD = `title: The quay, this morning
date: 2025-02-19
information-cut-off: 2025-02-19
status: draft
marking: TLP:GREEN
corpus: harbour-fire
slides:
`
const COVER = '  - layout: cover\n'
const BOTTOM_LINE = `  - layout: bluf
    title: The drums left in shed 4 keep the quay closed
    judgements:
      - text: The east quay is **unlikely** to open whole on 1 April [@reopening-planned].
        likelihood: unlikely
        confidence: low
        basis: Two accounts of one plan. We have not seen the works order.
`
const HURT = `  - layout: points
    title: Five of the crew and 11 dock workers were hurt [@quay-fire-crew] [@quay-fire-dockers]
    points:
      - The fire broke out on {{quay-fire-date}}.
      - Taken together, {{quay-fire-hurt}} were hurt.
      - No one was killed [@quay-fire-deaths].
`
const INJURED = `  - layout: sources-differ
    title: The counts of the injured are consistent [@quay-fire-injured]
    fact: quay-fire-injured
`
const SECTION = '  - section: What is disputed\n'
const DAMAGE = `  - layout: sources-differ
    title: The offices put the damage at different sums [@fire-damage]
    fact: fire-damage
`
const DRUMS = `  - layout: figure
    title: The shed held three times what its permit allows [@drums-over-permit]
    fact: drums-in-shed
`
const DAYS = `  - layout: timeline
    title: The quay has been closed since the fire
    uncited: true
    events:
      - date: 2025-02-10
        text: Fire breaks out [@quay-fire-date]
      - date: 2025-02-19
        text: The quay has been closed for {{quay-closed}} days
`
const TENANT = `  - layout: quote
    title: Calder & Voss says it kept to its permit
    fact: calder-on-permit
`
const UNKNOWN = `  - layout: gaps
    title: We do not know who last looked at the shed
    gaps:
      - question: Who last inspected the shed?
        matters: The permit rests on it.
`
const THREE = [COVER, BOTTOM_LINE, HURT]
const SIX = [...THREE, INJURED, SECTION, DAMAGE]
const TEN = [...SIX, DRUMS, DAYS, TENANT, UNKNOWN]
const outline = (slides: readonly string[]): string => HEAD + slides.join('\n')

/** What is saved, one after another; which slide is on screen then, or which mistake the panel tells beside the last one. */
const SAVES: readonly (readonly [text: string, slide: string, mistake?: string])[] = [
  [outline(THREE), 'Five of the crew'],
  [outline(THREE).replace('@quay-fire-deaths', '@quay-fire-death'), 'Five of the crew', 'unknown-fact'],
  [outline([...THREE, INJURED]), 'The counts of the injured'],
  [
    `${outline([...THREE, INJURED])}  - layout: points\n    title: [@quay-closed] has it shut\n    points: [It is shut]\n    uncited: true\n`,
    'The counts',
    'text-needs-quotes',
  ],
  [
    outline([...SIX]).replace(
      'layout: sources-differ\n    title: The off',
      'layout: source-differ\n    title: The off',
    ),
    'The counts',
    'unknown-layout',
  ],
  [outline(SIX), 'What is disputed'],
  [outline(SIX).replace('11 dock', '12 dock'), '12 dock workers', 'number-unsupported'],
  [outline(SIX), '11 dock workers'],
  [`${outline(SIX)}  - layout: fig`, '11 dock workers', 'unknown-layout'],
  [outline([...SIX, DRUMS]), 'The shed held'],
  [`${outline([...SIX, DRUMS])}  - layout: timeline\n\ttitle: The quay\n`, 'The shed held', 'yaml-tab'],
  [outline([...SIX, DRUMS, DAYS]), 'The quay has been closed'],
  [outline([...SIX, DRUMS, DAYS, TENANT]), 'Calder & Voss says'],
  [outline(TEN).replace('    gaps:', '    gasp:'), 'Calder & Voss says', 'unknown-key'],
  [outline(TEN), 'We do not know'],
  [outline(TEN).replace('broke out on', 'began on'), 'The fire began on'],
]

/** The workspace of somebody who has the sample corpus, and no briefing of it yet. */
function corpusFiles(): Record<string, string> {
  const folder = join(PACKAGE, 'corpus/harbour-fire')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(PACKAGE.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

describe('a briefing of ten slides written from scratch beside its preview', () => {
  let browser: Browser
  let desk: Desk
  beforeAll(async () => {
    browser = await openOnline()
    desk = openDesk({ ...corpusFiles(), [OUTLINE]: outline([COVER, BOTTOM_LINE]) })
  })
  afterAll(async () => {
    await browser.close()
    desk.remove()
  })

  it('shows every save, and every mistake that people make, without once loading the page anew', async () => {
    const server = await serve(desk, [OUTLINE])
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${server.port}/this-morning`)
    await page.waitForSelector('html[data-ready]')
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    for (const [text, slide, mistake] of SAVES) {
      desk.write(OUTLINE, text)
      await page.waitForFunction(
        (shown: string, told: string) => {
          const panel = document.querySelector<HTMLElement>('.live-panel')
          const present = document.querySelector('.slides > .present > .present')?.textContent ?? ''
          const mistakes = panel?.hidden ? '' : (panel?.querySelector('ul')?.textContent ?? '')
          const isTold = told === '' ? !mistakes.includes('error') : mistakes.includes(`error ${told}`)
          return present.replace(/\s+/g, ' ').includes(shown) && isTold
        },
        { timeout: 10_000 },
        slide,
        mistake ?? '',
      )
    }
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
    expect((await page.$$('.slides section[data-number]')).length).toBeGreaterThan(TEN.length)
    expect(server.faults).toEqual([])
    await page.close()
    await server.close()
  }, 60_000)
})

describe('the briefing given from its file, with no network and the keyboard alone', () => {
  let stage: Stage
  let page: Page
  let asked: readonly string[]
  beforeAll(async () => {
    stage = await openStage()
    const made = await make(overlaid({ [OUTLINE]: outline(TEN) }), OUTLINE)
    const opened = await openDeck(stage, stage.place('deck.html', await deckOf(made)))
    page = opened.page
    asked = opened.requests
  })
  afterAll(() => stage.close())

  const DRAWER = '#drawer[open]'
  const TEXT = '#source-text[open]'
  /** The line of the drawer that is said aloud. */
  const answer = async (): Promise<string> => {
    await page.waitForSelector(DRAWER)
    return page.$eval(
      `${DRAWER} #drawer-content`,
      content => content.textContent?.trim().split('\n')[0] ?? '',
    )
  }
  /** The passage that is looked at, in the whole text of its source. */
  const words = async (): Promise<string> => {
    await page.waitForSelector(TEXT)
    return page.$eval(`${TEXT} mark.is-present, ${TEXT} .is-present mark, ${TEXT} mark[aria-current]`, mark =>
      (mark.textContent ?? '').replace(/\s+/g, ' '),
    )
  }
  const back = async (): Promise<void> => {
    await press(page, 'Escape')
    await page.waitForFunction(() => document.querySelector('#source-text[open]') === null)
    await press(page, 'Escape')
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
  }

  it('says who says that the quay opens on 1 April, in which words', async () => {
    await press(page, 'g', '2', 'Enter', 'e')
    expect(await answer()).toBe('Port authority, on 19 February; no second origin.')
    await press(page, 'Enter')
    expect(await words()).toContain('the whole quay on 1 April 2025')
    await back()
    expect((await placeOf(page)).number).toBe(2)
  })

  it('says who says that 11 dock workers were hurt: the second citation of its slide', async () => {
    await press(page, 'g', '3', 'Enter', 'e')
    expect(await answer()).toContain('Port authority, on 10 February')
    await press(page, 'ArrowRight')
    expect(await answer()).toBe('Fire service, on 11 February, by way of one paper; a second origin agrees.')
    await press(page, 'Escape')
  })

  it('says who puts the damage at which sum: found by a word, with the other report', async () => {
    await press(page, '/')
    await page.keyboard.type('damage')
    await page.waitForFunction(() =>
      document.querySelector('dialog[open]')?.textContent?.includes('different'),
    )
    await press(page, 'Enter')
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
    expect((await placeOf(page)).number).toBe(6)
    await press(page, 'e')
    expect(await answer()).toBe(
      'Port authority, on 19 February: €2.4\u00a0million; between €3.1\u00a0million and €3.6\u00a0million according to Kittiwake Mutual.',
    )
    await press(page, 'Escape')
  })

  it('says who counted the drums', async () => {
    await press(page, 'g', '7', 'Enter', 'e')
    expect(await answer()).toBe('Our ratio of two facts.')
    await press(page, 'ArrowRight')
    await page.waitForFunction(
      () => !document.querySelector('#drawer-content')?.textContent?.includes('Our ratio'),
    )
    expect(await answer()).toMatch(/ on \d+ February/)
    await press(page, 'Escape')
  })

  it('says who spoke for the tenant, and shows the words', async () => {
    await press(page, 'g', '9', 'Enter', 'e')
    expect(await answer()).toBe('Piers Calder, on 10 February, by way of one paper; no second origin.')
    await press(page, 'Enter')
    expect((await words()).length).toBeGreaterThan(10)
    await back()
    expect(asked).toEqual([])
  })
})
