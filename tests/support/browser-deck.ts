import type { Page } from 'puppeteer'
import type { Deck } from '../../templates/client/deck.ts'
import type { Shown, Stage, StageOptions } from './browser-stage.ts'

/** Opens a deck and waits until reveal.js has put up its first slide. */
export async function openDeck(stage: Stage, address: string, options: StageOptions = {}): Promise<Shown> {
  const shown = await stage.open(address, options)
  await shown.page.waitForSelector('html[data-ready]')
  return shown
}

/** Where a deck stands. */
export interface Place {
  readonly id: string
  readonly number: number
  readonly h: number
  readonly v: number
}

export function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slides > .present > .present')
    const { h, v } = (window as unknown as { readonly deck: Deck }).deck.getIndices()
    return { id: slide?.id ?? '', number: Number(slide?.dataset['number']), h, v }
  })
}

/** Goes to a slide by its number, as reveal's own interface does it. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.evaluate((wanted: number) => {
    const { deck } = window as unknown as { readonly deck: Deck }
    const slide = document.querySelector(`[data-number="${wanted}"]`)
    if (!slide) throw new Error(`There is no slide ${wanted}.`)
    const { h, v } = deck.getIndices(slide)
    deck.slide(h, v)
  }, number)
}

/** Presses keys one after another. */
export async function press(
  page: Page,
  ...keys: readonly Parameters<Page['keyboard']['press']>[0][]
): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Clicks where there is nothing, at the slide's corner: Tab then begins with the slide's first link. */
export async function clickBeside(page: Page): Promise<void> {
  await page.mouse.click(2, 2)
}

/** Waits until reveal has written where it is into the address; it does so once a second at most. */
export async function addressOf(page: Page, hash: string): Promise<string> {
  await page.waitForFunction((wanted: string) => location.hash === wanted, { timeout: 5000 }, hash)
  return page.evaluate(() => location.hash)
}
