import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CorpusIndex, IndexedDocument } from '../../../src/corpus/index/corpus-index.ts'
import { IndexDamaged } from '../../../src/corpus/index/database.ts'
import { openCorpusIndex } from '../../../src/corpus/index/open-corpus-index.ts'
import { openWorkspace, type Workspace } from '../../../src/workspace.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

/** When files are looked at: long after they were written. */
const LATER = Date.now() + 60_000
const QUAY =
  'Fire on the quay\n\nTwo sheds burned on the east quay. Nobody was hurt, the harbour master said.\n'
const SHED = 'The shed\n\nSolvents stood in shed 4.\n'

let folder: string
let file: string
let opened: CorpusIndex[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citedeck-index-'))
  file = join(folder, 'cache/deep/index.sqlite')
  opened = []
  put('texts/quay.txt', QUAY)
  put('texts/shed.txt', SHED)
})
afterEach(() => {
  for (const index of opened) index.close()
  rmSync(folder, { recursive: true, force: true })
})

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const doc = (name: string): IndexedDocument => ({ id: name, path: `texts/${name}.txt`, sha256: null })
const both = [doc('quay'), doc('shed')]

/** A workspace that says which files were read. */
function watched(): Workspace & { readonly reads: string[] } {
  const reads: string[] = []
  const workspace = openWorkspace(folder)
  return {
    ...workspace,
    reads,
    read(path, limit) {
      reads.push(path)
      return workspace.read(path, limit)
    },
  }
}

async function open(
  place: Partial<Parameters<typeof openCorpusIndex>[1]> = {},
  workspace: Workspace = openWorkspace(folder),
) {
  const index = await openCorpusIndex(workspace, { file, program: 'one', now: LATER, ...place })
  opened.push(index)
  return index
}

const found = (index: CorpusIndex, ...words: string[]): string[] =>
  index.search({ words, documents: null, limit: 10 }).hits.map(({ id }) => id)

describe('what is kept', () => {
  it('gives every text back as its reader gave it, from a file that was closed', async () => {
    const first = await open()
    await first.update(both)
    const { text, paragraphs, places } = first.text('quay') ?? {}
    first.close()
    const index = await open()
    expect(await index.update(both)).toMatchObject({ read: 0, dropped: 0 })
    expect(index.text('quay')).toEqual({ text, paragraphs, places })
    expect(text).toBe(QUAY)
    expect(index.text('quay')).toBe(index.text('quay'))
    expect(index.story('shed')?.map(({ start, end }) => SHED.slice(start, end))).toContain(
      'Solvents stood in shed 4.',
    )
    expect(index.text('nobody')).toBeNull()
  })

  it('texts keep every character: beyond Latin-1, beyond the first plane', async () => {
    const odd = 'Ünïcode “…” 港 🔥 end.\n'
    const index = await openCorpusIndex(memoryWorkspace({ 'a.md': odd }), { file: null, program: '', now: 0 })
    opened.push(index)
    await index.update([{ id: 'a', path: 'a.md', sha256: null }])
    expect(index.text('a')?.text).toContain('港 🔥')
    expect(index.text('a')?.text).toContain('Ünïcode “…”')
  })

  it('what was derived is kept for a content and a kind, and goes with the content', async () => {
    const first = await open()
    await first.update(both)
    first.keepDerived('prints', 'quay', Buffer.from([1, 2]))
    expect(first.derived('prints', 'quay')).toEqual(Buffer.from([1, 2]))
    first.keepDerived('prints', 'quay', Buffer.from([3]))
    first.close()
    const index = await open()
    await index.update(both)
    expect(index.derived('prints', 'quay')).toEqual(Buffer.from([3]))
    expect(index.derived('others', 'quay')).toBeNull()
    put('texts/quay.txt', `${QUAY}More.\n`)
    await index.update(both)
    expect(index.derived('prints', 'quay')).toBeNull()
  })

  it('another program reads everything anew, without a word', async () => {
    const first = await open()
    await first.update(both)
    first.close()
    const index = await open({ program: 'two' })
    expect(index.notices).toEqual([])
    expect(await index.update(both)).toMatchObject({ read: 2 })
    expect(found(index, 'solvents')).toEqual(['shed'])
  })
})

