import { describe, expect, it } from 'vitest'
import { estimateOf } from '../../../src/facts/agreement/estimate.ts'
import { namedInClaim } from '../../../src/facts/agreement/named-in-claim.ts'
import { wordingsOf } from '../../../src/facts/agreement/wording.ts'
import type { Value } from '../../../src/model/value.ts'
import { standingOf } from '../../../src/render/wording/support-words.ts'
import { valueInWords } from '../../../src/render/wording/value-words.ts'
import { english, fact } from '../../render/build.ts'
import { claimant, evidence, type Sketch } from '../build-evidence.ts'

const words = (value: Value): string => valueInWords({ value, lang: 'en' }, english)

function lowBestHigh(sketches: readonly Sketch[], preferred: string | null = null): (string | null)[] {
  const more = preferred === null ? {} : { preferred: { source: preferred, because: 'it counted' } }
  const estimate = estimateOf(fact('injured', sketches, more))
  if (estimate === null) return []
  return [words(estimate.low), estimate.best?.map(words).join(' to ') ?? null, words(estimate.high)]
}

describe('low, best, high', () => {
  it('low and high are the lowest and the highest report as worded', () => {
    const sketches = [
      { by: ['port'], says: 'at least 14' },
      { by: ['union'], says: '16' },
    ]
    expect(lowBestHigh(sketches)).toEqual(['at least 14', '16', '16'])
  })

  it('best is the consensus, or the preferred report where reports differ', () => {
    const sketches = [
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'wire', by: ['union'], says: '24' },
    ]
    expect(lowBestHigh(sketches, 'wire')).toEqual(['14', '24', '24'])
  })

  it('best is none where reports differ and none is preferred', () => {
    expect(
      lowBestHigh([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '24' },
      ]),
    ).toEqual(['14', null, '24'])
  })

  it('an upper bound is no low report', () => {
    expect(
      lowBestHigh([
        { by: ['council'], says: 'up to 350' },
        { by: ['police'], says: 'nearly 300' },
      ]),
    ).toEqual(['nearly 300', 'nearly 300', 'up to 350'])
  })

  it('a vague word that allows every figure is neither low nor high', () => {
    const counted = [
      { in: 'gazette', by: ['port'], says: 'more than 200' },
      { in: 'wire', by: ['union'], says: 'nearly 300' },
    ]
    expect(lowBestHigh([...counted, { by: ['crew'], says: 'hundreds' }])).toEqual([
      'more than 200',
      null,
      'nearly 300',
    ])
    expect(lowBestHigh([...counted, { by: ['crew'], says: 'thousands' }])).toEqual([
      'more than 200',
      null,
      'thousands',
    ])
    expect(lowBestHigh([{ by: ['crew'], says: 'hundreds' }])).toEqual(['hundreds', 'hundreds', 'hundreds'])
  })

  it('of a range the end that is meant is told', () => {
    expect(lowBestHigh([{ by: ['port'], says: 'between 3 and 4' }])).toEqual(['3', 'between 3 and 4', '4'])
  })

  it('superseded, denied and copied figures are neither low nor high', () => {
    expect(
      lowBestHigh([
        { in: 'a', by: ['port'], says: '9', asOf: '2025-02-10' },
        { in: 'b', by: ['port'], says: '14', asOf: '2025-02-12' },
        { in: 'c', by: ['union'], says: '30', stance: 'denies' },
        { in: 'd', by: ['crew'], says: '40', copyOf: 'a' },
      ]),
    ).toEqual(['14', null, '14'])
  })

  it('names and statements have none', () => {
    expect(estimateOf(fact('name', [{ says: 'name:Tomas Okell' }], { kind: 'name' }))).toBeNull()
    expect(estimateOf(fact('said', [{}], { kind: 'statement' }))).toBeNull()
  })
})

describe('who claims, who attributes, who is spoken of', () => {
  const port = { ...claimant('port-authority'), name: 'Port authority', aliases: ['the port'] }
  const union = { ...claimant('union'), name: 'Dockers’ union' }

  it('a claimant that its own claim names speaks of itself', () => {
    expect(namedInClaim('The port authority’s own crane fell', [port, union])).toEqual([port])
    expect(namedInClaim('Dockers’ union members were hurt', [port, union])).toEqual([union])
    expect(namedInClaim('A porter was hurt', [port, union])).toEqual([])
  })

  it('the links of a chain only attribute', () => {
    const item = evidence({ by: ['national-wire', 'fire-service'] })
    expect(item.claimant?.id).toBe('fire-service')
    expect(item.chain.map(({ id }) => id)).toEqual(['national-wire', 'fire-service'])
  })
})

describe('wordings of a quotation', () => {
  const quote = (source: string, text: string, language: string | null, sketch: Sketch = {}) => {
    const made = evidence({ in: source, by: ['minister'], ...sketch })
    const bibliography = { ...made.source.bibliography, language }
    return { ...made, quote: text, source: { ...made.source, bibliography } }
  }
  const pair = [
    quote('gazette', 'shameless pressure', 'en'),
    quote('wire', 'brazen pressure', 'en', { hedge: 'alleged' }),
  ]

  it('translated: two translations of one utterance never contradict one another', () => {
    const translated = fact('a', pair, { kind: 'quotation', saidIn: 'pt' })
    expect([wordingsOf(translated), standingOf(translated)]).toEqual(['translated', 'translated'])
    const languages = [quote('gazette', 'shameless pressure', 'en'), quote('diario', 'pressão', 'pt')]
    expect(wordingsOf(fact('a', languages, { kind: 'quotation' }))).toBe('translated')
    expect(wordingsOf(fact('a', pair, { kind: 'quotation', saidIn: 'en' }))).toBe('reworded')
  })

  it('a denial stays a difference, translated or not', () => {
    const denied = [...pair, evidence({ in: 'radio', by: ['minister'], stance: 'denies' })]
    expect(standingOf(fact('a', denied, { kind: 'quotation', saidIn: 'pt' }))).toBe('differ')
  })

  it('quoting more or less of the same words is one wording', () => {
    const parts = [quote('gazette', 'pressure', 'en'), quote('wire', 'brazen pressure', 'en')]
    expect(wordingsOf(fact('a', parts, { kind: 'quotation', saidIn: 'pt' }))).toBe('one')
  })
})
