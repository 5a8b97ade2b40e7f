import { find, findAll, listen } from './dom.ts'
import { allSlides } from './slides.ts'

/** Whether the address asks for the deck as it is printed: `deck.html?print`. */
export function isForPrint({ search }: Location): boolean {
  return new URLSearchParams(search).has('print')
}

/**
 * Makes the deck a plain page of its slides, one after the other, all steps shown: what the browser's own print dialog
 * prints is what is seen. Nothing of reveal, dialogs or notes is left.
 */
export function layOutForPrint(page: Document): void {
  const root = page.documentElement
  const pages = allSlides(page).map(slide => {
    const sheet = page.createElement('section')
    sheet.className = 'page'
    sheet.id = slide.id
    sheet.append(...findAll(slide, '.slide'))
    return sheet
  })
  const bar = page.querySelector<HTMLTemplateElement>('#print-bar')
  const main = page.createElement('main')
  main.append(...pages)
  page.body.replaceChildren(...(bar ? [bar.content] : []), main)
  find(page, '.print-bar a')?.setAttribute('href', location.pathname + location.hash)
  const button = find(page, '.print-bar button')
  if (button) listen(button, 'click', () => window.print())
  root.classList.add('printed')
  root.dataset['ready'] = ''
  page.getElementById(decodeURIComponent(location.hash.replace(/^#\/?/, '')))?.scrollIntoView()
}
