import { describe, expect, it } from 'vitest'
import type { Amount, Value } from '../../src/model/value.ts'
import { writeDate } from '../../src/render/dates.ts'
import { headingOf } from '../../src/render/wording/claim-heading.ts'
import { consensusAsFigure, consensusInWords } from '../../src/render/wording/consensus-words.ts'
import { sayLine } from '../../src/render/wording/say-line.ts'
import { agreementInWords, backingInWords, supportInWords } from '../../src/render/wording/support-words.ts'
import { verdictOn } from '../../src/render/wording/verdict.ts'
import { parseEdtf } from '../../src/values/dates/edtf.ts'
import { readValue, type Sketch } from '../facts/build-evidence.ts'
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

  it('leaves the capital of a sentence with its source', () => {
    expect(value({ says: 'Dozens of people' })).toBe('dozens')
    expect(value({ says: 'Nearly two thirds' })).toBe('nearly two thirds')
  })

  it('writes numbers and money for the language', () => {
    const money = fact('f', [{ says: '£10,000' }])
    expect(consensusInWords(money, english)).toBe('£10,000')
    expect(consensusInWords(money, german)).toBe('10.000\u00a0£')
  })

  it('keeps the words of money whose currency is not told, and of percentage points', () => {
    expect(value({ says: '1.8 billion francs' })).toBe('1.8 billion francs')
    expect(value({ says: 'about 4.2 percentage points' })).toBe('about 4.2 percentage points')
  })

  it('says that reports differ, with both ends', () => {
    expect(value({ by: ['a'], says: '14' }, { by: ['b'], says: '24' })).toBe('14 to 24 (reports differ)')
  })

  it('runs up to the end of a range that reaches beyond the others', () => {
    const displaced = [
      { by: ['a'], says: 'between 44,000 and 51,000' },
      { by: ['b'], says: '46,000' },
      { by: ['c'], says: '49,500' },
    ]
    expect(value(...displaced)).toBe('44,000 to 51,000 (reports differ)')
    expect(figure(...displaced)).toBe('44,000–51,000')
    expect(verdict(...displaced)).toContain('from 44,000 to 51,000')
  })

  it('does not take what a bound leaves open for the highest figure', () => {
    const dead = [
      { by: ['a'], says: 'killed 39' },
      { by: ['b'], says: 'at least 52' },
      { by: ['c'], says: 'killed 58' },
    ]
    expect(value(...dead)).toBe('39 to 58 (reports differ)')
  })

  it('tells a figure once that one report rounds and another gives', () => {
    const rates = [
      { by: ['a'], says: '3 percent' },
      { by: ['b'], says: 'about 3 percent' },
      { by: ['c'], says: '4 percent' },
    ]
    expect(value(...rates)).toBe('3% to 4% (reports differ)')
    expect(figure(...rates)).toBe('3–4%')
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

  it('writes a figure and more than it as at least that figure', () => {
    const counts = [
      { by: ['a'], says: 'killed 60' },
      { by: ['b'], says: 'more than 60' },
    ]
    expect(value(...counts)).toBe('at least 60')
    expect(figure(...counts)).toBe('60+')
  })

  it('does not let the words of a lower end be read as those of the range', () => {
    expect(value({ by: ['a'], says: 'up to 14' }, { by: ['b'], says: '24' })).toBe(
      'up to 14 or 24 (reports differ)',
    )
  })
})

describe('a range as a figure', () => {
  const range = (says: string, book = english) =>
    consensusAsFigure(fact('f', [{ says }]), book)?.replaceAll('\u00a0', ' ')

  it('tells once what both ends have in common', () => {
    expect(range('between 37 million and 38 million')).toBe('37–38 million')
    expect(range('between €180 million and €220 million')).toBe('€180–220 million')
    expect(range('between €180 million and €220 million', german)).toBe('180–220 Millionen €')
    expect(range('between 60 percent and 62 percent')).toBe('60–62%')
    expect(range('between 4,000 and 6,000')).toBe('4,000–6,000')
  })

  it('leaves with an end what it alone has', () => {
    expect(range('between 950,000 and 1.2 million')).toBe('950,000–1.2 million')
    expect(figure({ by: ['a'], says: 'at least 9' }, { by: ['b'], says: 'at least 11' })).toBe('11+')
  })
})

