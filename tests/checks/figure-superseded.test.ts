import { describe, expect, it } from 'vitest'
import { differUnsaid } from '../../src/checks/differ-unsaid.ts'
import { figureSuperseded } from '../../src/checks/figure-superseded.ts'
import { findingsOf, markedBy } from './check-outline.ts'

/** The port has put 19 in the place of its 14, and May in the place of 1 April. Nobody else has revised anything. */
const facts = `
hurt:
  kind: quantity
  claim: People hurt
  event: 2025-02-09
  evidence:
    - {source: bulletin, quote: 14 people were hurt, by: Port Authority}
    - {source: radio, quote: "19 people were hurt, not 14", value: 19, by: Port Authority}
    - {source: mirror, quote: 14 persons were hurt, by: Port Authority}
dead:
  kind: quantity
  claim: People killed
  evidence:
    - {source: bulletin, quote: seven were killed, by: Port Authority}
    - {source: radio, quote: eleven were killed, by: Port Authority}
    - {source: gazette, quote: at least nine were killed, by: Union}
    - {source: undated, quote: nine were killed, by: Crew}
loss:
  kind: quantity
  claim: Damage
  evidence:
    - {source: bulletin, quote: between €180 million and €220 million, by: Port Authority}
    - {source: radio, quote: €310 million, by: Port Authority}
opens:
  kind: date
  claim: When the quay opens again
  evidence:
    - {source: bulletin, quote: 1 April 2025, by: Port Authority}
    - {source: radio, quote: May 2025, by: Port Authority}
trucks:
  kind: quantity
  claim: Trucks lost
  evidence:
    - {source: gazette, quote: 14 trucks, by: Union}
both:
  kind: quantity
  claim: Hurt or killed
  derived: {sum: [hurt, dead]}
`

const points = (...lines: string[]) =>
  `  - {layout: points, title: A title, points: [${lines.map(line => JSON.stringify(line)).join(', ')}]}\n`

const inPoint = (line: string) => markedBy(figureSuperseded, { slides: points(line), facts })

