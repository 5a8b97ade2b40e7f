import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerPage, answerStatus } from './answers.ts'
import { openEventStreams } from './event-streams.ts'
import { refuse } from './guard.ts'
import { listen } from './listen.ts'
import type { Step } from './messages.ts'
import type { OwnPages } from './own-pages.ts'
import type { Presenter } from './presenter.ts'

export interface RemoteMeans {
  readonly presenter: Presenter
  readonly pages: OwnPages
  /** The first port that is tried. */
  readonly port: number
  /** Addresses of this machine in its networks. */
  readonly addresses: readonly string[]
  /** At least 128 random bits: whoever knows it may present. */
  readonly token: string
  readonly script: string
  readonly failed: (fault: unknown) => void
}

/** A remote control for phones in the local network. */
export interface RemoteServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Listens on the local network for a phone. It serves one page, at an address that nobody can guess, with notes and what
 * comes next, and takes two words from it: next and back. Of decks, files and evidence nothing is served.
 */
export async function serveRemote(means: RemoteMeans): Promise<RemoteServer> {
  const { presenter, addresses, failed } = means
  const streams = openEventStreams()
  const hosts = new Set<string>()
  presenter.onChange(() => streams.tell({ kind: 'prompt', prompt: presenter.prompt() }))
  const server = createServer((request, response) => {
    answerRemote(request, response, { ...means, hosts, streams }).catch(fault => {
      failed(fault)
      answerStatus(response, 500)
    })
  })
  const port = await listen(server, '0.0.0.0', means.port)
  for (const address of addresses) hosts.add(`${address}:${port}`)
  return {
    port,
    async close() {
      streams.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

interface RemoteSite extends RemoteMeans {
  readonly hosts: ReadonlySet<string>
  readonly streams: ReturnType<typeof openEventStreams>
}

async function answerRemote(
  request: IncomingMessage,
  response: ServerResponse,
  site: RemoteSite,
): Promise<void> {
  const { hosts, token, presenter, pages, script, streams } = site
  const refusal = refuse(request, hosts)
  if (refusal !== null) return answerStatus(response, refusal)
  const [, given = '', what = '', ...more] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? []
  if (!isSameToken(given, token) || more.length > 0) return answerStatus(response, 404)
  const route = `${request.method === 'POST' ? 'POST' : 'GET'} ${what}`
  const step = STEPS.get(route)
  if (step) return answerStatus(response, presenter.step(step) ? 204 : 404)
  if (route === 'GET ') return answerPage(response, await pages.remote(presenter, script))
  if (route !== 'GET events') return answerStatus(response, 404)
  streams.add(response, null)
  streams.tell({ kind: 'prompt', prompt: presenter.prompt() })
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['POST next', 'next'],
  ['POST back', 'back'],
])

/** Compared by their hashes, in a time that tells nothing of where they differ. */
const isSameToken = (given: string, token: string): boolean => timingSafeEqual(hashOf(given), hashOf(token))

const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest()
