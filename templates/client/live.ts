import type { Message, PageSetup, SlidesMessage } from '../../src/present/messages.ts'
import { changeSlides } from './live/change-slides.ts'
import { connect } from './live/connection.ts'
import { openPanel } from './live/panel.ts'
import type { LiveDeck } from './live/reveal.ts'
import { takeRest } from './live/take-rest.ts'
import { presentSlide } from './slides.ts'

/** What keeps a page up to date that is served by `present`: a deck, the index of several, or a page that waits for a deck. */
const setup = JSON.parse(document.getElementById('live-setup')?.textContent ?? '{}') as PageSetup
const deck = (window as { readonly deck?: unknown }).deck as LiveDeck | undefined
const own = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
if (deck) {
  if (document.documentElement.hasAttribute('data-ready')) start(deck)
  else deck.on('ready', () => start(deck))
} else start(null)

function start(shown: LiveDeck | null): void {
  const panel = openPanel(document, setup.words)
  let version = setup.version
  let resting = 0
  const tellPosition = (): void => {
    const number = Number(presentSlide(document)?.dataset['number'])
    if (setup.position === null || !shown || Number.isNaN(number)) return
    const body = JSON.stringify({ window: own, number })
    void fetch(setup.position, { method: 'POST', body }).catch(() => {})
  }
  const change = (message: SlidesMessage): void => {
    if (!shown || (message.base !== null && message.base !== version)) {
      location.reload()
      return
    }
    changeSlides(document, shown, message)
    version = message.version
    tellPosition()
    // Once it is painted, the other parts of the deck look at it again.
    requestAnimationFrame(() => setTimeout(() => shown.dispatchEvent({ type: 'sync' })))
  }
  /** Many changes in a row are taken at once. */
  const rest = (): void => {
    clearTimeout(resting)
    resting = window.setTimeout(() => {
      void takeRest(document)
        .then(() => shown?.dispatchEvent({ type: 'sync' }))
        .catch(() => {})
    }, 200)
  }
  const hear = (message: Message): void => {
    switch (message.kind) {
      case 'reload':
        location.reload()
        break
      case 'slides':
        change(message)
        break
      case 'mistakes':
        panel.show(message)
        break
      case 'rest':
        rest()
        break
      case 'step':
        if (message.step === 'next') shown?.next()
        else shown?.prev()
        break
      case 'index': {
        const list = document.querySelector('main')
        if (list) list.innerHTML = message.html
        break
      }
      default:
    }
  }
  connect(setup, own, { hear, setOnline: panel.setOnline })
  shown?.on('slidechanged', tellPosition)
  window.addEventListener('focus', tellPosition)
  setTimeout(tellPosition, 300)
}
