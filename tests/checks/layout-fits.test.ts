import { describe, expect, it } from 'vitest'
import { factKindUnfit } from '../../src/checks/fact-kind-unfit.ts'
import { rowUneven } from '../../src/checks/row-uneven.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
hurt:
  kind: quantity
  claim: People hurt
  evidence: [{source: gazette, quote: 14 men, by: port}]
shut:
  kind: date
  claim: The day on which the quay was shut
  evidence: [{source: gazette, quote: on 10 February 2025, by: port}]
fire:
  kind: statement
  claim: There was a fire
  event: 2025-02-10
  evidence: [{source: gazette, quote: a fire in the shed, by: port}]
words:
  kind: quotation
  claim: The port on the quay
  speaker: a spokeswoman
  evidence: [{source: gazette, quote: shut for good, by: port}]
owner:
  kind: name
  claim: The owner
  evidence: [{source: gazette, quote: Ostrey Lines, value: Ostrey Lines, by: port}]
report:
  kind: absence
  claim: The report
  searched: [The register]
`

describe('fact-kind-unfit', () => {
  const marked = (slide: string) => markedBy(factKindUnfit, { slides: `  - ${slide}\n`, facts })
  const quote = (fact: string) => marked(`{layout: quote, title: T, fact: ${fact}}`)
  const gap = (fields: string) => marked(`{layout: gaps, title: T, gaps: [{question: "Q?"${fields}}]}`)
  const differ = (fact: string) => marked(`{layout: sources-differ, title: T, fact: ${fact}}`)

  it('a quote slide takes a quotation only', () => {
    expect(quote('hurt')).toEqual(['hurt'])
    expect(quote('words')).toEqual([])
  })

  it('a gap takes an absence, and its texts cite what they like', () => {
    expect(gap(', fact: words')).toEqual(['words'])
    expect(gap(', fact: report, matters: "It says who [@hurt]."')).toEqual([])
    expect(gap('')).toEqual([])
  })

  it('a drawing takes numbers and dates', () => {
    expect(differ('words')).toEqual(['words'])
    expect(differ('owner')).toEqual(['owner'])
    expect(differ('hurt')).toEqual([])
    expect(differ('shut')).toEqual([])
  })

  it('says which kind it is', () => {
    const slides = '  - {layout: quote, title: T, fact: hurt}\n'
    expect(findingsOf(factKindUnfit, { slides, facts }).map(({ diagnostic }) => diagnostic.message)).toEqual([
      '"hurt" is of the kind quantity; this place takes a quotation.',
    ])
  })

  it('an item of a timeline takes a fact with an event or a date, unless it has a date of its own', () => {
    const item = (fields: string) => marked(`{layout: timeline, title: T, events: [{${fields}, text: X}]}`)
    expect(item('fact: hurt')).toEqual(['hurt'])
    expect(item('fact: shut')).toEqual([])
    expect(item('fact: fire')).toEqual([])
    expect(item('fact: hurt, date: 2025-02-10')).toEqual([])
  })

  it('leaves figures to figure-unquoted', () => {
    expect(marked('{layout: figure, title: T, fact: words}')).toEqual([])
  })
})

describe('row-uneven', () => {
  const found = (slide: string) => findingsOf(rowUneven, { slides: `  - ${slide}\n`, facts })
  const table = (rows: string) =>
    found(`{layout: table, title: T, columns: [A, {heading: B}], rows: ${rows}}`)
  const comparison = (values: string) =>
    found(`{layout: comparison, title: T, subjects: [A, B], rows: [{aspect: X, values: ${values}}]}`)

  it.each([
    ['[a]', 'This row has 1 cell for 2 columns.'],
    ['[a, b, c]', 'This row has 3 cells for 2 columns.'],
    ['[]', 'This row has 0 cells for 2 columns.'],
  ])('points at the row %s of a table of two columns', (row, message) => {
    expect(table(`[[a, b], ${row}]`).map(({ at, diagnostic }) => [at, diagnostic.message])).toEqual([
      [row, message],
    ])
  })

  it('points at the values of a comparison', () => {
    expect(comparison('[a, b, c]').map(({ at, diagnostic }) => [at, diagnostic.message])).toEqual([
      ['[a, b, c]', 'This row has 3 values for 2 subjects.'],
    ])
    expect(comparison('[a]').map(({ at }) => at)).toEqual(['[a]'])
  })

  it('is content with one for each, empty ones included', () => {
    expect(table('[[a, b], [a, ""]]')).toEqual([])
    expect(comparison('[a, ""]')).toEqual([])
  })
})
