import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import puppeteer from 'puppeteer'
import { root } from '../scripts/import-typescript.mjs'
import { run } from './measure.mjs'
import { SHARE_WRITTEN, writeWorkspace } from './workspace.mjs'

/**
 * Measures the preview as its author sees it: from just before an outline is written to the disk until the changed slide
 * has been painted by a real browser, the median of 20 edits on slides all over the deck; then the memory of the server
 * over 500 edits. `node bench/present.mjs [--edits N] [--memory N]`; see README.md beside this file.
 */
const option = (name, otherwise) => Number(process.argv[process.argv.indexOf(name) + 1]) || otherwise
const edits = option('--edits', 20)
const memoryEdits = process.argv.includes('--memory') ? option('--memory', 500) : 500
/** Slides, and the milliseconds that are aimed at. */
const TARGETS = [
  [12, 60],
  [300, 100],
]
/** Between two edits: what follows from one is done before the next. */
const REST = 700

const citedeck = join(root, 'dist/citedeck.js')
const doctor = JSON.parse(run([process.execPath, citedeck, 'doctor', '--json'], root).stdout)
const folder = mkdtempSync(join(tmpdir(), 'citedeck-present-'))
const browser = await puppeteer.launch({
  executablePath: doctor.browser.used.path,
  headless: 'shell',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  console.log(`Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`)
  for (const [slides, target] of TARGETS) await measure(slides, target)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(slides, target) {
  const workspace = join(folder, String(slides))
  writeWorkspace(workspace, Math.round(slides * SHARE_WRITTEN))
  const server = await serve(workspace)
  try {
    const page = await openPage(server.address)
    const shown = await page.evaluate(() => document.querySelectorAll('.slides section[data-number]').length)
    const outline = openOutline(join(workspace, 'briefings/bench.yaml'))
    const times = []
    for (let edit = 0; edit < edits; edit++) {
      await pause(REST)
      times.push(await timeOf(page, outline, edit))
    }
    const sorted = times.toSorted((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)]
    console.log(
      `${shown} slides, save to painted: median ${median.toFixed(0)} ms (target ${target}), ` +
        `from ${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)}`,
    )
    if (slides === TARGETS[0][0]) await measureMemory(server, page, outline)
  } finally {
    server.end()
  }
}

/** An outline whose slides can be edited one by one: at the end of their titles. */
function openOutline(path) {
  const written = readFileSync(path, 'utf8').split('\n')
  const lines = [...written]
  const titles = written.flatMap((line, index) => (/^ {4}title: /.test(line) ? [index] : []))
  return {
    path,
    withMark(edit, mark) {
      const at = titles[(edit * 7) % titles.length]
      lines[at] = `${written[at]} ${mark}`
      return lines.join('\n')
    },
  }
}

async function timeOf(page, outline, edit) {
  const mark = `edited${edit}times`
  const text = outline.withMark(edit, mark)
  const painted = page.evaluate(awaitPainted, mark)
  await pause(20)
  const start = Date.now()
  // As most editors do: written beside it and put in its place by turns with written over.
  if (edit % 2 === 0) writeFileSync(outline.path, text)
  else {
    writeFileSync(`${outline.path}.tmp`, text)
    renameSync(`${outline.path}.tmp`, outline.path)
  }
  return (await painted) - start
}

/** In the page: when a slide with some text has been painted, in milliseconds since 1970. */
function awaitPainted(mark) {
  return new Promise(resolve => {
    const look = () => {
      const present = document.querySelector('.slides > .present > .present')
      if (!present?.textContent.includes(mark)) return
      observer.disconnect()
      // The next frame has it; what is posted in it comes after it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(Date.now())
        port2.postMessage(null)
      })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.querySelector('.slides'), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })
}

async function measureMemory(server, page, outline) {
  const heights = []
  for (let edit = 0; edit < memoryEdits; edit++) {
    if (edit % 100 === 0) heights.push(memoryOf(server.process.pid))
    writeFileSync(outline.path, outline.withMark(edit, `again${edit}`))
    await pause(60)
  }
  await pause(1000)
  heights.push(memoryOf(server.process.pid))
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  console.log(`memory over ${memoryEdits} edits, MB: ${heights.join(' → ')} (${nodes} elements in the page)`)
}

/** Resident memory of a process, in megabytes. */
function memoryOf(pid) {
  const told = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Math.round(Number(told.stdout) / 1024)
}

async function openPage(address) {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForSelector('html[data-ready]')
  await pause(1000)
  return page
}

/** Starts a preview; its address is the first that it prints. */
function serve(workspace) {
  const child = spawn(process.execPath, [citedeck, 'present', 'bench', '--port', '0'], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('exit', code => reject(new Error(`The preview has ended (${code}): ${said}`)))
    child.stdout.on('data', text => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
      if (address) resolve({ address, process: child, end: () => child.kill('SIGINT') })
    })
  })
}
