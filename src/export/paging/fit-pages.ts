import type { PageHandle } from '../browser/page.ts'
import { breakPages } from './break-pages.ts'
import { measureStrips } from './measure-strips.ts'
import type { PageRoom } from './strip.ts'

/**
 * Leaves out of a loaded document what is least important, by its own order (`data-rank`, 1 first), until the rest fits a
 * number of pages. What has no rank stays. The document says what was left out (`sayLeftOut`). Measured, not estimated.
 */
export async function fitPages(page: PageHandle, mostPages: number, room: PageRoom): Promise<void> {
  const count = async (kept: number): Promise<number> => {
    await page.evaluate(keepRanked, kept)
    return breakPages(await page.evaluate(measureStrips, null), room).length
  }
  const all = await page.evaluate(countRanked, null)
  if ((await count(all)) <= mostPages) return
  // The most that fits lies between what is known to and what is known not to.
  let [fitting, tooMany] = [0, all]
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2)
    if ((await count(middle)) <= mostPages) fitting = middle
    else tooMany = middle
  }
  await page.evaluate(keepRanked, fitting)
}

function countRanked(): number {
  return document.querySelectorAll('[data-rank]').length
}

/**
 * Shows the ranked parts up to a rank, hides the others, hides a section with nothing left in it, and writes what was left
 * out, in the words that the document brings for each number. Sent to the browser as text.
 */
function keepRanked(kept: number): void {
  const left = new Map<string, number>()
  for (const part of document.querySelectorAll<HTMLElement>('[data-rank]')) {
    const isLeft = Number(part.dataset['rank']) > kept
    part.style.display = isLeft ? 'none' : ''
    const kind = part.dataset['kind'] ?? ''
    if (isLeft) left.set(kind, (left.get(kind) ?? 0) + 1)
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-ranked-section]')) {
    const parts = Array.from(section.querySelectorAll<HTMLElement>('[data-rank]'))
    section.style.display = parts.every(part => part.style.display === 'none') ? 'none' : ''
  }
  const said = document.querySelector<HTMLElement>('[data-left-out]')
  if (said === null) return
  const phrases = JSON.parse(said.dataset['leftOut'] ?? '{}') as Record<string, string[]>
  const words = Object.entries(phrases).flatMap(([kind, counts]) => counts[(left.get(kind) ?? 0) - 1] ?? [])
  said.style.display = words.length === 0 ? 'none' : ''
  said.textContent = (said.dataset['pattern'] ?? '{what}').replace('{what}', words.join(', '))
}
