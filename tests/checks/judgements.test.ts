import { describe, expect, it } from 'vitest'
import { judgementSingleOrigin } from '../../src/checks/judgement-single-origin.ts'
import { likelihoodOffScale } from '../../src/checks/likelihood-off-scale.ts'
import { likelihoodWithConfidence } from '../../src/checks/likelihood-with-confidence.ts'
import { titleDropsCondition } from '../../src/checks/title-drops-condition.ts'
import { findingsOf, markedBy } from './check-outline.ts'

const facts = `
permits:
  kind: statement
  claim: Permits
  evidence:
    - {source: gazette, quote: permits, by: port}
gaps:
  kind: statement
  claim: Gaps
  evidence:
    - {source: radio, quote: gaps, by: union}
also-port:
  kind: statement
  claim: Also the port
  evidence:
    - {source: radio, quote: port, by: port}
heard:
  kind: statement
  claim: Heard
  evidence:
    - {source: radio, quote: heard}
nothing:
  kind: absence
  claim: No report
  searched: [the register]
`

const bluf = (judgement: string, title = 'A fire is coming') =>
  `  - layout: bluf\n    title: ${title}\n    judgements:\n      - ${judgement.replaceAll('\n', '\n        ')}\n`

describe('judgement-single-origin', () => {
  const marked = (judgement: string) => markedBy(judgementSingleOrigin, { slides: bluf(judgement), facts })

  it('points at a judgement that rests on one origin', () => {
    expect(marked('text: A fire will come [@permits].')).toEqual(['A fire will come [@permits].'])
  })

  it('counts those who deny a fact where the judgement says that it is unlikely', () => {
    const denied = `
opens:
  kind: statement
  claim: The quay opens
  evidence:
    - {source: gazette, quote: opens, by: port}
    - {source: radio, quote: shut, by: union, stance: denies}
    - {source: bulletin, quote: closed, by: pilots, stance: denies}
`
    const text = (likelihood: string) => `text: The quay is ${likelihood} to open [@opens].`
    const points = (likelihood: string) =>
      markedBy(judgementSingleOrigin, { slides: bluf(text(likelihood)), facts: denied }).length
    expect(points('likely')).toBe(1)
    expect(points('unlikely')).toBe(0)
  })

  it('counts one claimant in two facts once', () => {
    expect(marked('text: A fire will come [@permits; @also-port].')).toHaveLength(1)
  })

  it('is content with two origins, in text and basis together', () => {
    expect(marked('text: A fire will come [@permits; @gaps].')).toEqual([])
    expect(marked('text: A fire will come [@permits].\nbasis: Inspections too [@gaps].')).toEqual([])
  })

  it('is content where the basis says so', () => {
    expect(marked('text: A fire will come [@permits].\nbasis: A single source, the port.')).toEqual([])
    expect(marked('text: A fire will come [@permits].\nbasis: Not corroborated.')).toEqual([])
    expect(marked('text: A fire will come [@permits].\nbasis: Well known.')).toHaveLength(1)
  })

  it('says where it rests on none', () => {
    const [found] = findingsOf(judgementSingleOrigin, {
      slides: bluf('text: A fire will come [@heard].'),
      facts,
    })
    expect(found?.diagnostic.message).toBe('This judgement rests on no independent origin.')
  })

  it('leaves what rests on an absence, or on nothing', () => {
    expect(marked('text: Nobody knows [@nothing].')).toEqual([])
    expect(marked('text: Nobody knows.')).toEqual([])
  })
})

describe('likelihood-off-scale', () => {
  const marked = (judgement: string, scale = 'icd203', title = 'A fire is coming') =>
    markedBy(likelihoodOffScale, { slides: bluf(judgement, title), facts, top: `scale: ${scale}` })

  it('points at a likelihood that the scale does not have', () => {
    expect(marked('text: A fire is coming.\nlikelihood: highly likely')).toEqual(['highly likely'])
    expect(marked('text: A fire is coming.\nlikelihood: very likely')).toEqual([])
  })

  it('never mixes the scales', () => {
    expect(marked('text: A fire is very likely.', 'phia')).toEqual(['very likely'])
    expect(marked('text: A fire is highly likely.', 'phia')).toEqual([])
    expect(marked('text: A fire is a realistic possibility.')).toEqual(['realistic possibility'])
  })

  it('names the scale and the nearest word', () => {
    const [found] = findingsOf(likelihoodOffScale, {
      slides: bluf('text: A fire is coming.\nlikelihood: likly'),
      facts,
    })
    expect(found?.diagnostic.message).toContain('ICD 203')
    expect(found?.diagnostic.hint).toContain('"likely"')
  })

  it('points at everyday likelihoods in texts and titles', () => {
    expect(marked('text: A fire is virtually certain.')).toEqual(['virtually certain'])
    expect(marked('text: It burns.', 'icd203', 'A fire is more likely than not')).toEqual([
      'more likely than not',
    ])
  })

  it('takes adverbs and inflections of its own words', () => {
    expect(marked('text: It will probably burn, and almost certainly smoke.')).toEqual([])
    expect(marked('text: There is a remote chance of rain at a remote berth.')).toEqual([])
  })

  it('reads "very unlikely" whole', () => {
    expect(marked('text: A fire is very unlikely.')).toEqual([])
  })
})

describe('likelihood-with-confidence', () => {
  const marked = (text: string) =>
    markedBy(likelihoodWithConfidence, { slides: bluf(`text: ${text}`), facts })

  it('points at the confidence that shares a sentence with a likelihood', () => {
    expect(marked('We have high confidence that a fire is likely.')).toEqual(['high confidence'])
  })

  it('is content with two sentences', () => {
    expect(marked('A fire is likely. We have high confidence in that.')).toEqual([])
  })

  it('leaves confidence that is nobody’s grade', () => {
    expect(marked('Public confidence is likely to fall.')).toEqual([])
  })
})

describe('title-drops-condition', () => {
  const marked = (
    title: string,
    judgement = 'text: Another fire is likely.\nassumes: that solvents stay in shed 4',
  ) => markedBy(titleDropsCondition, { slides: bluf(judgement, title), facts })

  it('points at a title that leaves out what its judgement assumes', () => {
    expect(marked('Another fire is likely')).toEqual(['Another fire is likely'])
  })

  it('is content with a condition, or with its words', () => {
    expect(marked('Another fire is likely unless the drums go')).toEqual([])
    expect(marked('Another fire is likely with the solvent in place')).toEqual([])
  })

  it('asks nothing where nothing is assumed', () => {
    expect(marked('Another fire is likely', 'text: Another fire is likely.')).toEqual([])
  })

  it('looks at the judgement that the title states', () => {
    const two = 'text: The quay will open in April.\n'
    const slides = `${bluf(two, 'Another fire is likely')}      - {text: Another fire is likely., assumes: that solvents stay}\n`
    expect(markedBy(titleDropsCondition, { slides, facts })).toEqual(['Another fire is likely'])
    const other = `${bluf(two, 'The quay will open in April')}      - {text: Another fire is likely., assumes: that solvents stay}\n`
    expect(markedBy(titleDropsCondition, { slides: other, facts })).toEqual([])
  })
})
