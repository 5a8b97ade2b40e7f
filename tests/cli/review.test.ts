import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

const FACTS = `injured:
  kind: quantity
  claim: People hurt in the fire
  unit: people
  comment: Ask the port again.
  evidence:
    - source: gazette
      quote: At least 14 dock workers
      by: authority
      checked: {by: A. Rowan, on: 2025-02-19}
    - source: wire
      quote: Sixteen were hurt
      by: service
      comment: Heard twice.
unused: {kind: absence, claim: A list of names, searched: [the port’s register], comment: nobody cites this}
`

const files = (status: string) => ({
  ...BASE,
  'corpus/port/facts.yaml': FACTS,
  'corpus/port/sources.yaml': (BASE['corpus/port/sources.yaml'] ?? '').replace(
    'wire:\n',
    'wire:\n  comment: A stringer.\n',
  ),
  'briefings/b.yaml': `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
status: ${status}
approved-by: A. Rowan
corpus: port
slides:
  - layout: points
    title: Reports of the injured fit together
    comment: Is this a finding?
    points:
      - {text: "Both services counted [@injured].", comment: Name them.}
`,
})

let bench: Bench
beforeAll(() => {
  bench = openBench(files('approved'))
})
afterAll(() => bench.remove())

describe('review', () => {
  it('lists what is unchecked in its sentence, and every comment on what is cited', async () => {
    const { exitCode, out } = await bench.run('review', 'b')
    expect(out).toContain(
      'b  approved; 2 passages cited: 1 unchecked, 1 checked without a digest; 5 comments',
    )
    expect(out).toContain('unchecked  injured-2  corpus/port/facts.yaml:11:7')
    expect(out).toContain('wire: [Sixteen were hurt] in all, the fire service said later.')
    for (const comment of [
      'Is this a finding?',
      'Name them.',
      'Ask the port again.',
      'Heard twice.',
      'A stringer.',
    ])
      expect(out).toContain(`\n  ${comment}`)
    expect(out).not.toContain('nobody cites this')
    // It is approved, and that is a mistake.
    expect(exitCode).toBe(1)
  })

  it('says the same as JSON, with places', async () => {
    const { outlines } = JSON.parse((await bench.run('review', '--json')).out)
    expect(outlines[0]).toMatchObject({
      id: 'b',
      status: 'approved',
      passages: 2,
      unchecked: 1,
      unsigned: 1,
      void: 0,
    })
    expect(outlines[0].evidence[0]).toMatchObject({
      id: 'injured-1',
      state: 'unsigned',
      by: 'A. Rowan',
      file: 'corpus/port/facts.yaml',
      line: 7,
      column: 7,
    })
    expect(
      outlines[0].comments.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`),
    ).toEqual([
      'briefings/b.yaml:10',
      'briefings/b.yaml:12',
      'corpus/port/facts.yaml:5',
      'corpus/port/facts.yaml:14',
      'corpus/port/sources.yaml:9',
    ])
  })

  it('signs only facts that are named and cited', async () => {
    expect((await bench.run('review', '--sign', 'B. Ode')).err).toContain('Name the facts that you have read')
    expect((await bench.run('review', '--sign', 'B. Ode', '--fact', 'injurd')).err).toContain(
      'Did you mean "injured"',
    )
    expect((await bench.run('review', '--fact', 'injured')).exitCode).toBe(2)
  })

  it('writes checks with digests; then the briefing can be approved, until its words change', async () => {
    expect((await bench.run('check')).err).toContain('approval-unchecked')
    const { out, exitCode } = await bench.run('review', '--sign', 'B. Ode', '--fact', 'injured')
    expect(exitCode).toBe(0)
    expect(out).toContain('corpus/port/facts.yaml: injured-2 checked by B. Ode')
    const path = join(bench.folder, 'corpus/port/facts.yaml')
    const signed = readFileSync(path, 'utf8')
    expect(signed).toMatch(
      /comment: Heard twice\.\n {6}checked: \{by: B\. Ode, on: 2025-02-20, of: "[0-9a-f]{12}"\}/,
    )
    expect((await bench.run('check')).exitCode).toBe(0)
    writeFileSync(path, signed.replace('quote: Sixteen were hurt', 'quote: Sixteen were hurt in all'))
    const { err } = await bench.run('check')
    expect(err).toContain('approval-unchecked')
    expect(err).toContain('1 has a void check: injured-2')
    expect((await bench.run('review')).out).toContain(
      'Checked by B. Ode on 2025-02-20. Its words, its value or its claim have changed since.',
    )
  })
})

it('a check that its author typed is signed with the day that it was typed with', async () => {
  const other = openBench(files('draft'))
  await other.run('review', '--sign', 'A. Rowan')
  const text = readFileSync(join(other.folder, 'corpus/port/facts.yaml'), 'utf8')
  expect(text).toMatch(/checked: \{by: A\. Rowan, on: 2025-02-19, of: "[0-9a-f]{12}"\}/)
  expect(text.match(/checked/g)).toHaveLength(1)
  other.remove()
})
