import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundledBrowser, unpackBundledBrowser } from '../../src/export/browser/bundled-browser.ts'
import { givenBrowser } from '../../src/export/browser/find-browser.ts'
import { installedBrowsers } from '../../src/export/browser/installed-browsers.ts'
import { cacheFolder, type Machine } from '../../src/export/browser/machine.ts'
import { managedBrowsers } from '../../src/export/browser/managed-browsers.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const machine = (variables: Machine['variables'] = {}): Machine => ({
  variables,
  home,
  platform: 'linux',
  isRoot: false,
})

function program(...steps: string[]): string {
  const path = join(home, ...steps)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  return path
}

describe('finding a browser', () => {
  it('takes the one that is named first: the option, then CITEDECK_BROWSER, then PUPPETEER_EXECUTABLE_PATH', () => {
    const [a, b, c] = [program('a'), program('b'), program('c')]
    const both = { CITEDECK_BROWSER: b, PUPPETEER_EXECUTABLE_PATH: c }
    expect(givenBrowser(machine(both), a)?.path).toBe(a)
    expect(givenBrowser(machine(both), null)?.path).toBe(b)
    expect(givenBrowser(machine({ PUPPETEER_EXECUTABLE_PATH: c }), null)?.path).toBe(c)
    expect(givenBrowser(machine({ CITEDECK_BROWSER: '' }), null)).toBeNull()
  })

  it('says which setting names a browser that is not there', () => {
    expect(() => givenBrowser(machine({ CITEDECK_BROWSER: '/nowhere' }), null)).toThrow('CITEDECK_BROWSER')
  })

  it('lists what Puppeteer has in its cache: headless shells first, the newest first', () => {
    const chrome = program('.cache/puppeteer/chrome/linux-150.0.1/chrome-linux64/chrome')
    const shells = ['linux-99.0.1', 'linux-147.0.2'].map(build =>
      program(
        '.cache/puppeteer/chrome-headless-shell',
        build,
        'chrome-headless-shell-linux64/chrome-headless-shell',
      ),
    )
    expect(managedBrowsers(machine()).map(({ path }) => path)).toEqual([shells[1], shells[0], chrome])
    expect(managedBrowsers(machine({ PUPPETEER_CACHE_DIR: join(home, 'none') }))).toEqual([])
  })

  it('lists what is installed on the path, a headless shell first, each once', () => {
    const chromium = program('bin/chromium')
    const shell = program('other/chromium-headless-shell')
    const path = [join(home, 'bin'), join(home, 'other'), join(home, 'bin'), 'relative'].join(':')
    expect(installedBrowsers(machine({ PATH: path })).map(({ path }) => path)).toEqual([shell, chromium])
  })

  it('keeps its own files in the cache folder of the user', () => {
    expect(cacheFolder(machine())).toBe(join(home, '.cache'))
    expect(cacheFolder(machine({ XDG_CACHE_HOME: '/var/caches' }))).toBe('/var/caches')
  })
})

describe('the bundled browser', () => {
  function bundle(): BundledBrowser {
    const archives = join(home, 'bin')
    mkdirSync(archives)
    writeFileSync(join(archives, 'chromium.br'), brotliCompressSync('program'))
    for (const name of ['al2023.tar.br', 'fonts.tar.br'])
      writeFileSync(join(archives, name), brotliCompressSync(Buffer.alloc(1024)))
    return { version: '1.0.0', folder: join(home, 'cache', 'citedeck', 'chromium-1.0.0-x64'), archives }
  }

  it('is unpacked into a folder that only the user can enter, with variables for its own process', async () => {
    const bundled = bundle()
    const { path, variables } = await unpackBundledBrowser(bundled)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(bundled.folder).mode & 0o777).toBe(0o700)
    expect(statSync(dirname(bundled.folder)).mode & 0o777).toBe(0o700)
    expect(variables).toEqual({
      LD_LIBRARY_PATH: join(bundled.folder, 'lib'),
      FONTCONFIG_FILE: join(bundled.folder, 'fonts.conf'),
    })
  })

  it('is unpacked once, by whichever of two runs is faster', async () => {
    const bundled = bundle()
    const [one, other] = await Promise.all([unpackBundledBrowser(bundled), unpackBundledBrowser(bundled)])
    expect(one).toEqual(other)
    const { mtimeMs } = statSync(one.path)
    await unpackBundledBrowser(bundled)
    expect(statSync(one.path).mtimeMs).toBe(mtimeMs)
  })

  it('leaves nothing half done where its archives are broken', async () => {
    const bundled = bundle()
    writeFileSync(join(bundled.archives, 'fonts.tar.br'), 'no brotli')
    await expect(unpackBundledBrowser(bundled)).rejects.toThrow('cannot be unpacked')
    expect(existsSync(bundled.folder)).toBe(false)
  })

  it('is refused where others could have changed it', async () => {
    const bundled = bundle()
    await unpackBundledBrowser(bundled)
    chmodSync(bundled.folder, 0o777)
    await expect(unpackBundledBrowser(bundled)).rejects.toThrow('can be written by others')
  })
})
