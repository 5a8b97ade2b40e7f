import type { Document } from './dom.ts'

/**
 * Parses a page. What lacks the outer elements gets them, and one that begins with something else than a doctype is
 * parsed as if it began there.
 */
export async function parsePage(markup: string): Promise<Document> {
  const { parseHTML } = await import('linkedom')
  const found = markup.search(/<(?:!doctype|html|head|body)\b/i)
  const start = /<(?:p|div|table|td)\b/i.test(markup.slice(0, Math.max(0, found))) ? -1 : found
  const document = start < 0 ? '' : markup.slice(start)
  const hasRoot = /^(?:<!doctype[^>]*>\s*)?<html\b/i.test(document)
  const whole = hasRoot
    ? document
    : `<html>${start < 0 ? `<body>${markup}` : document.replace(/^<!doctype[^>]*>/i, '')}</html>`
  const page = parseHTML(/<body\b/i.test(whole) ? whole : withBody(whole)).document as unknown as Document
  // linkedom adds a missing head when it is asked for it: two parses of a page are to have the same elements.
  void page.head
  if (/\s[a-z:_-]*[A-Z][\w:-]*\s*=/.test(whole)) lowerAttributes(page)
  return page
}

/** HTML's attributes are the same in any case; linkedom keeps theirs, and finds them in lower case alone. */
function lowerAttributes(page: Document): void {
  for (const element of page.querySelectorAll('*')) {
    const names = element.getAttributeNames()
    if (!names.some(name => /[A-Z]/.test(name))) continue
    for (const name of names) {
      const value = element.getAttribute(name) ?? ''
      element.removeAttribute(name)
      element.setAttribute(name.toLowerCase(), value)
    }
  }
}

/** HTML lets `body` be left out: what follows the head is in it. */
function withBody(whole: string): string {
  const head = /<\/head\s*>/i.exec(whole)
  if (head) {
    const at = head.index + head[0].length
    return `${whole.slice(0, at)}<body>${whole.slice(at)}`
  }
  return whole.replace(/<html\b[^>]*>/i, root => `${root}<body>`)
}