describe('figure-superseded', () => {
  it.each([
    ['14 people were hurt [@hurt].', '14'],
    ['The Port Authority says that fourteen were hurt [@hurt].', 'fourteen'],
    ['The damage is between €180 million and €220 million [@loss].', 'between €180 million and €220 million'],
    ['The damage is at least €180 million and may reach €220 million [@loss].', '€220 million'],
    ['The quay opens on 1 April 2025 [@opens].', '1 April 2025'],
    ['The quay is to open on 1 April [@opens].', '1 April'],
    ['Counts run from 7 to 11 and differ [@dead].', 'from 7 to 11'],
    ['Between seven and eleven people died; reports differ [@dead].', 'Between seven and eleven'],
    ['Of the hurt and killed, 14 were hurt [@both].', '14'],
    ['On 9 February 14 people were hurt [@hurt].', '14'],
    ['The former harbour master speaks of 14 hurt [@hurt].', '14'],
    ['In the first hour 14 were hurt [@hurt].', '14'],
    ['Earlier that morning, 14 were hurt [@hurt].', '14'],
  ])('points at what nobody says any more: %s', (line, at) => {
    expect(inPoint(line)).toContain(at)
  })

  it('says by what it was replaced, by whom and when', () => {
    const [found] = findingsOf(figureSuperseded, { slides: points('14 people were hurt [@hurt].'), facts })
    expect(found?.diagnostic.message).toBe(
      '"14" has been replaced: Port Authority gave 19 on 12 February 2025.',
    )
    expect(found?.diagnostic.details?.[0]).toBe('replaced, bulletin:  14 people were hurt')
  })

  it('names the end of a range that was replaced', () => {
    const slides = points('Counts run from 7 to 11 and differ [@dead].')
    expect(findingsOf(figureSuperseded, { slides, facts })[0]?.diagnostic.message).toBe(
      '"from 7 to 11" begins or ends with seven, which has been replaced: Port Authority gave eleven on 12 February 2025.',
    )
  })

  it.each([
    'The port first spoke of 14 hurt [@hurt].',
    'At first 14 were hurt [@hurt].',
    'The port had said that 14 were hurt [@hurt].',
    'The port earlier gave 14 [@hurt].',
    'The first official count was 14 [@hurt].',
    'The port gave 14 earlier [@hurt].',
    'The first 14 are out of date [@hurt].',
    'Previously 14, now more [@hurt].',
    'The port corrected its count of 14 [@hurt].',
    'The 14 have been replaced [@hurt].',
    'The port revised the count from 14 [@hurt].',
    'The count rose from 14 to 19 [@hurt].',
    'Fourteen were hurt by the first count, 19 by the second [@hurt].',
    'Not 14 were hurt [@hurt].',
    'Do not say fourteen; ask the port [@hurt].',
    '14 of the {{hurt}} were crew.',
    'The quay was to open on 1 April 2025 [@opens].',
    'The port no longer holds to 1 April [@opens].',
  ])('is content where the sentence says that it is past, or gives what it is now: %s', line => {
    expect(inPoint(line)).toEqual([])
  })

  it('is content where the next sentence of the same text says so', () => {
    expect(inPoint('14 people were hurt [@hurt]. The port has revised this.')).toEqual([])
    expect(inPoint('14 people were hurt [@hurt]. Later it was 19.')).toEqual([])
    expect(inPoint('14 people were hurt [@hurt]. It rained.')).toEqual(['14'])
  })

  it('is content where the day of the old report is told, which is not the day of what happened', () => {
    expect(inPoint('On 10 February the port put the hurt at 14 [@hurt].')).toEqual([])
    expect(inPoint('On 12 February the port put the hurt at 14 [@hurt].')).toEqual(['14'])
  })

  it('takes the day of what happened for that only where it ends a time', () => {
    const early = facts.replace('event: 2025-02-09', 'event: 2025-02-10')
    const marked = (line: string) => markedBy(figureSuperseded, { slides: points(line), facts: early })
    expect(marked('On 10 February 14 people were hurt [@hurt].')).toEqual(['14'])
    expect(marked('By 10 February 14 people were hurt [@hurt].')).toEqual([])
    expect(marked('By the evening of 10 February 14 people were hurt [@hurt].')).toEqual([])
  })

  it('is content with a figure that somebody else still gives, or that follows from all that stands', () => {
    expect(inPoint('Nine were killed [@dead].')).toEqual([])
    expect(inPoint('At least seven were killed [@dead].')).toEqual([])
    expect(inPoint('The quay opens in 2025 [@opens].')).toEqual([])
  })

  it('is content with the figure of another fact that the sentence cites', () => {
    expect(inPoint('14 trucks were lost, and people were hurt [@trucks; @hurt].')).toEqual([])
  })

  it('takes no copy of the old report for one that stands', () => {
    expect(inPoint('14 persons were hurt [@hurt].')).toEqual(['14'])
  })

  it('holds a title by the fact of its figure', () => {
    const slides = '  - {layout: figure, title: Fourteen people were hurt, fact: hurt}\n'
    expect(markedBy(figureSuperseded, { slides, facts })).toEqual(['Fourteen'])
  })

  it('holds the dates of a timeline, and lets them tell when something was said', () => {
    const timeline = (date: string, text: string) =>
      markedBy(figureSuperseded, {
        slides: `  - {layout: timeline, title: A title, events: [{date: ${date}, text: ${JSON.stringify(text)}}]}\n`,
        facts,
      })
    expect(timeline('2025-04-01', 'The quay opens [@opens].')).toEqual(['2025-04-01'])
    expect(timeline('2025-04-01', 'The quay was to open, by the first plan [@opens].')).toEqual([])
    expect(timeline('2025-02-10', 'The port counts 14 hurt [@hurt].')).toEqual([])
    expect(timeline('2025-02-09', 'There are 14 hurt [@hurt].')).toEqual(['14'])
  })

  it('reads a cell with its row, the head of its column and the other rows', () => {
    const table = (columns: string, ...rows: string[]) =>
      markedBy(figureSuperseded, {
        slides: `  - {layout: table, title: A title, columns: [${columns}], rows: [${rows.join(', ')}]}\n`,
        facts,
      })
    expect(table('Who, Hurt', '[Port, "14 [@hurt]"]')).toEqual(['14'])
    expect(table('Who, First count', '[Port, "14 [@hurt]"]')).toEqual([])
    expect(table('Who, Hurt', '[Port on 10 February, "14 [@hurt]"]')).toEqual([])
    expect(table('Who, Hurt', '[Port, "14 [@hurt]"]', '[Port, "19 [@hurt]"]')).toEqual([])
  })
})

describe('differ-unsaid, of what nobody says any more', () => {
  const marked = (line: string) => markedBy(differUnsaid, { slides: points(line), facts })

  it('points at it where the others still differ', () => {
    expect(marked('Seven people were killed [@dead].')).toEqual(['Seven'])
    expect(marked('Seven people were killed at first [@dead].')).toEqual([])
  })

  it('does not where one office alone has replaced its own', () => {
    expect(marked('14 people were hurt [@hurt].')).toEqual([])
  })
})
