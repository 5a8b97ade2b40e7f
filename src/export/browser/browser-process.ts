import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { FoundBrowser } from './found-browser.ts'
import type { Machine } from './machine.ts'

/** A browser that has been started, reached through a pipe that no other program can join. */
export interface BrowserProcess {
  readonly transport: Transport
  /** Private to this run; removed when the browser is closed. */
  readonly folder: string
  /** Resolves when the process has ended, with the last lines that it wrote to standard error. */
  readonly ended: Promise<string>
  /** Ends the process and removes its folder. Can be called at any time, twice as well. */
  readonly close: () => Promise<void>
}

/** What Puppeteer calls a ConnectionTransport. */
export interface Transport {
  send(message: string): void
  close(): void
  onmessage?: (message: string) => void
  onclose?: () => void
}

/**
 * No GPU, no window, no calls home, no other host reachable; colours, text metrics and language the same on every machine.
 * Nothing here takes a protection away.
 */
const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=en-US',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1280,720',
]

/**
 * For the bundled browser, with which it has been tried: neither graphics nor network have a process of their own, since no
 * document here has use for them. It starts in two thirds of the time and takes 100 MB less.
 */
const FEWER_PROCESSES = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2']

/** How much of standard error is kept, in characters. */
const KEPT = 4000

/** Starts a browser and returns at once; what it has to say comes through the transport. */
export function startProcess(
  browser: FoundBrowser,
  { variables, isRoot, platform }: Machine,
): BrowserProcess {
  const folder = mkdtempSync(join(tmpdir(), 'citedeck-'))
  const sandbox = isRoot && platform === 'linux' ? ['--no-sandbox'] : []
  const own = browser.kind === 'bundled' ? FEWER_PROCESSES : []
  const child = spawn(
    browser.path,
    [...SWITCHES, ...own, ...sandbox, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...variables, ...browser.variables },
    },
  )
  const transport = pipeTransport(child)
  const ended = endOf(child)
  const close = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  }
  void ended.then(() => {
    transport.onclose?.()
    // Whoever connects only now waits for no answer.
    transport.send = () => void setImmediate(() => transport.onclose?.())
  })
  return { transport, folder, ended, close }
}

function endOf(child: ChildProcess): Promise<string> {
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-KEPT)
  })
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('close', () => resolve(said.trim()))
  })
}

/** Messages of the DevTools protocol, each ended by a zero byte, written to descriptor 3 and read from 4. */
function pipeTransport(child: ChildProcess): Transport {
  const output = child.stdio[3] as Writable
  const input = child.stdio[4] as Readable
  const pending: Buffer[] = []
  const transport: Transport = {
    send: message => output.write(`${message}\0`),
    close: () => output.end(),
  }
  // A browser that dies breaks the pipe; that is told by its end.
  output.on('error', () => {})
  input.on('error', () => {})
  input.on('data', (data: Buffer) => {
    let start = 0
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, start)) {
      pending.push(data.subarray(start, end))
      const message = Buffer.concat(pending).toString()
      pending.length = 0
      start = end + 1
      transport.onmessage?.(message)
    }
    if (start < data.length) pending.push(data.subarray(start))
  })
  return transport
}
