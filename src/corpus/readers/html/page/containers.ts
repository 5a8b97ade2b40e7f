import { type Element, isElement, nameOf } from './dom.ts'
import { namesOf } from './furniture-names.ts'
import type { Block } from './page-blocks.ts'

/** Elements that make a block or group some, and that no run of text is named after. */
const GROUPS = new Set(
  'li ul ol dl dt dd blockquote tr tbody thead table td th p pre header hgroup h2 h3 h4 h5 h6'.split(' '),
)

/** What holds the block and its neighbours: the element around its paragraph, heading, list or table. */
export function containerOf({ element }: Block): Element {
  let at: Element = isParagraph(element) ? (element.parentNode as Element) : element
  while (GROUPS.has(nameOf(at)) && at.parentNode !== null && isElement(at.parentNode)) {
    // A table's cell that holds paragraphs of its own is layout, and a container.
    if (/^t[dh]$/.test(nameOf(at)) && at !== element) break
    at = at.parentNode
  }
  return at
}

/** Whether a `div` without a name is written for a `p`: it holds text and no other elements than those of a line. */
const isParagraph = (element: Element): boolean =>
  nameOf(element) === 'div' &&
  namesOf(element).trim() === '' &&
  nameOf(element.parentNode as Element) !== 'body' &&
  [...element.children].every(child => INLINE.test(nameOf(child)))

const INLINE = /^(?:a|abbr|b|br|cite|em|font|i|mark|q|small|span|strong|sub|sup|time|u|wbr)$/

/** The name by which containers of one kind are known again, their numbers left open. */
export function signatureOf(element: Element): string {
  return `${nameOf(element)} ${namesOf(element).replace(/\d+/g, '0')}`
}

/** How many of these blocks' containers there are of each kind, by `signatureOf`. */
export function kindsOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  for (const container of new Set(blocks.map(containerOf)))
    kinds.set(signatureOf(container), (kinds.get(signatureOf(container)) ?? 0) + 1)
  return kinds
}
