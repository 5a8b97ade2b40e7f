import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer'
import { root } from '../scripts/import-typescript.mjs'
import { writeWorkspace } from './workspace.mjs'

/**
 * Measures how long a deck takes from `file://` to its first slide on the screen: one of 500 facts against one of a tenth
 * of them. `node bench/open-deck.mjs [--pairs N]`, after `npm run build`; see README.md beside this file.
 */
const pairs = Number(process.argv[process.argv.indexOf('--pairs') + 1]) || 15
/** Written slides; with the pages of evidence and sources there are some seven in ten more. */
const WRITTEN = { large: 262, small: 26 }
/** What the larger may take, as a multiple. */
const TARGET = 2

const folder = mkdtempSync(join(tmpdir(), 'citedeck-open-'))
const citedeck = join(root, 'dist/citedeck.js')
const { path } = JSON.parse(execFileSync(process.execPath, [citedeck, 'doctor', '--json']).toString()).browser
  .used
const browser = await puppeteer.launch({
  executablePath: path,
  headless: 'shell',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const decks = Object.entries(WRITTEN).map(([name, slides]) => ({ name, file: buildDeck(name, slides) }))
  const times = { large: [], small: [] }
  // The first of each warms the browser and the disk's cache.
  for (let pair = -1; pair < pairs; pair += 1)
    for (const { name, file } of pair % 2 === 0 ? decks : decks.toReversed()) {
      const time = await openingTimes(file)
      if (pair >= 0) times[name].push(time)
    }
  for (const { name, file } of decks) {
    const { slides, facts } = await contents(file)
    const size = (statSync(file).size / 1e6).toFixed(1)
    const [painted, ready] = ['painted', 'ready'].map(of =>
      median(times[name].map(time => time[of])).toFixed(0),
    )
    console.log(
      `${name}: ${slides} slides, ${facts} facts, ${size} MB: first slide painted ${painted} ms, answers keys ${ready} ms`,
    )
  }
  for (const of of ['painted', 'ready']) {
    const ratio = median(times.large.map((time, index) => time[of] / times.small[index][of]))
    console.log(`${of}: ratio ${ratio.toFixed(2)}, median of ${pairs} pairs`)
  }
  console.log(`to reach: painted under ${TARGET}`)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

function buildDeck(name, slides) {
  const workspace = join(folder, name)
  writeWorkspace(workspace, slides)
  execFileSync(process.execPath, [citedeck, 'build', 'bench'], { cwd: workspace, stdio: 'ignore' })
  return join(workspace, 'output/bench/bench.html')
}

/**
 * Milliseconds from the start of loading: until words of the first slide are on the screen, and until the frame in which
 * the deck answers keys.
 */
async function openingTimes(file) {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.evaluateOnNewDocument(() => {
    new PerformanceObserver(list => {
      const entry = list.getEntries().find(({ element }) => element?.closest('[data-number="1"]'))
      window.painted ??= entry?.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    const look = () => {
      if (!document.documentElement?.hasAttribute('data-ready')) return requestAnimationFrame(look)
      // What is drawn in this frame is on the screen by the first task after it.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        window.ready = performance.now()
      }
      port2.postMessage(null)
    }
    look()
  })
  await page.goto(pathToFileURL(file).href)
  await page.waitForFunction(() => window.painted && window.ready)
  const times = await page.evaluate(() => ({ painted: window.painted, ready: window.ready }))
  await page.close()
  return times
}

async function contents(file) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  const counts = await page.evaluate(() => ({
    slides: document.querySelectorAll('.slides [data-number]').length,
    facts: document.querySelectorAll('[data-evidence]').length,
  }))
  await page.close()
  return counts
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]
}
