import { describe, expect, it } from 'vitest'
import { numberUnsupported } from '../../src/checks/number-unsupported.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
hurt:
  kind: quantity
  claim: People hurt
  event: 2025-02-10
  evidence:
    - {source: gazette, quote: at least 14 of the 60 dock workers were hurt, value: 14, by: port}
    - {source: radio, quote: some two dozen people, by: porter}
    - {source: mirror, quote: at least 41 dock workers, by: port}
closed:
  kind: quantity
  claim: Days closed
  unit: days
  evidence:
    - {source: gazette, quote: nine days, by: port}
shut:
  kind: statement
  claim: The quay was shut within the hour
  evidence:
    - {source: gazette, quote: shut within the hour, by: port, as-of: 2025-02-09}
both:
  kind: quantity
  claim: Both
  derived: {sum: [closed, closed]}
`

const points = (...lines: string[]) =>
  `  - layout: points\n    title: A title\n    points:\n${lines.map(line => `      - ${line}\n`).join('')}`

const inPoint = (line: string) => markedBy(numberUnsupported, { slides: points(line), facts })

const titled = (title: string, line = '"{{hurt}} people were hurt."') =>
  markedBy(numberUnsupported, {
    slides: `  - layout: points\n    title: ${title}\n    points:\n      - ${line}\n`,
    facts,
  })

describe('number-unsupported', () => {
  it('points at a number that stands in no evidence of the facts cited in its sentence', () => {
    expect(inPoint('The fire hurt 15 people [@hurt].')).toEqual(['15'])
  })

  it('names the facts and the nearest value', () => {
    const [found] = findingsOf(numberUnsupported, {
      slides: points('The fire hurt 15 people [@hurt].'),
      facts,
    })
    expect(found?.diagnostic.message).toBe('"15" stands in no evidence of hurt.')
    expect(found?.diagnostic.details?.[0]).toMatch(/^nearest in the evidence: {2}/)
  })

  it('takes a value, a bound of it, any number in a quote, and a number in words', () => {
    expect(inPoint('At least 14 of 60 were hurt [@hurt].')).toEqual([])
    expect(inPoint('Fourteen were hurt [@hurt].')).toEqual([])
  })

  it('takes the number of a copy: a slide may tell of a copying error', () => {
    expect(inPoint('A rewrite made 41 of 14 [@hurt].')).toEqual([])
  })

  it('takes the event, the date described and the date of issue, told as precisely or less', () => {
    expect(inPoint('On 10 February 2025 people were hurt [@hurt].')).toEqual([])
    expect(inPoint('In February the quay was shut [@hurt].')).toEqual([])
    expect(inPoint('On 9 February the quay was shut [@shut].')).toEqual([])
    expect(inPoint('On 19 February 2025 people were hurt [@hurt].')).toEqual(['19 February 2025'])
  })

  it('says where the evidence is less precise', () => {
    const year = facts.replace('event: 2025-02-10', 'event: 2024')
    const slides = points('On 3 May 2024 people were hurt [@hurt].')
    expect(findingsOf(numberUnsupported, { slides, facts: year })[0]?.diagnostic.message).toContain(
      'more precise',
    )
  })

  it('holds each sentence by its own citations', () => {
    expect(
      inPoint('Of 60 workers 14 were hurt [@hurt]. The quay stayed closed for 14 days [@closed].'),
    ).toEqual(['14'])
  })

  it('gives a citation behind the full stop to the sentence before it', () => {
    expect(inPoint('The quay stayed closed for nine days. [@closed] It rained for 3 hours.')).toEqual([])
    expect(inPoint('The quay stayed closed for ten days. [@closed]')).toEqual(['ten'])
  })

  it('takes {{id}} for a citation', () => {
    expect(inPoint('"{{hurt}} of 61 workers were hurt."')).toEqual(['61'])
  })

  it('passes over a sentence that cites nothing, and numbers that are names', () => {
    expect(inPoint('It rained for 3 hours.')).toEqual([])
    expect(inPoint('Shed 4 and Flight 370 were shut [@shut].')).toEqual([])
  })

  it('finds the number within emphasis', () => {
    expect(inPoint('The fire hurt **15 people** [@hurt].')).toEqual(['15'])
  })

  it('takes the result of a computed fact, and the figures of its parts', () => {
    expect(inPoint('Two closures of nine days make 18 [@both].')).toEqual(['Two'])
  })

  it('takes the one time at which something happened for no count', () => {
    expect(inPoint('In one night 14 people were hurt [@hurt].')).toEqual([])
    expect(inPoint('For one night 14 people were hurt [@hurt].')).toEqual(['one'])
  })

  it('counts the evidence itself', () => {
    expect(inPoint('Two origins count the hurt [@hurt].')).toEqual([])
    expect(inPoint('Two counts of the hurt are known [@hurt].')).toEqual([])
    expect(inPoint('Five outlets count the hurt [@hurt].')).toEqual(['Five'])
  })

  it('leaves alone what counts words and not the world', () => {
    expect(inPoint('The report has two wordings of one sentence [@shut].')).toEqual([])
    expect(inPoint('One could see the smoke [@shut].')).toEqual([])
    expect(inPoint('One man was hurt [@hurt].')).toEqual(['One'])
  })

  it('counts "last month" from the date of the briefing', () => {
    const january = facts.replace('event: 2025-02-10', 'event: 2025-01-20')
    expect(
      markedBy(numberUnsupported, { slides: points('People were hurt last month [@hurt].'), facts: january }),
    ).toEqual([])
    expect(
      markedBy(numberUnsupported, { slides: points('People were hurt last year [@hurt].'), facts: january }),
    ).toEqual(['last year'])
  })

  it('holds a title by what it cites', () => {
    expect(titled('The quay stayed closed for 14 days [@closed]')).toEqual(['14'])
  })

  it('holds a title that cites nothing by all that its slide cites', () => {
    expect(titled('At least 14 people were hurt')).toEqual([])
    expect(titled('At least 15 people were hurt')).toEqual(['At least 15'])
  })

  it('holds a text beside a fact by that fact', () => {
    const figure = (text: string) => `  - {layout: figure, title: Closed, fact: closed, text: ${text}}\n`
    expect(markedBy(numberUnsupported, { slides: figure('Nine days in all'), facts })).toEqual([])
    expect(markedBy(numberUnsupported, { slides: figure('Ten days in all'), facts })).toEqual(['Ten'])
  })

  it('holds notes too', () => {
    const slides = `${points('The quay was shut [@shut].')}    notes: Say that 15 were hurt [@hurt].\n`
    expect(markedBy(numberUnsupported, { slides, facts })).toEqual(['15'])
  })

  it('holds the date of an item by the facts that its text cites', () => {
    const timeline = (date: string) =>
      `  - layout: timeline\n    title: What happened\n    events:\n      - {date: ${date}, text: "The quay is shut [@shut]."}\n`
    expect(markedBy(numberUnsupported, { slides: timeline('2025-02-09'), facts })).toEqual([])
    expect(markedBy(numberUnsupported, { slides: timeline('2025-02-19'), facts })).toEqual(['2025-02-19'])
  })

  it('passes over a sentence that cites a fact which does not exist: that is reported', () => {
    expect(inPoint('The fire hurt 15 people [@hurtt].')).toEqual([])
  })

  it('holds a cell that cites nothing by what its row cites', () => {
    const table = (cell: string) =>
      markedBy(numberUnsupported, {
        slides: `  - {layout: table, title: A title, columns: [A, B, C], rows: [["60 men", "${cell}", "Hurt [@hurt]"], [Quay, Shut, "Nine days [@closed]"]]}\n`,
        facts,
      })
    expect(table('99,999')).toEqual(['99,999'])
    expect(table('14')).toEqual([])
    expect(table('nine days')).toEqual(['nine'])
  })

  it('holds a cell whose row cites nothing by what its slide cites, title included', () => {
    const table = (title: string, cell: string) =>
      markedBy(numberUnsupported, {
        slides: `  - {layout: table, title: "${title}", columns: [A, B], rows: [["Shed of 77", "${cell}"]]}\n`,
        facts,
      })
    expect(table('People were hurt [@hurt]', '99,999')).toEqual(['99,999'])
    expect(table('People were hurt [@hurt]', '14')).toEqual([])
    expect(table('People were hurt', '99,999')).toEqual([])
  })

  it('holds the values of a comparison in the same way, and leaves its aspects', () => {
    const slides =
      '  - {layout: comparison, title: A title, subjects: [A, B], rows: [{aspect: First 5 days, values: ["15", "14 [@hurt]"]}]}\n'
    expect(markedBy(numberUnsupported, { slides, facts })).toEqual(['15'])
  })
})

describe('number-unsupported, of bounds and shares', () => {
  const counted = `
