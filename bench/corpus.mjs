import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../scripts/import-typescript.mjs'
import { writeCorpus } from './corpus-workspace.mjs'
import { median } from './measure.mjs'

/**
 * Measures citedeck on corpora of 1,000, 3,000 and 10,000 documents, side by side: `node bench/corpus.mjs [DOCUMENTS ...]`.
 * See README.md beside this file.
 */
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const SIZES = sizes.length > 0 ? sizes : [1000, 3000, 10_000]
const citedeck = join(root, 'dist/citedeck.js')
const folder = mkdtempSync(join(tmpdir(), 'citedeck-corpus-'))
const { NODE_EXTRA_CA_CERTS: _, ...variables } = process.env
const REPORT_MEMORY = fileURLToPath(new URL('report-memory.cjs', import.meta.url))
/** Searches that are measured, each beside a bare start of Node. */
const PAIRS = 11
let changes = 0

/** By the name of a row: the most that it may be (for a rate the least), for the largest corpus. */
const TARGETS = {
  'reading plain text, documents a second': { least: 500 },
  'check, one document changed, s': { most: 1.5 },
  'check, one cited document changed, s': { most: 1.5 },
  'search, after the process has started, ms': { most: 100 },
  'copies, the first time, s': { most: 60 },
  'peak memory of all of these, MB': { most: 1000 },
}

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`,
)
try {
  const columns = SIZES.map(measureSize)
  printTable(columns)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** All rows for a corpus of so many documents. */
function measureSize(count) {
  const workspace = join(folder, String(count))
  const documents = writeCorpus(workspace, count)
  const cache = join(workspace, 'cache')
  const memory = []
  const run = (...args) => {
    const ran = runOnce([citedeck, ...args], workspace, cache)
    memory.push(ran.megabytes)
    return ran.seconds
  }
  const search = () => runOnce([citedeck, 'search', 'lamps', 'failed'], workspace, cache)
  const start = () => runOnce(['-e', '0'], workspace, cache)
  const path = id => join(workspace, 'corpus/coast/texts', `${id}.txt`)
  // A file that was written just now is read again at each turn: as if the corpus had been there for a while.
  wait(2500)
  const rows = new Map()
  const read = runOnce(
    [join(root, 'bench/read-texts.mjs'), join(workspace, 'corpus/coast/texts')],
    root,
    cache,
  )
  rows.set('reading plain text, documents a second', count / Number(/reading (\S+)/.exec(read.stdout)[1]))
  rows.set('check, the first time, s', run('check'))
  rows.set(
    'check, nothing changed, s',
    medianOf(() => run('check')),
  )
  rows.set(
    'check, one document changed, s',
    medianOf(turn => changed(path(uncited(documents, turn)), () => run('check'))),
  )
  rows.set(
    'check, one cited document changed, s',
    medianOf(() => changed(path(documents[0].id), () => run('check'))),
  )
  const list = join(workspace, 'corpus/coast/sources.yaml')
  rows.set(
    'check, one entry of sources.yaml changed, s',
    medianOf(() => changed(list, () => run('check'))),
  )
  rows.set('search, the first time, s', run('search', 'lamps', 'failed'))
  // By turns: what else the machine does meets both.
  const turns = Array.from({ length: PAIRS }, () => [search(), start()])
  rows.set(
    'search, after the process has started, ms',
    median(turns.map(([own, bare]) => 1000 * (own.seconds - bare.seconds))),
  )
  rows.set('the same, processor time, ms', median(turns.map(([own, bare]) => own.processor - bare.processor)))
  rows.set(
    'search, one document changed, s',
    medianOf(turn => changed(path(uncited(documents, turn)), () => run('search', 'lamps', 'failed'))),
  )
  // By itself: check and search have left what it would have to make.
  const alone = runOnce([citedeck, 'copies'], workspace, join(workspace, 'another-cache'))
  memory.push(alone.megabytes)
  rows.set('copies, the first time, s', alone.seconds)
  rows.set(
    'copies, nothing changed, s',
    medianOf(() => run('copies')),
  )
  rows.set(
    'copies, one document changed, s',
    medianOf(turn => changed(path(uncited(documents, turn)), () => run('copies'))),
  )
  rows.set('peak memory of all of these, MB', Math.max(...memory))
  rmSync(workspace, { recursive: true, force: true })
  return { count, rows }
}

/** A document that no evidence cites, another one each turn: those that are cited lie in even steps from the first. */
function uncited(documents, turn) {
  return documents[documents.length - 2 - turn].id
}

/** What `work` gives while a file has one more line, never the same one twice. */
function changed(path, work) {
  const before = readFileSync(path)
  changes += 1
  appendFileSync(path, `\n# Line ${changes} that was added.\n`)
  try {
    return work()
  } finally {
    writeFileSync(path, before)
  }
}

/** Of three turns. */
function medianOf(work) {
  return median([0, 1, 2].map(turn => work(turn)))
}

/** Runs a program of Node; exit code 1, mistakes in the author's files, is a result as well. */
function runOnce(args, cwd, cache) {
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', REPORT_MEMORY, ...args], {
    cwd,
    env: { ...variables, XDG_CACHE_HOME: cache },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}\n${stderr}`)
  const told = name => Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(stdout)[1])
  return { seconds, stdout, megabytes: told('peak memory') / 1024, processor: told('processor time') }
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function printTable(columns) {
  const names = [...columns[0].rows.keys()]
  line(
    'documents',
    columns.map(({ count }) => count.toLocaleString('en')),
    'target',
  )
  for (const name of names) {
    const values = columns.map(({ rows }) => rows.get(name))
    const { most, least } = TARGETS[name] ?? {}
    const last = values.at(-1)
    const isMet = (most === undefined || last <= most) && (least === undefined || last >= least)
    const bound = most === undefined ? (least === undefined ? '' : `≥ ${least}`) : `≤ ${most}`
    line(name, values.map(format), bound && `${bound}  ${isMet ? 'met' : 'MISSED'}`)
  }
}

function format(value) {
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')
}

function line(name, values, note) {
  console.log(`${name.padEnd(46)}${values.map(value => value.padStart(9)).join('')}  ${note}`.trimEnd())
}
