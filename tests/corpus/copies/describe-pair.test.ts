import { describe, expect, it } from 'vitest'
import { declaredBetween, describePair } from '../../../src/corpus/copies/describe-pair.ts'
import { findCopies } from '../../../src/corpus/copies/find-copies.ts'
import { fingerprintOf } from '../../../src/corpus/copies/fingerprint.ts'
import type { Registered } from '../../../src/corpus/copies/outlets.ts'
import type { Bibliography, Lineage } from '../../../src/model/source.ts'
import { inventEvent, report } from '../../evaluation/copies/invent.ts'
import { translateAndBack } from '../../evaluation/copies/translate.ts'
import { sourceText } from '../source-text.ts'
import { HOST, PART } from './lifted-part.ts'

const told = (event: number) => report(inventEvent(event), event * 10).sentences

function source(id: string, fields: Partial<Bibliography> = {}, more: Partial<Registered> = {}): Registered {
  const bibliography: Bibliography = {
    type: 'webpage',
    title: null,
    'container-title': null,
    publisher: null,
    author: [],
    issued: null,
    accessed: null,
    URL: null,
    language: 'en',
    ...fields,
  }
  const span = { file: 'sources.yaml', start: 0, end: id.length }
  return { id, bibliography, issuedInferred: null, lineage: null, origin: id, span, ...more }
}

function described(a: [Registered, readonly string[]], b: [Registered, readonly string[]]) {
  const [first, second] = [a, b].map(([registered, sentences]) => ({
    source: registered,
    text: sourceText(...sentences),
  })) as [
    { source: Registered; text: ReturnType<typeof sourceText> },
    { source: Registered; text: ReturnType<typeof sourceText> },
  ]
  const documents = [first, second].map(({ source: { id }, text }) => ({
    id,
    fingerprint: fingerprintOf(text),
  }))
  const [pair] = findCopies(documents)
  if (!pair) throw new Error('no pair')
  const { original, copy, relation, direction } = describePair(pair, first, second)
  return { line: `${copy.source.id} ${relation} ${original.source.id}`, certainty: direction.certainty }
}

const STORY = told(1)
const TRANSLATED = translateAndBack({ sentences: STORY }, 5).sentences

describe('the likely direction', () => {
  it('the later one is the copy', () => {
    const a = source('late', { issued: '2025-03-02' })
    const b = source('early', { issued: '2025-03-01' })
    expect(described([a, STORY], [b, STORY])).toEqual({
      line: 'late republication early',
      certainty: 'clear',
    })
  })

  it('the one that credits the other is the copy, whatever stands first', () => {
    const a = source('site')
    const b = source('courier', { 'container-title': 'Halvik Courier' })
    expect(described([a, ['Source: Halvik Courier.', ...STORY]], [b, STORY])).toEqual({
      line: 'site republication courier',
      certainty: 'clear',
    })
  })

  it('a credit counts for more than a date that is inferred', () => {
    const inferred = { issuedInferred: { date: '2025-03-01', from: 'a guess' } }
    const a = source('site', {}, inferred)
    const b = source('courier', { 'container-title': 'Halvik Courier', issued: '2025-03-02' })
    expect(described([a, ['Source: Halvik Courier.', ...STORY]], [b, STORY]).line).toBe(
      'site republication courier',
    )
  })

  it('is open where nothing tells', () => {
    expect(described([source('a'), STORY], [source('b'), STORY]).certainty).toBe('open')
  })

  it('what is declared stands', () => {
    const lineage: Lineage = {
      relation: 'rewrite',
      from: { kind: 'source', source: 'late' },
      decidedBy: null,
    }
    const a = source('late', { issued: '2025-03-02' })
    const b = source('early', { issued: '2025-03-01' }, { lineage, origin: 'late' })
    expect(described([a, STORY], [b, STORY]).line).toBe('early rewrite late')
  })
})

describe('the relation', () => {
  const early = source('a', { issued: '2025-03-01' })
  const late = source('b', { issued: '2025-03-02' })

  it('sentence by sentence in other words is a retranslation', () => {
    expect(described([early, STORY], [late, TRANSLATED]).line).toBe('b retranslation a')
  })

  it('half of the sentences in other words, cut short, is a rewrite', () => {
    const rewritten = TRANSLATED.map((sentence, index) =>
      index % 2 === 0
        ? `${sentence.split(' ').slice(0, 14).join(' ')}, and here is what that means for all of us and for the years that will follow.`
        : sentence,
    )
    expect(
      described([early, STORY], [late, ['What we know so far and what we do not know at all.', ...rewritten]])
        .line,
    ).toBe('b rewrite a')
  })

  it('another language is a translation', () => {
    const german = source('b', { issued: '2025-03-02', language: 'de-AT' })
    expect(described([early, STORY], [german, TRANSLATED]).line).toBe('b translation a')
  })

  it('a passage in a story of its own is an excerpt', () => {
    const host = [...told(2).slice(0, 6), ...STORY.slice(2, 9), ...told(2).slice(6)]
    expect(described([early, STORY], [late, host]).line).toBe('b excerpt a')
  })

  it('a part in other words in a story of its own is an excerpt too', () => {
    expect(described([early, [...PART, ...told(2)]], [late, HOST]).line).toBe('b excerpt a')
  })

  it('two that credit one agency share their source', () => {
    const wire = ['KABUL (AP) — ', ...STORY].join('')
    const text = [wire.slice(0, 400), ...STORY.slice(2)]
    expect(described([source('a'), text], [source('b'), text]).line).toBe('b common-source a')
  })
})

describe('what is declared', () => {
  const lineage = (id: string): Lineage => ({
    relation: 'rewrite',
    from: { kind: 'source', source: id },
    decidedBy: null,
  })

  it('reaches over a copy in between, and to two copies of one', () => {
    const wire = source('wire')
    const again = source('again', {}, { lineage: lineage('copy'), origin: 'wire' })
    const other = source('other', {}, { lineage: lineage('wire'), origin: 'wire' })
    expect(declaredBetween(wire, again)).toEqual({ relation: 'rewrite', copy: 'again' })
    expect(declaredBetween(other, again)).toEqual({ relation: 'common-source', copy: null })
    expect(declaredBetween(wire, source('stranger'))).toBeNull()
  })
})
