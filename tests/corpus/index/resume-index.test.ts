import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CorpusIndex, IndexedDocument, Registration } from '../../../src/corpus/index/corpus-index.ts'
import { openCorpusIndex } from '../../../src/corpus/index/open-corpus-index.ts'
import { openWorkspace } from '../../../src/workspace.ts'

/** When files are looked at: long after they were written. */
const LATER = Date.now() + 60_000

let folder: string
let opened: CorpusIndex[]
let reads: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citedeck-resumed-'))
  opened = []
  reads = []
  mkdirSync(join(folder, 'texts'))
  put('quay', 'Two sheds burned on the east quay.\n')
  put('shed', 'Solvents stood in shed 4.\n')
})
afterEach(() => {
  for (const index of opened) index.close()
  rmSync(folder, { recursive: true, force: true })
})

const pathOf = (name: string): string => join(folder, 'texts', `${name}.txt`)
const put = (name: string, text: string): void => writeFileSync(pathOf(name), text)
const doc = (id: string): IndexedDocument => ({ id, path: `texts/${id}.txt`, sha256: null })
const registered = (basis: string): { readonly registration: Registration } => ({
  registration: { basis, records: () => [['quay', 'of the quay']] },
})

/** The index as another run finds it, with what it reads noted. */
async function openAgain(now = LATER): Promise<CorpusIndex> {
  const workspace = openWorkspace(folder)
  const noting: typeof workspace = {
    ...workspace,
    read(path, limit) {
      reads.push(path)
      return workspace.read(path, limit)
    },
  }
  const index = await openCorpusIndex(noting, { file: join(folder, 'index.sqlite'), program: 'one', now })
  opened.push(index)
  return index
}

async function leave(documents: readonly IndexedDocument[], now = LATER): Promise<void> {
  const index = await openAgain(now)
  await index.update(documents, registered('first'))
  index.close()
  reads = []
}

describe('the next run', () => {
  it('takes all as it was left, and reads no file for it', async () => {
    await leave([doc('quay'), doc('shed')])
    const index = await openAgain()
    expect(index.resume('first')).toMatchObject({ read: 0, dropped: 0, unread: [] })
    expect(reads).toEqual([])
    expect(index.search({ words: ['solvents'], documents: null, limit: 1 }).hits).toMatchObject([
      { id: 'shed' },
    ])
    expect(index.record('quay')).toBe('of the quay')
    expect(index.record('shed')).toBeNull()
  })

  it('knows of every document how it stood', async () => {
    await leave([{ ...doc('quay'), sha256: 'ab'.repeat(32) }, doc('gone')])
    const resumed = (await openAgain()).resume('first')
    expect(resumed?.unread).toEqual([{ id: 'gone', problem: 'it is not here' }])
    expect(resumed?.documents.get('quay')).toMatchObject({ kind: 'read', changed: true })
    expect(resumed?.documents.get('gone')).toMatchObject({ kind: 'absent', sha256: null })
  })

  it.each([
    ['a file is edited in its place', () => put('shed', 'Paint stood in shed 4.\n')],
    ['a file is removed', () => rmSync(pathOf('shed'))],
    ['one that was not there is there', () => put('gone', 'It is back.\n')],
    [
      'a folder stands where a file was',
      () => {
        rmSync(pathOf('shed'))
        mkdirSync(pathOf('shed'))
      },
    ],
  ])('has to look again when %s', async (_, change) => {
    await leave([doc('quay'), doc('shed'), doc('gone')])
    change()
    expect((await openAgain()).resume('first')).toBeNull()
  })

  it('has to look again when the documents may be others', async () => {
    await leave([doc('quay'), doc('shed')])
    const index = await openAgain()
    expect(index.resume('second')).toBeNull()
    await index.update([doc('quay'), doc('shed')], registered('second'))
    expect(reads).toEqual([])
    expect(index.resume('second')).not.toBeNull()
    // Other documents, of which nobody says what registered them.
    await index.update([doc('quay')])
    expect(index.resume('second')).toBeNull()
  })

  it('has to look again at a file that was changed just before it was read', async () => {
    await leave([doc('quay')], Date.now())
    expect((await openAgain()).resume('first')).toBeNull()
  })
})
