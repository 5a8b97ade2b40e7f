import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/import-typescript.mjs'
import { median, run } from './measure.mjs'
import { writeWorkspace } from './workspace.mjs'

/**
 * What copies cost: 500 recipients of a handout of some 40 pages against one. `node bench/recipients.mjs [--copies N]`.
 */
const copies = Number(process.argv[process.argv.indexOf('--copies') + 1]) || 500
const folder = mkdtempSync(join(tmpdir(), 'citedeck-bench-'))
const WRITTEN_SLIDES = 24
const ROUNDS = 3

try {
  writeWorkspace(folder, WRITTEN_SLIDES)
  const one = median(rounds(1))
  const many = median(rounds(copies))
  const first = readdirSync(join(folder, 'out/copies')).find(name => name.endsWith('.pdf')) ?? ''
  const pages = run(['pdfinfo', join(folder, 'out/copies', first)], root).stdout.match(/Pages:\s+(\d+)/)?.[1]
  console.log(
    `${pages} pages: one copy ${one.toFixed(2)} s, ${copies} copies ${many.toFixed(2)} s, ${(many / one).toFixed(1)} times one (target 20)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Seconds of each round, with names of four scripts. */
function rounds(count) {
  const names = ['Noor Haddad', 'Zoë Müller', 'נועה כהן', 'محمد كريم']
  const lines = Array.from(
    { length: count },
    (_, index) => `"${names[index % 4]} ${index + 1}",Port authority`,
  )
  writeFileSync(join(folder, 'list.csv'), `name,organisation\n${lines.join('\n')}\n`)
  return Array.from({ length: ROUNDS }, () => {
    rmSync(join(folder, 'out'), { recursive: true, force: true })
    const start = performance.now()
    const citedeck = [process.execPath, join(root, 'dist/citedeck.js')]
    run(
      [...citedeck, 'build', 'bench', '--to', 'handout', '--recipients', 'list.csv', '--out', 'out'],
      folder,
    )
    return (performance.now() - start) / 1000
  })
}
