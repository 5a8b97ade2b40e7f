import { ancestors, type Element, nameOf } from './dom.ts'
import { isComments, isPicture, markOf, namesOf } from './furniture-names.ts'
import type { Block } from './page-blocks.ts'
import { isProse } from './prose.ts'
import { teasersIn } from './teasers.ts'

interface Held {
  prose: number
  characters: number
  linked: number
  headings: number
  title: boolean
}

/** Names on elements with this part of a page's prose and more are not what they seem: `has-related`, `comments-open`. */
const STORY_SHARE = 0.3
const COMMENTS_SHARE = 0.85
const HIDDEN_SHARE = 0.5

/** A caption with its credit, in characters. */
const LONGEST_CAPTION = 500

export interface MarkedElements {
  readonly furniture: ReadonlySet<Element>
  /** Hidden elements that hold most of the page's prose: the rest of a story, behind a wall. */
  readonly revealed: ReadonlySet<Element>
}

/**
 * The elements that are furniture of the site, by their markup and by what they hold: whatever names them so, an element
 * with much of the page's prose, by itself or together with all others of the same names, is the story.
 */
export function markedElements(blocks: readonly Block[]): MarkedElements {
  const held = holdings(blocks)
  const all = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
  const named = new Map<string, number>()
  const marked = [...held].flatMap(([element, holding]) => {
    const mark = markOf(element)
    if (mark === null) return []
    const names = `${nameOf(element)} ${namesOf(element)}`
    named.set(names, (named.get(names) ?? 0) + holding.prose)
    return [{ element, holding, mark, names }]
  })
  const furniture = new Set<Element>(teasersIn(blocks))
  const revealed = new Set<Element>()
  for (const { element, holding, mark, names } of marked) {
    const share = all === 0 ? 0 : holding.prose / all
    const together = all === 0 ? 0 : (named.get(names) ?? 0) / all
    if (mark === 'doubtful') {
      const isCaption = holding.characters < LONGEST_CAPTION && together < STORY_SHARE && isPicture(element)
      if (isCaption || holdsNothing(element, holding)) furniture.add(element)
    } else if (mark === 'hidden') {
      ;(share < HIDDEN_SHARE ? furniture : revealed).add(element)
    } else if (isComments(element) ? share < COMMENTS_SHARE && !holding.title : together < STORY_SHARE)
      furniture.add(element)
  }
  return { furniture, revealed }
}

/** Whether what a doubtful name is on holds no prose, and little text or mostly links; headings alone are the story's. */
function holdsNothing(element: Element, { prose, characters, linked, headings }: Held): boolean {
  const name = nameOf(element)
  if (headings === characters && name !== 'aside' && name !== 'footer') return false
  if (prose > 0) return false
  return characters < 200 || linked * 2 > characters || name === 'footer'
}

function holdings(blocks: readonly Block[]): ReadonlyMap<Element, Held> {
  const held = new Map<Element, Held>()
  for (const block of blocks) {
    const prose = isProse(block) ? block.text.length : 0
    const heading = /^h[1-6]$/.test(block.name) ? block.text.length : 0
    for (const element of ancestors(block.element)) {
      const holding = held.get(element) ?? { prose: 0, characters: 0, linked: 0, headings: 0, title: false }
      holding.prose += prose
      holding.characters += block.text.length
      holding.linked += block.linked
      holding.headings += heading
      holding.title ||= block.name === 'h1'
      held.set(element, holding)
    }
  }
  return held
}