describe('an update', () => {
  it('reads no file that stands as it stood, and of the others only the changed', async () => {
    const first = await open()
    await first.update(both)
    first.close()
    const workspace = watched()
    const index = await open({}, workspace)
    await index.update(both)
    expect(workspace.reads).toEqual([])
    put('texts/shed.txt', 'The shed\n\nPaint stood in shed 4.\n')
    expect(await index.update(both)).toMatchObject({ read: 1, dropped: 1 })
    expect(workspace.reads).toEqual(['texts/shed.txt'])
    expect(found(index, 'paint')).toEqual(['shed'])
    expect(found(index, 'solvents')).toEqual([])
  })

  it('a file changed just before it was looked at is looked at again, whatever its times say', async () => {
    const now = Date.now()
    const first = await open({ now })
    await first.update(both)
    first.close()
    const { mtime, atime } = statSync(join(folder, 'texts/shed.txt'))
    put('texts/shed.txt', SHED.replace('4', '5'))
    utimesSync(join(folder, 'texts/shed.txt'), atime, mtime)
    const workspace = watched()
    const index = await open({}, workspace)
    expect(await index.update(both)).toMatchObject({ read: 1 })
    expect(workspace.reads).toContain('texts/quay.txt')
  })

  it('what is gone is dropped, and comes back when it does', async () => {
    const index = await open()
    await index.update(both)
    expect(await index.update([doc('quay')])).toMatchObject({ dropped: 1 })
    expect(found(index, 'solvents')).toEqual([])
    expect(index.text('shed')).toBeNull()
    expect(await index.update(both)).toMatchObject({ read: 1 })
    expect(found(index, 'solvents')).toEqual(['shed'])
  })

  it('one content under two ids is read once and found twice', async () => {
    put('texts/copy.txt', SHED)
    const index = await open()
    expect(await index.update([...both, doc('copy')])).toMatchObject({ read: 2 })
    expect(found(index, 'solvents')).toEqual(['shed', 'copy'])
    await index.update([doc('copy')])
    expect(found(index, 'solvents')).toEqual(['copy'])
  })

  it('says of every document how it stands, and a bad one stops nothing', async () => {
    writeFileSync(join(folder, 'texts/bad.pdf'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    mkdirSync(join(folder, 'texts/folder.txt'))
    const index = await open()
    const { documents } = await index.update([
      { ...doc('quay'), sha256: 'AB'.repeat(32) },
      { id: 'bad', path: 'texts/bad.pdf', sha256: null },
      { id: 'out', path: '../out.txt', sha256: null },
      doc('gone'),
      doc('folder'),
      doc('shed'),
    ])
    expect(documents.get('quay')).toMatchObject({ kind: 'read', changed: true, problem: null })
    expect(documents.get('bad')?.kind).toBe('unreadable')
    expect(documents.get('out')?.kind).toBe('outside')
    expect(documents.get('gone')).toMatchObject({ kind: 'absent', sha256: null, changed: false })
    expect(documents.get('folder')).toMatchObject({ kind: 'unreadable', problem: 'it is a folder' })
    expect(documents.get('shed')).toMatchObject({ kind: 'read', changed: false })
    expect(found(index, 'solvents')).toEqual(['shed'])
  })

  it('two processes write the same index at once, and both find everything', async () => {
    const [one, two] = [await open(), await open()]
    await Promise.all([one.update(both), two.update(both)])
    for (const index of [one, two]) {
      expect(index.notices).toEqual([])
      expect(found(index, 'solvents')).toEqual(['shed'])
      expect(index.text('quay')?.text).toBe(QUAY)
    }
  })
})

describe('an index that cannot be used never stops the work', () => {
  it.each([
    ['no database at all', (path: string) => writeFileSync(path, 'once upon a time '.repeat(100))],
    ['cut short', (path: string) => cut(path, 20_000)],
    ['empty but for a few bytes', (path: string) => writeFileSync(path, 'SQLite')],
    [
      'another database',
      (path: string) => {
        rmSync(path)
        new Database(path).exec('CREATE TABLE stamps (country)')
      },
    ],
  ])('damaged (%s): it is made anew, with a notice', async (_, damage) => {
    const first = await open()
    await first.update(both)
    first.close()
    for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
    damage(file)
    const index = await open()
    expect(await index.update(both)).toMatchObject({ read: 2 })
    expect(index.notices).toEqual(['The index was damaged; it is made anew.'])
    expect(found(index, 'solvents')).toEqual(['shed'])
    index.close()
    const next = await open()
    expect(await next.update(both)).toMatchObject({ read: 0 })
    expect(next.notices).toEqual([])
  })

  it('a text that was changed in the file is never taken for the document’s', async () => {
    const first = await open()
    await first.update(both)
    first.close()
    const database = new Database(file)
    database.exec("UPDATE contents SET text = CAST(replace(CAST(text AS TEXT), '4', '9') AS BLOB)")
    database.close()
    const index = await open()
    await index.update(both)
    expect(() => index.text('shed')).toThrow(IndexDamaged)
  })

  it('a folder that cannot be made or a path that is a folder: in memory, with a notice', async () => {
    writeFileSync(join(folder, 'cache'), 'a file')
    const blocked = await open()
    await blocked.update(both)
    expect(found(blocked, 'solvents')).toEqual(['shed'])
    expect(blocked.notices.join()).toMatch(/cannot be kept .*; this run makes one in memory/)
    mkdirSync(join(folder, 'folder.sqlite'))
    const index = await open({ file: join(folder, 'folder.sqlite') })
    await index.update(both)
    expect(found(index, 'solvents')).toEqual(['shed'])
    expect(index.notices).toHaveLength(1)
  })

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('a file that may only be read: in memory', async () => {
    const first = await open()
    await first.update(both)
    first.close()
    chmodSync(file, 0o400)
    chmodSync(dirname(file), 0o500)
    put('texts/shed.txt', 'Paint.\n')
    const index = await open()
    await index.update(both)
    expect(found(index, 'paint')).toEqual(['shed'])
    expect(index.notices).toHaveLength(1)
    chmodSync(dirname(file), 0o700)
  })
})

function cut(path: string, length: number): void {
  const handle = openSync(path, 'r+')
  ftruncateSync(handle, length)
  writeSync(handle, Buffer.alloc(3000, 7), 0, 3000, 9000)
  closeSync(handle)
}