moved:
  kind: quantity
  claim: People moved
  evidence:
    - {source: gazette, quote: "2,300 people", by: port}
    - {source: radio, quote: "Nearly 3,000 people", by: porter}
before:
  kind: quantity
  claim: Flow before
  evidence: [{source: gazette, quote: 62 million, by: port}]
after:
  kind: quantity
  claim: Flow after
  evidence: [{source: gazette, quote: 24 million, by: port}, {source: radio, quote: 25 million, by: porter}]
fell:
  kind: quantity
  claim: Flow lost
  derived: {difference: [before, after]}
share:
  kind: quantity
  claim: Share of the flow that was lost
  derived: {ratio: [fell, before]}
percentage:
  kind: quantity
  claim: Share of the flow that was lost, in percent
  derived: {ratio: [fell, before], as: percent}
roof:
  kind: quantity
  claim: Share of the roof
  evidence: [{source: gazette, quote: two thirds of the roof, by: port}]
crew:
  kind: quantity
  claim: Share of the crew that is new
  evidence: [{source: gazette, quote: 41 percent of the crew, by: port}]
guards:
  kind: quantity
  claim: Guards on the quay
  unit: guards
  evidence: [{source: gazette, quote: 41 guards, by: port}]
`
  const marked = (line: string) =>
    markedBy(numberUnsupported, { slides: points(JSON.stringify(line)), facts: counted })

  it.each([
    'More than half of the flow was lost [@share].',
    'Over half of it was lost [@share].',
    'About 60 percent of the flow was lost [@share].',
    '60 % of the flow was lost [@share].',
    'Three fifths of the flow was lost [@share].',
    'Less than two thirds of the flow was lost [@share].',
    'Between 50 and 65 percent was lost [@share].',
    'More than two thousand people were moved [@moved].',
    'At least 2,000 people were moved [@moved].',
    'Two thirds of the roof fell in, or 67 percent [@roof].',
    'Four in ten of the crew are new [@crew].',
    'Two out of five of the crew are new [@crew].',
    'More than half of the roof fell in [@roof].',
    'About 40 guards stood there [@guards].',
  ])('takes what all that is known lies within: %s', line => {
    expect(marked(line)).toEqual([])
  })

  it.each([
    ['More than two thirds of the flow was lost [@share].', 'More than two thirds'],
    ['Less than half of the flow was lost [@share].', 'Less than half'],
    ['66 % of the flow was lost [@share].', '66 %'],
    ['About 70 percent of the flow was lost [@share].', 'About 70 percent'],
    ['More than 2,500 people were moved [@moved].', 'More than 2,500'],
    ['More than 230 people were moved [@moved].', 'More than 230'],
    ['Fewer than 2,500 people were moved [@moved].', 'Fewer than 2,500'],
    ['Just over 25 guards stood there [@guards].', 'Just over 25'],
    ['About 43 guards stood there [@guards].', 'About 43'],
    ['40 guards stood there [@guards].', '40'],
    ['61 percent of the roof fell in [@roof].', '61 percent'],
    ['40 percent of the crew are new [@crew].', '40 percent'],
    ['Three in ten of the crew are new [@crew].', 'Three in ten'],
  ])('refuses what does not follow, or is too far to be meant: %s', (line, at) => {
    expect(marked(line)).toEqual([at])
  })

  it.each([
    '60 %',
    '60 per cent',
    'about 60 percent',
    'more than half',
    'some three fifths',
    '59.6 to 61.3 percent',
  ])('takes the same of a share in percent: %s', words => {
    expect(marked(`Of the flow, ${words} was lost [@percentage].`)).toEqual([])
  })

  it('refuses of a share in percent what does not follow, and says what it is', () => {
    expect(marked('Of the flow, 66 % was lost [@percentage].')).toEqual(['66 %'])
    expect(details('Of the flow, 66 % was lost [@percentage].')).toEqual([
      'computed for percentage:  59.6% to 61.3%',
    ])
  })

  const details = (line: string) =>
    findingsOf(numberUnsupported, { slides: points(JSON.stringify(line)), facts: counted })[0]?.diagnostic
      .details

  it('names what was computed', () => {
    expect(details('70 % of the flow was lost [@share].')).toEqual([
      'computed for share:  0.6 to 0.61 (59.6% to 61.3%)',
    ])
  })

  it('names the fact that has the number', () => {
    expect(details('41 guards were moved [@moved].')).toContain('"41" is in the evidence of:  guards')
    expect(details('42 guards were moved [@moved].')?.join()).not.toContain('is in the evidence')
  })

  it('says how a day of the week was read', () => {
    expect(details('They were moved on Friday [@fell].')?.[0]).toBe(
      'read as:  14 February 2025, counted from the date of the briefing',
    )
  })
})

describe('number-unsupported, of what lies ahead', () => {
  const judged = (text: string, rest = '', top = 'information-cut-off: 2025-02-19') =>
    markedBy(numberUnsupported, {
      slides: `  - layout: bluf\n    title: A title\n    judgements:\n      - {text: "${text} [@shut]."${rest}}\n`,
      facts,
      top,
    })

  it.each([
    'A new fire is likely within two weeks',
    'A new fire is likely within about 14 days',
    'A new fire is likely within a week or two',
    'The quay reopens over the next 72 hours',
    'The quay will stay shut for the next two to three months',
    'A strike is unlikely in the coming 30 days',
    'The quay is likely to open by 31 March 2026',
    'The quay will open on 1 April 2025',
    'The quay is likely to open in April',
    'The quay will stay shut until mid-June',
    'The quay is unlikely to open by the end of April',
    'The quay is unlikely to open by Friday',
    'The quay is likely to open next month',
  ])('lets a judgement look ahead: %s', text => {
    expect(judged(text)).toEqual([])
  })

  it.each([
    ['The quay was shut on 3 January 2025', '3 January 2025'],
    ['The quay will be shut as on 3 January 2025', '3 January 2025'],
    ['The quay is likely to have been shut in 2024', '2024'],
    ['The quay was shut in January', 'January'],
    ['The owner very likely burned it in January', 'January'],
    ['The quay reopened within two weeks', 'two'],
    ['A fire is likely within 5 miles', '5'],
    ['A fire is likely to hurt 15 people', '15'],
    ['A fire is likely after 14 days', '14'],
    ['Since 3 January a fire is likely', '3 January'],
  ])('still checks what lies behind, or counts no time: %s', (text, at) => {
    const otherwise = facts.replace(
      'source: gazette, quote: shut within',
      'source: undated, quote: shut within',
    )
    expect(
      markedBy(numberUnsupported, {
        slides: `  - layout: bluf\n    title: A title\n    judgements:\n      - {text: "${text} [@shut]."}\n`,
        facts: otherwise,
        top: 'information-cut-off: 2025-02-19',
      }),
    ).toEqual([at])
  })

  it('counts from the date of the briefing where no cut-off is given', () => {
    expect(judged('The quay is likely to open on 21 February 2025', '', '')).toEqual([])
    expect(judged('The quay is likely to open on 20 February 2025', '', '')).toEqual(['20 February 2025'])
  })

  it('lets the title and what would change the judgement look ahead', () => {
    const slides =
      '  - {layout: bluf, title: "A fire is likely within two weeks", judgements: [{text: "A fire is likely [@shut].", changes-if: "the quay opened by 1 April, or within 14 days [@shut]"}]}\n'
    expect(markedBy(numberUnsupported, { slides, facts })).toEqual([])
  })

  it('is strict on other slides', () => {
    expect(inPoint('A fire is likely within two weeks [@shut].')).toEqual(['two'])
    expect(inPoint('The quay will open on 1 April 2026 [@shut].')).toEqual(['1 April 2026'])
  })
})
