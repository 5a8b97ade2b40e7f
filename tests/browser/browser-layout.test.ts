import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHandle, openBrowser } from '../../src/export/browser/launch.ts'
import { type Misfit, measureSlides } from '../../src/export/measure-slides.ts'
import { thisMachine } from '../support/machine.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await openBrowser({ machine: thisMachine, named: null })
})
afterAll(() => browser.close())

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  .slide { position: relative; width: 1280px; height: 720px; padding: 72px; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; font: 24px/36px sans-serif }
  .slide-body { min-height: 0; min-width: 0 }
  .slide-foot { font-size: 16px; line-height: 24px }`

const slide = (body: string, number = 1): string =>
  `<div class="slide" data-slide="${number}"><h2>A title</h2><div class="slide-body">${body}</div><footer class="slide-foot">Gazette</footer></div>`

async function measure(...slides: string[]): Promise<Misfit[]> {
  const page = await browser.openPage(`<!doctype html><style>${STYLE}</style>${slides.join('')}`)
  const misfits = await page.evaluate(measureSlides, { smallestText: 14, slideWidth: 1280 })
  await page.close()
  return misfits
}

const lines = (count: number): string => '<p>One line of text.</p>'.repeat(count)

describe('measuring slides', () => {
  it('finds nothing on a slide that is full and fits', async () => {
    expect(await measure(slide(lines(14)))).toEqual([])
  })

  it('says by how much a slide with a line too many passes the body', async () => {
    const [misfit, ...others] = await measure(slide(lines(15)), slide('<p>short</p>', 2))
    expect(others).toEqual([])
    expect(misfit).toMatchObject({
      slide: '1',
      kind: 'beyond',
      axis: 'down',
      element: 'div.slide-body p',
      text: 'One line of text.',
    })
    // 15 lines of 36, where 720 less the padding, the title and the foot leave 516.
    expect(misfit?.by).toBe(24)
  })

  it('finds a word that is too long for its column', async () => {
    const [misfit] = await measure(slide(`<p>${'Donaudampfschifffahrt'.repeat(6)}</p>`))
    expect(misfit).toMatchObject({ kind: 'beyond', axis: 'across' })
  })

  it('does not count the spaces that hang at the ends of lines, and counts their words', async () => {
    // At the body's right side; forty digits fill a line, and the space between them hangs over its end.
    const style = 'font: 40px/60px sans-serif; width: 40ch; margin-left: auto; white-space-collapse: preserve'
    const words = (digits: number): string =>
      `<p style="${style}">${'0'.repeat(digits)} ${'0'.repeat(digits)}</p>`
    expect(await measure(slide(words(40)))).toEqual([])
    expect(await measure(slide(words(41)))).toMatchObject([{ kind: 'beyond', axis: 'across' }])
  })

  it('finds content that leaves the slide to the left or above', async () => {
    const misfits = await measure(
      slide('<p style="position: absolute; left: -40px; top: 200px">to the left</p>'),
      slide('<p style="position: absolute; top: -60px">above</p>', 2),
    )
    expect(misfits.map(({ slide, axis }) => [slide, axis])).toEqual([
      ['1', 'across'],
      ['2', 'down'],
    ])
  })

  it('finds text that runs under a foot laid over the body', async () => {
    const over =
      '<div class="slide" data-slide="1"><div class="slide-body" style="position: absolute; inset: 0">' +
      `<div style="height: 640px"></div>${lines(2)}</div><footer class="slide-foot" style="position: absolute; bottom: 24px">Gazette</footer></div>`
    expect(await measure(over)).toMatchObject([{ kind: 'beyond', axis: 'down' }])
  })

  it('finds an inner box that hides part of its content, whichever way it hides it', async () => {
    for (const overflow of ['hidden', 'clip', 'auto', 'scroll']) {
      const [misfit] = await measure(
        slide(`<div class="note" style="height: 72px; overflow: ${overflow}">${lines(3)}</div>`),
      )
      expect(misfit).toMatchObject({ kind: 'hidden', axis: 'down', element: 'div.note', by: 36 })
    }
  })

  it('finds a line that is cut with an ellipsis', async () => {
    const cut = 'width: 200px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis'
    expect(
      await measure(slide(`<p style="${cut}">A sentence that is longer than its box</p>`)),
    ).toMatchObject([{ kind: 'hidden', axis: 'across' }])
  })

  it('lets boxes for screen readers be', async () => {
    const unseen = 'position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap'
    expect(await measure(slide(`<span style="${unseen}">Words for a screen reader</span>`))).toEqual([])
  })

  it('finds a picture that passes the body', async () => {
    const [misfit] = await measure(slide('<svg width="1400" height="100" viewBox="0 0 1400 100"></svg>'))
    expect(misfit).toMatchObject({ kind: 'beyond', axis: 'across', element: 'div.slide-body svg', by: 264 })
  })

  it('finds text under 14 pixels: set so, scaled so, or in a drawing that is scaled', async () => {
    const misfits = await measure(
      slide('<p style="font-size: 13px">small</p>'),
      slide('<p style="font-size: 20px; transform: scale(0.5)">scaled</p>', 2),
      slide(
        '<svg width="100" height="100" viewBox="0 0 200 200"><text x="10" y="50" font-size="20">drawn</text></svg>',
        3,
      ),
      slide('<p style="font-size: 14px">large enough</p>', 4),
    )
    expect(misfits.map(({ slide, kind, by }) => [slide, kind, by])).toEqual([
      ['1', 'small', 13],
      ['2', 'small', 10],
      ['3', 'small', 10],
    ])
  })
})
