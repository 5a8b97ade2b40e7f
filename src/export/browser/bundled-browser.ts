import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import type { FoundBrowser } from './found-browser.ts'
import { cacheFolder, type Machine } from './machine.ts'
import { readTar } from './tar.ts'

const PACKAGE = '@sparticuz/chromium'
const PROGRAM = 'chrome-headless-shell'

/**
 * The headless shell that @sparticuz/chromium carries in compressed form, or null where the package is not installed or
 * not made for this machine (it is for Linux on x64). It needs nothing of the machine but the C library: its NSS libraries
 * and three fonts are in the package. The package's own launcher is not used: it unpacks into the shared
 * temporary folder and switches browser security off.
 */
export function bundledBrowser(machine: Machine): BundledBrowser | null {
  if (machine.platform !== 'linux' || arch() !== 'x64') return null
  const root = packageFolder()
  if (root === null) return null
  const version = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  const folder = join(cacheFolder(machine), 'citedeck', `chromium-${version}-x64`)
  return { version, folder, archives: join(root, 'bin') }
}

export interface BundledBrowser {
  readonly version: string
  /** Where it is unpacked, or will be. */
  readonly folder: string
  readonly archives: string
}

/**
 * Unpacks the bundled browser once (some two seconds, 200 MB) into a folder that only the user can write, and names
 * its program. The folder appears whole or not at all, so that two runs at once do not meet half of it.
 */
export async function unpackBundledBrowser(bundled: BundledBrowser): Promise<FoundBrowser> {
  const { folder } = bundled
  if (!existsSync(folder)) await unpackInto(bundled)
  if ((statSync(folder).mode & 0o022) !== 0) {
    throw new EnvironmentError(
      `The folder of the bundled browser can be written by others: ${folder}`,
      'Remove it and run again.',
    )
  }
  return {
    kind: 'bundled',
    path: join(folder, PROGRAM),
    variables: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

async function unpackInto({ folder, archives }: BundledBrowser): Promise<void> {
  const parent = dirname(folder)
  let making: string | null = null
  try {
    await mkdir(parent, { recursive: true, mode: 0o700 })
    making = await mkdtemp(join(parent, '.unpacking-'))
    await pipeline(
      createReadStream(join(archives, 'chromium.br'), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(join(making, PROGRAM), { mode: 0o700 }),
    )
    await unpackArchive(join(archives, 'al2023.tar.br'), making)
    await unpackArchive(join(archives, 'fonts.tar.br'), making)
    await writeFile(join(making, 'fonts.conf'), fontConfiguration(folder))
    await moveIntoPlace(making, folder)
  } catch (cause) {
    if (making !== null) await rm(making, { recursive: true, force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new EnvironmentError(
      `The bundled browser cannot be unpacked into ${folder}: ${reason}`,
      'Make room there (200 MB), set XDG_CACHE_HOME to a folder that can be written, or name a browser with --browser PATH.',
      { cause },
    )
  }
}

async function unpackArchive(archive: string, into: string): Promise<void> {
  for (const { name, isExecutable, content } of readTar(brotliDecompressSync(await readFile(archive)))) {
    const path = join(into, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, content, { mode: isExecutable ? 0o700 : 0o600 })
  }
}

/** Another run may have been faster: its folder is as good. */
async function moveIntoPlace(made: string, folder: string): Promise<void> {
  try {
    await rename(made, folder)
  } catch (error) {
    if (!existsSync(join(folder, PROGRAM))) throw error
    await rm(made, { recursive: true, force: true })
  }
}

/**
 * Names the package's own fonts alone: pages embed what they use, and a page must not look otherwise on a machine that has
 * others. Chromium does not start where there is no font at all.
 */
function fontConfiguration(folder: string): string {
  const escaped = (path: string): string => path.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(join(folder, 'fonts'))}</dir>
  <cachedir>${escaped(join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`
}

function packageFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE)
    return entry.slice(0, entry.lastIndexOf(join(PACKAGE)) + PACKAGE.length)
  } catch {
    return null
  }
}
