/** The document object model, as far as readers use it; the types that TypeScript has of browsers'. */
export type Document = globalThis.Document
export type Element = globalThis.Element
export type Node = globalThis.Node
export type Text = globalThis.Text

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): node is Text => node.nodeType === 3

/** The element's name in lower case, whatever the document's mode. */
export const nameOf = (element: Element): string => element.localName.toLowerCase()
