import { find, findAll } from './dom.ts'

/**
 * Opens an empty window and puts the speaker view into it, with the deck's own styles. Such a window belongs to the page
 * that opened it, from a file too. Null where the browser refuses.
 */
export function openSpeakerWindow(page: Document): Window | null {
  const content = page.querySelector<HTMLTemplateElement>('#speaker-view')?.content
  const view = content && window.open('', 'citedeck-speaker', 'popup,width=1280,height=800')
  if (!view) return null
  const { document } = view
  // Written, so that it is a page by today's rules.
  document.open()
  document.write('<!doctype html><title></title><body>')
  document.close()
  const { lang, dir } = page.documentElement
  Object.assign(document.documentElement, { lang, dir })
  document.title = `${find(content, 'h1')?.textContent}: ${page.title}`
  document.head.append(...findAll(page, 'style').map(style => document.importNode(style, true)))
  document.body.className = 'speaker'
  document.body.append(document.importNode(content, true))
  return view
}

/** A part of the speaker view by its name in the template. */
export function partOf(view: Window, name: string): HTMLElement {
  // The template has them all.
  return find(view.document, `[data-part="${name}"]`) as HTMLElement
}

/** Writes into a part, where that changes it. */
export function put(view: Window, name: string, text: string): void {
  const part = partOf(view, name)
  if (part.textContent !== text) part.textContent = text
}
