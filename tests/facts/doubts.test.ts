import { describe, expect, it } from 'vitest'
import { findDoubts } from '../../src/facts/doubts/find-doubts.ts'
import type { Evidence, Fact } from '../../src/model/fact.ts'
import type { Bibliography, Claimant } from '../../src/model/source.ts'
import { fact, quoted } from '../render/build.ts'
import { evidence, type Sketch } from './build-evidence.ts'

const doubtsOf = (...facts: readonly Fact[]) =>
  findDoubts(new Map(facts.map(item => [item.id, item]))).map(({ code, message }) => `${code}: ${message}`)

const codesOf = (...facts: readonly Fact[]) => doubtsOf(...facts).map(line => line.split(':')[0])

/** Claimants that stand in `by:` alone, and those that claimants.yaml declares. */
const spoken = (by: string, sketch: Sketch, declared?: Partial<Claimant>): Evidence => {
  const claimant: Claimant = {
    id: by.toLowerCase().replaceAll(' ', '-'),
    name: by,
    aliases: [],
    reliability: null,
    declared: declared !== undefined,
    ...declared,
  }
  return { ...evidence(sketch), claimant, chain: [claimant] }
}

describe('one number, two measures', () => {
  const text = 'In the storm 2,357 people died. The mayor counted 2,357 shelters in ruins.'

  it('one figure of one source for two units is doubted', () => {
    const dead = fact('dead', [{ in: 'gazette', unit: 'people', says: '2,357' }])
    const shelters = fact('shelters', [{ in: 'gazette', unit: 'shelters', says: '2,357' }])
    expect(doubtsOf(dead, shelters)).toEqual([
      'number-shared: gazette gives 2,357 for people and for shelters.',
    ])
  })

  it('one figure of one source for two facts is doubted, where two passages give it', () => {
    const twice = 'They buried 137 people. Another 137 people were in hospital.'
    const dead = fact('dead', [quoted({ in: 'gazette', says: '137' }, twice, 'buried 137 people')])
    const hurt = fact('hurt', [quoted({ in: 'gazette', says: '137' }, twice, 'Another 137 people')])
    expect(codesOf(dead, hurt)).toEqual(['number-shared'])
  })

  it('one passage that serves two facts of one unit is not doubted', () => {
    const words = 'They buried 137 people.'
    const dead = fact('dead', [quoted({ in: 'gazette', says: '137' }, words, '137 people')])
    const buried = fact('buried', [quoted({ in: 'gazette', says: '137' }, words, 'buried 137')])
    expect(codesOf(dead, buried)).toEqual([])
  })

  it('figures of two digits and round ones are not doubted', () => {
    for (const says of ['14', '300', '12,000']) {
      const people = fact('people', [{ in: 'gazette', unit: 'people', says }])
      expect(codesOf(people, fact('ships', [{ in: 'gazette', unit: 'ships', says }]))).toEqual([])
    }
  })

  it('one figure of two sources for two units is doubted from four digits on', () => {
    const pair = (says: string) => [
      fact('dead', [{ in: 'gazette', unit: 'people', says }]),
      fact('shelters', [{ in: 'wire', unit: 'shelters', says }]),
    ]
    expect(codesOf(...pair('2,357'))).toEqual(['number-shared'])
    expect(codesOf(...pair('357'))).toEqual([])
  })

  it('a figure that its text says again of another class of things is doubted', () => {
    const said = quoted({ in: 'gazette', says: '2,357' }, text, '2,357 people died')
    expect(doubtsOf(fact('dead', [said]))).toEqual([
      'number-shared: gazette gives 2,357 a second time, for something else: “2,357 shelters”.',
    ])
  })

  it('a figure that its text repeats of the same class is not doubted', () => {
    const again = 'The storm left 2,357 dead. Of the 2,357 killed, most were old.'
    expect(codesOf(fact('dead', [quoted({ in: 'gazette', says: '2,357' }, again, '2,357 dead')]))).toEqual([])
  })
})

