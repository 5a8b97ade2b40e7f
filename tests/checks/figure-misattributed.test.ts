import { describe, expect, it } from 'vitest'
import { figureMisattributed } from '../../src/checks/figure-misattributed.ts'
import { findingsOf, markedBy } from './check-outline.ts'

/** The port counts 14 and has replaced it by 19; the union counts 16. Nobody is named for 21. */
const facts = `
hurt:
  kind: quantity
  claim: People hurt
  evidence:
    - {source: bulletin, quote: 14 people were hurt, by: Port Authority}
    - {source: radio, quote: "19 people were hurt, three of them badly", value: 19, by: Port Authority}
    - {source: gazette, quote: 16 people were hurt, by: Union}
loss:
  kind: quantity
  claim: Damage
  evidence:
    - {source: bulletin, quote: €310 million, by: Union}
    - {source: gazette, quote: €280 million}
crates:
  kind: quantity
  claim: Crates lost
  evidence:
    - {source: gazette, quote: "2,300 crates", by: Union}
    - {source: radio, quote: "1,900 crates", by: Gazette}
opens:
  kind: date
  claim: When the quay opens again
  evidence:
    - {source: bulletin, quote: 1 April 2025, by: Port Authority}
    - {source: radio, quote: 4 May 2025, by: Union}
`

const inPoint = (line: string) =>
  markedBy(figureMisattributed, {
    slides: `  - {layout: points, title: A title, points: [${JSON.stringify(line)}]}\n`,
    facts,
  })

describe('figure-misattributed', () => {
  it.each([
    ['The Port Authority counts 16 people [@hurt].', '16'],
    ['Sixteen people were hurt, the port authority said [@hurt].', 'Sixteen'],
    ['According to the union, 19 were hurt [@hurt].', '19'],
    ['The union’s own count is 14 [@hurt].', '14'],
    ['The union has now reported 19 hurt; reports differ [@hurt].', '19'],
    ['The union puts the opening on 1 April [@opens].', '1 April'],
    ['The Port Authority reports 2,300 crates [@crates].', '2,300'],
    ['The union counts 16, while the port authority says 16 [@hurt].', '16'],
  ])('finds what another says: %s', (line, words) => expect(inPoint(line)).toEqual([words]))

  it.each([
    ['The Port Authority first counted 14 and now 19 [@hurt].', 'its own figures, replaced ones too'],
    ['The Port Authority said that three of them were hurt badly [@hurt].', 'another number of its words'],
    ['The union counts more than 15 people [@hurt].', 'what follows from its figure'],
    ['The Port Authority, the union and others say 16 [@hurt].', 'two who are named together'],
    ['The union counts 16; the port authority says 19 [@hurt].', 'each in a clause of its own'],
    ['The Port Authority counts fewer than the 16 of others [@hurt].', 'a figure that is set against it'],
    ['The port authority denies that 16 were hurt [@hurt].', 'a figure that is denied'],
    ['The Port Authority puts the damage at €280 million [@loss].', 'a figure that nobody is named for'],
    ['The Gazette reports 2,300 crates [@crates].', 'an outlet that carries it'],
    ['Near the port authority 16 people were hurt [@hurt].', 'a name that says nothing'],
    ['The union expects the quay to open on 4 May [@opens].', 'a date that it gives'],
  ])('passes over: %s (%s)', line => expect(inPoint(line)).toEqual([]))

  it('shows who says it, and what the one who is named says', () => {
    const [finding] = findingsOf(figureMisattributed, {
      slides: '  - {layout: points, title: A title, points: ["The union counts 19 people [@hurt]."]}\n',
      facts,
    })
    expect(finding?.diagnostic.message).toContain('said by Port Authority')
    expect(finding?.diagnostic.details).toEqual([
      'Port Authority, radio:  19 people were hurt, three of them badly',
      'Union, gazette:  16 people were hurt',
    ])
  })
})
