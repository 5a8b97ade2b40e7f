import { describe, expect, it } from 'vitest'
import { standingOfQuote } from '../../src/editions/quote-standing.ts'
import type { EditionEvidence } from '../../src/model/edition.ts'
import type { SourceText } from '../../src/model/source.ts'

const textOf = (text: string): SourceText => ({
  text,
  paragraphs: [{ start: 0, end: text.length }],
  places: [],
})

const evidence = (fields: Partial<EditionEvidence>): EditionEvidence => ({
  source: null as never,
  quote: 'at least 14 dock workers',
  prefix: 'The port said that ',
  suffix: ' were hurt.',
  value: null,
  unit: null,
  population: null,
  who: [],
  asOf: null,
  stance: 'asserts',
  hedge: null,
  credibility: null,
  copy: false,
  ...fields,
})

describe('a quote of an earlier edition', () => {
  it('stands where its words are, and what stood beside them', () => {
    const text = textOf('The port  said that\nat least 14 dock workers were hurt. More.')
    expect(standingOfQuote(evidence({}), text)).toEqual({ kind: 'stands' })
  })

  it('stands elsewhere where a word beside it was put in', () => {
    const text = textOf('The port never said that, but at least 14 dock workers were hurt.')
    expect(standingOfQuote(evidence({}), text)).toEqual({ kind: 'elsewhere' })
  })

  it('is gone where a figure is another, and the nearest words are told', () => {
    const standing = standingOfQuote(
      evidence({}),
      textOf('The port said that at least 41 dock workers were hurt.'),
    )
    expect(standing).toEqual({
      kind: 'gone',
      nearest: [
        { kind: 'same', words: 'at least ' },
        { kind: 'quote', words: '14' },
        { kind: 'text', words: '41' },
        { kind: 'same', words: ' dock workers' },
      ],
    })
  })

  it('stands by its parts where an ellipsis elides', () => {
    const quote = 'at least 14 … hurt'
    const text = textOf('The port said that at least 14 dock workers were hurt. More.')
    expect(standingOfQuote(evidence({ quote, suffix: '. More' }), text)).toEqual({ kind: 'stands' })
  })
})
