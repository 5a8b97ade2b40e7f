import { find, findAll } from './dom.ts'

/** What the deck knows of its facts, read from the page when it is asked for: a live preview changes the page. */

/** The evidence of a fact; null where the deck has none. */
export function evidenceOf(page: Document, id: string): DocumentFragment | null {
  return contentOf(find(page, `template[data-evidence="${CSS.escape(id)}"]`))
}

/** What a template holds. */
export const contentOf = (template: Element | null): DocumentFragment | null =>
  (template as HTMLTemplateElement | null)?.content ?? null

/** The fact that a link leads to, or that an entry of the evidence pages is about; null for any other element. */
export function factOf(element: Element): string | null {
  const named = element.getAttribute('data-fact')
  if (named !== null) return named
  const address = element.getAttribute('href') ?? `#${element.id}`
  return decodeURIComponent(/^#evidence-(.+)$/.exec(address)?.[1] ?? '') || null
}

/** The facts that a slide cites, each once, in the order in which it does. */
export function citedOn(page: Document, slide: Element | null): readonly string[] {
  const found = slide ? findAll(slide, CITATIONS).map(factOf) : []
  return [...new Set(found)].filter(id => id !== null && evidenceOf(page, id) !== null) as string[]
}

const CITATIONS = '.slide a[data-fact], .slide a[href^="#evidence-"], .slide [id^="evidence-"]'

/** The slide on which a fact is first cited, else the evidence page that holds it. */
export function slideCiting(page: Document, id: string): Element | null {
  const link = findAll(page, '.slide a.cite, .slide-sources a').find(cite => factOf(cite) === id)
  return (link ?? page.getElementById(`evidence-${id}`))?.closest('.slides section') ?? null
}
