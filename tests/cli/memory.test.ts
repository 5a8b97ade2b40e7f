import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openMemory } from '../../src/cli/memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'citedeck-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'build-id'), 'one')

const open = (variables: Readonly<Record<string, string>> = {}) =>
  openMemory(
    {
      variables: { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, ...variables },
      home: folder,
      platform: 'linux',
      isRoot: false,
    },
    folder,
    0,
  )

it('is of this build under this Node alone', () => {
  expect(open()?.build).toContain('one')
  expect(open()?.build).toContain(process.versions.node)
  expect(open({ CITEDECK_MEMORY: 'off' })).toBeNull()
})

it('leaves nothing behind of what could not be kept', () => {
  const kept = join(folder, 'citedeck/workspaces/place')
  mkdirSync(join(kept, 'taken'), { recursive: true })
  open()?.keep('place/taken', new Uint8Array([1]))
  expect(readdirSync(kept)).toEqual(['taken'])
  expect(open()?.recall('place/taken')).toBeNull()
})
