import type { Mistake, MistakesMessage, PageSetup } from '../../../src/present/messages.ts'

/** What stands in a corner of the page: mistakes of the outline, and whether the server is there. */
export interface Panel {
  readonly show: (message: MistakesMessage) => void
  readonly setOnline: (isOnline: boolean) => void
}

/**
 * The panel of the preview. It opens by itself for errors, and can be put away until there are others; warnings and hints
 * are counted, and listed when they are asked for. A click on one copies its place.
 */
export function openPanel(page: Document, words: PageSetup['words']): Panel {
  const panel = page.createElement('aside')
  panel.className = 'live-panel'
  panel.ariaLabel = words['mistakes'] ?? ''
  panel.hidden = true
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'live-summary'
  const offline = page.createElement('p')
  offline.className = 'live-offline'
  offline.role = 'status'
  const stale = page.createElement('p')
  stale.className = 'live-stale'
  const list = page.createElement('ul')
  const said = page.createElement('p')
  said.className = 'unseen'
  said.role = 'status'
  panel.append(offline, button, stale, list, said)
  page.body.append(panel)
  // Keys are the panel's own while it has the focus: Space and Enter would turn slides, Escape would show all of them.
  window.addEventListener(
    'keydown',
    event => {
      if (!(event.target instanceof Node && panel.contains(event.target))) return
      if (event.key === 'Escape') open(false)
      if (event.key === ' ' || event.key === 'Enter' || event.key === 'Escape') event.stopPropagation()
    },
    true,
  )
  button.addEventListener('click', () => open(list.hidden === true))

  let latest: MistakesMessage | null = null
  let isOnline = true
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen
    stale.hidden = !isOpen || !latest?.stale
    button.ariaExpanded = String(isOpen)
  }
  const refresh = (): void => {
    panel.hidden = isOnline && !latest?.summary
    button.hidden = !latest?.summary
    offline.textContent = isOnline ? '' : (words['offline'] ?? '')
  }
  const copy = async (row: HTMLElement, place: string): Promise<void> => {
    await copyText(page, place)
    for (const other of list.querySelectorAll('.copied')) other.classList.remove('copied')
    row.classList.add('copied')
    said.textContent = `${words['copied']} ${place}`
  }
  const rowOf = (mistake: Mistake): HTMLElement => {
    const item = page.createElement('li')
    const row = page.createElement('button')
    row.type = 'button'
    row.title = words['copy'] ?? ''
    row.dataset['severity'] = mistake.severity
    const place = part(page, 'live-place', mistake.place)
    place.dataset['copied'] = words['copied'] ?? ''
    row.append(
      part(page, 'live-head', `${mistake.severity} ${mistake.code}`),
      place,
      part(page, 'live-message', mistake.message),
      part(page, 'live-hint', mistake.hint),
    )
    row.addEventListener('click', () => void copy(row, mistake.place))
    item.append(row)
    return item
  }
  return {
    show(message) {
      const errors = errorsIn(message)
      const isWorse = errors !== '' && errors !== errorsIn(latest)
      const wasOpen = latest !== null && !list.hidden
      latest = message
      button.textContent = message.summary
      button.dataset['severity'] = message.list[0]?.severity ?? ''
      stale.textContent = message.stale ?? ''
      list.replaceChildren(...message.list.map(rowOf))
      open(isWorse || (wasOpen && errors !== ''))
      refresh()
    },
    setOnline(now) {
      isOnline = now
      refresh()
    },
  }
}

const errorsIn = (message: MistakesMessage | null): string =>
  (message?.list ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message: text }) => `${code} ${place} ${text}`)
    .join('\n')

function part(page: Document, name: string, text: string): HTMLElement {
  const element = page.createElement('span')
  element.className = name
  element.textContent = text
  return element
}

async function copyText(page: Document, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Where a browser does not let pages write to the clipboard: the old way.
    const field = page.createElement('textarea')
    field.value = text
    page.body.append(field)
    field.select()
    page.execCommand('copy')
    field.remove()
  }
}