describe('a claim in a heading', () => {
  const statement = (...sketches: readonly Sketch[]) =>
    headingOf({ ...fact('f', sketches, { kind: 'statement' }), claim: 'The pump failed' }, english)

  it('is set as it is where somebody says so without a reserve', () => {
    expect(statement({ by: ['a'] }, { by: ['b'], hedge: 'likely' })).toBe('The pump failed')
  })

  it('is not told as if it were so where somebody denies or doubts it', () => {
    expect(statement({ by: ['a'] }, { by: ['b'], stance: 'denies' })).toBe('Disputed: The pump failed')
    expect(statement({ by: ['a'] }, { by: ['b'], stance: 'doubts' })).toBe('Doubted: The pump failed')
  })

  it('keeps the reserve that everybody has', () => {
    expect(statement({ by: ['a'], hedge: 'likely' })).toBe('Said to be likely: The pump failed')
    expect(statement({ by: ['a'], hedge: 'alleged' })).toBe('Alleged: The pump failed')
    expect(statement({ by: ['a'], hedge: 'alleged' }, { by: ['b'], hedge: 'possible' })).toBe(
      'Told with reservations: The pump failed',
    )
  })

  it('stands before the value of a figure, on which reports may differ', () => {
    const heading = headingOf(
      fact('f', [{ says: '14' }, { by: ['b'], says: '24', stance: 'denies' }]),
      english,
    )
    expect(heading).toContain(': 14')
    expect(heading).not.toContain('Disputed')
  })

  it('stands alone where the same is told in several currencies', () => {
    const pay = (...sketches: readonly Sketch[]) => headingOf(fact('f', sketches), english)
    const pounds: Sketch = { by: ['Port'], says: '£10,000' }
    expect(pay(pounds)).toContain(': £10,000')
    expect(pay(pounds, { by: ['Insurer'], says: 'more than €9,000' })).not.toContain('10,000')
  })
})

describe('a vague date', () => {
  const dates = (...words: readonly string[]) =>
    fact(
      'f',
      words.map((says, index) => ({ by: [`c${index}`], says })),
      { kind: 'date' },
    )

  it('keeps the words of its source wherever it is written', () => {
    expect(consensusInWords(dates('late 2024'), english)).toBe('late 2024')
    expect(consensusInWords(dates('the end of 2024'), english)).toBe('end of 2024')
    expect(consensusInWords(dates('Early summer 2024'), english)).toBe('early summer 2024')
    expect(consensusAsFigure(dates('late 2024'), english)).toBe('late 2024')
    expect(consensusInWords(dates('late 2024', '12 January 2026'), english)).toBe(
      'late 2024 or 12 January 2026 (reports differ)',
    )
    expect(consensusInWords(dates('late 2024', 'March 2024'), english)).toBe(
      'March 2024 or late 2024 (reports differ)',
    )
    expect(verdictOn(dates('late 2024', 'November 2024', '12 January 2026'), english)).toBe(
      'Reports give late 2024, November 2024, or 12 January 2026; they cannot all be right.',
    )
  })

  it('is said anew in another language', () => {
    expect(consensusInWords(dates('date:2024-39'), german)).toBe('Ende 2024')
  })
})

