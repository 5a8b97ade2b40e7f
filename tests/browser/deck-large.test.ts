import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, make, makeSample } from '../support/browser-documents.ts'
import { openStage, type Stage } from '../support/browser-stage.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const FACTS = 500
const SLIDES = 240

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** A briefing of many slides, each of which cites three of many facts; each fact has two reports. */
function largeWorkspace() {
  const notice = lines(
    FACTS,
    index => `Depot ${index} held ${1000 + index} drums of solvent, the port said.\n`,
  )
  const register = lines(FACTS, index => `A team counted ${1000 + index} drums in depot ${index}.\n`)
  const source = (id: string, text: string) => `${id}:
  type: article-newspaper
  container-title: The ${id}
  issued: 2025-02-11
  URL: https://${id}.example/depots
  text: texts/${id}.txt
  sha256: ${createHash('sha256').update(text).digest('hex')}
`
  return memoryWorkspace({
    'corpus/depots/texts/notice.txt': notice,
    'corpus/depots/texts/register.txt': register,
    'corpus/depots/sources.yaml': source('notice', notice) + source('register', register),
    'corpus/depots/claimants.yaml': 'port: {name: Port authority}\nteam: {name: Fire service}\n',
    'corpus/depots/facts.yaml': lines(
      FACTS,
      index => `depot-${index}:
  kind: quantity
  claim: Drums of solvent in a depot
  unit: drums
  evidence:
    - {source: notice, quote: held ${1000 + index} drums, by: port}
    - {source: register, quote: counted ${1000 + index} drums, by: team}`,
    ),
    'briefings/large.yaml': `title: Depots
date: 2025-02-20
marking: TLP:GREEN
corpus: depots
slides:
${lines(SLIDES, slideOf)}`,
  })
}

const slideOf = (
  index: number,
): string => `${index % 12 === 0 ? '  - section: A part of the town\n' : ''}  - layout: points
    title: The depots hold drums
    points:
${lines(3, point => `      - "The depot holds {{depot-${(index * 3 + point) % FACTS}}} drums."`)}`

/** Milliseconds from the start of loading until words of the first slide are on the screen, and until all is read: medians of three. */
async function openingTimes(address: string): Promise<{ readonly painted: number; readonly read: number }> {
  const times: { painted: number; read: number }[] = []
  for (let run = 0; run < 3; run += 1) {
    const { page } = await openDeck(stage, address)
    times.push(
      await page.evaluate(async () => {
        const [navigation] = performance.getEntriesByType('navigation')
        const read = (navigation as PerformanceNavigationTiming).domContentLoadedEventEnd
        const painted = await new Promise<number>(resolve => {
          new PerformanceObserver(list => {
            const entries = list.getEntries() as (PerformanceEntry & { readonly element?: Element })[]
            resolve(
              entries.find(({ element }) => element?.closest('[data-number="1"]'))?.startTime ?? Infinity,
            )
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        })
        return { painted, read }
      }),
    )
    await page.close()
  }
  const middle = (of: 'painted' | 'read') => times.map(time => time[of]).sort((a, b) => a - b)[1] ?? 0
  return { painted: middle('painted'), read: middle('read') }
}

describe('a deck of hundreds of slides and of facts', () => {
  it('paints its first slide as soon as the sample does, is read in five times its time, turns and shows evidence', async () => {
    const large = await make(largeWorkspace(), 'briefings/large.yaml')
    expect(large.briefing.slides.length).toBeGreaterThan(300)
    expect(large.rendering.facts.length).toBe(FACTS)
    const address = stage.place('large.html', await deckOf(large))
    const sample = stage.place('sample.html', await deckOf(await makeSample('paper')))
    const [small, big] = [await openingTimes(sample), await openingTimes(address)]
    expect(big.painted).toBeLessThan(2 * small.painted)
    expect(big.read).toBeLessThan(5 * small.read)
    const { page } = await openDeck(stage, address)
    await goTo(page, 200)
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).number).toBe(201)
    await page.click('.slides > .present > .present a.cite')
    expect(await page.$eval('.drawer-evidence', list => list.children.length)).toBe(2)
    await press(page, 'Escape')
    // The frame that follows a key shows the drawer, laid out beside its slide.
    await page.evaluate(() => {
      const look = () => {
        const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
        const [slide, drawer] = [boxOf('.slides > .present > .present'), boxOf('#drawer')]
        const isBeside = (drawer?.width ?? 0) > 400 && (slide?.right ?? 0) <= (drawer?.left ?? 0) + 7
        document.documentElement.dataset['seen'] = String(isBeside)
      }
      document.addEventListener('keydown', () => requestAnimationFrame(look), { capture: true, once: true })
    })
    await press(page, 'e')
    const seen = await page.waitForFunction(() => document.documentElement.dataset['seen'])
    expect(await seen.jsonValue()).toBe('true')
    await press(page, 'Escape', '/')
    await page.keyboard.type('depot 417')
    await page.waitForSelector('#search-results mark')
    await page.close()
  })
})
