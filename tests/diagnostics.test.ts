import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CODES } from '../src/diagnostics/codes.ts'
import { BASE, diagnose, fixtureWorkspace, readFixture } from './support/fixture.ts'
import { memoryWorkspace } from './support/memory-workspace.ts'

const folder = join(import.meta.dirname, 'diagnostics')
const fixtures = readdirSync(folder).filter(name => name.endsWith('.yaml'))

/** Reported only where there is a browser, or by a command: held by the tests named here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'recipient-repeated': 'tests/recipients/read-recipients.test.ts',
  'copy-number-taken': 'tests/recipients/read-recipients.test.ts',
  'csv-syntax': 'tests/recipients/read-recipients.test.ts',
  'file-unreadable': 'tests/author-files.test.ts',
  'file-not-utf8': 'tests/author-files.test.ts',
  'source-not-added': 'tests/evaluation/source-add-command.test.ts',
  'slide-overflow': 'tests/browser/layout.test.ts',
  'text-too-small': 'tests/browser/layout.test.ts',
  'request-blocked': 'tests/browser/layout.test.ts',
  'glyph-missing': 'tests/render/fonts/fonts.test.ts',
  'words-missing': 'tests/render/words.test.ts',
  'copy-undeclared': 'tests/corpus/copies/report-copies.test.ts',
  'audience-leaves-nothing': 'tests/outline/audiences.test.ts',
  'audience-withheld': 'tests/briefing/withhold.test.ts',
  'audience-leak': 'tests/cli/audience.test.ts',
}

describe('every mistake is reported at its place', () => {
  it('the sound workspace that fixtures write over gives nothing', async () => {
    expect(await diagnose(memoryWorkspace(BASE), 'briefings/b.yaml')).toEqual([])
  })

  it.each(fixtures)('%s', async name => {
    const fixture = readFixture(readFileSync(join(folder, name), 'utf8'))
    const hints = fixture.expected.flatMap(line => line.split(' ')[0] ?? [])
    expect(await diagnose(fixtureWorkspace(fixture), 'briefings/b.yaml', hints)).toEqual(fixture.expected)
    expect(fixture.expected.length).toBeGreaterThan(0)
  })
})

it('every code has a fixture', () => {
  const shown = new Set(
    fixtures.flatMap(name =>
      readFixture(readFileSync(join(folder, name), 'utf8')).expected.map(line => line.split(' ')[0]),
    ),
  )
  expect(Object.keys(CODES).filter(code => !shown.has(code) && !ELSEWHERE[code])).toEqual([])
})
