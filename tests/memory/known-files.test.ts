import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { contentOf, isHash, type KeptFiles, openKnownFiles } from '../../src/memory/known-files.ts'
import { openWorkspace } from '../../src/workspace.ts'

const HOUR = 3_600_000
const outer = mkdtempSync(join(tmpdir(), 'citedeck-known-files-'))
const root = join(outer, 'work')
afterEach(() => rmSync(outer, { recursive: true, force: true }))

/** What a run knows of a text, an hour after it was written, that goes on from what an earlier one has kept. */
function look(kept: KeptFiles | null) {
  const files = openKnownFiles(openWorkspace(root), Date.now() + HOUR, kept)
  const content = files.content('texts/a.txt')
  return { content, kept: files.toKeep() ?? kept }
}

it('knows a file that was not touched, and not one whose folder was moved out of the workspace and linked', () => {
  mkdirSync(join(root, 'texts'), { recursive: true })
  writeFileSync(join(root, 'texts/a.txt'), 'words')
  const first = look(null)
  expect(isHash(first.content)).toBe(true)
  expect(look(first.kept)).toEqual(first)
  renameSync(join(root, 'texts'), join(outer, 'elsewhere'))
  symlinkSync(join(outer, 'elsewhere'), join(root, 'texts'))
  expect(look(first.kept).content).toBe('outside')
})

it('takes two files that cannot be read for the same only where the same is said of them', () => {
  const tooLarge = (size: number) => contentOf({ kind: 'too-large', size, limit: 4 })
  expect(tooLarge(5)).not.toBe(tooLarge(6))
  const unreadable = (reason: string) => contentOf({ kind: 'unreadable', reason })
  expect(unreadable('permission denied')).not.toBe(unreadable('not a regular file'))
  expect(isHash(unreadable('x'.repeat(64 - 'unreadable: '.length)))).toBe(false)
})
