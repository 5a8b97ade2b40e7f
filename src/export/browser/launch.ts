import type { Browser } from 'puppeteer'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import { type BrowserProcess, startProcess } from './browser-process.ts'
import { findBrowsers } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import type { Machine } from './machine.ts'
import { openPage, type PageHandle, type Preparation } from './page.ts'

export interface BrowserOptions {
  readonly machine: Machine
  /** Path of a browser that the user names, or null. */
  readonly named: string | null
}

export interface BrowserHandle {
  readonly found: FoundBrowser
  /** As the browser gives it: `HeadlessChrome/147.0.7727.0`. */
  readonly version: string
  /** What the user should know: that the sandbox is off. */
  readonly notices: readonly string[]
  /** Loads a whole document, given as HTML, with every other request blocked; `preparations` change it before it is laid out. */
  readonly openPage: (html: string, preparations?: readonly Preparation[]) => Promise<PageHandle>
  /** Ends the browser and removes what it has written. */
  readonly close: () => Promise<void>
}

export interface StartedBrowser {
  /** Rejects with an EnvironmentError where no browser can be used. */
  readonly ready: Promise<BrowserHandle>
  /** For a run that turns out to need no browser, or is broken off. */
  readonly close: () => Promise<void>
}

/** How long a browser may take to answer, in milliseconds: a cold start of a full Chrome from a slow disk is 10 s. */
const PATIENCE = 30_000

/**
 * Starts a browser in the background, so that it is up by the time there is something to print. Nothing is thrown
 * until `ready` is awaited.
 */
export function startBrowser(options: BrowserOptions): StartedBrowser {
  const ready = openBrowser(options)
  ready.catch(() => {})
  const close = (): Promise<void> =>
    ready.then(
      handle => handle.close(),
      () => {},
    )
  return { ready, close }
}

/** A browser with which documents are measured and printed. Throws an EnvironmentError where none can be used. */
export async function openBrowser(options: BrowserOptions): Promise<BrowserHandle> {
  const { machine } = options
  const { browser, process, found } = await connectBrowser(options)
  return {
    found,
    version: await browser.version(),
    notices: machine.isRoot && machine.platform === 'linux' ? [SANDBOX_OFF] : [],
    openPage: (html, preparations) => openPage(browser, process, html, preparations),
    close: () => process.close(),
  }
}

const SANDBOX_OFF = 'The browser runs without its sandbox, because a browser of root cannot have one.'

interface ConnectedBrowser {
  readonly browser: Browser
  readonly process: BrowserProcess
  readonly found: FoundBrowser
}

/** The first browser that starts, under Puppeteer's control. One that the user names is the only one tried. */
export async function connectBrowser({ machine, named }: BrowserOptions): Promise<ConnectedBrowser> {
  const failures: string[] = []
  for await (const found of findBrowsers(machine, named)) {
    const process = startProcess(found, machine)
    try {
      // Puppeteer is imported while the browser starts: the two take about as long.
      const { default: puppeteer } = await import('puppeteer')
      const { transport, ended } = process
      const connecting = puppeteer.connect({
        transport,
        defaultViewport: null,
        networkEnabled: false,
        issuesEnabled: false,
      })
      connecting.catch(() => {})
      const browser = await Promise.race([connecting, ended.then(fail), later(PATIENCE)])
      return { browser, process, found }
    } catch (error) {
      await process.close()
      failures.push(`${found.path}\n${indent(error instanceof Error ? error.message : String(error))}`)
    }
  }
  throw new EnvironmentError(...complaint(failures))
}

/** What a browser said before it ended, without the addresses of its stack. */
function fail(said: string): never {
  const lines = said.split('\n').filter(line => line.trim() !== '' && !/^#\d+ 0x/.test(line))
  throw new Error(lines.slice(-6).join('\n') || 'It ended without a word.')
}

function later(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error(`No answer within ${milliseconds / 1000} seconds.`)),
      milliseconds,
    ).unref()
  })
}

function complaint(failures: readonly string[]): [problem: string, remedy: string] {
  if (failures.length === 0) {
    return [
      'No browser was found, and slides cannot be printed or measured without one.',
      'Install Chrome or Chromium, or run `npm install @sparticuz/chromium`, or name a browser with --browser PATH.',
    ]
  }
  const problem = `No browser could be started. Tried:\n${failures.map(indent).join('\n')}`
  if (/sandbox/i.test(problem)) {
    return [
      problem,
      'Chromium needs unprivileged user namespaces for its sandbox: allow them on this machine or in its container (seccomp, AppArmor), or name another browser with --browser PATH.',
    ]
  }
  return [problem, 'Name a browser that works with --browser PATH; `citedeck doctor` shows what was found.']
}

const indent = (text: string): string => text.replace(/^/gm, '  ')
