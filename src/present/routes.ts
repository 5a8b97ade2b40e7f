import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerPage, answerStatus, redirect } from './answers.ts'
import { type EventStreams, eventOf } from './event-streams.ts'
import { refuse } from './guard.ts'
import type { LiveDeck } from './live-deck.ts'
import { type LivePart, liveWords, withLivePart } from './live-part.ts'
import type { PageSetup } from './messages.ts'
import type { OwnPages } from './own-pages.ts'
import { readPosition } from './position.ts'
import type { Presenter } from './presenter.ts'
import type { Preview } from './preview.ts'
import type { ServedDeck } from './served-deck.ts'

/** What requests are answered from. */
export interface Served {
  /** Values of `Host` that are ours. */
  readonly hosts: ReadonlySet<string>
  /** By name. */
  readonly decks: ReadonlyMap<string, ServedDeck>
  readonly indexStreams: EventStreams
  readonly pages: OwnPages
  readonly presenter: Presenter
  readonly between: Preview['between']
  readonly livePart: () => LivePart
  readonly program: string
  /** Tells this run of the server from others: versions count from its beginning. */
  readonly run: string
  readonly hasRemote: boolean
}

/**
 * Answers a request: `/` is the index or, of a single deck, leads to it; `/NAME` the deck, `/NAME/events` what happens to
 * it, and `/NAME/position` takes where a window stands. There is nothing else.
 */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const refusal = refuse(request, served.hosts)
  if (refusal !== null) return answerStatus(response, refusal)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const route = `${request.method === 'POST' ? 'POST' : 'GET'} ${pathname}`
  if (route === 'GET /') return answerIndex(response, served)
  if (route === 'GET /events') return served.indexStreams.add(response, null)
  const [name, made] = [...served.decks].find(([key]) => isOf(key, pathname)) ?? []
  if (name === undefined || !made) return answerStatus(response, 404)
  const path = pathOf(name)
  if (route === `GET ${path}`) return answerDeck(response, name, made.deck, served)
  if (route === `GET ${path}/events`) {
    made.streams.add(response, searchParams.get('window'))
    return catchUp(response, made.deck, searchParams, served)
  }
  if (route === `POST ${path}/position` && served.hasRemote) {
    const position = await readPosition(request)
    if (position !== null) served.presenter.moved(name, position)
    return answerStatus(response, position === null ? 400 : 204)
  }
  return answerStatus(response, 404)
}

const pathOf = (name: string): string => `/${encodeURIComponent(name)}`

const isOf = (name: string, path: string): boolean =>
  path === pathOf(name) || path.startsWith(`${pathOf(name)}/`)

async function answerIndex(
  response: ServerResponse,
  { decks, pages, livePart, program, run }: Served,
): Promise<void> {
  const [only, ...others] = decks.keys()
  if (only !== undefined && others.length === 0) return redirect(response, pathOf(only))
  const listed = new Map([...decks].map(([name, { deck }]) => [name, deck]))
  const setup = { program, known: knownAs(run, 0), version: 0, events: '/events', position: null, words: {} }
  answerPage(response, withLivePart(await pages.index(listed), livePart(), setup))
}

async function answerDeck(
  response: ServerResponse,
  name: string,
  deck: LiveDeck,
  served: Served,
): Promise<void> {
  const { pages, between, livePart, program, run, hasRemote } = served
  const made = await between(deck.page)
  const setup: PageSetup = {
    program,
    version: made?.version ?? 0,
    known: knownAs(run, made?.version ?? 0),
    events: `${pathOf(name)}/events`,
    position: hasRemote ? `${pathOf(name)}/position` : null,
    words: liveWords(deck.book()),
  }
  answerPage(response, withLivePart(made?.html ?? (await pages.waiting(deck)), livePart(), setup))
}

/** Tells a page what has happened since what it has, and after that it hears of everything. */
function catchUp(
  response: ServerResponse,
  deck: LiveDeck,
  page: URLSearchParams,
  { program, run }: Served,
): void {
  const whole = deck.whole()
  if (page.get('program') !== program) response.write(eventOf({ kind: 'reload' }))
  else if (whole !== null && page.get('known') !== knownAs(run, whole.version)) {
    response.write(eventOf(whole, knownAs(run, whole.version)))
    response.write(eventOf({ kind: 'rest' }))
  }
  const mistakes = deck.mistakes()
  if (mistakes) response.write(eventOf(mistakes))
}

/** How a page names what it has. */
export const knownAs = (run: string, version: number): string => `${run}-${version}`
