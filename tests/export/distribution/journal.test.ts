import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openJournal } from '../../../src/export/distribution/journal.ts'
import type { CopyEntry } from '../../../src/export/distribution/manifest.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citedeck-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const bytes = (name: string): Buffer => Buffer.from(`The copy of ${name}`)
const entryOf = (name: string, number: number): CopyEntry => ({
  number,
  name,
  organisation: null,
  file: `${name}.pdf`,
  sha256: createHash('sha256').update(bytes(name)).digest('hex'),
  seal: 'a'.repeat(64),
  shown: 'aaaaaaaa',
  isLocked: false,
  isSigned: true,
})

it('gives back what an earlier run of the same basis has written whole', () => {
  openJournal(folder, 'one').write(entryOf('sam', 1), [bytes('sam')])
  expect(openJournal(folder, 'one').whole('sam.pdf')).toEqual(entryOf('sam', 1))
  writeFileSync(at('sam.pdf'), 'The copy of Sal')
  expect(openJournal(folder, 'one').whole('sam.pdf')).toBeNull()
})

it('gives nothing back of another basis', () => {
  openJournal(folder, 'one').write(entryOf('sam', 1), [bytes('sam')])
  expect(openJournal(folder, 'another').whole('sam.pdf')).toBeNull()
})

it('does not go on in a line that a killed run has left half written', () => {
  openJournal(folder, 'one').write(entryOf('sam', 1), [bytes('sam')])
  writeFileSync(
    at('distribution.journal'),
    `${readFileSync(at('distribution.journal'), 'utf8')}{"number":2,"na`,
  )
  openJournal(folder, 'one').write(entryOf('noor', 2), [bytes('noor')])
  const next = openJournal(folder, 'one')
  expect([next.whole('sam.pdf')?.number, next.whole('noor.pdf')?.number]).toEqual([1, 2])
})

it('leaves an earlier manifest where it is as long as it cannot be written itself', () => {
  writeFileSync(at('distribution.json'), '{}')
  mkdirSync(at('distribution.journal'))
  expect(() => openJournal(folder, 'one')).toThrow()
  expect(existsSync(at('distribution.json'))).toBe(true)
  rmSync(at('distribution.journal'), { recursive: true })
  openJournal(folder, 'one')
  expect(existsSync(at('distribution.json'))).toBe(false)
})
