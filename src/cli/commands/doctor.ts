import { describeBrowser } from '../../export/browser/describe-browser.ts'
import { openPackage } from '../../workspace.ts'
import { namedBrowser } from '../browser.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { indexFolder } from '../open-index.ts'
import type { Terminal } from '../terminal.ts'

export interface DoctorOptions {
  readonly browser?: string
  readonly json?: boolean
}

/** Prints what citedeck finds on this machine, and what to do about what it misses; 2 where nothing can be printed. */
export async function doctor(
  options: DoctorOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  terminal.progress('starting the browser')
  const browser = await describeBrowser({ machine: environment, named: namedBrowser(options, environment) })
  terminal.progress('')
  const files = openPackage(environment.packageRoot)
  const fonts = FONTS.map(({ name, path }) => ({ name, isThere: files.dependency(path) !== null }))
  const index = environment.memory && indexFolder(environment)
  if (options.json) {
    const { trouble, ...rest } = browser
    const described = { ...rest, trouble: trouble && { message: trouble.message, remedy: trouble.remedy } }
    terminal.out(
      JSON.stringify(
        {
          citedeck: environment.version,
          node: environment.nodeVersion,
          platform: environment.platform,
          browser: described,
          fonts,
          index,
        },
        null,
        2,
      ),
    )
    return trouble === null ? 0 : 2
  }
  terminal.out(`citedeck ${environment.version}, Node ${environment.nodeVersion}, ${environment.platform}`)
  if (browser.used)
    terminal.out(`browser  ${browser.used.version} (${browser.used.kind}): ${browser.used.path}`)
  for (const { kind, path } of browser.candidates)
    if (!browser.used?.path.startsWith(path)) terminal.out(`         also ${kind}: ${path}`)
  for (const notice of browser.notices) terminal.out(`sandbox  ${notice}`)
  if (browser.used && browser.notices.length === 0) terminal.out('sandbox  on')
  terminal.out(`index    ${index ?? 'in memory only: nothing is kept from one run to the next'}`)
  for (const { name, isThere } of fonts)
    terminal.out(`fonts    ${name}: ${isThere ? 'here' : 'missing; run npm ci'}`)
  if (browser.trouble === null) return 0
  terminal.err(`${browser.trouble.message}\n${browser.trouble.remedy}`)
  return 2
}

const FONTS = [
  { name: 'Inter', path: '@fontsource/inter/files/inter-latin-400-normal.woff2' },
  { name: 'Source Serif 4', path: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2' },
  { name: 'Arabic', path: '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2' },
  { name: 'Hebrew', path: '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2' },
] as const
