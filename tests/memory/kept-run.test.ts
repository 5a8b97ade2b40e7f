import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/diagnostic.ts'
import { keptRun, type Run } from '../../src/memory/kept-run.ts'
import type { Memory } from '../../src/memory/recollection.ts'
import { type FileRead, openPackage, openWorkspace } from '../../src/workspace.ts'

const folder = mkdtempSync(join(tmpdir(), 'citedeck-kept-run-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let folders = 0

/** Files on a disk, since it is the disk's stamps that tell; an hour later than they were written unless told. */
function openFiles(files: Readonly<Record<string, string>>) {
  folders += 1
  const root = join(folder, String(folders))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const kept = new Map<string, Uint8Array>()
  const memory = (now: number): Memory => ({
    build: 'one',
    now,
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
  })
  return { root, write, kept, memory }
}

type Files = ReturnType<typeof openFiles>

const HOUR = 3_600_000

/**
 * A run that reads a page and a note, looks whether there is a second page, lists a folder, and takes a style and a font of
 * the package.
 */
async function run(
  { root, memory }: Files,
  given: string | readonly string[] = 'deck',
  now = Date.now() + HOUR,
  meanwhile = () => {},
  program = 'package',
) {
  const codes: string[] = []
  const packageRoot = join(root, program)
  const what: Run = {
    ...{ name: 'build', given: [given].flat(), workspace: openWorkspace(join(root, 'work')) },
    ...{ packageRoot, memory: memory(now) },
  }
  let isMade = false
  const result = await keptRun(
    what,
    ({ code }) => codes.push(code),
    async (watch, report) => {
      isMade = true
      const workspace = watch.workspace(what.workspace)
      const read = workspace.read('page.yaml')
      workspace.stamp('notes/a.txt')
      meanwhile()
      const note = textOf(workspace.read('notes/a.txt'))
      const style = textOf(watch.workspace(openWorkspace(packageRoot)).read('style.css'))
      const second = workspace.read('second.yaml').kind
      const font = watch.packageFiles(openPackage(what.packageRoot)).dependency('font.woff')
      report(diagnose('words-missing', { file: 'page.yaml', start: 0, end: 0 }, 'There are no words.'))
      const made = { text: textOf(read), second, names: workspace.list('texts'), note, style }
      return { ...made, font: font && Buffer.from(font).toString() }
    },
  )
  return { result, codes, isMade }
}

const textOf = (read: FileRead): string =>
  read.kind === 'read' ? Buffer.from(read.bytes).toString() : read.kind

const FILES = {
  'work/page.yaml': 'one',
  'work/texts/a.txt': 'a',
  'work/notes/a.txt': 'a note',
  'package/package.json': '{}',
  'package/style.css': 'a style',
  'package/node_modules/font.woff': 'a font',
}

it('gives what a run gave, and reports what it reported, where nothing was touched', async () => {
  const files = openFiles(FILES)
  const first = await run(files)
  const second = await run(files)
  expect(first.isMade).toBe(true)
  expect(second).toEqual({ ...first, isMade: false })
  expect(second.codes).toEqual(['words-missing'])
})

it.each<[string, (files: Files) => void]>([
  ['a file has another text of the same length', ({ write }) => write('work/page.yaml', 'two')],
  ['there is a file that was missing', ({ write }) => write('work/second.yaml', 'second')],
  ['a file is gone', ({ root }) => rmSync(join(root, 'work/page.yaml'))],
  ['a folder holds another file', ({ write }) => write('work/texts/b.txt', 'b')],
  ['a package’s file is another', ({ write }) => write('package/node_modules/font.woff', 'another')],
  ['a package is gone', ({ root }) => rmSync(join(root, 'package/node_modules/font.woff'))],
  [
    'a folder was moved out and linked, whose files stand as they stood',
    ({ root }) => {
      renameSync(join(root, 'work/notes'), join(root, 'elsewhere'))
      symlinkSync(join(root, 'elsewhere'), join(root, 'work/notes'))
    },
  ],
])('does it anew where %s', async (_what, change) => {
  const files = openFiles(FILES)
  await run(files)
  change(files)
  const again = await run(files)
  expect(again.isMade).toBe(true)
  const untold = openFiles({})
  const afresh = await run({ ...files, memory: untold.memory, kept: untold.kept })
  expect(again.result).toEqual(afresh.result)
})

it('does it anew where it is asked for something else', async () => {
  const files = openFiles(FILES)
  await run(files, 'deck')
  expect((await run(files, 'text')).isMade).toBe(true)
})

it('does it anew where what it is asked for reads the same, run together', async () => {
  const files = openFiles(FILES)
  await run(files, ['a\nb'])
  expect((await run(files, ['a', 'b'])).isMade).toBe(true)
})

it('does it anew with another copy of the program, whose own files are others', async () => {
  const files = openFiles({ ...FILES, 'copy/style.css': 'another style' })
  cpSync(join(files.root, 'package/node_modules'), join(files.root, 'copy/node_modules'), { recursive: true })
  const ofCopy = () => run(files, 'deck', Date.now() + HOUR, () => {}, 'copy')
  await run(files)
  expect((await ofCopy()).result.style).toBe('another style')
  rmSync(join(files.root, 'copy'), { recursive: true })
  expect((await run(files)).result.style).toBe('a style')
})

it('keeps nothing of a run during which a folder was exchanged for an older one', async () => {
  const files = openFiles({ ...FILES, 'work/older/a.txt': 'an older note' })
  const rename = (from: string, to: string) =>
    renameSync(join(files.root, 'work', from), join(files.root, 'work', to))
  const exchange = () => {
    rename('notes', 'newer')
    rename('older', 'notes')
  }
  expect((await run(files, 'deck', Date.now() + HOUR, exchange)).result.note).toBe('an older note')
  expect((await run(files)).isMade).toBe(true)
  rename('notes', 'older')
  rename('newer', 'notes')
  expect((await run(files)).result.note).toBe('a note')
})

it('tells how large a file is that is too large, however large it was just before', async () => {
  const files = openFiles({ ...FILES, 'work/page.yaml': '' })
  const { root, memory } = files
  const workspace = openWorkspace(join(root, 'work'))
  const sizeOf = (): Promise<number> =>
    keptRun(
      { name: 'size', given: [], workspace, packageRoot: root, memory: memory(Date.now()) },
      () => {},
      async watch => {
        const read = watch.workspace(workspace).read('page.yaml')
        return read.kind === 'too-large' ? read.size : 0
      },
    )
  for (const size of [40_000_000, 50_000_000]) {
    truncateSync(join(root, 'work/page.yaml'), size)
    expect(await sizeOf()).toBe(size)
  }
})

it('goes by the words of a file that was touched just now, since its stamp may not change with it', async () => {
  const files = openFiles(FILES)
  await run(files, 'deck', Date.now())
  expect((await run(files, 'deck', Date.now())).isMade).toBe(false)
  files.write('work/page.yaml', 'two')
  const again = await run(files, 'deck', Date.now())
  expect([again.isMade, again.result.text]).toEqual([true, 'two'])
})

it('goes by its stamp once that tells enough', async () => {
  const files = openFiles(FILES)
  await run(files, 'deck', Date.now())
  await run(files)
  const page = join(files.root, 'work/page.yaml')
  utimesSync(page, new Date(), new Date())
  expect((await run(files)).isMade).toBe(true)
})

it('keeps nothing of a run during which a file was touched', async () => {
  const files = openFiles(FILES)
  const change = () => files.write('work/page.yaml', 'two')
  expect((await run(files, 'deck', Date.now(), change)).result.text).toBe('one')
  expect((await run(files, 'deck', Date.now())).result.text).toBe('two')
})

it('notices a file whose time was set back after it was written anew', async () => {
  const files = openFiles(FILES)
  const page = join(files.root, 'work/page.yaml')
  const before = new Date(Date.now() - HOUR)
  utimesSync(page, before, before)
  await run(files)
  files.write('work/page.yaml', 'two')
  utimesSync(page, before, before)
  expect((await run(files)).result.text).toBe('two')
})

it('does it anew where what was kept is damaged', async () => {
  const files = openFiles(FILES)
  await run(files)
  for (const [name, bytes] of files.kept) files.kept.set(name, bytes.with(bytes.length - 1, 7))
  expect((await run(files)).isMade).toBe(true)
})
