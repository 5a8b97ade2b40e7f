import { describe, expect, it } from 'vitest'
import { figureReversed } from '../../src/checks/figure-reversed.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
drop:
  kind: quantity
  claim: Change of ships in a week
  evidence:
    - {source: bulletin, quote: down 14 percent, by: Port Authority}
growth:
  kind: quantity
  claim: Change of cargo
  evidence:
    - {source: radio, quote: "cargo rose by 30 percent, to 60 percent of capacity", value: "30%", by: Port Authority}
both:
  kind: quantity
  claim: Change of fees
  evidence:
    - {source: gazette, quote: an increase of 9 percent, by: Port Authority}
    - {source: radio, quote: a decrease of 9 percent, by: Union}
rate:
  kind: quantity
  claim: Growth
  evidence:
    - {source: gazette, quote: growth of -2.1 percent, by: Port Authority}
plain:
  kind: quantity
  claim: Share of ships
  evidence:
    - {source: gazette, quote: 55 percent of ships, by: Port Authority}
`

const inPoint = (line: string) =>
  markedBy(figureReversed, {
    slides: `  - {layout: points, title: A title, points: [${JSON.stringify(line)}]}\n`,
    facts,
  })

describe('figure-reversed', () => {
  it.each([
    ['Ships rose by 14 percent [@drop].', '14 percent'],
    ['Fourteen percent more ships came [@drop].', 'Fourteen percent'],
    ['Cargo sharply fell 30 percent [@growth].', '30 percent'],
    ['There was a decline of 30 percent [@growth].', '30 percent'],
    ['The port grew by 2.1 percent [@rate].', '2.1 percent'],
  ])('finds a change that is turned round: %s', (line, words) => expect(inPoint(line)).toEqual([words]))

  it.each([
    'Ships fell by 14 percent [@drop].',
    'The change is -14 percent [@drop].',
    'Cargo rose 30 percent [@growth].',
    'Cargo fell to 60 percent of capacity [@growth].',
    'Fees fell by 9 percent; reports differ [@both].',
    'The port shrank by 2.1 percent [@rate].',
    'The change is 14 percent [@drop].',
    'Ships rose by 55 percent [@plain].',
  ])('passes over: %s', line => expect(inPoint(line)).toEqual([]))

  it('says which way the evidence has it', () => {
    const [finding] = findingsOf(figureReversed, {
      slides: '  - {layout: points, title: A title, points: ["Ships rose by 14 percent [@drop]."]}\n',
      facts,
    })
    expect(finding?.diagnostic.message).toBe('"14 percent" is a fall in the evidence, and a rise here.')
    expect(finding?.diagnostic.details).toEqual(['bulletin:  down 14 percent'])
  })
})
