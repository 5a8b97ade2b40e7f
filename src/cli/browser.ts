import { resolve } from 'node:path'
import type { StartedBrowser } from '../export/browser/launch.ts'
import type { Environment } from './environment.ts'
import type { Terminal } from './terminal.ts'

/** Starts a browser in the background, and passes on what it has to say once it is up. */
export async function startBrowserFor(
  options: { readonly browser?: string },
  environment: Environment,
  terminal: Terminal,
): Promise<StartedBrowser> {
  const { startBrowser } = await import('../export/browser/launch.ts')
  const started = startBrowser({ machine: environment, named: namedBrowser(options, environment) })
  environment.beforeBreakingOff(started.close)
  started.ready.then(
    ({ notices }) => notices.forEach(notice => void terminal.err(terminal.faint(notice))),
    // Whoever awaits the browser hears of it.
    () => {},
  )
  return started
}

/** The path that `--browser` gives, from the working folder; null where it is not given. */
export function namedBrowser(
  { browser }: { readonly browser?: string },
  { cwd }: Environment,
): string | null {
  return browser === undefined ? null : resolve(cwd, browser)
}
