import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashFile, provenanceOf } from '../../src/export/provenance.ts'
import { verifySeal } from '../../src/export/seal.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import type { Evidence, Fact } from '../../src/model/fact.ts'
import type { Source } from '../../src/model/source.ts'
import type { Text } from '../../src/model/text.ts'

const span = { file: 'a.yaml', start: 0, end: 0 }
const text = (words: string): Text => ({ parts: [{ kind: 'string', text: words, span }], span })

const WORDS = '😀 At least 14 dock workers, the fire service said, were hurt.'
const at = (words: string) => ({ start: WORDS.indexOf(words), end: WORDS.indexOf(words) + words.length })

const gazette: Source = {
  id: 'gazette',
  bibliography: {
    type: 'article-newspaper',
    title: 'Fire',
    'container-title': null,
    publisher: null,
    author: [],
    issued: '2025-02-11',
    accessed: null,
    URL: null,
    language: 'en',
  },
  issuedInferred: null,
  reliability: 'B',
  descriptor: null,
  marking: null,
  audience: null,
  lineage: null,
  origin: 'gazette',
  path: 'texts/gazette.txt',
  sha256: 'ab'.repeat(32),
  state: 'read',
  text: { text: WORDS, paragraphs: [{ start: 0, end: WORDS.length }], places: [] },
  span,
}

const mirror: Source = {
  ...gazette,
  id: 'mirror',
  origin: 'gazette',
  state: 'absent',
  text: null,
  lineage: { relation: 'rewrite', from: { kind: 'source', source: 'gazette' }, decidedBy: 'analyst' },
}

const evidenceOf = (fields: Partial<Evidence>): Evidence => ({
  id: 'injured-1',
  source: gazette,
  quote: 'At least 14 dock workers',
  passage: {
    ...at('At least 14 dock workers'),
    quoted: [at('At least 14 dock workers')],
    sentence: { start: 0, end: WORDS.length },
    context: { start: 0, end: WORDS.length },
  },
  value: null,
  unit: 'people',
  population: null,
  claimant: null,
  chain: [],
  asOf: null,
  said: null,
  stance: 'asserts',
  hedge: null,
  credibility: null,
  lineage: null,
  origin: 'gazette',
  copy: false,
  altered: false,
  checked: null,
  digest: '000000000000',
  span,
  quoted: [],
  quoteSpan: span,
  ...fields,
})

const factOf = (evidence: readonly Evidence[]): Fact => ({
  id: 'injured',
  kind: 'quantity',
  claim: 'People injured',
  event: null,
  unit: 'people',
  evidence,
  derivation: null,
  groups: [],
  agreement: 'agreed',
  support: {
    origins: 1,
    independent: evidence.slice(0, 1),
    unattributed: 0,
    hedged: 0,
    copies: 1,
    against: 0,
  },
  consensus: null,
  variants: [],
  preferred: null,
  speaker: null,
  saidIn: null,
  translator: null,
  searched: [],
  marking: null,
  audience: null,
  span,
})

function briefingOf(fact: Fact): Briefing {
  const citation = { number: 1, fact }
  const outline = {
    id: 'fire',
    title: text('After the fire'),
    date: '2025-02-20',
    informationCutOff: null,
    status: 'draft',
    approvedBy: null,
    edition: null,
    supersedes: null,
    author: null,
    lang: 'en',
    corpus: { name: 'harbour', span },
    scale: 'icd203',
  }
  const judgement = {
    kind: 'record',
    fields: {
      text: { kind: 'text', text: text('Another fire is likely') },
      likelihood: { kind: 'plain', value: 'likely' },
    },
  }
  const slide = {
    number: 1,
    id: 'after-the-fire',
    title: text('After the fire'),
    citations: [citation],
    body: { kind: 'written', content: { judgements: { kind: 'list', items: [judgement] } } },
  }
  return {
    outline,
    marking: { label: 'TLP:GREEN' },
    slides: [slide],
    citations: [citation],
    sources: [],
    superseded: null,
    corrections: null,
    facts: new Map([['injured', fact]]),
  } as unknown as Briefing
}

