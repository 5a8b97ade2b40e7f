import { describe, expect, it } from 'vitest'
import { consensusAsFigure, consensusInWords } from '../../src/render/consensus-words.ts'
import { writeDate } from '../../src/render/dates.ts'
import { sayLine } from '../../src/render/say-line.ts'
import { agreementInWords, supportInWords } from '../../src/render/support-words.ts'
import { verdictOn } from '../../src/render/verdict.ts'
import type { Sketch } from '../facts/build-evidence.ts'
import { english, fact, german } from './build.ts'

const value = (...sketches: readonly Sketch[]) => consensusInWords(fact('f', sketches), english)
const figure = (...sketches: readonly Sketch[]) => consensusAsFigure(fact('f', sketches), english)
const verdict = (...sketches: readonly Sketch[]) => verdictOn(fact('f', sketches), english)
const port: Sketch = {
  by: ['Port authority'],
  outlet: 'Harbour Gazette',
  issued: '2025-02-11',
  asOf: '2025-02-10',
}

describe('the value that {{id}} writes', () => {
  it('keeps the qualifier', () => {
    expect(value({ says: 'at least 143' })).toBe('at least 143')
    expect(value({ says: 'nearly 100' })).toBe('nearly 100')
    expect(value({ says: 'between 4,000 and 6,000' })).toBe('between 4,000 and 6,000')
    expect(value({ says: 'up to 6,000' })).toBe('up to 6,000')
  })

  it('keeps a vague word as its source has it', () => {
    expect(value({ says: 'dozens' })).toBe('dozens')
  })

  it('writes numbers and money for the language', () => {
    const money = fact('f', [{ says: '£10,000' }])
    expect(consensusInWords(money, english)).toBe('£10,000')
    expect(consensusInWords(money, german)).toBe('10.000\u00a0£')
  })

  it('says that reports differ, with both ends', () => {
    expect(value({ by: ['a'], says: '14' }, { by: ['b'], says: '24' })).toBe('14 to 24 (reports differ)')
  })

  it('puts a preferred value first and never alone', () => {
    const preferred = fact(
      'f',
      [
        { in: 'one', by: ['a'], says: '14' },
        { by: ['b'], says: '24' },
      ],
      {
        preferred: { source: 'one', because: 'it counted' },
      },
    )
    expect(consensusInWords(preferred, english)).toBe('14 (other reports: 24)')
  })

  it('names dates one by one', () => {
    const dates = fact(
      'f',
      [
        { by: ['a'], says: 'date:2025-02-10' },
        { by: ['b'], says: 'date:2025-02-12' },
      ],
      {
        kind: 'date',
      },
    )
    expect(consensusInWords(dates, english)).toBe('10 February or 12 February 2025 (reports differ)')
  })

  it('does not let the words of a lower end be read as those of the range', () => {
    expect(value({ by: ['a'], says: 'up to 14' }, { by: ['b'], says: '24' })).toBe(
      'up to 14 or 24 (reports differ)',
    )
  })
})

describe('the big number', () => {
  it('keeps a bound, which the bare figure would hide', () => {
    expect([figure({ says: 'at least 143' }), figure({ says: 'about 24' }), figure({ says: '9' })]).toEqual([
      '143+',
      '~24',
      '9',
    ])
  })

  it('spans reports that differ', () => {
    expect(figure({ by: ['a'], says: '14' }, { by: ['b'], says: '24' })).toBe('14–24')
  })
})

describe('support', () => {
  it('counts origins, what is unattributed and copies, each by its name', () => {
    const counted = fact('f', [
      { in: 'gazette', by: ['port'], says: '14' },
      { by: ['union'], says: '14' },
      { says: '14' },
      { by: ['port'], says: '14', copyOf: 'gazette' },
    ])
    expect(supportInWords(counted, english)).toBe(
      'two independent origins; one more unattributed; one copy not counted',
    )
    expect(supportInWords(counted, german)).toBe(
      'zwei unabhängige Ursprünge; ein weiterer Bericht ohne Urheber; eine Kopie nicht gezählt',
    )
  })

  it('does not call a lone unattributed report "one more"', () => {
    expect(supportInWords(fact('f', [{ says: '14' }]), english)).toBe('one unattributed report')
  })

  it('says of a single report that it is one, not that it cannot be compared', () => {
    expect(agreementInWords(fact('f', [{ by: ['port'], says: '14' }]), english).word).toBe('One report')
  })
})

