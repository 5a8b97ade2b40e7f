import { describe, expect, it } from 'vitest'
import type { CopyPair } from '../../../src/corpus/copies/find-copies.ts'
import type { Registered } from '../../../src/corpus/copies/outlets.ts'
import { reportChangedSentences, reportUndeclaredCopies } from '../../../src/corpus/copies/report-copies.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { Evidence, Fact } from '../../../src/model/fact.ts'
import type { Source } from '../../../src/model/source.ts'
import { sourceText } from '../source-text.ts'

const registered = (id: string, issued: string | null, derived: string | null = null) =>
  ({
    id,
    bibliography: { issued, 'container-title': null, publisher: null },
    issuedInferred: null,
    lineage: derived && { relation: 'rewrite', from: { kind: 'source', source: derived }, decidedBy: null },
    origin: derived ?? id,
    span: { file: 'corpus/port/sources.yaml', start: 0, end: 3 },
  }) as unknown as Registered

const pair = (first: string, second: string, score = 0.8): CopyPair => ({
  first,
  second,
  kind: 'reworded',
  score,
  verbatim: { first: 0, second: 0 },
  passages: [],
})

function undeclared(sources: readonly Registered[], pairs: readonly CopyPair[]): string[] {
  const found: Diagnostic[] = []
  reportUndeclaredCopies(new Map(sources.map(source => [source.id, source])), pairs, 'port', diagnostic =>
    found.push(diagnostic),
  )
  return found.map(({ code, hint }) => `${code}: ${hint.slice(hint.indexOf('--declare'))}`)
}

describe('copy-undeclared', () => {
  it('stands at the later one, with the command that declares it', () => {
    const sources = [registered('late', '2025-03-02'), registered('early', '2025-03-01')]
    expect(undeclared(sources, [pair('late', 'early')])).toEqual(['copy-undeclared: --declare late early'])
  })

  it('without dates, at the one that was registered later', () => {
    const sources = [registered('a', null), registered('b', '2025-03-01')]
    expect(undeclared(sources, [pair('a', 'b')])).toEqual(['copy-undeclared: --declare b a'])
  })

  it('once for a document, with what is most alike', () => {
    const sources = [registered('a', null), registered('b', null), registered('c', null, 'b')]
    const others = [registered('d', null)]
    expect(
      undeclared([...sources, ...others], [pair('a', 'd', 0.5), pair('b', 'd', 0.9), pair('c', 'd', 0.7)]),
    ).toEqual(['copy-undeclared: --declare d b'])
  })

  it('not for what is declared, nor for two copies of one', () => {
    const sources = [registered('a', null), registered('b', null, 'a'), registered('c', null, 'a')]
    expect(undeclared(sources, [pair('a', 'b'), pair('b', 'c'), pair('a', 'c')])).toEqual([])
  })
})

const ORIGINAL = sourceText(
  'Captain Elin Farrow of Dunmore spoke to reporters at the quay on Monday.',
  'Police do not regard the fire as a deliberate act, Inspector Lena Hart said.',
  'Nearly 300 people from Ropewalk slept in the sports hall that night.',
)
const COPY = sourceText(
  'Captain Elin Farrow of Dunmore talked to reporters at the quay on Monday.',
  'The police regard the fire as a deliberate act, said Inspector Lena Hart.',
  'Nearly 300 persons from Ropewalk slept in the sports hall that night.',
)

function altered(quote: string, isReported = false): string[] {
  const original = { id: 'gazette', text: ORIGINAL, lineage: null } as unknown as Source
  const copy = {
    id: 'mirror',
    text: COPY,
    lineage: { relation: 'retranslation', from: { kind: 'source', source: 'gazette' }, decidedBy: null },
  } as unknown as Source
  const start = COPY.text.indexOf(quote)
  const evidence = {
    id: 'fact-1',
    source: copy,
    passage: { start, end: start + quote.length },
    quoteSpan: { file: 'facts.yaml', start: 0, end: 1 },
  } as unknown as Evidence
  const found: Diagnostic[] = []
  reportChangedSentences(
    [{ evidence: [evidence] } as unknown as Fact],
    new Map([original, copy].map(source => [source.id, source])),
    id => (id === 'gazette' ? ORIGINAL : COPY),
    () => isReported,
    diagnostic => found.push(diagnostic),
  )
  return found.flatMap(({ code, message, details = [] }) => [`${code}: ${message}`, ...details])
}

describe('copy-altered', () => {
  it('for evidence on a sentence that the copy turned round, with both sentences', () => {
    expect(altered('a deliberate act')).toEqual([
      'copy-altered: mirror copies gazette, and changed what this sentence says (a negation).',
      'gazette:  Police do not regard the fire as a deliberate act, Inspector Lena Hart said.',
      'mirror:  The police regard the fire as a deliberate act, said Inspector Lena Hart.',
    ])
  })

  it('not for evidence on a sentence that says the same', () => {
    expect(altered('Nearly 300 persons')).toEqual([])
  })

  it('not where the value was reported already', () => {
    expect(altered('a deliberate act', true)).toEqual([])
  })
})
