import { describe, expect, it } from 'vitest'
import { propose } from '../../../src/facts/suggestions/propose.ts'
import { writeProposal } from '../../../src/facts/suggestions/write-proposal.ts'
import type { Corpus } from '../../../src/model/corpus.ts'
import type { Source } from '../../../src/model/source.ts'
import { documentOf, textOf } from './read-text.ts'

const ISSUED = '2024-05-18'

function source(id: string, text: string, lineage: Source['lineage']): Source {
  const bibliography = {
    type: 'article-newspaper',
    issued: ISSUED,
    author: [],
    publisher: null,
    language: 'en',
  }
  return { id, path: null, text: textOf(text), lineage, bibliography } as unknown as Source
}

/** The facts that the proposals of a kind would be. */
async function written(
  texts: Readonly<Record<string, string>>,
  kind: string,
  lineages: Readonly<Record<string, Source['lineage']>> = {},
) {
  const sources = new Map(
    Object.entries(texts).map(([id, text]) => [id, source(id, text, lineages[id] ?? null)] as const),
  )
  const corpus = {
    name: 'test',
    sources,
    claimants: [],
    duplicates: new Map(),
    origins: new Map(),
  } as unknown as Corpus
  const documents = await Promise.all(Object.entries(texts).map(([id, text]) => documentOf(text, id, ISSUED)))
  return propose(documents)
    .filter(proposition => proposition.kind === kind)
    .flatMap(proposition => writeProposal(proposition, corpus)?.authored ?? [])
}

describe('evidence that is proposed', () => {
  it('says as of when it counts', async () => {
    const [fact] = await written(
      { a: 'As of 08:00 on 17 May 2024, 42 people had been found dead in Sill.' },
      'quantity',
    )
    expect(fact?.evidence?.[0]).toMatchObject({ 'as-of': '2024-05-17' })
    expect(fact?.event).toBeUndefined()
  })

  it('of a part of those counted says of which', async () => {
    const facts = await written(
      {
        a: 'The flood in Sill killed 71 people on Friday, officials said.',
        b: 'The flood in Sill on Friday killed many; the mayor, Ana Brodar, said 42 people from her district were dead.',
      },
      'quantity',
    )
    const evidence = facts.flatMap(fact => fact.evidence ?? [])
    const part = evidence.find(({ quote }) => quote.includes('42'))
    const isJoined = facts.some(fact => fact.evidence?.length === 2)
    expect(part?.population).toBe(isJoined ? 'from her district' : undefined)
    expect(isJoined).toBe(true)
  })

  it('ends before a mark of emphasis', async () => {
    const [fact] = await written(
      { a: '**At least 53 people** had died in Sill, the coast guard said.' },
      'quantity',
    )
    expect(fact?.evidence?.[0]?.quote).toBe('At least 53 people')
  })
})

describe('a quotation that is proposed', () => {
  it('has its words and its speaker from what is no retold copy', async () => {
    const lineage = {
      relation: 'rewrite',
      from: { kind: 'origin', origin: 'Wire' },
      decidedBy: null,
    } as unknown as Source['lineage']
    const [fact] = await written(
      {
        copy: '“We will keep the old quay closed until the spring,” Karol Hendriksn said.',
        gazette: '“We will keep the old quay closed until spring comes,” Karol Hendriksen said.',
      },
      'quotation',
      { copy: lineage },
    )
    expect(fact).toMatchObject({ speaker: 'Karol Hendriksen' })
    expect(fact?.claim).toContain('Hendriksen')
    expect(fact?.evidence).toHaveLength(1)
  })
})
