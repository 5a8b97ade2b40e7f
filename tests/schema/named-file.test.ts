import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readNamedFile } from '../../src/schema/named-file.ts'
import { openWorkspace } from '../../src/workspace.ts'

const outer = mkdtempSync(join(tmpdir(), 'citedeck-named-file-'))
const root = join(outer, 'work')
beforeAll(() => {
  for (const folder of ['work/briefings/images', 'work/plans', 'elsewhere'])
    mkdirSync(join(outer, folder), { recursive: true })
  for (const file of ['work/briefings/images/a.svg', 'work/plans/b.svg', 'elsewhere/c.svg'])
    writeFileSync(join(outer, file), '<svg/>')
  symlinkSync(join(outer, 'elsewhere'), join(root, 'linked'))
})
afterAll(() => rmSync(outer, { recursive: true, force: true }))

it.each([
  ['images/a.svg', 'briefings/images/a.svg', 'read'],
  ['../plans/b.svg', 'plans/b.svg', 'read'],
  ['plans/b.svg', 'plans/b.svg', 'read'],
  ['plans', 'plans', 'folder'],
  ['plans/none.svg', 'briefings/plans/none.svg', 'missing'],
  ['../none.svg', 'none.svg', 'missing'],
  ['linked/c.svg', 'linked/c.svg', 'outside'],
  ['../../elsewhere/c.svg', '../elsewhere/c.svg', 'outside'],
])('%s is looked for beside the outline, then from the root: %s, %s', (named, path, kind) => {
  const found = readNamedFile(openWorkspace(root), 'briefings/b.yaml', named)
  expect([found.path, found.read.kind]).toEqual([path, kind])
})
