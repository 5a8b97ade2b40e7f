import { signatureOf } from '../page/containers.ts'
import { isAgeLine, isDateLine } from '../page/date-line.ts'
import { ancestors, type Element } from '../page/dom.ts'
import type { Block } from '../page/page-blocks.ts'
import { isProse } from '../page/prose.ts'

/** Characters of a headline, and of a whole teaser with its date and summary, at most. */
const LONGEST_HEADLINE = 200
const LONGEST_TEASER = 600

/** As many of one kind make a list of other stories. */
const FEWEST = 3

/** Part of a page's prose that stands outside its teasers; below it, the teasers are what the page tells. */
const TOLD_OUTSIDE = 0.2

/** How far above a headline what holds it and its summary may stand. */
const HIGHEST = 5

interface Held {
  headlines: number
  /** Characters that are neither in headlines nor in dates, and lines that are dates. */
  told: number
  dates: number
  characters: number
  plain: number
  prose: number
}

/**
 * Elements that announce another story each: a headline that is a link from end to end, beside a summary, three times or
 * more in elements of the same name, or with its date and nothing else. Parts of a story under linked headings are longer,
 * or stand in one element.
 */
export function teasersIn(blocks: readonly Block[]): ReadonlySet<Element> {
  const held = holdings(blocks)
  const kinds = new Map<string, Map<Element, Held>>()
  for (const block of blocks) {
    if (!isHeadline(block)) continue
    const teaser = teaserAround(block, held)
    if (teaser === null) continue
    const kind = kinds.get(signatureOf(teaser.element)) ?? new Map<Element, Held>()
    kinds.set(signatureOf(teaser.element), kind.set(teaser.element, teaser.holding))
  }
  const listed = [...kinds.values()].filter(kind => kind.size >= FEWEST)
  const all = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
  const told = listed.flatMap(kind => [...kind.values()]).reduce((sum, { prose }) => sum + prose, 0)
  const dated = [...held].filter(
    ([, holding]) => holding.told === 0 && holding.headlines > 0 && holding.dates > 0,
  )
  const announced = all - told < all * TOLD_OUTSIDE ? [] : listed.flatMap(kind => [...kind.keys()])
  return new Set([...announced, ...dated.map(([element]) => element)])
}

function isHeadline({ text, linked, name }: Block): boolean {
  return (
    linked * 10 >= text.length * 9 && text.length >= 12 && text.length <= LONGEST_HEADLINE && name !== 'h1'
  )
}

/** The smallest element around a headline that holds a summary too, where it holds little else. */
function teaserAround(
  { element: headline }: Block,
  held: ReadonlyMap<Element, Held>,
): { element: Element; holding: Held } | null {
  let height = 0
  for (const element of ancestors(headline)) {
    const holding = held.get(element)
    if (height > HIGHEST || holding === undefined || holding.characters > LONGEST_TEASER) return null
    if (holding.headlines > 1) return null
    if (holding.plain >= 40) return { element, holding }
    height += 1
  }
  return null
}

function holdings(blocks: readonly Block[]): ReadonlyMap<Element, Held> {
  const held = new Map<Element, Held>()
  for (const block of blocks) {
    const isDated = isDateLine(block.text) || isAgeLine(block.text)
    for (const element of ancestors(block.element)) {
      const holding = held.get(element) ?? {
        headlines: 0,
        told: 0,
        dates: 0,
        characters: 0,
        plain: 0,
        prose: 0,
      }
      if (isDated) holding.dates += 1
      else if (!isHeadline(block)) holding.told += block.text.length
      holding.characters += block.text.length
      holding.headlines += isHeadline(block) ? 1 : 0
      holding.plain += block.text.length - block.linked
      holding.prose += isProse(block) ? block.text.length : 0
      held.set(element, holding)
    }
  }
  return held
}
