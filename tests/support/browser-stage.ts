import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { connectBrowser } from '../../src/export/browser/launch.ts'
import { openPage, type PageHandle } from '../../src/export/browser/page.ts'
import { thisMachine } from './machine.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export const SLIDE: Size = { width: 1280, height: 720 }

/** A browser and a folder for the documents that it opens from `file://`, with the network off. */
export interface Stage {
  /** Writes a document as a file and gives its address. */
  readonly place: (name: string, html: string) => string
  /** Opens an address in a page of its own; done when it is loaded, its fonts too. */
  readonly open: (address: string, options?: StageOptions) => Promise<Shown>
  /** Loads a document as it is loaded to be measured and printed. */
  readonly print: (html: string) => Promise<PageHandle>
  readonly close: () => Promise<void>
}

export interface StageOptions {
  readonly size?: Size
  readonly reducedMotion?: boolean
}

/** A page, and what it did that it should not have done. */
export interface Shown {
  readonly page: Page
  /** Addresses that it asked for besides itself. */
  readonly requests: readonly string[]
  /** What it complained of: errors and warnings in the console, exceptions. */
  readonly complaints: readonly string[]
}

export async function openStage(): Promise<Stage> {
  const { browser, process } = await connectBrowser({ machine: thisMachine, named: null })
  const folder = mkdtempSync(join(tmpdir(), 'citedeck-stage-'))
  return {
    place(name, html) {
      const path = join(folder, name)
      writeFileSync(path, html)
      return pathToFileURL(path).href
    },
    open: async (address, options = {}) => show(await browser.newPage(), address, options),
    print: html => openPage(browser, process, html),
    async close() {
      await process.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function show(
  page: Page,
  address: string,
  { size = SLIDE, reducedMotion = true }: StageOptions,
): Promise<Shown> {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  const session = await page.createCDPSession()
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:') && request.url.replace(/#.*/, '') !== address.replace(/#.*/, ''))
      requests.push(request.url)
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  })
  await page.setViewport(size)
  await page.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
  ])
  await page.goto(address, { waitUntil: 'load' })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  return { page, requests, complaints }
}
