import { afterEach, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

let bench: Bench
afterEach(() => bench.remove())

const OUTLINE = 'briefings/b.yaml'
const open = (outline: string, files: Readonly<Record<string, string>> = {}) => {
  bench = openBench({ ...BASE, ...files, [OUTLINE]: outline })
}

it('prints the documented fields of each diagnostic and no others, columns in code points', async () => {
  open((BASE[OUTLINE] ?? '').replace('Both services', '🔥 Both services').replace('@injured', '@injurd'))
  const { exitCode, out, err } = await bench.run('check', 'b', '--json')
  expect(exitCode).toBe(1)
  expect(err).toBe('')
  expect(JSON.parse(out)).toEqual({
    root: expect.any(String),
    outlines: [OUTLINE],
    diagnostics: [
      {
        code: 'unknown-fact',
        severity: 'error',
        message: 'There is no fact "injurd".',
        file: OUTLINE,
        line: 9,
        column: 35,
        endLine: 9,
        endColumn: 41,
        hint: 'Did you mean "injured"?',
        details: [],
      },
      expect.objectContaining({ code: 'fact-unused', severity: 'hint' }),
    ],
  })
})

it('a warning leaves the exit code at 0, and at 1 with --strict', async () => {
  open((BASE[OUTLINE] ?? '').replace(' [@injured]', ''))
  const { exitCode, out } = await bench.run('check', 'b', '--json')
  expect(JSON.parse(out).diagnostics[0]).toMatchObject({ code: 'uncited', severity: 'warning' })
  expect(exitCode).toBe(0)
  expect((await bench.run('check', 'b', '--strict')).exitCode).toBe(1)
})

it('mistakes of every kind are told in one run, in whatever file', async () => {
  open(
    `autor: Desk
title: {{injured}} were hurt
date: 2025-02-30
marking: TLP:GREN
corpus: port
theme: papr
slides:
  - layout: pionts
  - layout: points
    titel: Reports fit
    points: [{{injurd}}, [@injured] too]
`,
    { 'corpus/port/claimants.yaml': 'authority: {nam: Port authority}\n' },
  )
  const { out } = await bench.run('check', 'b', '--json')
  const places = JSON.parse(out).diagnostics.map(
    ({ code, file, line }: Record<string, unknown>) => `${code} ${String(file).split('/').at(-1)}:${line}`,
  )
  expect(places.filter((place: string) => !/^(?:fact-unused|claimant)/.test(place))).toEqual([
    'unknown-key b.yaml:1',
    'text-needs-quotes b.yaml:2',
    'invalid-date b.yaml:3',
    'unknown-marking b.yaml:4',
    'unknown-theme b.yaml:6',
    'unknown-layout b.yaml:8',
    'missing-key b.yaml:9',
    'unknown-key b.yaml:10',
    'text-needs-quotes b.yaml:11',
    'text-needs-quotes b.yaml:11',
    'missing-key claimants.yaml:1',
    'unknown-key claimants.yaml:1',
  ])
})

it('a fact with a mistake is not called unknown where it is cited', async () => {
  open(BASE[OUTLINE] ?? '', {
    'corpus/port/facts.yaml': (BASE['corpus/port/facts.yaml'] ?? '').replace('claim:', 'clam:'),
  })
  const { out } = await bench.run('check', 'b', '--json')
  const codes = JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(['missing-key', 'unknown-key'])
})

it('a mistake in one field of a source leaves its text to be read, and its quotes to be found', async () => {
  open(BASE[OUTLINE] ?? '', {
    'corpus/port/sources.yaml': (BASE['corpus/port/sources.yaml'] ?? '').replace('title:', 'tilte:'),
    'corpus/port/facts.yaml': (BASE['corpus/port/facts.yaml'] ?? '').replace('At least 14', 'At least 41'),
  })
  const { out } = await bench.run('check', 'b', '--json')
  const codes = JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(['quote-not-found', 'unknown-key'])
})

it('without an outline the corpora are held against their sources', async () => {
  const { [OUTLINE]: _, ...corpus } = BASE
  bench = openBench(corpus)
  const sound = await bench.run('check')
  expect([sound.exitCode, sound.out]).toEqual([
    0,
    expect.stringMatching(/^corpus\/port: .* no outline draws/),
  ])
  bench.remove()
  const gazette = 'corpus/port/texts/gazette.txt'
  bench = openBench({ ...corpus, [gazette]: (corpus[gazette] ?? '').replace('14', '15') })
  const { exitCode, err } = await bench.run('check')
  expect(exitCode).toBe(1)
  expect(err).toContain('quote-not-found')
})
