import { randomBytes } from 'node:crypto'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import type { LiveDeck } from '../../present/live-deck.ts'
import { type RemoteServer, serveRemote } from '../../present/remote.ts'
import { type PreviewServer, servePreview } from '../../present/serve.ts'
import { openPackage } from '../../workspace.ts'
import { sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { locateWorkspace } from '../locate-workspace.ts'
import { networkAddresses } from '../network-addresses.ts'
import { openAddress } from '../open-address.ts'
import type { Terminal } from '../terminal.ts'

export interface PresentOptions {
  readonly port: number
  readonly audience?: string
  readonly open?: boolean
  readonly follow: boolean
  readonly remote?: boolean
}

/** Serves outlines as decks that change as they are written, until it is told to end. */
export async function present(
  given: readonly string[],
  options: PresentOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { memory, clock, packageRoot, version } = environment
  const { workspace, outlines } = locateWorkspace(environment.cwd, given)
  const program = readScript('build-id', environment, version).slice(0, 12)
  const said = new Map<LiveDeck, string>()
  const say = (deck: LiveDeck): void => {
    const state = stateOf(deck, options.audience)
    if (said.get(deck) !== state) terminal.out(state)
    said.set(deck, state)
  }
  const server = await servePreview({
    workspace,
    outlines,
    packageRoot,
    version,
    audience: options.audience ?? null,
    port: options.port,
    follows: options.follow,
    hasRemote: options.remote === true,
    memory: () => memory && { ...memory, now: clock() },
    progress: terminal.progress,
    openSource: () => sourceReader(workspace),
    program,
    script: readScript('live.js', environment),
    updated: say,
    failed: fault => terminal.err(`The preview has failed at something: ${messageOf(fault)}`),
  })
  let remote: RemoteServer | null = null
  try {
    if (options.port !== 0 && server.port !== options.port)
      terminal.err(`Port ${options.port} is taken; this is the next one that is free.`)
    const address = `http://127.0.0.1:${server.port}/`
    terminal.out(`${terminal.bold(address)}  ${terminal.faint('Ctrl-C ends it.')}`)
    for (const deck of server.decks.values()) say(deck)
    if (options.remote) remote = await offerRemote(server, environment, terminal)
    if (options.open && !(await openAddress(address, environment.platform)))
      terminal.err('No browser could be opened. Open the address above.')
    await environment.untilTold()
    return 0
  } finally {
    await remote?.close()
    await server.close()
  }
}

async function offerRemote(
  { presenter, pages, port }: PreviewServer,
  environment: Environment,
  terminal: Terminal,
): Promise<RemoteServer> {
  const addresses = networkAddresses()
  const [address] = addresses
  if (address === undefined)
    throw new EnvironmentError('This machine is in no network.', 'Join the network that the phone is in.')
  const token = randomBytes(16).toString('base64url')
  const remote = await serveRemote({
    presenter,
    pages,
    addresses,
    token,
    port: port + 1,
    script: readScript('remote.js', environment),
    failed: fault => terminal.err(`The remote control has failed at something: ${messageOf(fault)}`),
  })
  const link = `http://${address}:${remote.port}/${token}`
  const { renderUnicodeCompact } = await import('uqr')
  terminal.out(
    `\nRemote control, for a phone in the same network:\n\n${renderUnicodeCompact(link, { border: 2 })}\n\n${link}\n`,
  )
  return remote
}

/** "harbour-fire.yaml for public: 12 slides; 1 error, the first at briefings/harbour-fire.yaml:12:3" */
function stateOf(deck: LiveDeck, audience: string | undefined): string {
  const count = deck.shown()?.slides.length ?? 0
  const mistakes = deck.mistakes()
  const [first] = mistakes?.list ?? []
  const slides = `${count} slide${count === 1 ? '' : 's'}`
  const about =
    first && first.severity !== 'hint' ? `; ${mistakes?.summary}, the first at ${first.place}` : ''
  return `${deck.file}${audience === undefined ? '' : ` for ${audience}`}: ${count === 0 ? 'no deck yet' : slides}${about}`
}

function readScript(name: string, { packageRoot }: Environment, otherwise?: string): string {
  const bytes = openPackage(packageRoot).own(`dist/${name}`)
  if (bytes !== null) return new TextDecoder().decode(bytes)
  if (otherwise !== undefined) return otherwise
  throw new EnvironmentError(`dist/${name} is not there.`, 'Run npm ci, which builds the package.')
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))
