import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { BrowserHandle, StartedBrowser } from '../export/browser/launch.ts'
import type { Environment } from './environment.ts'
import type { Terminal } from './terminal.ts'

/** Starts a browser in the background. What it has to say is passed on once somebody waits for it. */
export async function startBrowserFor(
  options: { readonly browser?: string },
  environment: Environment,
  terminal: Terminal,
): Promise<StartedBrowser> {
  takeLittleMemory()
  const { startBrowser } = await import('../export/browser/launch.ts')
  const started = startBrowser({ machine: environment, named: namedBrowser(options, environment) })
  environment.beforeBreakingOff(started.close)
  let isTold = false
  const tell = (handle: BrowserHandle): BrowserHandle => {
    if (!isTold) for (const notice of handle.notices) terminal.err(terminal.faint(notice))
    isTold = true
    return handle
  }
  return {
    get ready() {
      return started.ready.then(tell)
    },
    close: started.close,
  }
}

/**
 * A browser takes memory of its own, so from here on this process takes little: what is not used any more is collected
 * sooner, for a twentieth of the time. These are names of Node 20's V8; another would complain of one that it does not know.
 */
function takeLittleMemory(): void {
  if (!process.versions.v8.startsWith('11.3.')) return
  for (const flag of ['--heap-growing-percent=20', '--semi-space-growth-factor=1']) setFlagsFromString(flag)
}

/** A browser that starts when it is first waited for: for what it makes better, and what can be made without. */
export function startWhenAsked(
  options: { readonly browser?: string },
  environment: Environment,
  terminal: Terminal,
): StartedBrowser {
  let started: Promise<StartedBrowser> | null = null
  return {
    get ready() {
      started ??= startBrowserFor(options, environment, terminal)
      return started.then(({ ready }) => ready)
    },
    close: async () => {
      await (await started)?.close()
    },
  }
}

/** The path that `--browser` gives, from the working folder; null where it is not given. */
export function namedBrowser(
  { browser }: { readonly browser?: string },
  { cwd }: Environment,
): string | null {
  return browser === undefined ? null : resolve(cwd, browser)
}
