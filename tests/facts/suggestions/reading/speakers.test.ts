import { describe, expect, it } from 'vitest'
import { authorOf, speaksFor } from '../../../../src/facts/suggestions/claimant.ts'
import { propose } from '../../../../src/facts/suggestions/propose.ts'
import { standsWithSpeech } from '../../../../src/facts/suggestions/telling.ts'
import type { Source } from '../../../../src/model/source.ts'
import { documentOf, figuresIn, findingsIn } from '../read-text.ts'

const speakersOf = async (text: string) => (await findingsIn(text, 'quantity')).map(({ by }) => by)

describe('who says a figure', () => {
  it.each([
    ['The fire service said 16 people were hurt.', 'fire service'],
    ['Two diplomats who were briefed on the inquiry put the death toll at 11.', 'Two diplomats'],
    ['Officials with knowledge of the talks said 11 people had died.', 'Officials'],
    ['The firm that runs the ferry said it carried 300 people.', 'firm'],
    ['A cook who hid in a locker told reporters that 12 people were killed.', 'cook'],
    ['On Friday police said 12 people were killed.', 'police'],
    ['At least 12 people were killed, according to the port’s register.', 'port'],
    ['A report by the harbour commission says 12 people were killed.', 'harbour commission'],
    ['A Ministry of Health report says 12 people were killed.', 'Ministry of Health'],
    ['Denmark said 12 people were killed.', 'Denmark'],
  ])('%s → %s', async (text, who) => {
    expect((await speakersOf(text)).at(-1)).toBe(who)
  })

  it.each([
    'The correct number of people admitted to the hospital is 36.',
    'The damage is now estimated at €310 million.',
    'The damage was officially put at €310 million.',
    'The investigation put the death toll at 11.',
    'According to partial results, 40 people were killed.',
    'Reports say 12 people were killed.',
    'Estimates put the death toll at 11.',
    'Hopes that say little rose when 12 people were freed.',
    'HOST: It is said that 5,000 people left their homes.',
  ])('nobody: %s', async text => {
    expect(await speakersOf(text)).toEqual([null])
  })
})

describe('a claim', () => {
  it('is not placed by a person who speaks of it', async () => {
    const texts = ['The Sill hospital had 41 people by noon, its head, Dr Mira Tosk, said.']
    const [proposal] = propose(await Promise.all(texts.map(text => documentOf(text))))
    expect(proposal?.claim).not.toContain('Tosk')
  })
})

describe('how many say something', () => {
  it('is no figure of what they say', async () => {
    expect(await figuresIn('Two diplomats who were briefed put the death toll at 11.')).toEqual([
      '11 → people killed',
    ])
  })
})

describe('what belongs to somebody', () => {
  it('is not what is counted', async () => {
    expect(await figuresIn('Nineteen people were on the shift, seven of a contractor.')).not.toContainEqual(
      expect.stringContaining('contractor'),
    )
  })
})

describe('the day of telling', () => {
  it.each([
    ['About 2,500 people have been moved, the ministry said on Thursday.', 'Thursday', true],
    ['The ministry on Thursday said 12 people had died.', 'Thursday', true],
    ['The mayor told reporters late on Thursday that 12 people had died.', 'Thursday', true],
    ['Twelve people died on Thursday, the ministry said.', 'Thursday', false],
    ['The ministry said 12 people died on Thursday.', 'Thursday', false],
  ])('%s (%s): %s', (sentence, day, expected) => {
    expect(standsWithSpeech(sentence, day)).toBe(expected)
  })
})

describe('whoever a document is from', () => {
  const claimants = [
    { id: 'ministry', name: 'Ministry of Energy', aliases: [], reliability: null, declared: true },
    { id: 'hospital', name: 'District Hospital', aliases: ['Mira Tosk'], reliability: null, declared: true },
  ]
  const source = (bibliography: Partial<Source['bibliography']>, lineage: Source['lineage'] = null) =>
    ({
      lineage,
      bibliography: {
        type: 'document',
        publisher: null,
        author: [],
        'container-title': null,
        ...bibliography,
      },
    }) as unknown as Source

  it('is the declared claimant that published it or wrote it', () => {
    expect(speaksFor(source({ publisher: 'Ministry of Energy' }), claimants)).toBe('ministry')
    const letter = source({ type: 'personal_communication', author: [{ literal: 'Mira Tosk' }] })
    expect(speaksFor(letter, claimants)).toBe('hospital')
  })

  it('is who "we" are in it, declared or not', () => {
    expect(authorOf(source({ publisher: 'Ministry of Energy' }), claimants)).toBe('ministry')
    expect(authorOf(source({ publisher: 'Halden Relief' }), claimants)).toBe('Halden Relief')
    expect(authorOf(source({ type: 'article-newspaper', publisher: 'Halden Relief' }), claimants)).toBeNull()
  })

  it('is nobody in a paper, in a copy, and where no claimant is declared', () => {
    expect(speaksFor(source({ type: 'article-newspaper', publisher: 'Ministry of Energy' }), claimants)).toBe(
      null,
    )
    expect(
      speaksFor(source({ publisher: 'Ministry of Energy', 'container-title': 'Gazette' }), claimants),
    ).toBe(null)
    expect(speaksFor(source({ publisher: 'Ministry of War' }), claimants)).toBe(null)
    const copy = { relation: 'rewrite', from: { kind: 'source', source: 'a' }, decidedBy: null } as const
    expect(speaksFor(source({ publisher: 'Ministry of Energy' }, copy), claimants)).toBe(null)
  })
})
