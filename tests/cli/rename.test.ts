import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

const FACTS = 'corpus/port/facts.yaml'
const OUTLINE = 'briefings/b.yaml'

let bench: Bench
afterEach(() => bench.remove())

const open = (files: Readonly<Record<string, string>> = {}): void => {
  bench = openBench({ ...BASE, ...files })
}
const read = (path: string): string => readFileSync(join(bench.folder, path), 'utf8')

describe('source rename', () => {
  const copied = `${BASE['corpus/port/sources.yaml']}mirror: {type: webpage, derived-from: {source: wire, relation: excerpt}}\n`

  it('renames it where it is registered, where others derive from it, and where facts name it', async () => {
    const preferred = `${BASE[FACTS]}  preferred: {source: wire, because: It counted.}   # not wire alone\n`
    open({ 'corpus/port/sources.yaml': copied, [FACTS]: preferred })
    const { exitCode, out } = await bench.run('source', 'rename', 'wire', 'agency')
    expect(out).toBe('corpus/port/sources.yaml: 2 places\ncorpus/port/facts.yaml: 2 places')
    expect(exitCode).toBe(0)
    expect(read('corpus/port/sources.yaml')).toBe(
      copied.replace('\nwire:', '\nagency:').replace('source: wire', 'source: agency'),
    )
    expect(read(FACTS)).toBe(preferred.replaceAll('source: wire', 'source: agency'))
    expect((await bench.run('check')).exitCode).toBe(0)
  })

  it('keeps checks good that were good', async () => {
    open()
    await bench.run('review', '--sign', 'RB', '--fact', 'injured')
    const signed = read(FACTS)
    await bench.run('source', 'rename', 'wire', 'agency')
    const digests = (text: string) => [...text.matchAll(/of: "(\w+)"/g)].map(match => match[1])
    expect(digests(read(FACTS))[0]).toBe(digests(signed)[0])
    expect(digests(read(FACTS))[1]).not.toBe(digests(signed)[1])
    const { evidence } = JSON.parse((await bench.run('review', '--json')).out).outlines[0]
    expect(evidence.map(({ state }: { state: string }) => state)).toEqual(['checked', 'checked'])
  })

  it('writes nothing with --dry-run', async () => {
    open()
    const { out } = await bench.run('source', 'rename', 'wire', 'agency', '--dry-run')
    expect(out).toContain('corpus/port/facts.yaml: 1 place (not written)')
    expect(read(FACTS)).toBe(BASE[FACTS])
  })

  it.each([
    ['wire', 'gazette', 'There is a source "gazette" already.'],
    ['wyre', 'agency', 'There is no source "wyre". Did you mean "wire"?'],
    ['wire', 'the agency', '"the agency" cannot be an id'],
  ])('refuses %s → %s', async (from, to, message) => {
    open()
    const { exitCode, err } = await bench.run('source', 'rename', from, to)
    expect(err).toContain(message)
    expect(exitCode).toBe(2)
  })
})

describe('fact rename', () => {
  const facts = `${BASE[FACTS]}all: {kind: quantity, claim: Hurt in all, unit: people, derived: {sum: [injured, injured]}}\n`
  const outline = `${BASE[OUTLINE]}      - "{{injured}}, that is \\"{{ injured }}\\" of [*those* hurt](#x) [@all; @injured]."
    notes: Say that injured [@injured] is counted.
  - layout: figure
    title: Sixteen people were hurt [@injured]
    fact: injured   # injured
`

  it('renames it where it stands, in what is computed from it, and in outlines', async () => {
    open({ [FACTS]: facts, [OUTLINE]: outline })
    const { exitCode, out } = await bench.run('fact', 'rename', 'injured', 'hurt')
    expect(out).toBe('corpus/port/facts.yaml: 3 places\nbriefings/b.yaml: 7 places')
    expect(exitCode).toBe(0)
    expect(read(FACTS)).toBe(facts.replace('injured:', 'hurt:').replace('[injured, injured]', '[hurt, hurt]'))
    expect(read(OUTLINE)).toBe(
      outline
        .replaceAll('@injured', '@hurt')
        .replace('{{injured}}', '{{hurt}}')
        .replace('{{ injured }}', '{{ hurt }}')
        .replace('fact: injured ', 'fact: hurt '),
    )
  })

  it('refuses where an outline has mistakes, since what it names there is not known', async () => {
    open({ [OUTLINE]: outline.replace('fact:', 'fakt:') })
    const { exitCode, err } = await bench.run('fact', 'rename', 'injured', 'hurt')
    expect(err).toContain('briefings/b.yaml has mistakes')
    expect(exitCode).toBe(2)
    expect(read(FACTS)).toBe(BASE[FACTS])
  })

  it('leaves outlines of other corpora as they are', async () => {
    const other = Object.fromEntries(
      Object.entries(BASE).map(([path, text]) => [path.replace('corpus/port', 'corpus/quay'), text]),
    )
    open({ ...other, 'briefings/q.yaml': (BASE[OUTLINE] ?? '').replace('corpus: port', 'corpus: quay') })
    await bench.run('fact', 'rename', 'injured', 'hurt', '--corpus', 'port')
    expect(read('briefings/q.yaml')).toContain('[@injured]')
    expect(read(OUTLINE)).toContain('[@hurt]')
  })

  it('refuses an id that is taken', async () => {
    open({ [FACTS]: facts })
    expect((await bench.run('fact', 'rename', 'all', 'injured')).err).toContain(
      'There is a fact "injured" already.',
    )
    writeFileSync(join(bench.folder, FACTS), 'injured: [')
    expect((await bench.run('fact', 'rename', 'injured', 'hurt')).exitCode).toBe(2)
  })
})
