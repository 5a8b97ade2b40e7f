import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FactView } from '../../src/render/views/view.ts'
import { axeViolations } from '../support/browser-axe.ts'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample, project } from '../support/browser-documents.ts'
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
afterEach(() =>
  page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
  }),
)
afterAll(() => stage.close())

const bluf = () => made.rendering.slides.find(({ view }) => view.layout === 'bluf')?.view
const factNumbered = (number: number): FactView => {
  const fact = made.rendering.facts[number - 1]
  if (!fact) throw new Error(`The sample has no citation ${number}.`)
  return fact
}
const openIds = (): Promise<string[]> => page.$$eval('dialog[open]', open => open.map(({ id }) => id))
const place = (id: string): Promise<string> =>
  page.$eval(`#${id} .drawer-steps p`, words => words.textContent)
const currentMarks = (): Promise<string[]> =>
  page.$$eval('#source-text mark[aria-current]', marks => marks.map(mark => mark.textContent))

/** Opens the drawer with E on the first slide of judgements. */
async function openDrawer(): Promise<void> {
  await goTo(page, bluf()?.number ?? 0)
  await press(page, 'e')
}

describe('Enter in the drawer', () => {
  it('opens the whole text of the first passage, there, and Escape leads back step by step', async () => {
    await openDrawer()
    const before = await placeOf(page)
    await press(page, 'Enter')
    expect(await openIds()).toEqual(['drawer', 'source-text'])
    const [evidence] = factNumbered(1).evidence
    expect(await page.$eval('#source-text-name', name => name.textContent)).toBe(evidence?.source.outlet)
    expect((await currentMarks()).join(' … ')).toBe(evidence?.quote)
    const isInSight = await page.$eval('#source-text mark[aria-current]', mark => {
      const { top, bottom } = mark.getBoundingClientRect()
      return top > 60 && bottom < innerHeight - 60
    })
    expect(isInSight).toBe(true)
    await press(page, 'Escape')
    expect(await openIds()).toEqual(['drawer'])
    expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.id)).toBe('drawer')
    await press(page, 'Escape')
    expect(await openIds()).toEqual([])
    expect(await placeOf(page)).toEqual(before)
  })

  it('shows the text as it stands in its file, whole', async () => {
    await openDrawer()
    await press(page, 'Enter')
    const [evidence] = factNumbered(1).evidence
    const source = made.briefing.sources.find(({ source: { id } }) => id === evidence?.source.id)?.source
    const file = project.read(source?.path ?? '')
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const shown = await page.$$eval('.source-text .text-paragraph', paragraphs =>
      paragraphs.map(paragraph => {
        for (const cites of paragraph.querySelectorAll('.cites')) cites.remove()
        return paragraph.textContent
      }),
    )
    const whole = file.kind === 'read' ? new TextDecoder().decode(file.bytes) : ''
    // In Markdown the signs of headings and emphasis are no words.
    expect(words(shown.join(' ')).length).toBeGreaterThan(0.9 * words(whole).length)
    for (const paragraph of shown) expect(words(whole)).toContain(words(paragraph))
  })

  it('marks in it every passage that the briefing cites', async () => {
    await openDrawer()
    await press(page, 'Enter')
    const id = factNumbered(1).evidence[0]?.source.id
    const cited = made.rendering.facts.flatMap(({ evidence }) =>
      evidence.filter(item => item.source.id === id),
    )
    const marked = await page.$$eval('#source-text mark', marks =>
      marks.map(mark => [mark.getAttribute('data-cited') ?? '', mark.textContent] as const),
    )
    expect(cited.length).toBeGreaterThan(5)
    for (const { id: evidence, quote } of cited) {
      const words = marked.filter(([ids]) => ids.split(' ').includes(evidence)).map(([, text]) => text)
      expect(words.join('').replace(/\s+/g, ' ')).toBe(quote.replace(/ (?:…|\.\.\.|\[…\]) /g, ''))
    }
  })

  it('goes with the arrows to the other passages of the fact, and says which it is', async () => {
    await openDrawer()
    await press(page, 'Enter')
    const { evidence } = factNumbered(1)
    expect(await place('source-text')).toBe(`Passage 1 of ${evidence.length}`)
    await press(page, 'ArrowRight')
    expect(await page.$eval('#source-text-name', name => name.textContent)).toBe(evidence[1]?.source.outlet)
    expect((await currentMarks()).join(' … ')).toBe(evidence[1]?.quote)
    for (const _ of evidence) await press(page, 'ArrowRight')
    expect(await place('source-text')).toBe(`Passage ${evidence.length} of ${evidence.length}`)
    await press(page, 'ArrowLeft')
    expect(await place('source-text')).toBe(`Passage ${evidence.length - 1} of ${evidence.length}`)
  })

  it('opens the text of the piece of evidence whose button has the focus', async () => {
    await openDrawer()
    const buttons = await page.$$('#drawer [data-text]')
    await buttons[1]?.focus()
    await press(page, 'Enter')
    const { evidence } = factNumbered(1)
    expect(await page.$eval('#source-text-name', name => name.textContent)).toBe(evidence[1]?.source.outlet)
    await press(page, 'Escape')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-passage'))
    expect(focused).toBe(evidence[1]?.id)
  })
})

