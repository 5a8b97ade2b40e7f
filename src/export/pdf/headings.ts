/** A heading of a document that is printed. */
export interface Heading {
  /** All of its text, the numbers of its citations too: what the browser puts into the outline of a PDF. */
  readonly drawn: string
  /** What the outline is to say: the heading without its citations, or its `data-outline`. */
  readonly title: string
}

/**
 * The headings of the page that it is called in, in document order. It runs inside the browser and is sent there as text:
 * it uses nothing from outside itself.
 */
export function readHeadings(): Heading[] {
  return Array.from(document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6'), heading => {
    const copy = heading.cloneNode(true) as HTMLElement
    for (const line of copy.querySelectorAll('br')) line.replaceWith(' ')
    const drawn = copy.textContent ?? ''
    for (const citations of copy.querySelectorAll('.cites')) citations.remove()
    const plain = (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { drawn, title: heading.dataset['outline'] ?? plain }
  })
}
