import { ancestors, type Element, nameOf } from '../page/dom.ts'
import { isComments, isPicture, markOf, namesOf } from '../page/furniture-names.ts'
import type { Block } from '../page/page-blocks.ts'
import { isProse, isSentence } from '../page/prose.ts'
import { isFurnitureLine } from './furniture-lines.ts'
import { teasersIn } from './teasers.ts'

interface Held {
  prose: number
  sentences: number
  characters: number
  linked: number
  headings: number
  title: boolean
}

/** Names on elements with this part of a page's prose and more are not what they seem: `has-related`, `comments-open`. */
const STORY_SHARE = 0.3
const COMMENTS_SHARE = 0.85
const HIDDEN_SHARE = 0.5

/** A caption with its credit, in characters; a heading that is longer than one is a paragraph, and in no caption. */
const LONGEST_CAPTION = 500
const LONGEST_HEADING = 120

export interface MarkedElements {
  readonly furniture: ReadonlySet<Element>
  /** Elements that their own headings tell to be furniture. Readability weighs what stands beside them, so it gets to see them. */
  readonly boxes: ReadonlySet<Element>
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
  const furniture = new Set<Element>([...teasersIn(blocks), ...captionsIn(held, all)])
  const revealed = new Set<Element>()
  const headers = new Set<Element>()
  for (const { element, holding, mark, names } of marked) {
    const share = all === 0 ? 0 : holding.prose / all
    const together = all === 0 ? 0 : (named.get(names) ?? 0) / all
    if (mark === 'doubtful') {
      const isShort = holding.characters < LONGEST_CAPTION && holding.headings < LONGEST_HEADING
      const isCaption = isShort && together < STORY_SHARE && isPicture(element)
      if (headsPart(element, holding)) headers.add(element)
      else if (isCaption || holdsNothing(element, holding)) furniture.add(element)
    } else if (mark === 'hidden') {
      ;(share < HIDDEN_SHARE ? furniture : revealed).add(element)
    } else if (isComments(element) ? share < COMMENTS_SHARE && !holding.title : together < STORY_SHARE)
      furniture.add(element)
  }
  for (const element of besideHeadings(blocks, headers)) furniture.add(element)
  return { furniture, boxes: new Set(boxesIn(blocks, held, all)), revealed }
}

/** What a box under a heading of its own holds at most, in characters. */
const LARGEST_BOX = 600

/** Elements that begin with a heading that invites readers or leads to other stories, and hold little more. */
function boxesIn(
  blocks: readonly Block[],
  held: ReadonlyMap<Element, Held>,
  prose: number,
): readonly Element[] {
  return blocks.flatMap((block, index) => {
    if (!/^h[2-6]$/.test(block.name) || !isFurnitureLine(block)) return []
    const box = block.element.parentNode as Element
    const holding = held.get(box)
    const before = blocks[index - 1]
    if (holding === undefined || (before !== undefined && box.contains(before.element))) return []
    return holding.characters <= LARGEST_BOX && holding.prose < prose * STORY_SHARE ? [box] : []
  })
}

/** Whether an element is the header of a part of a story: a heading with little beside it. */
function headsPart(element: Element, { prose, characters, linked, headings, title }: Held): boolean {
  if (nameOf(element) !== 'header' || title || prose > 0) return false
  return headings > 0 && headings < characters && characters < 200 && linked * 2 <= characters
}

/** What stands in such headers beside the heading: the hour, who wrote it, what may be pressed. */
function besideHeadings(blocks: readonly Block[], headers: ReadonlySet<Element>): readonly Element[] {
  if (headers.size === 0) return []
  return blocks.flatMap(({ element, name }) => {
    const header = ancestors(element).find(around => headers.has(around))
    return header === undefined || header === element || /^h[1-6]$/.test(name) ? [] : [element]
  })
}

/** A caption without its credit, in characters, at most; and what the prose of a page that has captions has at least. */
const LONGEST_NOTE = 200
const LEAST_PROSE = 400

/** Elements that hold a picture and, with no name that says so, a line of words that is no sentence: its caption. */
function captionsIn(held: ReadonlyMap<Element, Held>, prose: number): readonly Element[] {
  if (prose < LEAST_PROSE) return []
  return [...held].flatMap(([element, holding]) => {
    if (holding.sentences + holding.headings > 0 || holding.characters > LONGEST_NOTE) return []
    if (/^(?:ul|ol|li|dl|dt|dd|tr|tbody|table|pre)$/.test(nameOf(element))) return []
    return holdsPhotograph(element) ? [element] : []
  })
}

/** Whether a picture stands in an element that is none of the signs, bullets and portraits that stand in lines of text. */
function holdsPhotograph(element: Element): boolean {
  return [...element.querySelectorAll('img, picture')].some(
    picture =>
      !/(?:^|[^a-z])(?:emoji|icon|smiley|avatar|bullet)/.test(namesOf(picture)) &&
      Number(picture.getAttribute('width') ?? SMALL) >= SMALL,
  )
}

/** The width of a picture, in pixels, below which it is a sign. */
const SMALL = 60

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
      const holding = held.get(element) ?? {
        prose: 0,
        sentences: 0,
        characters: 0,
        linked: 0,
        headings: 0,
        title: false,
      }
      holding.prose += prose
      holding.sentences += prose > 0 || isSentence(block) ? 1 : 0
      holding.characters += block.text.length
      holding.linked += block.linked
      holding.headings += heading
      holding.title ||= block.name === 'h1'
      held.set(element, holding)
    }
  }
  return held
}
