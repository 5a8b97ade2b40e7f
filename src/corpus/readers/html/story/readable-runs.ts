import { cleanCharacters } from '../../clean-characters.ts'
import type { MarkedElements } from '../furniture/furniture-elements.ts'
import type { Element } from '../page/dom.ts'
import { isElement, isText, type Node } from '../page/dom.ts'
import type { PageBlocks, Run } from '../page/page-blocks.ts'
import { parsePage } from '../page/parse-page.ts'

/** The attribute that tells where an element stood before Readability moved, renamed and merged elements. */
const NUMBER = 'data-citedeck-element'

/** Pages with more elements, or deeper ones, are read without Readability, whose time grows by their square. */
const MOST_ELEMENTS = 60_000
const DEEPEST = 300

/** Text of an article below which Readability tries again with weaker filters, in characters; its own default is 500. */
const SHORTEST_ARTICLE = 250

/**
 * The text nodes of a page that Readability takes for the article, without the elements named as furniture; null where it
 * finds no article. It works on a second parse of the same markup, for it takes a document apart; what it keeps is found
 * again by its words and by the numbers of the elements around them.
 */
export async function readableRuns(
  markup: string,
  elements: readonly Element[],
  { furniture, revealed }: MarkedElements,
  { blocks, depth }: PageBlocks,
): Promise<ReadonlySet<Run> | null> {
  if (elements.length > MOST_ELEMENTS || depth > DEEPEST) return null
  const { Readability } = await import('@mozilla/readability')
  const document = await parsePage(markup)
  const twins = [...document.querySelectorAll('*')]
  for (const [number, twin] of twins.entries()) twin.setAttribute(NUMBER, String(number))
  for (const [number, element] of elements.entries())
    if (furniture.has(element)) twins[number]?.remove()
    else if (revealed.has(element)) {
      twins[number]?.removeAttribute('style')
      twins[number]?.removeAttribute('aria-hidden')
    }
  try {
    const article = new Readability<Node>(document, {
      charThreshold: SHORTEST_ARTICLE,
      serializer: node => node,
      disableJSONLD: true,
    }).parse()
    return article?.content
      ? matchRuns(
          article.content,
          elements,
          blocks.flatMap(block => block.runs),
        )
      : null
  } catch {
    return null
  }
}

/** The runs whose words stand in the article, inside the element of the number that is nearest to them there. */
function matchRuns(article: Node, elements: readonly Element[], runs: readonly Run[]): ReadonlySet<Run> {
  const waiting = new Map<string, Run[]>()
  for (const run of runs) {
    const same = waiting.get(keyOf(run.text))
    if (same) same.push(run)
    else waiting.set(keyOf(run.text), [run])
  }
  // Texts come in the order of the page: the next is mostly the last of these.
  for (const same of waiting.values()) same.reverse()
  const kept = new Set<Run>()
  for (const { text, number } of textsOf(article)) {
    const candidates = waiting.get(keyOf(text))
    if (!candidates) continue
    const around = number === null ? undefined : elements[number]
    const at = candidates.findLastIndex(run => around === undefined || around.contains(run.element))
    if (at < 0) continue
    const [run] = candidates.splice(at, 1)
    if (run) kept.add(run)
  }
  return kept
}

/** Text nodes that begin with as many characters alike are told apart by their elements and their order. */
const LONGEST_KEY = 2_000

/** Letters and digits, a space between; most text nodes are ASCII, for which the shorter pattern does. */
function keyOf(whole: string): string {
  const text = whole.slice(0, LONGEST_KEY)
  const words = /[\u0080-\uffff]/.test(text)
    ? text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    : text.replace(/[^A-Za-z0-9]+/g, ' ')
  return words.trim() || text.trim()
}

function textsOf(root: Node): readonly { text: string; number: number | null }[] {
  const texts: { text: string; number: number | null }[] = []
  const open: { node: Node; number: number | null }[] = [{ node: root, number: null }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, number } = next
    if (isText(node)) texts.push({ text: cleanCharacters(node.data), number })
    if (!isElement(node)) continue
    const own = node.getAttribute(NUMBER)
    const inside = own === null ? number : Number(own)
    for (let child = node.lastChild; child !== null; child = child.previousSibling)
      open.push({ node: child, number: inside })
  }
  return texts.filter(({ text }) => text.trim() !== '')
}
