import { describe, expect, it } from 'vitest'
import { groupEvidence, worstAgreement } from '../../../src/facts/agreement/agreement.ts'
import type { FactKind, Group } from '../../../src/model/fact.ts'
import { quoted } from '../../render/build.ts'
import { evidence, type Sketch } from '../build-evidence.ts'

function groups(
  sketches: readonly Sketch[],
  kind: FactKind = 'quantity',
  variants: readonly string[] = [],
): Group[] {
  return groupEvidence(sketches.map(evidence), { kind, variants, preferred: null })
}

const agreement = (
  sketches: readonly Sketch[],
  kind: FactKind = 'quantity',
  variants: readonly string[] = [],
) => groups(sketches, kind, variants).map(group => group.agreement)

describe('agreement: the table in docs/evidence.md', () => {
  it('agreed: equal values from two origins', () => {
    expect(
      agreement([
        { by: ['port'], says: '14' },
        { by: ['union'], says: 'fourteen' },
      ]),
    ).toEqual(['agreed'])
  })

  it('agreed: equal bounds from two origins', () => {
    expect(
      agreement([
        { by: ['port'], says: 'at least 14' },
        { by: ['union'], says: 'at least 14' },
      ]),
    ).toEqual(['agreed'])
  })

  it('agreed: a share said two ways', () => {
    expect(
      agreement([
        { by: ['port'], says: 'a quarter' },
        { by: ['union'], says: '25 percent' },
      ]),
    ).toEqual(['agreed'])
  })

  it('consistent: values that overlap and are not equal', () => {
    expect(
      agreement([
        { by: ['port'], says: 'at least 14' },
        { by: ['union'], says: '15' },
      ]),
    ).toEqual(['consistent'])
  })

  it('consistent: dates of unequal precision that overlap', () => {
    const dates = [
      { by: ['port'], says: 'date:2025-02' },
      { by: ['union'], says: 'date:2025-02-10' },
    ]
    expect(agreement(dates, 'date')).toEqual(['consistent'])
  })

  it('differ: disjoint values', () => {
    expect(
      agreement([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '24' },
      ]),
    ).toEqual(['differ'])
  })

  it('consistent: a year, a part of it and a month in that part', () => {
    const dates = ['2014', '2014-39', '2014-11'].map(date => ({ by: [date], says: `date:${date}` }))
    const [group] = groups(dates, 'date')
    expect(group?.agreement).toBe('consistent')
    expect(group?.consensus).toMatchObject({ kind: 'value', value: { edtf: '2014-11' } })
  })

  it('differ: a month outside the part of the year', () => {
    const dates = ['2014-39', '2014-03'].map(date => ({ by: [date], says: `date:${date}` }))
    expect(agreement(dates, 'date')).toEqual(['differ'])
  })

  it('differ: dates that share no day', () => {
    const dates = [
      { by: ['port'], says: 'date:2025-02' },
      { by: ['union'], says: 'date:2025-03-01' },
    ]
    expect(agreement(dates, 'date')).toEqual(['differ'])
  })

  it('differ: one value out of reach of another, though a third touches both', () => {
    const three = [
      { by: ['port'], says: '14' },
      { by: ['union'], says: 'up to 20' },
      { by: ['city'], says: '19' },
    ]
    expect(agreement(three)).toEqual(['differ'])
  })

  it('differ: a denial, whatever the other values are', () => {
    const denied: Sketch[] = [
      { by: ['port'], says: '14' },
      { by: ['union'], says: '14' },
      { by: ['owner'], stance: 'denies' },
    ]
    expect(agreement(denied)).toEqual(['differ'])
  })

  const moved: Sketch[] = [
    { by: ['ministry'], says: 'date:2026-09-21', issued: '2026-09-13' },
    { by: ['ministry'], says: 'date:2026-09-28', issued: '2026-09-22' },
  ]

  it('revised: a denial or doubt that is older than the value in the place of what it met', () => {
    for (const stance of ['denies', 'doubts'] as const) {
      const [group] = groups([...moved, { by: ['cluster'], stance, issued: '2026-09-17' }], 'date')
      expect(group?.agreement).toBe('revised')
      expect(group?.compared.map(item => item.stance)).toEqual(['asserts'])
      expect(group?.superseded.map(item => item.stance)).toEqual(['asserts', stance])
    }
  })

  it('differ: a denial where somebody still gives what it denied, or its day is not known', () => {
    const denial: Sketch = { by: ['cluster'], stance: 'denies', issued: '2026-09-17' }
    const still: Sketch = { by: ['mayor'], says: 'date:2026-09-21', issued: '2026-09-23' }
    expect(agreement([...moved, denial, still], 'date')).toEqual(['differ'])
    expect(agreement([...moved, { by: ['cluster'], stance: 'denies' }], 'date')).toEqual(['differ'])
    // It is younger than what was moved, or older than all of it.
    expect(agreement([...moved, { ...denial, issued: '2026-09-24' }], 'date')).toEqual(['differ'])
    expect(agreement([...moved, { ...denial, issued: '2026-09-10' }], 'date')).toEqual(['differ'])
    expect(agreement([...moved, denial, { ...still, says: 'date:2026-09-28' }], 'date')).toEqual(['revised'])
  })

  it('differ: a denial that stands alone', () => {
    expect(agreement([{ by: ['owner'], stance: 'denies' }])).toEqual(['differ'])
  })

  it('differ: a doubt', () => {
    expect(
      agreement([
        { by: ['port'], says: '14' },
        { by: ['owner'], stance: 'doubts' },
      ]),
    ).toEqual(['differ'])
  })

  it('differ: two accounts in one report', () => {
    const one: Sketch[] = [
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'gazette', by: ['union'], says: '24' },
    ]
    expect(agreement(one)).toEqual(['differ'])
  })

  it('differ: unattributed evidence is seen, though it supports nothing', () => {
    expect(agreement([{ by: ['port'], says: '14' }, { says: '24' }])).toEqual(['differ'])
  })

  it('differ: hedged evidence is seen', () => {
    expect(
      agreement([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '24', hedge: 'alleged' },
      ]),
    ).toEqual(['differ'])
  })

  it('revised: a later statement of the same claimant replaces an earlier one', () => {
    const [group] = groups([
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['port'], says: '17', asOf: '2025-02-12' },
    ])
    expect(group?.agreement).toBe('revised')
    expect(group?.compared.map(item => item.quote)).toEqual(['17'])
    expect(group?.superseded.map(item => item.quote)).toEqual(['14'])
  })

  it('revised: the latest statement is the one that is compared with others', () => {
    const sketches = [
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['port'], says: '17', asOf: '2025-02-12' },
      { by: ['union'], says: '17', asOf: '2025-02-12' },
    ]
    expect(agreement(sketches)).toEqual(['revised'])
    expect(agreement([...sketches, { by: ['city'], says: '14' }])).toEqual(['differ'])
  })

  it('revised: when it was said decides where the figures describe one day', () => {
    const [group] = groups([
      { by: ['port'], says: '17', asOf: '2025-02-10', said: '2025-02-13' },
      { by: ['port'], says: '14', asOf: '2025-02-10', said: '2025-02-11' },
    ])
    expect(group?.superseded.map(item => item.quote)).toEqual(['14'])
  })

  it('revised: the date of issue decides last', () => {
    const [group] = groups([
      { by: ['port'], says: '17', asOf: '2025-02-10', issued: '2025-02-14' },
      { by: ['port'], says: '14', asOf: '2025-02-10', issued: '2025-02-11' },
    ])
    expect(group?.superseded.map(item => item.quote)).toEqual(['14'])
  })

  it('a month does not come after a day in it: both statements stand', () => {
    const sketches = [
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['port'], says: '17', asOf: '2025-02' },
    ]
    expect(agreement(sketches)).toEqual(['differ'])
  })

  it('not-comparable: one claimant in two outlets is one statement', () => {
    const [group] = groups([
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'radio', by: ['port'], says: '14' },
    ])
    expect(group?.agreement).toBe('not-comparable')
    expect(group?.compared).toHaveLength(1)
  })

  it('a later repetition of the same figure revises nothing', () => {
    const [group] = groups([
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['port'], says: '14', asOf: '2025-02-12' },
    ])
    expect(group?.superseded).toEqual([])
    expect(group?.agreement).toBe('not-comparable')
  })

  it('differ: two outlets that report one claimant otherwise for the same day', () => {
    const same = [
      { in: 'gazette', by: ['port'], says: '14', asOf: '2025-02-10' },
      { in: 'radio', by: ['port'], says: '24', asOf: '2025-02-10' },
    ]
    expect(agreement(same)).toEqual(['differ'])
  })

  it('differ: two copies that contradict one another, where there is nothing else', () => {
    const copies = [
      { in: 'paper', by: ['nurse'], says: '17', copyOf: 'wire' },
      { in: 'paper', by: ['director'], says: '7', copyOf: 'wire' },
    ]
    expect(agreement(copies)).toEqual(['differ'])
    expect(groups(copies)[0]?.consensus?.kind).toBe('differ')
    expect(agreement(copies.slice(0, 1))).toEqual(['not-comparable'])
    expect(agreement([...copies, { by: ['union'], says: '17' }])).toEqual(['not-comparable'])
  })

  it('a figure and about that figure, of one claimant, are one statement', () => {
    const [told] = groups([
      { by: ['office'], says: 'some 46,000', issued: '2025-02-14' },
      { by: ['office'], says: '46,000', issued: '2025-02-16' },
      { by: ['cluster'], says: '47,000', issued: '2025-02-16' },
    ])
    expect(told?.superseded).toEqual([])
    expect(told?.compared).toHaveLength(2)
    const [revised] = groups([
      { by: ['office'], says: 'some 45,000', issued: '2025-02-14' },
      { by: ['office'], says: '46,000', issued: '2025-02-16' },
    ])
    expect(revised?.superseded).toHaveLength(1)
  })

  it('not-comparable: one origin', () => {
    expect(agreement([{ by: ['port'], says: '14' }])).toEqual(['not-comparable'])
    const one = [
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'gazette', by: ['union'], says: '14' },
    ]
    expect(agreement(one)).toEqual(['not-comparable'])
  })

  it('copies take no part', () => {
    const sketches = [
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'mirror', copyOf: 'gazette', by: ['port'], says: '41' },
    ]
    const [group] = groups(sketches)
    expect(group?.agreement).toBe('not-comparable')
    expect(group?.compared.map(item => item.source.id)).toEqual(['gazette'])
    expect(group?.evidence).toHaveLength(2)
  })

  it('no comment takes no part', () => {
    expect(
      agreement([
        { by: ['port'], says: '14' },
        { by: ['owner'], stance: 'no-comment' },
      ]),
    ).toEqual(['not-comparable'])
  })
})