describe('one wording, two speakers', () => {
  const words = 'We will never rebuild the northern wall'
  const text = `“${words},” said the mayor. Later the warden said: “We will never rebuild the old northern wall.”`

  it('the same words of two speakers in two places of one source are doubted', () => {
    const mayor = quoted({ in: 'gazette', by: ['Mayor'] }, text, words)
    const warden = quoted(
      { in: 'gazette', by: ['Warden'] },
      text,
      'We will never rebuild the old northern wall',
    )
    expect(doubtsOf(fact('wall', [mayor, warden], { kind: 'statement' }))).toEqual([
      'words-shared: gazette gives the same words to Mayor and to Warden.',
    ])
  })

  it('one passage that names two speakers is not doubted', () => {
    const both = ['Mayor', 'Warden'].map(by => quoted({ in: 'gazette', by: [by] }, text, words))
    expect(codesOf(fact('wall', both, { kind: 'quotation' }))).toEqual([])
  })

  it('two offices that report the same in their own words are not doubted', () => {
    const report =
      'The mayor said the northern wall would not be rebuilt. The warden said the northern wall would not be rebuilt.'
    const at = (by: string, quote: string) => quoted({ in: 'gazette', by: [by] }, report, quote)
    const wall = [
      at('Mayor', 'mayor said the northern wall would not be rebuilt'),
      at('Warden', 'warden said the northern wall would not be rebuilt'),
    ]
    expect(codesOf(fact('wall', wall, { kind: 'statement' }))).toEqual([])
  })
})

describe('one utterance, two quotations', () => {
  const quote = (source: string, words: string, more: Sketch = {}): Evidence => ({
    ...evidence({ in: source, by: ['Minister'], ...more }),
    quote: words,
  })
  const first = (more: Sketch = {}) =>
    quote('gazette', 'shameless pressure and an attempt to frighten us', more)
  const second = (more: Sketch = {}) =>
    quote('wire', 'brazen pressure and an attempt to scare the nation', more)
  const said = { kind: 'quotation', speaker: 'Ana Reyes' } as const
  const inEnglish = (item: Evidence): Evidence => ({
    ...item,
    source: { ...item.source, bibliography: { ...item.source.bibliography, language: 'en' } },
  })

  it('two facts that quote one utterance in two translations are proposed as one', () => {
    const facts = [
      fact('a', [inEnglish(first())], { ...said, saidIn: 'pt' }),
      fact('b', [inEnglish(second())], { ...said, saidIn: 'pt' }),
    ]
    expect(doubtsOf(...facts)).toEqual([
      'utterance-split: "a" and "b" look like two translations of one utterance of Ana Reyes.',
    ])
  })

  it('two utterances of one speaker on different days are left apart', () => {
    const facts = [
      fact('a', [first({ said: '2025-02-10' })], said),
      fact('b', [second({ said: '2025-02-12' })], said),
    ]
    expect(codesOf(...facts)).toEqual([])
  })

  it('two wordings in the language that the words were said in are doubted', () => {
    const both = fact('a', [inEnglish(first()), inEnglish(second())], { ...said, saidIn: 'en' })
    expect(codesOf(both)).toEqual(['quotation-reworded'])
  })

  it('two translations in one fact are not doubted', () => {
    const both = fact('a', [inEnglish(first()), inEnglish(second())], { ...said, saidIn: 'pt' })
    expect(codesOf(both)).toEqual([])
  })
})

describe('one name, two spellings', () => {
  const named = (names: readonly string[], variants: readonly string[] = []) =>
    fact(
      'foreman',
      names.map((name, index) => ({ in: `source-${index}`, by: [`voice ${index}`], says: `name:${name}` })),
      { kind: 'name', variants },
    )

  it('two romanisations of one name are proposed as variants', () => {
    expect(doubtsOf(named(['Yusuf Karimov', 'Youssef Kerimov']))).toEqual([
      'name-similar: "Yusuf Karimov" and "Youssef Kerimov" look like two spellings of one name.',
    ])
  })

  it('declared variants are settled', () => {
    const names = ['Yusuf Karimov', 'Youssef Kerimov']
    expect(codesOf(named(names, names))).toEqual([])
  })

  it('names of two persons are left apart', () => {
    expect(codesOf(named(['Hassan Karimov', 'Hussein Karimov', 'Maria Karimova']))).toEqual([])
  })

  it('a list of names is no name', () => {
    expect(codesOf(named(['Northland', 'Northland and Westmark']))).toEqual([])
  })
})

