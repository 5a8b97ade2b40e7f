import { describe, expect, it } from 'vitest'
import { figureUnqualified } from '../../src/checks/figure-unqualified.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
cost:
  kind: quantity
  claim: Damage
  evidence:
    - {source: gazette, quote: up to €400 million, by: traders}
moved:
  kind: quantity
  claim: People moved
  evidence:
    - {source: gazette, quote: "Nearly 3,000 people", by: brigade}
    - {source: radio, quote: some 2300 people, by: ministry}
dead:
  kind: quantity
  claim: People killed
  evidence:
    - {source: gazette, quote: at least 143 of the 600 guests, value: 143, by: office}
left:
  kind: quantity
  claim: People who left
  evidence:
    - {source: radio, quote: "5,000 people had to leave", hedge: alleged}
opens:
  kind: date
  claim: The quay is open again
  evidence:
    - {source: gazette, quote: not open before 24 February 2025, value: 2025-02-24/.., by: port}
hurt:
  kind: quantity
  claim: People hurt
  evidence:
    - {source: gazette, quote: at least 14 people, by: port}
    - {source: radio, quote: 14 people, by: ward}
lost:
  kind: quantity
  claim: Units lost
  evidence:
    - {source: gazette, quote: between 180 and 220 units, by: port}
copied:
  kind: quantity
  claim: People on the quay
  evidence:
    - {source: gazette, quote: at least 60 people, by: port}
    - {source: mirror, quote: 60 people, by: port}
sum:
  kind: quantity
  claim: Killed or hurt
  derived: {sum: [dead, hurt]}
`

const points = (line: string) => `  - {layout: points, title: A title, points: [${JSON.stringify(line)}]}\n`
const inPoint = (line: string) => markedBy(figureUnqualified, { slides: points(line), facts })

describe('figure-unqualified', () => {
  it('points at a day that the evidence gives only as a bound', () => {
    expect(inPoint('The quay opens on 24 February 2025 [@opens].')).toEqual(['24 February 2025'])
    expect(inPoint('The quay opens on 24 February 2025 at the earliest [@opens].')).toEqual([])
    expect(inPoint('Before 24 February 2025 the quay stays shut [@opens].')).toEqual([])
  })

  it.each([
    ['The damage is €400 million [@cost].', '€400 million'],
    ['The brigade moved 3,000 people [@moved].', '3,000'],
    ['2,300 people were moved [@moved].', '2,300'],
    ['143 people were killed [@dead].', '143'],
    ['At most 143 people were killed [@dead].', 'At most 143'],
    ['About 143 people were killed [@dead].', 'About 143'],
    ['The port lost 180 units [@lost].', '180'],
    ['60 people stood on the quay [@copied].', '60'],
    ['157 people were killed or hurt [@sum].', '157'],
    ['Over the weekend 143 people were killed [@dead].', '143'],
    ['At least 14 were hurt and 143 killed [@hurt; @dead].', '143'],
  ])('points at a figure without the bound of its evidence: %s', (line, at) => {
    expect(inPoint(line)).toEqual([at])
  })

  it('says what the evidence says, and where', () => {
    const [found] = findingsOf(figureUnqualified, { slides: points('It cost €400 million [@cost].'), facts })
    expect(found?.diagnostic.message).toBe(
      '"€400 million" is not what the evidence says: up to €400 million.',
    )
    expect(found?.diagnostic.details).toEqual(['gazette:  up to €400 million'])
  })

  it.each([
    'The damage is up to €400 million [@cost].',
    'The damage is €400 million at most [@cost].',
    'The damage may be €400 million [@cost].',
    'Just under 3,000 people were moved [@moved].',
    'An estimated toll: 2,300 people [@moved].',
    'More than 143 people were killed [@dead].',
    'The toll is 143 or more [@dead].',
    'The toll has reached 143 [@dead].',
    'The toll stands at 143, a minimum [@dead].',
    'Of 600 guests at least 143 were killed [@dead].',
    'Between 180 and 220 units were lost [@lost].',
    'At least 180 units were lost, the port says [@lost].',
    '{{dead}} people were killed.',
    'At least 157 people were killed or hurt [@sum].',
    'The alarm rang at 14:30 on 10 February 2025 [@dead].',
  ])('is content with the same bound in any words: %s', line => {
    expect(inPoint(line)).toEqual([])
  })

  it('leaves slides in other languages, whose words it does not know', () => {
    const slides =
      '  - {layout: points, title: T, lang: de, points: ["Mindestens 143 Menschen starben [@dead]."]}\n'
    expect(markedBy(figureUnqualified, { slides, facts })).toEqual([])
    expect(markedBy(figureUnqualified, { slides: slides.replace('de', 'en'), facts })).toEqual(['143'])
  })

  it('leaves what a comparison says of another subject, beside a cell that cites', () => {
    const compare = (cell: string) => `  - layout: comparison
    title: A title
    subjects: [The port, The mirror]
    rows: [{aspect: Hurt, values: ["at least 143 [@dead]", ${JSON.stringify(cell)}]}]
`
    expect(markedBy(figureUnqualified, { slides: compare('143'), facts })).toEqual([])
    expect(markedBy(figureUnqualified, { slides: compare('143 [@dead]'), facts })).toEqual(['143'])
  })

  it('is content where another report gives the plain figure', () => {
    expect(inPoint('14 people were hurt [@hurt].')).toEqual([])
  })

  it('points at a hedged figure that is written as certain', () => {
    expect(inPoint('5,000 people left [@left].')).toEqual(['5,000'])
    expect(inPoint('Allegedly 5,000 people left [@left].')).toEqual([])
    expect(inPoint('A listener said that 5,000 people left [@left].')).toEqual([])
  })

  it('reads a cell with the head of its column and the words of its row', () => {
    const table = (head: string, cell: string) =>
      markedBy(figureUnqualified, {
        slides: `  - {layout: table, title: A title, columns: [Who, ${head}, Note], rows: [[Office, "143 [@dead]", ${cell}]]}\n`,
        facts,
      })
    expect(table('Killed', 'Guests')).toEqual(['143'])
    expect(table('At least', 'Guests')).toEqual([])
    expect(table('Killed', 'or more')).toEqual([])
  })
})