describe('groups', () => {
  it('another population is set apart and never compared', () => {
    const sketches = [
      { by: ['port'], says: '14' },
      { by: ['porter'], says: '24', population: 'treated in hospital' },
    ]
    expect(groups(sketches).map(group => [group.population, group.agreement])).toEqual([
      [null, 'not-comparable'],
      ['treated in hospital', 'not-comparable'],
    ])
  })

  it('another unit is set apart', () => {
    expect(
      groups([
        { says: '14', unit: 'people' },
        { says: '14', unit: 'families' },
      ]),
    ).toHaveLength(2)
  })

  it('money in another currency is set apart', () => {
    const money = groups([
      { by: ['port'], says: '£10,000' },
      { by: ['union'], says: '500,000 rubles' },
    ])
    expect(money.map(group => [group.unit, group.agreement])).toEqual([
      ['GBP', 'not-comparable'],
      ['RUB', 'not-comparable'],
    ])
  })

  it('shares are set apart from numbers of things', () => {
    expect(
      groups([
        { says: '40 percent', unit: 'people' },
        { says: '400', unit: 'people' },
      ]),
    ).toHaveLength(2)
  })

  it('a denial without a figure stands with what it denies', () => {
    const sketches: Sketch[] = [
      { by: ['port'], says: '14', unit: 'people' },
      { by: ['owner'], stance: 'denies', unit: 'people' },
    ]
    expect(groups(sketches)).toHaveLength(1)
  })

  it('evidence is in order of the dates that it describes', () => {
    const [group] = groups([
      { says: '17', asOf: '2025-02-12' },
      { says: '14', asOf: '2025-02-10' },
    ])
    expect(group?.evidence.map(item => item.quote)).toEqual(['14', '17'])
  })
})

