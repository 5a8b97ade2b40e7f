/** What a link says of itself to those who do not see where it stands. */
export interface LinkDescription {
  /** As the document writes it: `#evidence-fire-start`, `https://…`. */
  readonly address: string
  readonly description: string
}

/**
 * A description for each address that the page links to: the name that a link gives itself, or its words with the heading
 * that it leads to. It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function readLinks(): LinkDescription[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
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
    const words = plain(link.textContent)
    const title = plain(heading?.textContent)
    worded.set(address, title === '' || title === words ? words : `${words}: ${title}`)
  }
  return Array.from(worded, ([address, words]) => ({
    address,
    description: named.get(address) ?? (words === '' ? address : words),
  }))
}
