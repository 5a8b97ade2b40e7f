import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

let bench: Bench
afterEach(() => bench.remove())

const FACTS = BASE['corpus/port/facts.yaml'] ?? ''
const WITH_DENIAL = `${FACTS}deliberate:
  kind: statement
  claim: The fire is a danger to the town
  evidence:
    - source: gazette
      quote: does not see the fire as a danger
      by: authority
      stance: denies
`
const open = (facts = WITH_DENIAL) => {
  bench = openBench({ ...BASE, 'corpus/port/facts.yaml': facts })
}

describe('facts', () => {
  it('lists facts, the worst agreement first, with low, best, high and support in words', async () => {
    open()
    const { exitCode, out } = await bench.run('facts')
    expect(exitCode).toBe(0)
    expect(out).toBe(
      [
        'Reports differ (1)',
        '  deliberate  The fire is a danger to the town',
        '    no independent origin; one speaks against it',
        '',
        'Consistent (1)',
        '  injured  People hurt in the fire',
        '    low at least 14, best 16, high 16  ·  one origin gives it; one more allows it',
        '',
      ].join('\n'),
    )
  })

  it('gives the day of a date that others tell as its month', async () => {
    bench = openBench({
      ...BASE,
      'corpus/port/sources.yaml': `month: {type: article, issued: 2025-02-20, text: texts/month.txt}
day: {type: article, issued: 2025-02-20, text: texts/day.txt}
`,
      'corpus/port/texts/month.txt': 'It was shut in February 2025.',
      'corpus/port/texts/day.txt': 'It was shut on 10 February 2025.',
      'corpus/port/facts.yaml': `shut:
  kind: date
  claim: The quay was shut
  evidence:
    - {source: month, quote: February 2025, by: authority}
    - {source: day, quote: 10 February 2025, by: service}
`,
    })
    const { out } = await bench.run('facts')
    expect(out).toContain('10 February 2025  ·')
  })

  it('--differ lists those alone on which reports differ', async () => {
    open()
    const { out } = await bench.run('facts', '--differ', '--json')
    expect(JSON.parse(out).facts.map(({ id }: { id: string }) => id)).toEqual(['deliberate'])
  })

  it('says so where there is nothing to list, and what to do', async () => {
    open(FACTS)
    expect((await bench.run('facts', '--differ')).out).toBe('No two reports differ.')
    bench.remove()
    open('# none yet\n')
    expect((await bench.run('facts')).out).toBe(
      'No facts yet. To see what the texts hold: citedeck suggest --corpus port',
    )
  })

  it('--json keeps apart who claims, who attributes and which outlet carries it', async () => {
    open(FACTS.replace('by: service', 'by: [Harbour agency, service]'))
    const { exitCode, out } = await bench.run('facts', '--json')
    expect(exitCode).toBe(0)
    const data = JSON.parse(out)
    expect(Object.keys(data)).toEqual(['corpus', 'facts', 'flags', 'diagnostics'])
    expect(data.facts[0]).toMatchObject({
      id: 'injured',
      agreement: 'consistent',
      standing: 'consistent',
      low: { words: 'At least 14', low: 14 },
      best: [{ words: 'Sixteen', figures: [16] }],
      high: { words: 'Sixteen' },
      support: { origins: 2, words: 'one origin gives it; one more allows it' },
      named: [],
    })
    expect(data.facts[0].evidence[1]).toMatchObject({
      claimant: { id: 'service', name: 'Fire service' },
      attributedBy: [{ id: 'harbour-agency', name: 'Harbour agency' }],
      source: 'wire',
      outlet: 'Wire',
      counted: true,
      ofItself: false,
      place: { file: 'corpus/port/texts/wire.txt', line: 3, column: 1 },
    })
  })

  it('flags are listed last, and as data', async () => {
    open(FACTS.replace('by: authority', 'by: UN').replace('by: service', 'by: UN experts'))
    expect((await bench.run('facts')).out).toContain(
      'To look at first (1)\n  "UN" and "UN experts" may be one claimant: one speaks for the other.',
    )
    expect(JSON.parse((await bench.run('facts', '--json')).out).flags).toMatchObject([
      { code: 'claimant-overlapping', facts: ['injured'], evidence: ['injured-1', 'injured-2'] },
    ])
  })

  it('--html writes one page, the same from run to run', async () => {
    open()
    expect(await bench.run('facts', '--html', 'out/facts.html')).toMatchObject({
      exitCode: 0,
      out: 'out/facts.html',
    })
    const page = readFileSync(join(bench.folder, 'out/facts.html'), 'utf8')
    expect(page).toContain('<h1>Reports differ on one of 2 facts</h1>')
    await bench.run('facts', '--differ', '--html', 'out/differ.html')
    expect(readFileSync(join(bench.folder, 'out/differ.html'), 'utf8')).toContain('differ on one of 2 facts')
    await bench.run('facts', '--html', 'out/facts.html')
    expect(readFileSync(join(bench.folder, 'out/facts.html'), 'utf8')).toBe(page)
  })

  it('a mistake in the facts is told, and the rest is listed', async () => {
    open(FACTS.replace('At least 14 dock workers', 'At least 41 dock workers'))
    const { exitCode, out, err } = await bench.run('facts')
    expect(exitCode).toBe(1)
    expect(out).toContain('injured')
    expect(err).toContain('quote-not-found')
  })

  it('a page is not put in the place of an earlier one where a whole file cannot be read', async () => {
    open()
    await bench.run('facts', '--html', 'facts.html')
    const page = readFileSync(join(bench.folder, 'facts.html'), 'utf8')
    writeFileSync(join(bench.folder, 'corpus/port/facts.yaml'), `${FACTS}shut: "no end\n`)
    const { exitCode, out, err } = await bench.run('facts', '--html', 'facts.html')
    expect([exitCode, out]).toEqual([1, ''])
    expect(err).toContain('yaml-syntax')
    expect(err).toContain('Nothing was written.')
    expect(readFileSync(join(bench.folder, 'facts.html'), 'utf8')).toBe(page)
  })

  it('a page says how many facts it lacks for their mistakes', async () => {
    open(`${FACTS}shut:\n  kind: statement\n`)
    expect((await bench.run('facts', '--html', 'facts.html')).exitCode).toBe(1)
    const page = readFileSync(join(bench.folder, 'facts.html'), 'utf8')
    expect(page).toContain('1 more has a mistake and is left out')
  })

  it('a template of the workspace that is broken is reported, and no page is written', async () => {
    bench = openBench({ ...BASE, 'templates/facts.hbs': '{{nothing-of-this-name}}' })
    const { exitCode, err } = await bench.run('facts', '--html', 'facts.html')
    expect(exitCode).toBe(1)
    expect(err).toContain('template-broken')
    expect(existsSync(join(bench.folder, 'facts.html'))).toBe(false)
  })
})
