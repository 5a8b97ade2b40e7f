import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { answerStatus } from './answers.ts'
import { openEventStreams } from './event-streams.ts'
import { listen } from './listen.ts'
import type { LiveDeck } from './live-deck.ts'
import type { Message } from './messages.ts'
import { type OwnPages, openOwnPages } from './own-pages.ts'
import { openPresenter, type Presenter } from './presenter.ts'
import { openPreview, type PreviewMeans } from './preview.ts'
import { answer, knownAs } from './routes.ts'
import type { ServedDeck } from './served-deck.ts'

export interface ServeMeans extends Omit<PreviewMeans, 'tell' | 'updated'> {
  /** The first port that is tried. */
  readonly port: number
  /** Whether a save takes the pages to the slide that was written. */
  readonly follows: boolean
  /** Whether windows tell where they stand: there is a remote control. */
  readonly hasRemote: boolean
  /** Tells this build from others that may serve the same page later. */
  readonly program: string
  /** The script of the pages. */
  readonly script: string
  /** After each update of a deck but its first. */
  readonly updated: (deck: LiveDeck) => void
}

/** The local server of a preview. */
export interface PreviewServer {
  readonly port: number
  readonly decks: ReadonlyMap<string, LiveDeck>
  readonly pages: OwnPages
  readonly presenter: Presenter
  /** Leaves nothing behind: no watcher, no connection, the port free. */
  readonly close: () => Promise<void>
}

/** What is listened at: this machine alone. */
const ADDRESS = '127.0.0.1'

/**
 * Serves outlines as decks that change as they are written, to browsers of this machine alone. Every page is built here;
 * no file is looked up by what a request names. Throws an EnvironmentError where no port is free.
 */
export async function servePreview(means: ServeMeans): Promise<PreviewServer> {
  const { follows, script, updated, failed } = means
  const run = randomBytes(8).toString('hex')
  const served = new Map<string, ServedDeck>()
  const indexStreams = openEventStreams()
  const preview = await openPreview({
    ...means,
    tell(name, message) {
      served.get(name)?.streams.tell(follows ? message : unfollowed(message), idOf(message, run))
    },
    updated(name) {
      const made = served.get(name)
      if (made) updated(made.deck)
      presenter.refresh()
      pages.indexList(decks).then(html => indexStreams.tell({ kind: 'index', html }), failed)
    },
  })
  const { decks, workbench, between } = preview
  for (const [name, deck] of decks) served.set(name, { deck, streams: openEventStreams() })
  const presenter = openPresenter(served)
  const pages = openOwnPages(() => workbench.renderInput('en'))
  const hosts = new Set<string>()
  const style = (): string => workbench.session().templates.read('present/panel.css') ?? ''
  const livePart = () => ({ script, style: style() })
  const site = { ...means, run, hosts, decks: served, indexStreams, pages, presenter, between, livePart }
  const server = createServer((request, response) => {
    answer(request, response, site).catch(fault => {
      failed(fault)
      answerStatus(response, 500)
    })
  })
  const close = async (): Promise<void> => {
    for (const { streams } of served.values()) streams.close()
    indexStreams.close()
    server.closeAllConnections()
    if (server.listening) await new Promise(resolve => server.close(resolve))
    await preview.close()
  }
  try {
    const port = await listen(server, ADDRESS, means.port)
    for (const host of [ADDRESS, 'localhost']) hosts.add(`${host}:${port}`)
    return { port, decks, pages, presenter, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

const unfollowed = (message: Message): Message =>
  message.kind === 'slides' ? { ...message, follow: null } : message

/** What a page names when it comes back, if this takes it to another version. */
const idOf = (message: Message, run: string): string | undefined =>
  message.kind === 'slides' ? knownAs(run, message.version) : undefined
