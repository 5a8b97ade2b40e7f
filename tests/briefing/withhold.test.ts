import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import { BASE, sha256 } from '../support/fixture.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const MEMO = 'In all, 16 were hurt, the authority wrote.\n'

/** The sound workspace of the fixtures, with a memo that is for internal alone. */
async function withheldFor(
  audience: string,
  facts: string,
  cites: string,
  sources = '',
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  const files = {
    ...BASE,
    'corpus/port/texts/memo.txt': MEMO,
    'corpus/port/sources.yaml': `${BASE['corpus/port/sources.yaml']}memo:
  type: report
  issued: 2025-02-12
  audience: [internal]
  text: texts/memo.txt
  sha256: ${sha256(MEMO)}
${sources}`,
    'corpus/port/facts.yaml': facts,
    'briefings/b.yaml': `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
corpus: port
slides:
  - {layout: points, title: The port counted the injured, points: ["It counted [@${cites}]."]}
`,
  }
  const session = await openSession(memoryWorkspace(files), process.cwd(), diagnostic =>
    found.push(diagnostic),
  )
  await compileBriefing(session, 'briefings/b.yaml', audience)
  return found.filter(({ code }) => code === 'audience-withheld' || code === 'unknown-fact')
}

const fact = (id: string, source: string, quote: string, more = '') =>
  `${id}:\n  kind: quantity\n  claim: People hurt\n  unit: people\n${more}  evidence:\n    - {source: ${source}, quote: ${quote}, by: authority}\n`

describe('a fact that is not for the audience, cited on a slide that is', () => {
  it('is an error at the citation when the fact is marked', async () => {
    const facts = fact('hurt', 'gazette', 'At least 14 dock workers', '  audience: [internal]\n')
    const [found, ...others] = await withheldFor('public', facts, 'hurt')
    expect(others).toEqual([])
    expect(found?.code).toBe('audience-withheld')
    expect(found?.message).toBe('"hurt" is not for public: it is for internal alone.')
    expect(found?.span.file).toBe('briefings/b.yaml')
    expect(await withheldFor('internal', facts, 'hurt')).toEqual([])
  })

  it('is an error when one of its sources is marked', async () => {
    const facts = fact('hurt', 'memo', '16 were hurt')
    const [found] = await withheldFor('public', facts, 'hurt')
    expect(found?.message).toBe('"hurt" is not for public: it rests on memo, which is for internal alone.')
  })

  it('is an error when a source is a copy of one that is marked', async () => {
    const copy = '  type: webpage\n  issued: 2025-02-13\n  derived-from: {source: memo, relation: rewrite}\n'
    const [found] = await withheldFor(
      'public',
      fact('hurt', 'mirror', '16 were hurt'),
      'hurt',
      `mirror:\n${copy}`,
    )
    expect(found?.message).toMatch(/it rests on a copy of memo/)
  })

  it('is an error when it is computed from one that is marked', async () => {
    const facts = `${fact('some', 'gazette', 'At least 14 dock workers')}${fact('more', 'memo', '16 were hurt')}both:
  {kind: quantity, claim: Both, derived: {sum: [some, more]}}
`
    const [found] = await withheldFor('public', facts, 'both')
    expect(found?.message).toMatch(/^"both" is not for public: it is computed from "more": it rests on memo/)
  })
})
