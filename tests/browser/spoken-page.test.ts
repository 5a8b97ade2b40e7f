import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHandle, openBrowser } from '../../src/export/browser/launch.ts'
import { drawSpaces, prepareSpokenPage } from '../../src/export/pdf/spoken-page.ts'
import { thisMachine } from '../support/machine.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await openBrowser({ machine: thisMachine, named: null })
})
afterAll(() => browser.close())

interface Highlights {
  /** All of the words, as they are drawn one after the other. */
  readonly words: string
  readonly pieces: readonly { readonly text: string; readonly lines: number }[]
}

/** What becomes of a highlight in a narrow column. */
async function highlightsOf(html: string): Promise<Highlights> {
  const page = await browser.openPage(
    `<!doctype html><style>p { width: 180px; font: 16px/20px serif } [data-spoken] p { white-space-collapse: preserve }</style><p>${html}</p>`,
    [drawSpaces],
  )
  await page.evaluate(prepareSpokenPage, null)
  const highlights = await page.evaluate(readHighlights, null)
  await page.close()
  return highlights
}

function readHighlights(): Highlights {
  const pieces = Array.from(document.querySelectorAll('mark'), mark => ({
    text: mark.textContent ?? '',
    lines: new Set(Array.from(mark.getClientRects(), ({ bottom }) => Math.round(bottom))).size,
  }))
  return { words: document.querySelector('p')?.textContent ?? '', pieces }
}

describe('a highlight over several lines', () => {
  it.each([
    ['of words alone', 'two hundred people of the lower town who came down to the quay'],
    [
      'with a name kept whole in it',
      'two hundred people of the <span>IS-K</span> who came <span>F-16</span> down to the quay',
    ],
  ])('is parted at their ends, %s', async (_, words) => {
    const { words: drawn, pieces } = await highlightsOf(`They say <mark>${words}</mark>.`)
    expect(drawn).toBe(`They say ${words.replace(/<[^>]*>/g, '')}.`)
    expect(pieces.length).toBeGreaterThan(2)
    for (const { text, lines } of pieces) {
      expect(lines).toBe(1)
      expect(text).toBe(text.trim())
    }
  })

  it('of one line stays in one piece', async () => {
    expect((await highlightsOf('<mark>two people</mark> came')).pieces).toEqual([
      { text: 'two people', lines: 1 },
    ])
  })
})
