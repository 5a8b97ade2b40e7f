import { beforeAll, describe, expect, it } from 'vitest'
import { compareEditions } from '../../src/editions/compare-editions.ts'
import { compareFacts, turnOf } from '../../src/editions/compare-facts.ts'
import { compareJudgements } from '../../src/editions/compare-judgements.ts'
import { readProvenance } from '../../src/editions/read-provenance.ts'
import { provenanceOf } from '../../src/export/provenance.ts'
import type { Edition } from '../../src/model/edition.ts'
import { compile } from '../support/compile.ts'
import { BASE, sha256 } from '../support/fixture.ts'

/** The edition that is built of the sound workspace with files written over it. */
async function editionOf(files: Readonly<Record<string, string>> = {}): Promise<Edition> {
  const { briefing } = await compile(files)
  if (briefing === null) throw new Error('There is no briefing.')
  const reading = readProvenance(provenanceOf(briefing, { version: '0', built: [] }))
  if (reading.kind !== 'read') throw new Error(reading.kind)
  return reading.edition
}

const FACTS = 'corpus/port/facts.yaml'
const WIRE = 'corpus/port/texts/wire.txt'
const SOURCES = 'corpus/port/sources.yaml'
const facts = (from: string, to: string) => ({ [FACTS]: (BASE[FACTS] ?? '').replace(from, to) })

let first: Edition
beforeAll(async () => {
  first = await editionOf()
})

/** Of two editions, what has changed of the only fact. */
async function changed(files: Readonly<Record<string, string>>) {
  const [before, after] = [first, await editionOf(files)]
  return compareFacts(before.facts, after.facts)
}

describe('facts of two editions', () => {
  it('are not told of where they say the same', async () => {
    expect(compareFacts(first.facts, (await editionOf()).facts)).toEqual([])
  })

  it('are the same where money has no currency that is known', async () => {
    const quote = 'paid 4 million francs'
    const francs = {
      [FACTS]: (BASE[FACTS] ?? '').replace('quote: Sixteen were hurt', `quote: ${quote}`),
      [WIRE]: `${BASE[WIRE] ?? ''} It ${quote}.`,
      [SOURCES]: (BASE[SOURCES] ?? '').replaceAll(/^ {2}sha256:.*\n/gm, ''),
    }
    const [before, after] = [await editionOf(francs), await editionOf(francs)]
    const evidence = [...before.facts.values()].flatMap(fact => fact.evidence)
    expect(evidence.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ measure: 'money', currency: null }),
    )
    expect(compareFacts(before.facts, after.facts)).toEqual([])
  })

  it('tell another value, and how it was read', async () => {
    const [change] = await changed(facts('quote: Sixteen were hurt', 'quote: Eleven people were hurt'))
    expect(change).toMatchObject({
      id: 'injured',
      kind: 'changed',
      aspects: ['value', 'agreement', 'evidence'],
    })
    expect(change && turnOf(change)).toBe('disputed')
    expect(change?.altered.map(({ before, after }) => [before.quote, after.quote])).toEqual([
      ['Sixteen were hurt', 'Eleven people were hurt'],
    ])
  })

  it('tell that a dispute is over', async () => {
    const before = await editionOf(facts('quote: Sixteen were hurt', 'quote: Eleven people were hurt'))
    const [change] = compareFacts(before.facts, first.facts)
    expect(change && turnOf(change)).toBe('settled')
  })

  it('tell evidence that was gained, whatever its place in the file', async () => {
    const [change] = await changed(
      facts(
        '  evidence:\n',
        '  evidence:\n    - source: wire\n      quote: Eleven people were hurt\n      population: on board\n      by: service\n',
      ),
    )
    expect(change?.gained.map(({ quote }) => quote)).toEqual(['Eleven people were hurt'])
    expect([change?.lost, change?.altered]).toEqual([[], []])
  })

  it('tell a claim that is worded anew', async () => {
    const [change] = await changed(facts('claim: People hurt', 'claim: Persons hurt'))
    expect(change?.aspects).toEqual(['claim'])
  })

  it('tell fewer origins', async () => {
    const [change] = await changed(facts('      by: service\n', ''))
    expect(change?.aspects).toContain('support')
    expect([change?.before?.origins, change?.after?.origins]).toEqual([2, 1])
  })

  it('are added and removed by their ids', async () => {
    const other = await editionOf({
      [FACTS]: (BASE[FACTS] ?? '').replace('injured:', 'hurt:'),
      'briefings/b.yaml': (BASE['briefings/b.yaml'] ?? '').replace('@injured', '@hurt'),
    })
    const changes = compareFacts(first.facts, other.facts)
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['hurt', 'added'],
      ['injured', 'removed'],
    ])
  })
})

describe('two editions', () => {
  it('tell sources whose text or grade is another', async () => {
    const text = `${BASE['corpus/port/texts/wire.txt']}More.\n`
    const sources = (BASE['corpus/port/sources.yaml'] ?? '')
      .replace(/sha256: \w+\n$/, `sha256: ${sha256(text)}\n`)
      .replace('gazette:\n', 'gazette:\n  reliability: B\n')
    const after = await editionOf({ 'corpus/port/texts/wire.txt': text, 'corpus/port/sources.yaml': sources })
    const { sources: changes } = compareEditions(first, after)
    expect(changes.map(({ id, aspects }) => [id, ...aspects])).toEqual([
      ['gazette', 'reliability'],
      ['wire', 'text'],
    ])
  })

  it('tell head matter and titles that are others', async () => {
    const outline = (BASE['briefings/b.yaml'] ?? '')
      .replace('2025-02-20', '2025-02-21')
      .replace('fit together', 'agree')
    const { head, titles } = compareEditions(first, await editionOf({ 'briefings/b.yaml': outline }))
    expect(head.map(({ key }) => key)).toEqual(['date', 'informationCutOff'])
    expect(titles).toEqual({
      added: ['Reports of the injured agree'],
      removed: ['Reports of the injured fit together'],
    })
  })
})

describe('judgements', () => {
  const judgement = (text: string, likelihood: string | null) => ({ text, likelihood, confidence: null })

  it('are known again by their words, also where they are reworded', () => {
    const before = [
      judgement('Another fire is likely by summer', 'likely'),
      judgement('The port will sue', null),
    ]
    const after = [
      judgement('The insurer pays', null),
      judgement('Another fire is unlikely by summer', 'unlikely'),
    ]
    expect(
      compareJudgements(before, after).map(({ kind, before: old, after: now }) => [
        kind,
        old?.text,
        now?.text,
      ]),
    ).toEqual([
      ['added', undefined, 'The insurer pays'],
      ['changed', 'Another fire is likely by summer', 'Another fire is unlikely by summer'],
      ['removed', 'The port will sue', undefined],
    ])
  })

  it('are not told of where text, likelihood and confidence are the same', () => {
    const one = [judgement('A', 'likely'), judgement('B', null)]
    expect(compareJudgements(one, one.toReversed())).toEqual([])
  })
})
