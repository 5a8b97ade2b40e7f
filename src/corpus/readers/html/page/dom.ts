/** The document object model, as far as readers use it; the types that TypeScript has of browsers'. */
export type Document = globalThis.Document
export type Element = globalThis.Element
export type Node = globalThis.Node
export type Text = globalThis.Text

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): node is Text => node.nodeType === 3

/** The element's name in lower case, whatever the document's mode. */
export const nameOf = (element: Element): string => element.localName.toLowerCase()

/** No further up than this does an element's name say anything of a block deep inside it. */
const HIGHEST = 100

/** The element and what it stands in, up to the body and without it. */
export function ancestors(element: Element): readonly Element[] {
  const found: Element[] = []
  let at: Element | null = element
  while (found.length < HIGHEST && at !== null && isElement(at)) {
    const name = nameOf(at)
    if (name === 'body' || name === 'html') break
    found.push(at)
    at = at.parentNode as Element | null
  }
  return found
}