describe('rising counts', () => {
  const rising = (sketches: readonly Sketch[]) => groups(sketches)[0]?.rising

  it('figures that rise with their dates, by different claimants', () => {
    const sketches = [
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['union'], says: '17', asOf: '2025-02-11' },
      { by: ['city'], says: '24', asOf: '2025-02-12' },
    ]
    expect(rising(sketches)).toBe(true)
    expect(agreement(sketches)).toEqual(['differ'])
  })

  it('not where a later figure is lower', () => {
    expect(
      rising([
        { says: '14', asOf: '2025-02-10' },
        { says: '12', asOf: '2025-02-11' },
      ]),
    ).toBe(false)
  })

  it('not where two figures of one day contradict each other', () => {
    const sketches = [
      { says: '14', asOf: '2025-02-10' },
      { says: '24', asOf: '2025-02-10' },
      { says: '30', asOf: '2025-02-12' },
    ]
    expect(rising(sketches)).toBe(false)
  })

  it('not of shares, which do not grow as counts do', () => {
    expect(
      rising([
        { says: '14 percent', asOf: '2025-02-10' },
        { says: '24 percent', asOf: '2025-02-12' },
      ]),
    ).toBe(false)
  })

  it('not where the later report names the earlier figure and rejects it', () => {
    const risesWith = (words: string, by = 'union'): boolean | undefined => {
      const earlier = evidence({ by: ['ministry'], says: 'two', issued: '2026-06-04' })
      const later = quoted({ by: [by], says: 'three', issued: '2026-06-08' }, words, 'three')
      return groupEvidence([earlier, later], { kind: 'quantity', variants: [], preferred: null })[0]?.rising
    }
    for (const words of [
      'Images show that three of the units are burnt out, not two as the ministry says.',
      'We counted three, rather than the two of the ministry.',
      'Of three I am sure. Nobody needs to tell me that it is two.',
      'It was three. The union dismissed the figure of two.',
      'Now three are dead; the official count of two is wrong.',
    ])
      expect([words, risesWith(words)]).toEqual([words, false])
    for (const words of [
      'The number of units lost rose from two to three.',
      'It is three now, not two as was first reported.',
      'Now three are lost. Not one of the two men spoke.',
    ])
      expect([words, risesWith(words)]).toEqual([words, true])
    expect(risesWith('It is three, not two.', 'ministry')).toBe(true)
  })

  it('not where all figures are of one day, or undated', () => {
    expect(
      rising([
        { says: '14', asOf: '2025-02-10' },
        { says: '24', asOf: '2025-02-10' },
      ]),
    ).toBe(false)
    expect(rising([{ says: '14' }, { says: '24' }])).toBe(false)
  })
})