describe('a span of days', () => {
  const days = (words: string) =>
    consensusInWords(fact('f', [{ says: words, issued: '2026-09-15' }], { kind: 'date' }), english)

  it('keeps its words where they tell the year', () => {
    expect(days('between 29 and 30 July 2026')).toBe('between 29 and 30 July 2026')
  })

  it('is written with its year where they do not', () => {
    const value = { ...parseEdtf('2026-07-29/2026-07-30'), words: '29 to 30 July' } as Value
    const told = fact('f', [{ says: 'date:2026-07-29/2026-07-30' }], { kind: 'date' })
    expect(consensusInWords({ ...told, consensus: { kind: 'value', value } }, english)).toBe(
      '29–30 July 2026',
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

  it('tells who gives the printed figure from who only allows it', () => {
    const words = (...sketches: readonly Sketch[]) => supportInWords(fact('f', sketches), english)
    expect(words({ by: ['a'], says: '310' }, { by: ['b'], says: 'up to 400' })).toBe(
      'one origin gives it; one more allows it',
    )
    expect(words({ by: ['a'], says: 'at least 14' }, { says: '16' })).toBe(
      'no independent origin gives it; one allows it; one more unattributed',
    )
  })

  it('does not call a lone unattributed report "one more"', () => {
    expect(supportInWords(fact('f', [{ says: '14' }]), english)).toBe('one unattributed report')
  })

  it('is not told twice of a single report, nor of what was looked for in places that stand beneath', () => {
    const backing = (...sketches: readonly Sketch[]) => backingInWords(fact('f', sketches), english)
    expect(backing({ by: ['port'], says: '14' })).toBe('')
    expect(backing({ says: '14' })).toBe(', unattributed')
    expect(backing({ by: ['port'], says: '14', hedge: 'likely' })).toBe(', hedged')
    expect(backing({ in: 'gazette', by: ['port'], says: '14' }, { says: '14', copyOf: 'gazette' })).toBe(
      '; one copy not counted',
    )
    expect(backing({ by: ['port'], says: '14' }, { by: ['union'], says: '14' })).toBe(
      ': two independent origins',
    )
    const absence = fact('f', [], { kind: 'absence', searched: ['the register'] })
    expect(backingInWords(absence, english)).toBe('')
  })

  it('says why reports cannot be compared', () => {
    const backing = (...sketches: readonly Sketch[]) => backingInWords(fact('f', sketches), english)
    const one: Sketch = { in: 'gazette', says: '14' }
    expect(backing(one, { ...one })).toContain(', from a common source: ')
    expect(
      backing({ by: ['port'], says: '14' }, { by: ['hospital'], says: '23', population: 'treated' }),
    ).toContain(', of different things: ')
    expect(backing({ by: ['port'], says: '£10' }, { by: ['insurer'], says: '€9' })).toContain(
      ', in several units: ',
    )
  })

  it('says of a single report that it is one, not that it cannot be compared', () => {
    expect(agreementInWords(fact('f', [{ by: ['port'], says: '14' }]), english).word).toBe('One report')
  })
})

describe('the verdict', () => {
  it('tells every sum where currencies do not compare, and none where other things are counted', () => {
    const pounds: Sketch = { by: ['Port'], says: '£10,000' }
    const euros: Sketch = { by: ['Insurer'], says: 'more than €9,000' }
    expect(verdict(pounds, euros)).toBe(
      'Reports give £10,000 and more than €9,000, which are not set against one another.',
    )
    const treated: Sketch = { by: ['Hospital'], says: '23', population: 'treated' }
    expect(verdict({ by: ['Port'], says: '14' }, treated)).toContain('The reports count different things')
  })

  it('names who gives which of two values that cannot both hold', () => {
    expect(verdict({ by: ['Port'], says: '14' }, { by: ['Union'], says: '24' })).toBe(
      'Port gives 14, Union gives 24; they cannot both be right.',
    )
  })

  it('calls nobody wrong where values are apart only as far as bounds are read', () => {
    const atLeast: Sketch = { by: ['Port'], says: 'at least 14' }
    expect(verdict(atLeast, { by: ['Union'], says: '140' })).toBe(
      'Port gives at least 14, Union gives 140; read as estimates they differ, as worded both could be true.',
    )
    const strength = ['more than 2,500', 'up to 6,000', 'between 4,000 and 6,000']
    expect(verdict(...strength.map((says, index) => ({ by: [`origin ${index}`], says })))).toBe(
      'Reports give more than 2,500, up to 6,000, or between 4,000 and 6,000; read as estimates they differ, as worded all could be true.',
    )
    expect(verdict(atLeast, { by: ['Union'], says: '140' }, { by: ['Police'], says: '150' })).toContain(
      'they cannot all be right',
    )
    expect(verdict({ by: ['Port'], says: 'more than 60' }, { by: ['Union'], says: 'up to 20' })).toContain(
      'they cannot both be right',
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
    ).toContain('Port has updated its own 160 to 240.')
  })

  it('calls a fact updated, and not revised, where every earlier count was right for its day', () => {
    const word = (...sketches: Sketch[]) => agreementInWords(fact('f', sketches), english).word
    const first: Sketch = { by: ['Port'], says: '160', asOf: '2025-02-10', issued: '2025-02-10' }
    expect(word(first, { by: ['Port'], says: '240', asOf: '2025-02-18' })).toBe('Updated')
    expect(word(first, { ...first, says: '140', issued: '2025-02-18' })).toBe('Revised')
  })

  it('holds a denial of what was replaced against nothing', () => {
    const moved = fact(
      'f',
      [
        { by: ['Ministry'], says: 'date:2026-09-21', issued: '2026-09-13' },
        { by: ['Cluster'], stance: 'denies', issued: '2026-09-17' },
        { by: ['Ministry'], says: 'date:2026-09-28', issued: '2026-09-22' },
      ],
      { kind: 'date' },
    )
    expect(verdictOn(moved, english)).toBe(
      'Ministry has replaced its own 21 September 2026 with 28 September 2026. Cluster disputed what was said before.',
    )
    expect(moved.support.against).toBe(0)
  })

  it('tells neither an update nor a correction where a later count is lower', () => {
    const sketches: Sketch[] = [
      { by: ['Port'], says: '240', asOf: '2025-02-10' },
      { by: ['Port'], says: '160', asOf: '2025-02-18' },
    ]
    expect(verdict(...sketches)).toContain('Port has replaced its own 240 with 160.')
  })

  it('tells what was corrected for a day behind, which a newer count would hide', () => {
    const counts: Sketch[] = [
      { by: ['Ministry'], says: '37', asOf: '2025-02-13', issued: '2025-02-14' },
      { by: ['Ministry'], says: '31', asOf: '2025-02-13', issued: '2025-02-22' },
      { by: ['Ministry'], says: '44', asOf: '2025-02-21', issued: '2025-02-22' },
    ]
    expect(verdict(...counts)).toContain('Ministry has corrected its 37 as of 13 February 2025 to 31.')
    expect(verdict(...counts.slice(1))).not.toContain('corrected')
    expect(verdict(...counts)).toContain('Ministry has updated its own 31 to 44.')
    expect(verdict(...counts.slice(0, 2))).toContain(
      'Ministry has corrected its 37 as of 13 February 2025 to 31.',
    )
  })

  it('gives the ends of a range that no single report has in common with all', () => {
    expect(verdict({ by: ['a'], says: 'between 180 and 220' }, { by: ['b'], says: 'up to 400' })).toBe(
      'No report contradicts another; they give between 180 and 220 or up to 400.',
    )
    expect(value({ by: ['a'], says: 'between 180 and 220' }, { by: ['b'], says: 'up to 400' })).toBe(
      'between 180 and 220 or up to 400',
    )
  })

  it('says that a claim is only told with a hedge', () => {
    const told = (...sketches: readonly Sketch[]) =>
      verdictOn(fact('f', sketches, { kind: 'statement' }), english)
    expect(told({ by: ['Fire brigade'], hedge: 'likely' }, { by: ['Ministry'], stance: 'denies' })).toBe(
      'Said by Fire brigade. Told as likely, not as certain. Denied by Ministry.',
    )
    expect(told({ by: ['a'], hedge: 'alleged' })).toBe('Only a says so. Told as an allegation.')
    expect(told({ by: ['a'], hedge: 'likely' }, { by: ['b'] })).not.toContain('Told')
  })

  it('begins every sentence with a capital', () => {
    expect(verdict({ by: ['operator'], says: '24' }, { by: ['Ministry'], says: '25' })).toBe(
      'Operator gives 24, Ministry gives 25; they cannot both be right.',
    )
  })

  it('leaves a name alone that is spelt in its own way', () => {
    expect(verdict({ says: '24', outlet: 'gazette.example' })).toBe(
      'gazette.example alone says so, and names nobody.',
    )
  })

  it('names the facts that a figure was computed from', () => {
    const parts = [fact('crew', [{ says: '3' }]), fact('dockers', [{ says: '14' }])]
    const result = readValue('17') as Amount
    const sum = fact('sum', [], { derivation: { operation: 'sum', parts, result } })
    expect(verdictOn(sum, english)).toBe(
      'Computed from “Claim of crew” and “Claim of dockers”; no report states it.',
    )
  })

  it('says of a computed figure which of its parts reports differ on', () => {
    const differing = fact('dockers', [
      { by: ['a'], says: '14' },
      { by: ['b'], says: '24' },
    ])
    const parts = [fact('crew', [{ says: '3' }]), differing]
    const result = readValue('between 17 and 27') as Amount
    const sum = fact('sum', [], { derivation: { operation: 'sum', parts, result } })
    expect(verdictOn(sum, english)).toMatch(/no report states it\. Reports differ on “Claim of dockers”\.$/)
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
      'Denied by Ministry.',
    )
  })

  it('says who is on one side, names with commas parted by semicolons', () => {
    const told = (...names: readonly string[]) =>
      verdictOn(
        fact('f', [...names.map(name => ({ by: [name] })), { by: ['Ministry'], stance: 'denies' }], {
          kind: 'statement',
        }),
        english,
      )
    expect(told('Port', 'Pilots')).toBe('Said by Port and Pilots. Denied by Ministry.')
    expect(told('Port', 'A. Rowan, port police')).toBe(
      'Said by Port; A. Rowan, port police. Denied by Ministry.',
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

  it('says who says what where reports differ, and never that more agree', () => {
    const differ = fact('f', [
      { ...port, says: 'at least 9' },
      { by: ['Ministry'], says: '11' },
      { by: ['two diplomats'], says: '11' },
      { by: ['Union'], says: '9', hedge: 'likely' },
      { outlet: 'Radio', says: '11' },
      { by: ['Pilots'], says: 'at least 9' },
    ])
    expect(sayLine(differ, english, '2025')).toBe(
      'Port authority, on 10 February, by way of one paper: at least 9; likewise Pilots; ' +
        '11 according to Ministry, two diplomats, and Radio (naming nobody); 9 (said to be likely) according to Union',
    )
    expect(
      sayLine(
        fact(
          'f',
          [port, { by: ['Union'], says: '24' }].map(sketch => ({ says: '14', ...sketch })),
        ),
        german,
        '2025',
      ),
    ).toBe('Port authority, am 10. Februar, über eine Zeitung: 14; 24 laut Union')
  })

  it('says of many other values the lowest and the highest', () => {
    const many = ['14', '17', '24', '31', '40'].map((says, index) => ({ by: [`c${index}`], says }))
    expect(sayLine(fact('f', many), english, null)).toBe('c0, by way of one paper: 14; others from 17 to 40')
  })

  it('says a hedge aloud, with whom it is of', () => {
    const statement = { kind: 'statement' } as const
    const lone = fact('f', [{ by: ['Brigade'], hedge: 'likely' }], statement)
    expect(sayLine(lone, english, null)).toBe(
      'Brigade, by way of one paper, said to be likely; no second origin',
    )
    const denied = [
      { by: ['Port'] },
      { by: ['Brigade'], hedge: 'likely' },
      { by: ['Owner'], stance: 'denies' },
    ] as const
    expect(sayLine(fact('f', denied, statement), english, null)).toBe(
      'Port, by way of one paper; likewise Brigade (said to be likely); Owner denies it',
    )
  })

  it('says who else says so, and who denies it', () => {
    const denied = fact('f', [{ by: ['Port'] }, { by: ['Union'] }, { by: ['owner'], stance: 'denies' }], {
      kind: 'statement',
    })
    expect(sayLine(denied, english, null)).toBe('Port, by way of one paper; likewise Union; owner denies it')
  })

  it('tells of another count on which reports differ', () => {
    const treated = { population: 'treated' }
    const line = sayLine(
      fact('f', [
        { ...port, says: '14' },
        { by: ['a'], says: '14' },
        { by: ['b'], says: '20', ...treated },
        { by: ['c'], says: '30', ...treated },
      ]),
      english,
      '2025',
    )
    expect(line).toBe(
      'Port authority, on 10 February, by way of one paper; a second origin agrees; reports differ on “treated”',
    )
  })

  it('begins with who gives the figure that is printed, and tells agreeing from not contradicting', () => {
    const consistent = fact('f', [
      { by: ['traders'], says: 'up to 400', outlet: 'Herald' },
      { by: ['Ministry'], says: '310', outlet: 'Ministry' },
    ])
    expect(sayLine(consistent, english, null)).toBe('Ministry; one more origin does not contradict it')
  })

  it('names who stands between once, and never twice under one name', () => {
    const by = (outlet: string, chain: readonly string[]) =>
      sayLine(fact('f', [{ by: chain, outlet, says: '14' }]), english, null)
    expect(by('UN', ['UN', 'UN experts'])).toBe('UN experts, by way of UN; no second origin')
    expect(by('Gazette', ['UN', 'UN'])).toBe('UN, by way of one paper; no second origin')
    expect(by('Ministry of Energy, Republic of Karvia', ['Ministry of Energy', 'Security Service'])).toBe(
      'Security Service, by way of Ministry of Energy; no second origin',
    )
    expect(by('the Ministry of Energy', ['ministry of energy'])).toBe('Ministry of energy; no second origin')
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
      'early February 2025',
    ])
  })

  it('keeps parts, quarters and halves of a year and of a decade as they are said', () => {
    const said = [
      '2024-37',
      '2024-38',
      '2024-39',
      '2024-33',
      '2024-41',
      '[1994..1996]',
      '[2024-03-21..2024-03-31]',
    ]
    expect(said.map(date => writeDate(date, english))).toEqual([
      'early 2024',
      'mid-2024',
      'late 2024',
      'the first quarter of 2024',
      'the second half of 2024',
      'mid-1990s',
      'late March 2024',
    ])
    expect(writeDate('2024-39', german)).toBe('Ende 2024')
    expect(writeDate('[2024-03-11..2024-03-17]', english)).toBe('11–17 March 2024')
  })

  it('does not make a span of two dates of which one is meant, or both', () => {
    expect(writeDate('[2025-02-10,2025-10-02]', english)).toBe('10 February or 2 October 2025')
    expect(writeDate('{2023-07,2023-12}', english)).toBe('July and December 2023')
  })

  it('leaves the year out where it is understood', () => {
    expect(writeDate('2025-02-11', english, 'short', '2025')).toBe('11 Feb')
    expect(writeDate('2024-02-11', english, 'short', '2025')).toBe('11 Feb 2024')
    expect(writeDate('2025-02-11', german, 'long', '2025')).toBe('11. Februar')
  })
})
