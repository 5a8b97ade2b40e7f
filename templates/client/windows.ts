import type { Deck } from './deck.ts'
import { listen } from './dom.ts'
import type { Drawer } from './drawer.ts'
import { onKey } from './keys.ts'
import { notify } from './notice.ts'
import { presentSlide } from './slides.ts'
import type { Say } from './words.ts'

/** What windows have in common: the slide, how many of its steps are shown, a blank screen, the fact in the drawer. */
interface Standing {
  readonly slide: string
  readonly step: number
  readonly isBlank: boolean
  readonly fact: string | null
}

interface Message {
  readonly group: string
  /** Counts changes, so that the latest is known from those before. */
  readonly at: number
  /** Null asks for it: a window has just been opened. */
  readonly standing: Standing | null
}

/**
 * W opens the deck in a second window, for another screen, and both stay in step, whichever is used. They know one another
 * by a name that only they have, and speak directly where one opened the other, from a file too; besides through a
 * BroadcastChannel, which outlasts a reload.
 */
export function startWindows(page: Document, deck: Deck, say: Say, drawer: Drawer | null): void {
  const others = new Set<Window>()
  let channel: BroadcastChannel | undefined
  let at = 0
  let fact: string | null = null
  let isFollowing = false
  /** What the others know, as it was told. */
  let known = ''

  const send = (standing: Standing | null): void => {
    const message: Message = { group: groupOf(window.name), at, standing }
    channel?.postMessage(message)
    for (const other of others) other.postMessage(message, '*')
  }

  const standingNow = (): Standing => ({
    slide: presentSlide(page)?.id ?? '',
    step: deck.getIndices().f ?? -1,
    isBlank: deck.isPaused(),
    fact,
  })

  const tell = (): void => {
    const standing = standingNow()
    const told = JSON.stringify(standing)
    if (isFollowing || told === known || !groupOf(window.name)) return
    known = told
    at += 1
    send(standing)
  }

  const follow = (standing: Standing): void => {
    const slide = page.getElementById(standing.slide)
    if (!slide) return
    known = JSON.stringify(standing)
    isFollowing = true
    const here = standingNow()
    const { h, v } = deck.getIndices(slide)
    if (here.slide !== standing.slide || here.step !== standing.step) deck.slide(h, v, standing.step)
    if (here.isBlank !== standing.isBlank) deck.togglePause()
    if (standing.fact === null) drawer?.close()
    else if (standing.fact !== fact) drawer?.open(standing.fact)
    isFollowing = false
  }

  const hear = ({ data, source }: MessageEvent): void => {
    const { group, at: told = 0, standing } = (data ?? {}) as Partial<Message>
    if (!group || group !== groupOf(window.name)) return
    if (source) others.add(source as Window)
    if (!standing) {
      at += 1
      send(standingNow())
      return
    }
    if (told <= at) return
    at = told
    follow(standing)
    send(standing)
  }

  const join = (group: string): void => {
    if (!window.BroadcastChannel || channel) return
    channel = new BroadcastChannel(PREFIX + group)
    channel.onmessage = hear
  }

  listen(window, 'message', hear)
  onKey(page, deck, 'w', () => {
    const group = groupOf(window.name) || newName()
    window.name ||= nameIn(group)
    join(group)
    const other = window.open(location.href, nameIn(group), 'popup,width=1280,height=720')
    if (other) others.add(other)
    else notify(page, say('window-blocked'))
  })
  drawer?.onChange(shown => {
    fact = shown
    tell()
  })
  for (const event of EVENTS) deck.on(event, tell)
  deck.on('ready', () => {
    const group = groupOf(window.name)
    if (!group) return
    join(group)
    if (window.opener) others.add(window.opener as Window)
    send(null)
  })
}

const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'] as const

const PREFIX = 'citedeck.'

const newName = (): string => Math.random().toString(36).slice(2)

const nameIn = (group: string): string => `${PREFIX + group}.${newName()}`

/** What windows that belong together have in their names; '' for a window that stands alone. */
function groupOf(name: string): string {
  return name.startsWith(PREFIX) ? (name.split('.')[1] ?? '') : ''
}
