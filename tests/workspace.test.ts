import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findRoot, isSettled, openWorkspace, pathFrom } from '../src/workspace.ts'

const outer = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
const root = join(outer, 'work')
mkdirSync(join(root, 'corpus/port'), { recursive: true })
writeFileSync(join(root, 'corpus/port/a.txt'), 'words')
writeFileSync(join(outer, 'secret.txt'), 'secret')
symlinkSync(join(outer, 'secret.txt'), join(root, 'link-out.txt'))
symlinkSync('corpus/port/a.txt', join(root, 'link-in.txt'))
symlinkSync(outer, join(root, 'folder-out'))
symlinkSync('loop.txt', join(root, 'loop.txt'))
symlinkSync('/nowhere/x', join(root, 'dangling.txt'))
afterAll(() => rmSync(outer, { recursive: true }))

const workspace = openWorkspace(root)
const text = (path: string) => {
  const read = workspace.read(path)
  return read.kind === 'read' ? new TextDecoder().decode(read.bytes) : read.kind
}

describe('reading', () => {
  it.each([
    ['corpus/port/a.txt', 'words'],
    ['corpus/../corpus/port/a.txt', 'words'],
    ['link-in.txt', 'words'],
    ['nowhere.txt', 'missing'],
    ['corpus/port/a.txt/b', 'missing'],
    ['dangling.txt', 'missing'],
    ['corpus', 'folder'],
    ['../secret.txt', 'outside'],
    ['corpus/../../secret.txt', 'outside'],
    ['link-out.txt', 'outside'],
    ['folder-out/secret.txt', 'outside'],
    ['/etc/hostname', 'outside'],
    [join(root, 'corpus/port/a.txt'), 'outside'],
    ['loop.txt', 'unreadable'],
  ])('%s: %s', (path, expected) => {
    expect(text(path)).toBe(expected)
  })

  it('a file above the limit is not read', () => {
    expect(workspace.read('corpus/port/a.txt', 4)).toEqual({ kind: 'too-large', size: 5, limit: 4 })
  })
})

it.skipIf(process.platform === 'win32')('a named pipe is not waited for', () => {
  execFileSync('mkfifo', [join(root, 'pipe.txt')])
  expect(workspace.read('pipe.txt')).toEqual({ kind: 'unreadable', reason: 'not a regular file' })
  rmSync(join(root, 'pipe.txt'))
})

describe('a stamp', () => {
  it('is another when the file is written, though its length and date are the same', () => {
    const path = join(root, 'stamped.txt')
    writeFileSync(path, 'words')
    utimesSync(path, 1000, 1000)
    const before = workspace.stamp('stamped.txt')
    expect(workspace.stamp('stamped.txt')).toEqual(before)
    writeFileSync(path, 'sword')
    utimesSync(path, 1000, 1000)
    expect(workspace.stamp('stamped.txt')?.signature).not.toBe(before?.signature)
    rmSync(path)
  })

  it.each([
    'nowhere.txt',
    'corpus',
    'link-in.txt',
    'link-out.txt',
    'loop.txt',
    'corpus/port/a.txt/b',
    'corpus/../../secret.txt',
    join(root, 'corpus/port/a.txt'),
  ])('is not given of %s', path => {
    expect(workspace.stamp(path)).toBeNull()
  })

  it('tells what a file holds only where it was last changed some seconds before it was asked for', () => {
    const stamp = { signature: '', changed: 100_000 }
    expect([100_000, 101_999, 102_001].map(now => isSettled(stamp, now))).toEqual([false, false, true])
  })
})

describe('stamps of many files', () => {
  const first = (path: string) => workspace.stampAll([path])[0]

  it('are numbers for a file, and 0 where nothing is', () => {
    expect(first('corpus/port/a.txt')).toBeGreaterThan(0)
    expect([...workspace.stampAll(['nowhere.txt', 'nowhere/a.txt'])]).toEqual(Array(10).fill(0))
  })

  it('are those of each path by itself, whichever folder the one before it lay in', () => {
    mkdirSync(join(root, 'corpus/portside'))
    writeFileSync(join(root, 'corpus/portside/a.txt'), 'other words')
    writeFileSync(join(root, 'a.txt'), 'words at the root')
    const paths = [
      'folder-out/secret.txt',
      'a.txt',
      'corpus/port/a.txt',
      'folder-out/secret.txt',
      'corpus/portside/a.txt',
      'corpus/port/a.txt',
      '/etc/hostname',
      '../secret.txt',
      'corpus/port/nowhere.txt',
      'a.txt',
    ]
    const alone = paths.map(path => [...workspace.stampAll([path])])
    expect([...workspace.stampAll(paths)]).toEqual(alone.flat())
    const isOutside = (_: string, index: number) => Number.isNaN(alone[index]?.[0])
    expect(paths.filter(isOutside)).toEqual([
      'folder-out/secret.txt',
      'folder-out/secret.txt',
      '/etc/hostname',
      '../secret.txt',
    ])
    rmSync(join(root, 'corpus/portside'), { recursive: true })
    rmSync(join(root, 'a.txt'))
  })

  it.each(['corpus', 'link-in.txt', 'folder-out/secret.txt', '../secret.txt', '/etc/hostname'])(
    'are none of %s',
    path => {
      expect(first(path)).toBeNaN()
    },
  )
})

describe('the place of a folder', () => {
  it('is another when the folder is replaced, though its path is the same', () => {
    mkdirSync(join(root, 'placed'))
    mkdirSync(join(root, 'other'))
    const before = workspace.place('placed')
    expect(workspace.place('placed')).toBe(before)
    renameSync(join(root, 'placed'), join(root, 'away'))
    renameSync(join(root, 'other'), join(root, 'placed'))
    expect(workspace.place('placed')).not.toBe(before)
  })

  it('is another when the folder is moved and linked', () => {
    mkdirSync(join(root, 'moved'))
    const before = workspace.place('moved')
    renameSync(join(root, 'moved'), join(root, 'store'))
    symlinkSync('store', join(root, 'moved'))
    expect(workspace.place('moved')).not.toBe(before)
    expect(workspace.place('moved')).not.toBeNull()
  })

  it.each(['nowhere', 'folder-out', '..', 'corpus/port/a.txt', 'loop.txt/a'])('is none for %s', path => {
    expect(workspace.place(path)).toBeNull()
  })
})

it('lists a folder by name, and nothing outside', () => {
  expect(workspace.list('corpus')).toEqual(['port'])
  expect(workspace.list('nowhere')).toEqual([])
  expect(workspace.list('corpus/port/a.txt')).toEqual([])
  expect(workspace.list('..')).toEqual([])
  expect(workspace.list('folder-out')).toEqual([])
})

it('the root is the nearest folder above that holds corpus/', () => {
  expect(findRoot(join(root, 'corpus/port'))).toBe(root)
  expect(findRoot(outer)).toBeNull()
})

it.each([
  ['briefings', 'images/a.png', 'briefings/images/a.png'],
  ['briefings', 'images\\a.png', 'briefings/images/a.png'],
  ['briefings', './../a.png', 'a.png'],
  ['', '../a.png', '../a.png'],
  ['briefings', '/etc/passwd', '/etc/passwd'],
])('from %s, %s is %s', (folder, path, expected) => {
  expect(pathFrom(folder, path)).toBe(expected)
})
