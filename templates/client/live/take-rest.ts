/**
 * Takes from the page as the server has it now all that is not slides: evidence, texts, words, styles with their fonts.
 * Loads the page anew where it speaks another language, or another program stands in it.
 */
export async function takeRest(page: Document): Promise<void> {
  const response = await fetch(location.pathname)
  if (!response.ok) return
  const next = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (next.documentElement.lang !== page.documentElement.lang || programOf(next) !== programOf(page)) {
    location.reload()
    return
  }
  page.title = next.title
  page.documentElement.dir = next.documentElement.dir
  page.documentElement.dataset['theme'] = next.documentElement.dataset['theme'] ?? ''
  const styles = [...page.querySelectorAll('head > style, style[data-live]')]
  for (const [index, style] of [...next.querySelectorAll('head > style, style[data-live]')].entries())
    if (styles[index] && styles[index].textContent !== style.textContent)
      styles[index].textContent = style.textContent
  for (const script of next.querySelectorAll('script[type$="json"][id]')) {
    const known = page.getElementById(script.id)
    if (known && script.id !== 'live-setup') known.textContent = script.textContent
  }
  const heading = page.querySelector('main > h1')
  if (heading) heading.textContent = next.querySelector('main > h1')?.textContent ?? ''
  for (const template of page.querySelectorAll('body > template')) template.remove()
  page.body.append(...next.querySelectorAll('body > template'))
}

/** Scripts that run, ours of the preview included. */
const programOf = (page: Document): string =>
  [...page.querySelectorAll('body > script:not([type])')].map(script => script.textContent).join('\n')
