import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { FoundBrowser } from './found-browser.ts'
import type { Machine } from './machine.ts'

/** Names that the packages of Chrome, Chromium and Edge give their programs; headless shells start faster. */
const LINUX_PROGRAMS = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Chrome, Chromium and Edge where the machine's packages put them, a headless shell first. */
export function installedBrowsers(machine: Machine): readonly FoundBrowser[] {
  const paths = [...new Set(placesOf(machine))].filter(path => existsSync(path))
  return paths.map(path => ({ kind: 'installed', path, variables: {} }))
}

function placesOf({ platform, variables, home }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')]
    return MAC_PROGRAMS.flatMap(program => folders.map(folder => posix.join(folder, program)))
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      name => variables[name] ?? [],
    )
    return WINDOWS_PROGRAMS.flatMap(program => folders.map(folder => win32.join(folder, program)))
  }
  const folders = (variables['PATH'] ?? '').split(':').filter(folder => folder.startsWith('/'))
  return LINUX_PROGRAMS.flatMap(program => folders.map(folder => posix.join(folder, program)))
}