describe('in a whole text', () => {
  it('the number after a passage leads to its citation in the drawer', async () => {
    await openDrawer()
    await press(page, 'Enter')
    const link = await page.$('#source-text .cites a')
    const fact = await link?.evaluate(element => element.getAttribute('data-fact'))
    await link?.click()
    expect(await openIds()).toEqual(['drawer'])
    expect(await page.$eval('.drawer-end a', end => end.getAttribute('href'))).toBe(`#evidence-${fact}`)
  })

  it('a copy shows what it changed, sentence by sentence beside the original', async () => {
    const copy = made.rendering
      .sourceTexts()
      .find(({ changes }) => changes.some(({ kinds }) => kinds.includes('Negation')))
    const fact = made.rendering.facts.find(({ evidence }) =>
      evidence.some(({ source }) => source.id === copy?.source.id),
    )
    const slide = made.rendering.slides.find(({ view }) => fact && view.cited.includes(fact))?.view
    await goTo(page, slide?.number ?? 0)
    await page.click(`.slides > .present > .present .slide-foot a[href="${fact?.href}"]`)
    await page.$eval(`#drawer [data-text="${copy?.source.id}"]`, button => (button as HTMLElement).click())
    const changes = await page.$$eval('#source-text .drawer-changes > li', items =>
      items.map(item => item.innerText.split('\n').filter(line => line !== '')),
    )
    expect(changes).toHaveLength(copy?.changes.length ?? 0)
    expect(changes[0]?.[0]).toBe(copy?.changes[0]?.kinds)
    expect(changes[0]?.[1]).toMatch(/^Original: ./)
    expect(changes[0]?.[2]).toMatch(/^Copy: ./)
  })

  it('turning the slide elsewhere closes it with the drawer', async () => {
    await openDrawer()
    await press(page, 'Enter')
    await goTo(page, 1)
    expect(await openIds()).toEqual([])
  })
})

describe.each(['paper', 'night'])('in the theme %s', theme => {
  it('axe-core finds nothing against a whole text, with what a copy changed', async () => {
    const themed = await openDeck(stage, stage.place(`${theme}.html`, await deckOf(await makeSample(theme))))
    await themed.page.evaluate(() => {
      const [copy] = [...document.querySelectorAll('template')].filter(
        ({ dataset, content }) => dataset['source'] && content.querySelector('.drawer-changes'),
      )
      const at = [...document.querySelectorAll('template')].find(({ content }) =>
        content.querySelector(`[data-text="${copy?.dataset['source']}"]`),
      )
      location.hash = `#evidence-${at?.dataset['evidence']}`
    })
    await themed.page.waitForSelector('#drawer[open]')
    await themed.page.$eval('#drawer .not-counted [data-text]', button => (button as HTMLElement).click())
    await themed.page.waitForSelector('#source-text[open]')
    expect(await axeViolations(themed.page)).toEqual([])
    await themed.page.close()
  })
})

it('nothing was asked for, and nothing complained of', () => {
  expect(deck.requests).toEqual([])
  expect(deck.complaints).toEqual([])
})
