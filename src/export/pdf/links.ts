/** What a link says of itself to those who do not see where it stands. */
export interface LinkDescription {
  /** As the document writes it: `#evidence-fire-start`, `https://…`. */
  readonly address: string
  readonly description: string
}

/**
 * A description for each address that the page links to: the name that a link gives itself, or its words with the heading
 * that it leads to, if they do not hold it. It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function readLinks(): LinkDescription[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
  /** Without numbers of citations and pages, which would be glued to what they stand beside; boxes side by side are parted. */
  const wordsOf = (element: Element): string => {
    const parts = Array.from(element.childNodes).filter(({ textContent }) => plain(textContent) !== '')
    if (parts.length < 2) return plain(element.textContent)
    const said = parts.filter(part => !(part instanceof Element && part.matches('.cites, .contents-page')))
    const areBoxes = said.every(part => part instanceof Element)
    return plain(said.map(({ textContent }) => textContent).join(areBoxes ? ' ' : ''))
  }
  const named = new Map<string, string>()
  const worded = new Map<string, string>()
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? ''
    const name = plain(link.getAttribute('aria-label') ?? link.title)
    if (name !== '' && !named.has(address)) named.set(address, name)
    if (worded.has(address)) continue
    const target = address.startsWith('#') ? document.getElementById(address.slice(1)) : null
    const heading = target?.matches('h1, h2, h3, h4, h5, h6')
      ? target
      : (target?.querySelector('h1, h2, h3, h4, h5, h6') ?? null)
    const words = wordsOf(link)
    const title = heading === null ? '' : wordsOf(heading)
    worded.set(address, words.includes(title) ? words : `${words}: ${title}`)
  }
  return Array.from(worded, ([address, words]) => ({
    address,
    description: named.get(address) ?? (words === '' ? address : words),
  }))
}