describe('one claimant, two names', () => {
  const injured = (...items: readonly Evidence[]) => fact('injured', items)

  it('initials and the words that they stand for are proposed as one claimant', () => {
    expect(doubtsOf(injured(spoken('UN', {}), spoken('United Nations', {})))).toEqual([
      'claimant-overlapping: "UN" and "United Nations" may be one claimant: one is the other’s initials.',
    ])
  })

  it('a body and who speaks for it are proposed as one claimant', () => {
    const voices = ['UN', 'UN experts', 'a July report to the Security Council']
    expect(codesOf(injured(...voices.map(by => spoken(by, {}))))).toEqual([
      'claimant-overlapping',
      'claimant-overlapping',
      'claimant-overlapping',
    ])
    for (const others of ['security officials', 'Northland security official'])
      expect(codesOf(injured(spoken('security experts', {}), spoken(others, {})))).toEqual([])
  })

  it('a name and a shorter form of it are proposed as one claimant', () => {
    const pairs = [
      ['Ministry of Health', 'Northland health ministry'],
      ['General Amory', 'Ruth Amory'],
    ]
    for (const names of pairs)
      expect(codesOf(injured(...names.map(by => spoken(by, {}))))).toEqual(['claimant-overlapping'])
    expect(codesOf(injured(spoken('health ministry', {}), spoken('interior ministry', {})))).toEqual([])
  })

  it('a short name that fits two claimants is left alone', () => {
    const voices = ['police', 'Ostrey police', 'Northland police'].map(by => spoken(by, {}))
    expect(codesOf(injured(...voices))).toEqual([])
  })

  it('the same telling figure for the same stated date is proposed as one claimant', () => {
    const says = { says: 'between 4,000 and 6,000', asOf: '2025-02' }
    const pair = [spoken('monitoring team', { in: 'a', ...says }), spoken('envoy', { in: 'b', ...says })]
    expect(doubtsOf(injured(...pair))[0]).toContain('they give the same figure for the same date')
    const plain = { says: '14', asOf: '2025-02' }
    const chance = [spoken('monitoring team', { in: 'a', ...plain }), spoken('envoy', { in: 'b', ...plain })]
    expect(codesOf(injured(...chance))).toEqual([])
  })

  it('two claimants who are given nearly the same words are proposed as one', () => {
    const words = 'some forty boats lay in the outer harbour when the storm came in'
    const said = (by: string, source: string, quote: string) => ({ ...spoken(by, { in: source }), quote })
    const echo = [said('warden', 'a', words), said('envoy', 'b', words.replace('outer', 'old outer'))]
    expect(doubtsOf(fact('boats', echo, { kind: 'statement' }))[0]).toContain('they are given the same words')
    const short = [said('warden', 'a', 'some forty boats'), said('envoy', 'b', 'some forty boats')]
    expect(codesOf(fact('boats', short, { kind: 'statement' }))).toEqual([])
  })

  describe('a publisher', () => {
    const published = (by: string, bibliography: Partial<Bibliography>, declared?: Partial<Claimant>) => {
      const item = spoken(by, { in: 'release', says: '14' }, declared)
      return {
        ...item,
        source: { ...item.source, bibliography: { ...item.source.bibliography, ...bibliography } },
      }
    }

    it('a publisher or author whose name is nearly a claimant’s is proposed as its alias', () => {
      const publisher = 'Ministry of Energy, Republic of Karvia'
      const release = published('Ministry of Energy', { publisher }, { id: 'ministry' })
      expect(doubtsOf(fact('f', [release]))).toEqual([
        `claimant-overlapping: "${publisher}", publisher of release, and the claimant "Ministry of Energy" may be one: ` +
          'they are the same up to the first comma.',
      ])
      for (const [by, own] of [
        ['UN', { publisher: 'United Nations' }],
        ['Ministry of Energy', { 'container-title': 'Energy Ministry' }],
        ['Mira Toskova', { author: [{ given: 'Mira', family: 'Toskowa' }] }],
      ] as const)
        expect([by, codesOf(fact('f', [published(by, own)]))]).toEqual([by, ['claimant-overlapping']])
    })

    it('a publisher of the claimant’s own name, or of another, is left alone', () => {
      for (const [by, publisher] of [
        ['Ministry of Energy', 'the Ministry of Energy'],
        ['Port authority', 'Harbour Gazette'],
        ['harbour', 'Harbour Gazette'],
        ['UN experts', 'UN'],
      ] as const)
        expect([by, codesOf(fact('f', [published(by, { publisher })]))]).toEqual([by, []])
    })
  })

  it('two claimants that are declared are left apart', () => {
    expect(codesOf(injured(spoken('UN', {}, {}), spoken('UN experts', {}, {})))).toEqual([])
  })

  it('an alias that is declared settles it', () => {
    const body = { id: 'un', aliases: ['UN experts'] }
    expect(codesOf(injured(spoken('UN', {}, body), spoken('UN', {}, body)))).toEqual([])
  })
})

it('copies are not doubted', () => {
  const dead = fact('dead', [{ in: 'mirror', copyOf: 'gazette', unit: 'people', says: '2,357' }])
  const shelters = fact('shelters', [{ in: 'gazette', unit: 'shelters', says: '2,357' }])
  expect(codesOf(dead, shelters)).toEqual([])
})
