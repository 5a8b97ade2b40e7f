import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importTypeScript, root } from '../scripts/import-typescript.mjs'
import { compare, peakMemory, run } from './measure.mjs'
import { SHARE_WRITTEN, writeWorkspace } from './workspace.mjs'

/**
 * Measures citedeck as ratios: against `node -e 0`, and for PDF against the shortest program that prints the same finished
 * pages. `npm run bench [-- --pairs N]`; see README.md beside this file.
 */
const here = dirname(fileURLToPath(import.meta.url))
const citedeck = [process.execPath, join(root, 'dist/citedeck.js')]
// The same with nothing remembered of any corpus, as on its first run.
const anew = ['env', 'CITEDECK_MEMORY=off', ...citedeck]
const nothing = [process.execPath, '-e', '0']
const pairs = Number(process.argv[process.argv.indexOf('--pairs') + 1]) || 9
/** By slides; times as ratios, memory in megabytes. */
const TARGETS = new Map([
  [12, { deck: 5, pdf: 1.1 }],
  [60, { deck: null, pdf: 1.4 }],
  [300, { deck: 10, pdf: 1.5, memory: 200 }],
])
const folder = mkdtempSync(join(tmpdir(), 'citedeck-bench-'))

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`,
)
try {
  const { writePages } = await importTypeScript('bench/finished-pages.ts')
  const browser = JSON.parse(run([...citedeck, 'doctor', '--json'], root).stdout).browser.used.path
  print('', 'measured', 'target', '')
  measureSample()
  for (const [slides, targets] of TARGETS) await measureSize(slides, targets, writePages, browser)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measureSample() {
  const check = compare([...citedeck, 'check', 'harbour-fire'], nothing, root, pairs)
  row('check, the sample / node -e 0, nothing changed', check.ratio, 4, times(check))
  const first = compare([...anew, 'check', 'harbour-fire'], nothing, root, pairs)
  row('the same, nothing remembered', first.ratio, null, times(first))
  run([...citedeck, 'build', 'harbour-fire', '--out', join(folder, 'sample')], root)
  const megabytes = statSync(join(folder, 'sample/harbour-fire.html')).size / 1e6
  row('deck, the sample, MB', megabytes, 1.2, '')
}

async function measureSize(slides, targets, writePages, browser) {
  const workspace = join(folder, String(slides))
  writeWorkspace(workspace, Math.round(slides * SHARE_WRITTEN))
  const pages = join(workspace, 'pages.html')
  const handout = join(workspace, 'handout.html')
  const count = await writePages(workspace, root, { pages, handout })
  console.log(`\n${count} slides`)
  const deck = compare([...citedeck, 'build', 'bench'], nothing, workspace, pairs)
  row('build --to deck / node -e 0, nothing changed', deck.ratio, targets.deck, times(deck))
  const edited = compare([...citedeck, 'build', 'bench'], nothing, workspace, pairs, editNote)
  row('the same, a note on one slide edited', edited.ratio, null, times(edited))
  const first = compare([...anew, 'build', 'bench'], nothing, workspace, pairs)
  row('the same, nothing remembered', first.ratio, null, times(first))

  const shortest = [
    process.execPath,
    join(here, 'shortest.mjs'),
    browser,
    pages,
    join(workspace, 'shortest.pdf'),
  ]
  const print = [...citedeck, 'build', 'bench', '--to', 'pdf']
  const pdf = compare(print, shortest, workspace, Math.max(3, Math.round((pairs * 30) / (slides + 30))))
  row('build --to pdf / the shortest program', pdf.ratio, targets.pdf, times(pdf))
  const [own, other] = ['output/bench/bench.pdf', 'shortest.pdf'].map(
    name => statSync(join(workspace, name)).size,
  )
  row('size of the PDF / the shortest program’s', own / other, 1.3, `${kilobytes(own)} / ${kilobytes(other)}`)

  const few = Math.max(3, Math.round((pairs * 20) / (slides + 20)))
  const shortestHandout = [...shortest.slice(0, 3), handout, join(workspace, 'shortest-handout.pdf')]
  const handouts = compare(
    [...citedeck, 'build', 'bench', '--to', 'handout'],
    shortestHandout,
    workspace,
    few,
  )
  row('build --to handout / the shortest program', handouts.ratio, 1.3, times(handouts))
  const apart = ['deck', 'pdf', 'handout'].map(kind => `"$@" build bench --to ${kind}`).join(' && ')
  const together = compare(
    [...citedeck, 'build', 'bench', '--to', 'deck,pdf,handout'],
    ['sh', '-c', apart, 'sh', ...citedeck],
    workspace,
    few,
  )
  row('build --to deck,pdf,handout / the three apart', together.ratio, 0.7, times(together))
  for (const kind of ['deck', 'pdf', 'handout']) {
    const memory = peakMemory([...citedeck, 'build', 'bench', '--to', kind], workspace)
    row(`peak memory of Node, --to ${kind}, MB`, memory, targets.memory ?? null, '')
  }
}

/** Puts other words into the first note of the outline. */
function editNote(workspace) {
  const outline = join(workspace, 'briefings/bench.yaml')
  const words = `Say first who counted at ${process.hrtime.bigint()}`
  writeFileSync(outline, readFileSync(outline, 'utf8').replace(/Say first who counted[^.,]*/, words))
}

function times({ milliseconds }) {
  return milliseconds.map(time => `${Math.round(time)} ms`).join(' / ')
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`
}

function row(name, measured, target, note) {
  const mark = target === null ? '' : measured <= target ? 'met' : 'MISSED'
  print(
    name,
    measured.toFixed(measured < 20 ? 2 : 0),
    target === null ? '' : `≤ ${target}`,
    `${mark.padEnd(7)} ${note}`,
  )
}

function print(name, measured, target, note) {
  console.log(`${name.padEnd(48)} ${measured.padStart(9)} ${target.padStart(7)}  ${note}`.trimEnd())
}
