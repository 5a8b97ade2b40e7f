import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundBrowser } from './found-browser.ts'
import type { Machine } from './machine.ts'

/** Where a program lies below `<cache>/<product>/<platform>-<version>/`, by @puppeteer/browsers; the first is preferred. */
const PRODUCTS = [
  {
    name: 'chrome-headless-shell',
    programs: [
      'chrome-headless-shell-linux64/chrome-headless-shell',
      'chrome-headless-shell-linux-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-arm64/chrome-headless-shell',
      'chrome-headless-shell-mac-x64/chrome-headless-shell',
      'chrome-headless-shell-win64/chrome-headless-shell.exe',
    ],
  },
  {
    name: 'chrome',
    programs: [
      'chrome-linux64/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-win64/chrome.exe',
    ],
  },
]

/**
 * Browsers that `npx puppeteer browsers install` has put into Puppeteer's cache (`PUPPETEER_CACHE_DIR`, else
 * `~/.cache/puppeteer`): headless shells first, the newest of each first. Puppeteer could be asked, but importing it takes
 * longer than starting a browser.
 */
export function managedBrowsers({ variables, home }: Machine): readonly FoundBrowser[] {
  const cache = variables['PUPPETEER_CACHE_DIR'] || join(home, '.cache', 'puppeteer')
  return PRODUCTS.flatMap(({ name, programs }) =>
    newestFirst(join(cache, name)).flatMap(build =>
      programs
        .map(program => join(cache, name, build, program))
        .filter(path => existsSync(path))
        .map(path => ({ kind: 'managed' as const, path, variables: {} })),
    ),
  )
}

function newestFirst(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}
