import { expect, it } from 'vitest'
import type { Memory } from '../../src/memory/recollection.ts'
import { type BuildRequest, buildDocuments, compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import { BASE } from '../support/fixture.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const OUTLINE = `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
corpus: port
slides:
  - layout: points
    title: The fire was reported
    points: [A crane broke.]
    uncited: true
`

const REQUEST: Omit<BuildRequest, 'version'> = {
  kinds: ['deck'],
  browser: null,
  scale: 1,
  handout: null,
  provenance: 'attached',
  isSound: () => true,
  progress: () => {},
}

function openMemory(): Memory {
  const kept = new Map<string, Uint8Array>()
  return {
    build: 'one',
    now: 1_000_000,
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
  }
}

/** A deck, what was reported of it, and whether it was made or remembered. */
async function run(memory: Memory | null, files: Readonly<Record<string, string>> = {}, version = '1.0.0') {
  const workspace = memoryWorkspace({ ...BASE, 'briefings/b.yaml': OUTLINE, ...files })
  const codes: string[] = []
  const opened = await openSession(workspace, process.cwd(), ({ code }) => codes.push(code), memory)
  let isMade = false
  const packageFiles = {
    ...opened.packageFiles,
    own(path: string) {
      isMade = true
      return opened.packageFiles.own(path)
    },
  }
  const session = { ...opened, packageFiles }
  const briefing = await compileBriefing(session, 'briefings/b.yaml')
  const documents = briefing && (await buildDocuments(session, briefing, { ...REQUEST, version }))
  const [deck, provenance] = (documents ?? []).map(({ content }) => Buffer.from(content).toString())
  return { deck, provenance, codes, isMade }
}

it('gives a deck from memory, byte for byte, where nothing has changed', async () => {
  const memory = openMemory()
  const first = await run(memory)
  const second = await run(memory)
  expect([first.isMade, second.isMade]).toEqual([true, false])
  expect([second.deck, second.provenance]).toEqual([first.deck, first.provenance])
  expect(first.deck).toContain('A crane broke.')
})

it.each([
  ['the outline', { 'briefings/b.yaml': OUTLINE.replace('broke', 'fell') }],
  ['a template of the workspace', { 'templates/base.css': 'body { color: red }' }],
  ['a partial of the workspace', { 'templates/partials/mine.hbs': 'mine' }],
])('makes it anew where %s has changed', async (_what, changed) => {
  const memory = openMemory()
  await run(memory)
  const second = await run(memory, changed)
  expect(second.isMade).toBe(true)
  expect(second.deck).toBe((await run(null, changed)).deck)
})

it('makes it anew for another version of citedeck', async () => {
  const memory = openMemory()
  await run(memory)
  expect((await run(memory, {}, '1.0.1')).isMade).toBe(true)
})

it('reports again what was reported when it was made', async () => {
  const files = { 'briefings/b.yaml': OUTLINE.replace('title: After', 'lang: fr\ntitle: After') }
  const memory = openMemory()
  const first = await run(memory, files)
  const second = await run(memory, files)
  expect(first.codes).toContain('words-missing')
  expect([second.isMade, second.codes]).toEqual([false, first.codes])
})
