import { existsSync } from 'node:fs'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import { bundledBrowser } from './bundled-browser.ts'
import { givenBrowser } from './find-browser.ts'
import type { FoundBrowser } from './found-browser.ts'
import { installedBrowsers } from './installed-browsers.ts'
import { type BrowserOptions, openBrowser } from './launch.ts'
import { managedBrowsers } from './managed-browsers.ts'

/** What `doctor` says about browsers. */
export interface BrowserDescription {
  /** All that were found, in the order in which they are tried. */
  readonly candidates: readonly Pick<FoundBrowser, 'kind' | 'path'>[]
  /** The bundled browser has been unpacked into the cache; null where there is none for this machine. */
  readonly bundledIsUnpacked: boolean | null
  /** The one that is used, which has just been started for this. */
  readonly used: {
    readonly kind: FoundBrowser['kind']
    readonly path: string
    readonly version: string
  } | null
  readonly notices: readonly string[]
  /** Why none can be used. */
  readonly trouble: EnvironmentError | null
}

/** Looks for browsers and starts the one that would be used. Throws nothing: what is wrong is part of the answer. */
export async function describeBrowser(options: BrowserOptions): Promise<BrowserDescription> {
  const { machine, named } = options
  const bundled = bundledBrowser(machine)
  const found = {
    candidates: [] as BrowserDescription['candidates'],
    bundledIsUnpacked: bundled && existsSync(bundled.folder),
  }
  try {
    const given = givenBrowser(machine, named)
    const own = bundled === null ? [] : [{ kind: 'bundled' as const, path: bundled.folder }]
    found.candidates =
      given === null ? [...managedBrowsers(machine), ...installedBrowsers(machine), ...own] : [given]
    const browser = await openBrowser(options)
    await browser.close()
    const { kind, path } = browser.found
    return {
      ...found,
      used: { kind, path, version: browser.version },
      notices: browser.notices,
      trouble: null,
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return { ...found, used: null, notices: [], trouble: error }
  }
}
