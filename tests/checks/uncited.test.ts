import { describe, expect, it } from 'vitest'
import { uncited } from '../../src/checks/uncited.ts'
import { markedBy } from './check-outline.ts'

const facts = `
shut:
  kind: statement
  claim: The quay was shut
  evidence:
    - {source: gazette, quote: was shut, by: port}
`

const marked = (slides: string) => markedBy(uncited, { slides, facts })

describe('uncited', () => {
  it('points at a point that cites nothing', () => {
    expect(
      marked('  - {layout: points, title: T, points: ["The quay was shut.", "It burnt [@shut]."]}\n'),
    ).toEqual(['The quay was shut.'])
  })

  it('is content with a value put in', () => {
    expect(marked('  - {layout: points, title: T, points: ["{{shut}} is so."]}\n')).toEqual([])
  })

  it('points at a judgement that cites nothing, in its text or its basis', () => {
    expect(marked('  - {layout: bluf, title: T, judgements: [{text: A fire is likely.}]}\n')).toEqual([
      'A fire is likely.',
    ])
    expect(
      marked(
        '  - {layout: bluf, title: T, judgements: [{text: A fire is likely., basis: "What was seen [@shut]."}]}\n',
      ),
    ).toEqual([])
  })

  it('takes a citation of a point for the points beneath it, and the other way', () => {
    expect(
      marked('  - {layout: points, title: T, points: [{text: "Shut [@shut].", points: [At once.]}]}\n'),
    ).toEqual([])
    expect(
      marked(
        '  - {layout: points, title: T, points: [{text: Shut., points: ["At once [@shut].", It rained.]}]}\n',
      ),
    ).toEqual(['It rained.'])
  })

  it('takes the text of a figure to be about its fact', () => {
    expect(marked('  - {layout: figure, title: T, fact: shut, text: At once.}\n')).toEqual([])
  })

  it('asks for nothing where the slide says so', () => {
    expect(marked('  - {layout: points, title: T, uncited: true, points: [The quay was shut.]}\n')).toEqual(
      [],
    )
  })

  it('asks for nothing of a question, a lead, a title or another layout', () => {
    expect(marked('  - {layout: points, title: T, lead: In short., points: [Who shut it?]}\n')).toEqual([])
    expect(marked('  - {layout: table, title: T, columns: [A], rows: [[Shut]]}\n')).toEqual([])
  })
})
