import { existsSync } from 'node:fs'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import { bundledBrowser, unpackBundledBrowser } from './bundled-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import { installedBrowsers } from './installed-browsers.ts'
import type { Machine } from './machine.ts'
import { managedBrowsers } from './managed-browsers.ts'

/**
 * The browsers to try, in order: the one that is named (`--browser`, else CITEDECK_BROWSER, else PUPPETEER_EXECUTABLE_PATH)
 * and then no other; Puppeteer's; the machine's; the bundled one, which is unpacked only when it is reached.
 */
export async function* findBrowsers(machine: Machine, named: string | null): AsyncGenerator<FoundBrowser> {
  const given = givenBrowser(machine, named)
  if (given !== null) {
    yield given
    return
  }
  yield* managedBrowsers(machine)
  yield* installedBrowsers(machine)
  const bundled = bundledBrowser(machine)
  if (bundled !== null) yield await unpackBundledBrowser(bundled)
}

/** The browser that the user names, or null. Throws an EnvironmentError where there is none at that path. */
export function givenBrowser({ variables }: Machine, named: string | null): FoundBrowser | null {
  const places = [
    { by: '--browser', path: named },
    { by: 'CITEDECK_BROWSER', path: variables['CITEDECK_BROWSER'] },
    { by: 'PUPPETEER_EXECUTABLE_PATH', path: variables['PUPPETEER_EXECUTABLE_PATH'] },
  ]
  for (const { by, path } of places) {
    if (!path) continue
    if (existsSync(path)) return { kind: 'given', path, variables: {} }
    throw new EnvironmentError(
      `${by} names a browser that does not exist: ${path}`,
      `Correct the path, or leave ${by} out and citedeck looks for one.`,
    )
  }
  return null
}
