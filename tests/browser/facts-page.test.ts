import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDoubts } from '../../src/facts/doubts/find-doubts.ts'
import type { Corpus } from '../../src/model/corpus.ts'
import { viewFactsPage } from '../../src/render/fact-matrix/fact-matrix.ts'
import { renderFactsPage } from '../../src/render/fact-matrix/page.ts'
import { english, FONTS, fact, quoted, TEMPLATES } from '../render/build.ts'
import { axeViolations } from '../support/browser-axe.ts'
import { openStage, type Shown, type Stage } from '../support/browser-stage.ts'
import { readPdf } from '../support/pdf-reader.ts'

const TEXT =
  'The port counted at least 14 injured. The union spoke of 24 injured, and the crew of some two dozen.'

/** Facts for several pages: one that nobody is named for, one with more voices than a page has room for, some that differ. */
const FACTS = [
  fact('alone', [
    { in: 'gazette', says: '14' },
    { in: 'radio', says: '24' },
  ]),
  fact(
    'voices',
    Array.from({ length: 9 }, (_, index) => ({
      in: `paper-${index}`,
      by: [`Office number ${index} of the northern harbour`],
      says: `${index + 10}`,
    })),
  ),
  ...Array.from({ length: 30 }, (_, index) =>
    fact(`injured-${index}`, [
      quoted({ in: 'gazette', by: ['Port authority'], says: 'at least 14' }, TEXT, 'at least 14'),
      quoted(
        { in: 'mirror', by: ['Port authority'], says: 'at least 14', copyOf: 'gazette' },
        TEXT,
        '14 injured',
      ),
      quoted({ in: 'radio', by: ['Dockers’ union'], says: `${index + 24}` }, TEXT, '24 injured'),
      quoted({ in: 'radio', says: 'some two dozen', hedge: 'alleged' }, TEXT, 'some two dozen'),
    ]),
  ),
]

let stage: Stage
let shown: Shown
let html: string
beforeAll(async () => {
  const sources = new Map(FACTS.flatMap(({ evidence }) => evidence.map(({ source }) => [source.id, source])))
  const corpus: Corpus = { name: 'harbour', sources, claimants: [] }
  const facts = new Map(FACTS.map(item => [item.id, item]))
  const view = viewFactsPage({ corpus, facts, total: facts.size, leftOut: 0 }, findDoubts(facts), english)
  html = (await renderFactsPage(view, { templates: TEMPLATES, fonts: FONTS })).html
  stage = await openStage()
  shown = await stage.open(stage.place('facts.html', html), { size: { width: 1280, height: 900 } })
})
afterAll(() => stage.close())

describe('the page of facts', () => {
  it('asks for nothing outside itself, and complains of nothing', () => {
    expect([shown.requests, shown.complaints]).toEqual([[], []])
  })

  it('passes axe', async () => {
    expect(await axeViolations(shown.page)).toEqual([])
  })

  it('is no wider than a screen, and no cell holds more than it has room for', async () => {
    const over = await shown.page.evaluate(() =>
      [...document.querySelectorAll('html, th, td')]
        .filter(element => element.scrollWidth > element.clientWidth + 1)
        .map(element => element.className),
    )
    expect(over).toEqual([])
  })

  it('is no wider than a narrow screen: only a table of many voices is moved by itself', async () => {
    await shown.page.setViewport({ width: 800, height: 900 })
    const [page, moved] = await shown.page.evaluate(() => [
      document.documentElement.scrollWidth,
      [...document.querySelectorAll('.sheet')].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ).length,
    ])
    await shown.page.setViewport({ width: 1280, height: 900 })
    expect(page).toBe(800)
    expect(moved).toBeGreaterThan(0)
  })

  it('sets what one voice says side by side, in a table as wide as its page', async () => {
    const row = await shown.page.evaluate(() => {
      const cell = document.querySelector('#f-alone .cell')
      const [left, right] = [...(cell?.querySelectorAll('.entry') ?? [])].map(entry =>
        entry.getBoundingClientRect(),
      )
      const table = cell?.closest('table')?.getBoundingClientRect()
      const body = document.querySelector('main')?.getBoundingClientRect()
      return { tops: [left?.top, right?.top], widths: [table?.width, body?.width] }
    })
    expect(row.tops[0]).toBe(row.tops[1])
    expect(row.widths[0]).toBe(row.widths[1])
  })

  it('prints on A4 landscape with the head of a table on each of its pages, and links within it', async () => {
    const page = await stage.print(html)
    const pdf = await readPdf(await page.pdf())
    await page.close()
    expect(pdf.pages.length).toBeGreaterThan(3)
    for (const { width, height } of pdf.pages)
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
    const passages = pdf.pages.findIndex(({ texts }) => texts.some(({ text }) => text === 'The passages'))
    const rows = pdf.pages
      .slice(0, passages)
      .filter(({ texts }) => texts.some(({ text }) => /^injured-\d+$/.test(text)))
    expect(rows.length).toBeGreaterThan(2)
    const unheaded = rows.filter(({ texts }) => !texts.some(({ text }) => text.includes('Unattributed')))
    expect(unheaded).toEqual([])
    const links = pdf.pages.flatMap(each => each.links)
    expect(links.length).toBeGreaterThan(60)
    expect(links.filter(({ place, page: leads }) => place !== null && leads === null)).toEqual([])
  })
})
