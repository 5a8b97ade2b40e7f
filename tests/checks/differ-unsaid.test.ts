import { describe, expect, it } from 'vitest'
import { differUnsaid } from '../../src/checks/differ-unsaid.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
hurt:
  kind: quantity
  claim: People hurt
  evidence:
    - {source: gazette, quote: 14 dock workers, by: port}
    - {source: radio, quote: 24 people, by: porter}
closed:
  kind: quantity
  claim: Days closed
  evidence:
    - {source: gazette, quote: nine days, by: port}
    - {source: radio, quote: nine days, by: porter}
knew:
  kind: statement
  claim: The owner knew
  evidence:
    - {source: gazette, quote: knew of it, by: port}
    - {source: radio, quote: never told, by: owner, stance: denies}
`

const inPoint = (line: string) =>
  markedBy(differUnsaid, {
    slides: `  - {layout: points, title: A title, points: [${JSON.stringify(line)}]}\n`,
    facts,
  })

describe('differ-unsaid', () => {
  it('points at the one number that is written as settled', () => {
    expect(inPoint('The fire hurt 14 dock workers [@hurt].')).toEqual(['14'])
  })

  it('says what the others say', () => {
    const slides =
      '  - {layout: points, title: A title, points: ["The fire hurt 14 dock workers [@hurt]."]}\n'
    expect(findingsOf(differUnsaid, { slides, facts })[0]?.diagnostic.details).toEqual(['others say:  24'])
  })

  it('is content with {{id}}, which says that reports differ', () => {
    expect(inPoint('{{hurt}} people were hurt.')).toEqual([])
  })

  it('is content with both values', () => {
    expect(inPoint('The port has 14 and the hospital has 24 [@hurt].')).toEqual([])
  })

  it.each([
    'Reports differ on whether 14 were hurt [@hurt].',
    'The toll of 14 is disputed [@hurt].',
    'From 14 to more were hurt [@hurt].',
    'The port says 14 were hurt [@hurt].',
    'According to the port, 14 were hurt [@hurt].',
    'It is unlikely that 14 were hurt [@hurt].',
  ])('is content where the sentence says so: %s', line => {
    expect(inPoint(line)).toEqual([])
  })

  it('passes over facts on which reports agree', () => {
    expect(inPoint('The quay stayed closed for nine days [@closed].')).toEqual([])
  })

  it('passes over a sentence without a number of the fact', () => {
    expect(inPoint('People were hurt [@hurt].')).toEqual([])
    expect(inPoint('On 3 May people were hurt [@hurt].')).toEqual([])
  })

  it('points at a sentence that states what somebody denies', () => {
    expect(inPoint('The owner knew of the drums [@knew].')).toEqual(['The owner knew of the drums [@knew].'])
    expect(inPoint('The port says that the owner knew; he denies it [@knew].')).toEqual([])
  })

  it('leaves a judgement that draws on what is denied: what stands against it is printed there', () => {
    const slides = '  - {layout: bluf, title: A title, judgements: [{text: "A fire is likely [@knew]."}]}\n'
    expect(markedBy(differUnsaid, { slides, facts })).toEqual([])
  })

  it('holds a title by what its slide cites', () => {
    const slides = '  - {layout: points, title: "The fire hurt 14 people", points: ["{{hurt}} were hurt."]}\n'
    expect(markedBy(differUnsaid, { slides, facts })).toEqual(['14'])
  })

  it('leaves the layout that is about the difference', () => {
    const slides = '  - {layout: sources-differ, title: "The fire hurt 14 people", fact: hurt}\n'
    expect(markedBy(differUnsaid, { slides, facts })).toEqual([])
  })

  const table = (title: string, ...rows: string[]) =>
    markedBy(differUnsaid, {
      slides: `  - {layout: table, title: ${title}, columns: [A, B, C], rows: [${rows.join(', ')}]}\n`,
      facts,
    })

  it('points at a lone value in a cell', () => {
    expect(table('The toll', '[Port, "14 [@hurt]", Dock workers]')).toEqual(['14'])
    expect(table('Reports from the port', '[Port, "14 [@hurt]", Dock workers]')).toEqual(['14'])
  })

  it('is content where the title of a table says that reports differ', () => {
    expect(table('The toll is disputed', '[Port, "14 [@hurt]", Dock workers]')).toEqual([])
  })

  it('is content where another cell of the row says so, and of that row only', () => {
    expect(table('The toll', '[Port, "14 [@hurt]", Reports differ]')).toEqual([])
    expect(table('The toll', '[Port, "14 [@hurt]", Dead]', '[Quay, Shut, Reports differ]')).toEqual(['14'])
  })

  it('is content where the rows give two of the values', () => {
    expect(table('The toll', '[Port, "14 [@hurt]", ""]', '[Ward, "24 [@hurt]", ""]')).toEqual([])
    expect(table('The toll', '[Port, "14 [@hurt]", ""]', '[Ward, "14 [@hurt]", ""]')).toEqual(['14', '14'])
  })

  it('is content with the values of a comparison side by side', () => {
    const slides =
      '  - {layout: comparison, title: The toll, subjects: [Port, Ward], rows: [{aspect: Hurt, values: ["14 [@hurt]", "24 [@hurt]"]}]}\n'
    expect(markedBy(differUnsaid, { slides, facts })).toEqual([])
  })

  it('takes no title for points that are not cells', () => {
    const slides =
      '  - {layout: points, title: The toll is disputed, points: ["The fire hurt 14 workers [@hurt]."]}\n'
    expect(markedBy(differUnsaid, { slides, facts })).toEqual(['14'])
  })
})