describe('the verdict', () => {
  it('names who gives which of two values that cannot both hold', () => {
    expect(verdict({ by: ['Port'], says: '14' }, { by: ['Union'], says: '24' })).toBe(
      'Port gives 14, Union gives 24; they cannot both be right.',
    )
  })

  it('tells an update over time from a contradiction', () => {
    const rising = fact('f', [
      { by: ['a'], says: '14', asOf: '2025-02-10' },
      { by: ['b'], says: '24', asOf: '2025-02-12' },
    ])
    expect(verdictOn(rising, english)).toBe(
      'The figures rise with time, from 14 to 24, which may be an update rather than a contradiction.',
    )
    expect(agreementInWords(rising, english).word).toBe('Rising')
  })

  it('tells a revision of one claimant from a difference between two', () => {
    expect(
      verdict(
        { by: ['Port'], says: '160', asOf: '2025-02-10' },
        { by: ['Port'], says: '240', asOf: '2025-02-18' },
        { by: ['Union'], says: '240', asOf: '2025-02-18' },
      ),
    ).toContain('Port has replaced its own 160 with 240.')
  })

  it('sets another population apart', () => {
    expect(
      verdict(
        { by: ['a'], says: '14' },
        { by: ['b'], says: '14' },
        { by: ['c'], says: '24', population: 'treated in hospital' },
      ),
    ).toContain('“Treated in hospital” is another count, set apart.')
  })

  it('names a copying error', () => {
    expect(
      verdict(
        { in: 'gazette', by: ['a'], says: '14', outlet: 'Gazette' },
        { by: ['b'], says: '14' },
        { by: ['a'], says: '41', outlet: 'Mirror', copyOf: 'gazette' },
      ),
    ).toContain('Mirror is a copy, and gives 41 where the original gives 14: a copying error.')
  })

  it('says that nobody is named for a number', () => {
    expect(verdict({ by: ['a'], says: '14' }, { says: '24', outlet: 'Coast Radio' })).toContain(
      'Coast Radio names nobody for 24.',
    )
    expect(verdict({ says: '24', outlet: 'Coast Radio' })).toBe(
      'Coast Radio alone says so, and names nobody.',
    )
  })

  it('says who denies it', () => {
    expect(verdict({ by: ['a'], says: '14' }, { by: ['Ministry'], stance: 'denies' })).toContain(
      'Ministry denies it.',
    )
  })

  it('agrees in number when several say so and one denies it', () => {
    const denied = fact('f', [{ by: ['A'] }, { by: ['B'] }, { by: ['C'], stance: 'denies' }], {
      kind: 'statement',
    })
    expect(verdictOn(denied, german)).toContain('bestreitet es.')
  })
})

describe('the line to be said', () => {
  it('says who, when, by way of what, and who else', () => {
    const agreed = fact('f', [
      { ...port, says: '14' },
      { by: ['Fire service'], outlet: 'National Wire', says: '14' },
    ])
    expect(sayLine(agreed, english, '2025')).toBe(
      'Port authority, on 10 February, by way of one paper; a second origin agrees',
    )
    expect(sayLine(agreed, german, '2025')).toBe(
      'Port authority, am 10. Februar, über eine Zeitung; ein zweiter Ursprung stimmt zu',
    )
  })

  it('names no paper where the claimant published it itself', () => {
    expect(sayLine(fact('f', [{ ...port, outlet: 'Port authority', says: '14' }]), english, '2025')).toBe(
      'Port authority, on 10 February; no second origin',
    )
  })

  it('says that nobody is named', () => {
    expect(sayLine(fact('f', [{ outlet: 'Coast Radio', says: '24' }]), english, '2025')).toBe(
      'Coast Radio, naming nobody; no second origin',
    )
  })

  it('never leaves a difference out', () => {
    const differ = fact('f', [
      { ...port, says: '14' },
      { by: ['Union'], outlet: 'Radio', says: '24' },
    ])
    expect(sayLine(differ, english, '2025')).toContain('; another report differs')
  })
})

describe('dates', () => {
  it('writes what EDTF can say', () => {
    const dates = [
      '2025-02-10',
      '2025-02',
      '2025',
      '2025-02~',
      '2025-22',
      '201X',
      '2025-02-10/..',
      '[2025-02-01..2025-02-10]',
    ]
    expect(dates.map(date => writeDate(date, english))).toEqual([
      '10 February 2025',
      'February 2025',
      '2025',
      'about February 2025',
      'summer 2025',
      '2010s',
      'since 10 February 2025',
      '1–10 February 2025',
    ])
  })

  it('leaves the year out where it is understood', () => {
    expect(writeDate('2025-02-11', english, 'short', '2025')).toBe('11 Feb')
    expect(writeDate('2024-02-11', english, 'short', '2025')).toBe('11 Feb 2024')
    expect(writeDate('2025-02-11', german, 'long', '2025')).toBe('11. Februar')
  })
})
