import { describe, expect, it } from 'vitest'
import { openCopySearch } from '../../../src/corpus/copies/copy-search.ts'
import type { Memory } from '../../../src/memory/recollection.ts'
import { recollect } from '../../../src/memory/recollection.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

function openMemory(): Memory {
  const kept = new Map<string, Uint8Array>()
  return {
    build: 'one',
    now: 1_000_000,
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
  }
}

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'mer', 'nol', 'per', 'sta', 'tin', 'vo', 'wen']

/** A place of its own for each index. */
const placeOf = (index: number): string =>
  `Q${[1, 11, 121].map(by => SYLLABLES[Math.floor(index / by) % SYLLABLES.length]).join('')}`

/** A report of its own for each number: no two share a place. */
function report(number: number): string {
  const sentences = Array.from({ length: 8 }, (_, index) => {
    const own = number * 16 + index * 2
    return `In ${placeOf(own)} the gate of ${placeOf(own + 1)} held ${own * 7 + 11} boats.`
  })
  return `${sentences.join(' ')}\n`
}

type Texts = Readonly<Record<string, string>>

/** The pairs among some texts, and which of them were read for that. */
async function search(texts: Texts, memory: Memory | null) {
  const read: string[] = []
  const inner = memoryWorkspace(texts)
  const workspace: typeof inner = {
    ...inner,
    read(path, limit) {
      read.push(path)
      return inner.read(path, limit)
    },
    stamp: path => ({ signature: texts[path] ?? '', changed: 0 }),
  }
  const recollection = recollect('port', workspace, memory)
  const documents = Object.keys(texts).map(path => ({ id: path.slice(0, -4), path, text: () => null }))
  const pairs = await openCopySearch(recollection).find(documents, () => {})
  recollection.close()
  return { pairs, named: pairs.map(({ first, second }) => `${first} ${second}`), read: [...new Set(read)] }
}

const TEXTS: Texts = Object.fromEntries(
  Array.from({ length: 41 }, (_, number) => [`r${number}.txt`, report(number === 7 ? 3 : number)]),
)

describe('copies that were looked for before', () => {
  it('are found again without a document being read', async () => {
    const memory = openMemory()
    const first = await search(TEXTS, memory)
    expect(first.named).toEqual(['r3 r7'])
    expect(await search(TEXTS, memory)).toEqual({ ...first, read: [] })
  })

  it('are those of all documents after one has changed, which alone is read', async () => {
    const memory = openMemory()
    await search(TEXTS, memory)
    for (const changes of [
      { 'r20.txt': report(9) },
      { 'r7.txt': report(77) },
      { 'r20.txt': report(9), 'r21.txt': report(9) },
      { 'r50.txt': report(4) },
    ] as Texts[]) {
      const texts = { ...TEXTS, ...changes }
      const after = await search(texts, memory)
      expect(after.pairs).toEqual((await search(texts, null)).pairs)
      for (const path of after.read)
        expect(Object.keys(changes).concat('r7.txt', 'r20.txt', 'r21.txt')).toContain(path)
      await search(TEXTS, memory)
    }
  })

  it('go with the documents that are gone, and are found of one that has another id', async () => {
    const memory = openMemory()
    await search(TEXTS, memory)
    const { 'r7.txt': seventh = '', ...others } = TEXTS
    expect((await search(others, memory)).named).toEqual([])
    expect((await search({ ...others, 'renamed.txt': seventh }, memory)).named).toEqual(['r3 renamed'])
  })
})

it('a document that cannot be read is left out, and looked at again', async () => {
  const memory = openMemory()
  const damaged = { ...TEXTS, 'r7.txt': '\u0000\u0001' }
  expect((await search(damaged, memory)).named).toEqual([])
  expect((await search(TEXTS, memory)).named).toEqual(['r3 r7'])
})
