import { describe, expect, it } from 'vitest'
import { groupEvidence } from '../../../src/facts/agreement/agreement.ts'
import type { Consensus, FactKind } from '../../../src/model/fact.ts'
import type { Value } from '../../../src/model/value.ts'
import { evidence, type Sketch } from '../build-evidence.ts'

interface Options {
  readonly kind?: FactKind
  readonly variants?: readonly string[]
  readonly preferred?: string
}

function consensus(sketches: readonly Sketch[], options: Options = {}): Consensus | null | undefined {
  const { kind = 'quantity', variants = [], preferred = null } = options
  return groupEvidence(sketches.map(evidence), { kind, variants, preferred })[0]?.consensus
}

/** Each report by another claimant in another source. */
const reports = (...words: string[]): Sketch[] => words.map(says => ({ by: [says], says }))

const say = (value: Value): string =>
  value.kind === 'amount'
    ? `${value.qualifier} ${value.figures.join(' ')}`.trim()
    : value.kind === 'date'
      ? value.edtf
      : value.name

function written(found: Consensus | null | undefined): string {
  if (!found) return 'none'
  if (found.kind === 'value') return say(found.value)
  if (found.kind === 'range') return `${say(found.low)} … ${say(found.high)}`
  return `differ: ${found.values.map(say).join(', ')}`
}

describe('consensus: the table in docs/evidence.md', () => {
  it('one value is that value', () => {
    expect(written(consensus(reports('14')))).toBe('exactly 14')
  })

  it('a range that another report’s upper bound reaches beyond stands beside it', () => {
    expect(written(consensus(reports('between 180 and 220', 'up to 400')))).toBe(
      'between 180 220 … up-to 400',
    )
    expect(written(consensus(reports('between 250 and 300', 'up to 400')))).toBe('between 250 300')
    expect(written(consensus(reports('310', 'up to 400')))).toBe('exactly 310')
    expect(written(consensus(reports('at least 8', 'up to 20')))).toBe('exactly 8 … exactly 20')
  })

  it('of lower bounds, the highest', () => {
    expect(written(consensus(reports('at least 139', 'at least 143', 'more than 130')))).toBe('at-least 143')
  })

  it('of one figure, more than it before at least it', () => {
    expect(written(consensus(reports('at least 130', 'more than 130')))).toBe('more-than 130')
  })

  it('of upper bounds, the lowest', () => {
    expect(written(consensus(reports('up to 6,000', 'fewer than 5,000')))).toBe('fewer-than 5000')
  })

  it('an exact figure inside bounds is exact', () => {
    expect(written(consensus(reports('at least 14', '15', 'about 15')))).toBe('exactly 15')
  })

  it('the narrower of two that overlap, where the other allows all of it', () => {
    expect(written(consensus(reports('dozens', 'between 30 and 40')))).toBe('between 30 40')
    expect(written(consensus(reports('at least 20', 'about 24')))).toBe('about 24')
  })

  it('a lower and an upper bound leave the range between them', () => {
    expect(written(consensus(reports('at least 14', 'up to 20')))).toBe('exactly 14 … exactly 20')
  })

  it('a lower and an upper bound that meet leave one figure', () => {
    expect(written(consensus(reports('at least 14', 'up to 14')))).toBe('exactly 14')
  })

  it('overlapping ranges leave what both hold', () => {
    expect(written(consensus(reports('between 10 and 20', 'between 15 and 30')))).toBe(
      'exactly 15 … exactly 20',
    )
  })

  it('where an end is only our reading, from the lowest report to the highest in their own words', () => {
    expect(written(consensus(reports('about 24', 'more than 25')))).toBe('about 24 … more-than 25')
  })

  it('reports that differ are all there, in order, and never averaged', () => {
    expect(written(consensus(reports('24', '14', '17')))).toBe('differ: exactly 14, exactly 17, exactly 24')
  })

  it('the preferred one is named, and hides none', () => {
    const found = consensus(
      [
        { in: 'gazette', by: ['port'], says: '24' },
        { in: 'radio', by: ['union'], says: '14' },
      ],
      { preferred: 'gazette' },
    )
    expect(found).toMatchObject({
      kind: 'differ',
      preferred: { figures: [24] },
      values: [{ figures: [14] }, { figures: [24] }],
    })
  })

  it('a figure that is denied is not one of the values', () => {
    const found = consensus([
      { by: ['port'], says: '14' },
      { by: ['owner'], says: '24', stance: 'denies' },
    ])
    expect(written(found)).toBe('differ: exactly 14')
  })

  it('a figure that its claimant has replaced is not one of the values', () => {
    const found = consensus([
      { by: ['port'], says: '14', asOf: '2025-02-10' },
      { by: ['port'], says: '17', asOf: '2025-02-12' },
    ])
    expect(written(found)).toBe('exactly 17')
  })

  it('a copy gives its value only where there is nothing else', () => {
    expect(
      written(
        consensus([
          { in: 'gazette', by: ['port'], says: '14' },
          { in: 'mirror', copyOf: 'gazette', says: '41' },
        ]),
      ),
    ).toBe('exactly 14')
    expect(written(consensus([{ in: 'mirror', copyOf: 'gazette', says: '41' }]))).toBe('exactly 41')
  })

  it('the most precise of dates that fit', () => {
    expect(
      written(consensus(reports('date:2025-02', 'date:2025-02-10', 'date:2025'), { kind: 'date' })),
    ).toBe('2025-02-10')
  })

  it('dates that overlap in part leave a range', () => {
    const dates = reports('date:2024-11/2025-01', 'date:2025-01/2025-02')
    expect(written(consensus(dates, { kind: 'date' }))).toBe('2024-11/2025-01 … 2025-01/2025-02')
  })

  it('the first spelling of a name with variants', () => {
    expect(
      written(
        consensus(reports('name:Mirova', 'name:Mirowa'), { kind: 'name', variants: ['Mirova', 'Mirowa'] }),
      ),
    ).toBe('Mirova')
  })

  it('statements have no value', () => {
    expect(written(consensus([{ by: ['port'] }, { by: ['union'] }], { kind: 'statement' }))).toBe('none')
  })
})