const fact = factOf([
  evidenceOf({}),
  evidenceOf({ id: 'injured-2', source: mirror, passage: null, copy: true }),
])
const build = (own: Fact = fact) => provenanceOf(briefingOf(own), { version: '0.1.0', built: [] })

describe('provenance', () => {
  it('gives each piece of evidence as a Web Annotation with quote and position, counted in code points', () => {
    const { citations, '@context': context } = JSON.parse(build())
    expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld')
    const [annotation] = citations[0].evidence
    expect(annotation).toMatchObject({
      id: '#injured-1',
      type: 'Annotation',
      body: { value: 'People injured' },
    })
    expect(annotation.target).toMatchObject({
      type: 'SpecificResource',
      source: '#source-gazette',
      selector: [
        { type: 'TextQuoteSelector', exact: 'At least 14 dock workers', prefix: '😀 ' },
        { type: 'TextPositionSelector', start: 2, end: 26 },
      ],
    })
  })

  it('gives an elided quote as one target for each stretch of words', () => {
    const passage = {
      start: at('At least 14').start,
      end: at('were hurt').end,
      quoted: [at('At least 14'), at('were hurt')],
      sentence: { start: 0, end: WORDS.length },
      context: { start: 0, end: WORDS.length },
    }
    const { citations } = JSON.parse(
      build(factOf([evidenceOf({ quote: 'At least 14 … were hurt', passage })])),
    )
    const exact = citations[0].evidence[0].target.map(
      (target: { selector: [{ exact: string }] }) => target.selector[0].exact,
    )
    expect(exact).toEqual(['At least 14', 'were hurt'])
  })

  it('gives a quote whose text is absent by its words, and its source with what it derives from', () => {
    const { citations, sources } = JSON.parse(build())
    expect(citations[0].evidence[1].target.selector).toEqual({
      type: 'TextQuoteSelector',
      exact: 'At least 14 dock workers',
    })
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['#source-gazette', '#source-mirror'])
    expect(sources[1]).toMatchObject({
      wasDerivedFrom: '#source-gazette',
      relation: 'rewrite',
      text: { condition: 'absent' },
    })
    expect(sources[0].text.sha256).toBe('ab'.repeat(32))
  })

  it('states claim, agreement and support of every citation', () => {
    const { citations, slides } = JSON.parse(build())
    expect(citations[0]).toMatchObject({
      number: 1,
      factId: 'injured',
      claim: 'People injured',
      agreement: 'agreed',
    })
    expect(citations[0].support).toMatchObject({ origins: 1, independent: ['#injured-1'], copies: 1 })
    expect(slides[0]).toEqual({ number: 1, id: '#after-the-fire', title: 'After the fire', cites: [1] })
  })

  it('says its form, and each judgement with how likely and how sure it is', () => {
    const { form, judgements } = JSON.parse(build())
    expect(form).toBe(1)
    expect(judgements).toEqual([
      { slide: '#after-the-fire', text: 'Another fire is likely', likelihood: 'likely', confidence: null },
    ])
  })

  it('gives the parts of a derived fact, and their sources', () => {
    const derived: Fact = {
      ...factOf([]),
      id: 'sum',
      derivation: { operation: 'sum', parts: [fact], result: { figures: [14] } as never },
    }
    const { citations, sources } = JSON.parse(build(derived))
    expect(citations[0]).toMatchObject({
      wasDerivedFrom: ['#evidence-injured'],
      parts: [{ factId: 'injured' }],
    })
    expect(sources.length).toBe(2)
  })

  it('names what was built with its hash, and is sealed', () => {
    const content = '<!doctype html>'
    const built = [hashFile('fire.html', 'text/html', content)]
    const json = provenanceOf(briefingOf(fact), { version: '0.1.0', built })
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(JSON.parse(json).built).toEqual([{ name: 'fire.html', mediaType: 'text/html', sha256 }])
    expect(verifySeal(Buffer.from(json)).kind).toBe('whole')
  })

  it('is the same text for the same briefing', () => {
    expect(build()).toBe(build())
  })
})
