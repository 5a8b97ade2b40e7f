import { describe, expect, it } from 'vitest'
import { comparisonUnderived } from '../../src/checks/comparison-underived.ts'
import { credibilityUnsupported } from '../../src/checks/credibility-unsupported.ts'
import { cutOffBeforeSource } from '../../src/checks/cut-off-before-source.ts'
import { factUnused } from '../../src/checks/fact-unused.ts'
import { figureUnquoted } from '../../src/checks/figure-unquoted.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const count = (id: string, quote: string, more = '') => `
${id}:
  kind: quantity
  claim: ${id}
  evidence:
    - {source: gazette, quote: ${quote}, by: port${more}}
`

const point = (line: string) => `  - {layout: points, title: A title, points: [${JSON.stringify(line)}]}\n`

describe('fact-unused', () => {
  const facts = `${count('crew', '3 men')}${count('dockers', '14 men')}${count('spare', '5 men')}
all:
  kind: quantity
  claim: All
  derived: {sum: [crew, dockers]}
`
  it('points at a fact that is neither cited nor part of one that is', () => {
    expect(markedBy(factUnused, { slides: point('All [@all].'), facts })).toEqual(['spare'])
  })

  it('tells many in one line, at the name of the corpus', () => {
    const many = Array.from({ length: 9 }, (_, index) => count(`f${index}`, '3 men')).join('')
    const found = findingsOf(factUnused, { slides: point('Men [@f0].'), facts: many })
    expect(found.map(({ diagnostic }) => diagnostic.message)).toEqual([
      'The outline does not cite 8 of 9 facts: f1, f2, f3, f4, f5, f6 and 2 more.',
    ])
    expect(found[0]?.at).toBe('fire')
    expect(found[0]?.diagnostic.details).toEqual(['f1, f2, f3, f4, f5, f6, f7, f8'])
  })

  it('takes a fact field for a citation', () => {
    const slides = '  - {layout: figure, title: T, fact: spare}\n'
    expect(markedBy(factUnused, { slides, facts })).toEqual(['crew', 'dockers', 'all'])
  })
})

describe('figure-unquoted', () => {
  const figure = '  - {layout: figure, title: A title, fact: it}\n'
  const marked = (facts: string) => markedBy(figureUnquoted, { slides: figure, facts })

  it('points at a fact without a value', () => {
    expect(
      marked('it: {kind: statement, claim: S, evidence: [{source: gazette, quote: was shut, by: port}]}\n'),
    ).toEqual(['it'])
  })

  it('is content with quotes that contain the value, or figures that add up to it', () => {
    expect(marked(count('it', '14 men'))).toEqual([])
    expect(marked(count('it', '14 men and 3 boys', ', value: 17'))).toEqual([])
  })

  it('points at a date that its quote does not give', () => {
    const dated = (source: string) =>
      `it: {kind: date, claim: D, evidence: [{source: ${source}, quote: on Monday, value: 2025-02-10, by: port}]}\n`
    expect(marked(dated('undated'))).toEqual(['it'])
    expect(marked(dated('gazette'))).toEqual([])
  })

  it('takes a computed fact whose parts are quoted', () => {
    expect(
      marked(
        `${count('crew', '3 men')}${count('dockers', '14 men')}it: {kind: quantity, claim: S, derived: {sum: [crew, dockers]}}\n`,
      ),
    ).toEqual([])
  })
})

describe('comparison-underived', () => {
  const facts = `${count('now', '60 drums')}${count('then', '20 drums')}
grown:
  kind: quantity
  claim: Grown
  derived: {ratio: [now, then]}
told:
  kind: statement
  claim: Told
  evidence:
    - {source: gazette, quote: had doubled in a year, by: port}
`
  const marked = (line: string) => markedBy(comparisonUnderived, { slides: point(line), facts })

  it.each([
    ['Stocks are three times as large [@now; @then].', 'three times as'],
    ['There are twice as many drums [@now].', 'twice as'],
    ['There is double the stock [@now].', 'double the'],
    ['Stocks tripled [@now].', 'tripled'],
    ['There are half as many sheds [@now].', 'half as many'],
    ['There are 20 % more drums [@now].', '20 % more'],
    ['There are more drums here than there [@now].', 'more drums here than'],
    ['There are twice as many drums.', 'twice as'],
  ])('points at the comparison in: %s', (line, words) => {
    expect(marked(line)).toEqual([words])
  })

  it('is content with a computed fact', () => {
    expect(marked('Stocks are three times as large [@grown].')).toEqual([])
  })

  it('is content where the source compares in those words', () => {
    expect(marked('Stocks had doubled [@told].')).toEqual([])
  })

  it.each([
    'The shed was inspected twice [@now].',
    'It burnt three times [@now].',
    'More than 60 drums stood there [@now].',
    'A fire is more likely than not [@now].',
    'Drums rather than tanks stood there [@now].',
    'A double agent worked a double shift [@now].',
  ])('leaves what compares no figures: %s', line => {
    expect(marked(line)).toEqual([])
  })
})

describe('cut-off-before-source', () => {
  const facts = `${count('it', '14 men')}`
  const marked = (cutOff: string) =>
    markedBy(cutOffBeforeSource, { slides: point('Hurt [@it].'), facts, top: cutOff })

  it('points at a cut-off before the date of a cited source', () => {
    expect(marked('information-cut-off: 2025-02-10')).toEqual(['2025-02-10'])
  })

  it('is content on the same day, later, or without a cut-off', () => {
    expect(marked('information-cut-off: 2025-02-11')).toEqual([])
    expect(marked('information-cut-off: 2025-02-19')).toEqual([])
    expect(marked('')).toEqual([])
  })

  it('passes over sources that are not cited', () => {
    expect(
      markedBy(cutOffBeforeSource, {
        slides: '  - {layout: section, title: S}\n',
        facts,
        top: 'information-cut-off: 2025-02-01',
      }),
    ).toEqual([])
  })
})

describe('credibility-unsupported', () => {
  const slides = point('Hurt [@it].')
  it('points at evidence that is graded 1 without two independent origins', () => {
    const found = findingsOf(credibilityUnsupported, {
      slides,
      facts: count('it', '14 men', ', credibility: 1'),
    })
    expect(found.map(({ at }) => at)).toEqual(['{source: gazette, quote: 14 men, by: port, credibility: 1}'])
    expect(found[0]?.diagnostic.message).toContain('one independent origin')
  })

  it('is content with two, or with another grade', () => {
    const two = `${count('it', '14 men', ', credibility: 1')}    - {source: radio, quote: 14 people, by: union}\n`
    expect(markedBy(credibilityUnsupported, { slides, facts: two })).toEqual([])
    expect(
      markedBy(credibilityUnsupported, { slides, facts: count('it', '14 men', ', credibility: 2') }),
    ).toEqual([])
  })
})
