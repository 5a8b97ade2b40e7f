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
    [
      'Twelve wards had been restored, chief executive Dana Holt wrote to staff.',
      'chief executive Dana Holt',
    ],
    ['Twelve people were killed, the Justice Minister, Nora Breen, said.', 'Nora Breen'],
    [
      'With 82 percent of stations counted, Mr Pell had 54 percent, the tribunal reported early on Thursday.',
      'tribunal',
    ],
    ['The harbour police headquarters said 12 people were killed.', 'harbour police headquarters'],
    ['The coast service (KST) announced that 12 people had drowned.', 'coast service'],
    ['The coast service – a branch of the navy – said 12 people had drowned.', 'coast service'],
    ['Anna Roth, head of the Quay Project, notes that in May 12 people were killed.', 'Anna Roth'],
    ['Harbour Ministry figures show that 12 people were killed.', 'Harbour Ministry'],
    ['Twelve people were killed, according to the Quay Bank’s last report.', 'Quay Bank'],
    ['Twelve people were killed, according to local accounts.', 'local accounts'],
    [
      'A May report to the Harbour Council put the number of dead at 12.',
      'May report to the Harbour Council',
    ],
    ['The damage was put by the Harbour Ministry at €310 million.', 'Harbour Ministry'],
    ['The insurers, who asked not to be named, fear claims of €310 million.', 'insurers'],
    ['The director, Berit Moen, expects 12 ships to be laid up.', 'Berit Moen'],
    ['Police said 40 tonnes had leaked, while the shipping line spoke of 90.', 'shipping line'],
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
    'There were claims that 12 people were killed.',
    'Hopes that say little rose when 12 people were freed.',
    'HOST: It is said that 5,000 people left their homes.',
  ])('nobody: %s', async text => {
    expect(await speakersOf(text)).toEqual([null])
  })
})

describe('a pronoun', () => {
  const MAYOR = 'The mayor of Sill, Ana Brodar, said 42 people were dead.\n'
  const ENGINEERS = 'Engineers from the college had warned that the dam leaked. '

  it.each([
    ['she', `${MAYOR}${ENGINEERS}She said that 1,200 soldiers were sent.`, 'Ana Brodar'],
    ['they', `${MAYOR}${ENGINEERS}They said that 1,200 soldiers were needed.`, 'Engineers from the college'],
    [
      'they, who had said nothing yet',
      `${MAYOR}Two British residents were wounded. They said that 40 cars were shot at.`,
      'Two British residents',
    ],
    [
      'it',
      `The fire service counted 16 injured. ${MAYOR}It said that two houses had burnt down.`,
      'fire service',
    ],
  ])('%s is whoever was mentioned last that it fits', async (_, text, who) => {
    expect((await speakersOf(text)).at(-1)).toBe(who)
  })

  it('is nobody where none fits', async () => {
    expect((await speakersOf(`${ENGINEERS}She said that 1,200 soldiers were sent.`)).at(-1)).toBeNull()
  })
})

describe('somebody who was named in full before', () => {
  it.each([
    ['Pavle Horak said 12 people were dead.\nHorak said 40 were missing.', 'Pavle Horak'],
    ['Pavle Horak said 12 people were dead.\nMr Horak said 40 were missing.', 'Pavle Horak'],
    ['The port authority said 12 people were dead.\nThe authority said 40 were missing.', 'port authority'],
    ['The head of the authority said 12 people were dead.\nThe authority said 40 were missing.', 'authority'],
    ['Port officials said 12 people were dead.\nOfficials said 40 were missing.', 'Officials'],
  ])('%s → %s', async (text, who) => {
    expect((await speakersOf(text)).at(-1)).toBe(who)
  })
})

describe('a quotation', () => {
  it.each([
    ['“We have grain in the port and no way of moving it,” its envoy Carl Udo complained.', 'envoy Carl Udo'],
    [
      'The chairman, Hugh Pell, said 23 were dead. Rescuers heard knocking. “We shall go on until all are found,” one of them said.',
      'Rescuers',
    ],
  ])('%s → %s', async (text, who) => {
    expect((await findingsIn(text, 'quotation')).map(({ speaker }) => speaker)).toEqual([who])
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
