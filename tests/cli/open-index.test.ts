import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Environment } from '../../src/cli/environment.ts'
import { indexFile, indexFolder, useIndex } from '../../src/cli/open-index.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const workspace = memoryWorkspace({ 'a.txt': 'Solvents stood in shed 4.\n' })
const corpus = { workspace, name: 'port', documents: [{ id: 'a', path: 'a.txt', sha256: null }] }

let home: string
let told: string[]
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'citedeck-home-'))
  told = []
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const same = (text: string): string => text
const terminal: Terminal = {
  out: () => {},
  err: text => told.push(text),
  progress: () => {},
  palette: { severity: (_, text) => text, place: same, faint: same },
  bold: same,
  faint: same,
  mark: same,
}

function environment(memory: 'kept' | 'off'): Environment {
  const now = Date.UTC(2025, 1, 20)
  return {
    cwd: home,
    variables: { XDG_CACHE_HOME: home },
    home,
    platform: 'linux',
    isRoot: false,
    nodeVersion: '',
    now,
    packageRoot: home,
    version: '0.0.0',
    memory: memory === 'off' ? null : { build: 'one', now, recall: () => null, keep: () => {} },
    beforeBreakingOff: () => {},
    untilTold: async () => {},
    clock: () => now,
  }
}

const use = (memory: 'kept' | 'off' = 'kept') =>
  useIndex(corpus, environment(memory), terminal, (index, { read }) => ({
    read,
    text: index.text('a')?.text,
    found: index.search({ words: ['solvents'], documents: null, limit: 1 }).hits.length,
  }))

it('an index lies in the user’s cache folder, and the next run takes it', async () => {
  expect(await use()).toMatchObject({ read: 1, found: 1 })
  expect(await use()).toMatchObject({ read: 0, found: 1 })
  expect(readdirSync(indexFolder(environment('kept'))).some(name => name.endsWith('.sqlite'))).toBe(true)
})

it('where nothing is to be remembered it is in memory, and nothing is written', async () => {
  expect(await use('off')).toMatchObject({ read: 1, found: 1 })
  expect(readdirSync(home)).toEqual([])
})

it('damage that shows in the middle of the work: made anew, told once, and the work is done', async () => {
  await use()
  const database = new Database(indexFile(workspace.root, 'port', environment('kept')))
  database.exec("UPDATE contents SET text = CAST('Paint stood in shed 9.' AS BLOB)")
  database.close()
  expect(await use()).toEqual({ read: 1, text: 'Solvents stood in shed 4.\n', found: 1 })
  expect(told).toEqual(['The index was damaged; it is made anew.'])
  expect(await use()).toMatchObject({ read: 0 })
})

it('indexes that were not used for longest make room', async () => {
  await use()
  const folder = indexFolder(environment('kept'))
  for (let old = 0; old < 20; old += 1) {
    writeFileSync(join(folder, `${old}.sqlite`), '')
    utimesSync(join(folder, `${old}.sqlite`), old, old)
  }
  await use()
  const kept = readdirSync(folder).filter(name => name.endsWith('.sqlite'))
  expect(kept).toHaveLength(16)
  expect(kept).toContain('19.sqlite')
  expect(kept).not.toContain('0.sqlite')
})