describe('statements and quotations: by stance', () => {
  it('agreed: two origins assert it', () => {
    expect(agreement([{ by: ['port'] }, { by: ['union'] }], 'statement')).toEqual(['agreed'])
  })

  it('consistent: one asserts it, another with a hedge', () => {
    expect(agreement([{ by: ['port'] }, { by: ['union'], hedge: 'possible' }], 'statement')).toEqual([
      'consistent',
    ])
  })

  it('differ: one denies it', () => {
    expect(agreement([{ by: ['port'] }, { by: ['owner'], stance: 'denies' }], 'quotation')).toEqual([
      'differ',
    ])
  })

  it('differ: a claimant who took it back', () => {
    const sketches: Sketch[] = [
      { by: ['port'], asOf: '2025-02-10' },
      { by: ['port'], asOf: '2025-02-12', stance: 'denies' },
    ]
    const [group] = groups(sketches, 'statement')
    expect(group?.agreement).toBe('differ')
    expect(group?.superseded).toHaveLength(1)
  })
})

describe('names', () => {
  it('agreed: spellings that differ in case and hyphens', () => {
    expect(
      agreement(
        [
          { by: ['a'], says: 'name:Al-Mirova' },
          { by: ['b'], says: 'name:al Mirova' },
        ],
        'name',
      ),
    ).toEqual(['agreed'])
  })

  it('agreed: declared variants of one name', () => {
    const names = [
      { by: ['a'], says: 'name:Mirova' },
      { by: ['b'], says: 'name:Mirowa' },
    ]
    expect(agreement(names, 'name', ['Mirova', 'Mirowa'])).toEqual(['agreed'])
    expect(agreement(names, 'name')).toEqual(['differ'])
  })
})

describe('the worst group', () => {
  it('differ before revised before consistent before agreed', () => {
    expect(worstAgreement(['agreed', 'consistent', 'revised', 'differ'])).toBe('differ')
    expect(worstAgreement(['agreed', 'consistent', 'revised'])).toBe('revised')
    expect(worstAgreement(['agreed', 'consistent'])).toBe('consistent')
  })

  it('a group with nothing to compare does not hide one that has', () => {
    expect(worstAgreement(['not-comparable', 'agreed'])).toBe('agreed')
    expect(worstAgreement(['not-comparable'])).toBe('not-comparable')
    expect(worstAgreement([])).toBe('not-comparable')
  })
})
