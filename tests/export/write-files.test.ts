import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts'
import { writeFiles } from '../../src/export/write-files.ts'

const REMEDY = 'Choose another folder.'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

describe('writing files', () => {
  it('makes folders, writes text and bytes, and leaves no temporary files', async () => {
    await writeFiles(
      [
        { path: join(folder, 'out', 'deck.html'), content: 'new – deck' },
        { path: join(folder, 'out', 'deck.pdf'), content: new Uint8Array([1, 2]) },
      ],
      REMEDY,
    )
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['deck.html', 'deck.pdf'])
    expect(readFileSync(join(folder, 'out', 'deck.html'), 'utf8')).toBe('new – deck')
    expect([...readFileSync(join(folder, 'out', 'deck.pdf'))]).toEqual([1, 2])
  })

  it('replaces none of the files where one of them cannot be written', async () => {
    writeFileSync(join(folder, 'deck.html'), 'old')
    mkdirSync(join(folder, 'deck.pdf'))
    const writing = writeFiles(
      [
        { path: join(folder, 'deck.html'), content: 'new' },
        { path: join(folder, 'deck.pdf'), content: 'new' },
      ],
      REMEDY,
    )
    await expect(writing).rejects.toThrow(EnvironmentError)
    await expect(writing).rejects.toThrow('deck.pdf: a folder of that name is there.')
    expect(readFileSync(join(folder, 'deck.html'), 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['deck.html', 'deck.pdf'])
  })

  it('says plainly that a part of the path is a file', async () => {
    writeFileSync(join(folder, 'output'), '')
    const writing = writeFiles([{ path: join(folder, 'output', 'deck.html'), content: 'new' }], REMEDY)
    await expect(writing).rejects.toMatchObject({ remedy: REMEDY })
    await expect(writing).rejects.toThrow(/Cannot write .*deck\.html: a part of its path is a file\./)
  })

  it('gives up where folders cannot be made', async () => {
    const writing = writeFiles([{ path: '/proc/no/such/deck.html', content: 'new' }], REMEDY)
    await expect(writing).rejects.toThrow(EnvironmentError)
  })

  it.skipIf(process.getuid?.() === 0)('says plainly that permission is denied', async () => {
    chmodSync(folder, 0o500)
    const writing = writeFiles([{ path: join(folder, 'deck.html'), content: 'new' }], REMEDY)
    await expect(writing).rejects.toThrow('permission denied')
  })
})
