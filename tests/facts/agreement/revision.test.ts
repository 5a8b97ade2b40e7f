import { describe, expect, it } from 'vitest'
import { revisionIn, revisionOf } from '../../../src/facts/agreement/revision.ts'
import { fact } from '../../render/build.ts'
import { evidence, type Sketch } from '../build-evidence.ts'

const kindOf = (old: Sketch, by: Sketch) => revisionOf(evidence(old), evidence(by))

describe('a claimant’s later statement', () => {
  it('updates a count that has grown with the days it describes', () => {
    expect(kindOf({ says: '37', asOf: '2026-09-13' }, { says: '44', asOf: '2026-09-21' })).toBe('updated')
    expect(kindOf({ says: '37', issued: '2026-09-13' }, { says: '44', issued: '2026-09-21' })).toBe('updated')
  })

  it('updates a share whichever way it goes', () => {
    expect(kindOf({ says: '3.0%', asOf: '2026-09-13' }, { says: '2.5%', asOf: '2026-09-21' })).toBe('updated')
  })

  it('corrects a figure for the day that it says it describes', () => {
    expect(kindOf({ says: '37', asOf: '2026-09-13' }, { says: '31', asOf: '2026-09-13' })).toBe('corrected')
    expect(kindOf({ says: '31', issued: '2026-09-13' }, { says: '37', asOf: '2026-09-13' })).toBe('corrected')
  })

  it('does not tell which where a count falls, a date is moved, or one day has two reports', () => {
    expect(kindOf({ says: '37', asOf: '2026-09-13' }, { says: '31', asOf: '2026-09-21' })).toBe('replaced')
    expect(
      kindOf(
        { says: 'date:2026-09-21', asOf: '2026-09-13' },
        { says: 'date:2026-09-28', asOf: '2026-09-22' },
      ),
    ).toBe('replaced')
    expect(kindOf({ says: '7', issued: '2026-09-13' }, { says: '9', issued: '2026-09-13' })).toBe('replaced')
  })

  it('corrects a date in words that say so', () => {
    const by = {
      ...evidence({ says: 'date:2026-08-17', issued: '2026-09-22' }),
      quote: 'corrected from 21 August to 17 August 2026',
    }
    expect(revisionOf(evidence({ says: 'date:2026-08-21', issued: '2026-09-13' }), by)).toBe('corrected')
  })

  it('is held against the value that stands', () => {
    const counts = fact('dead', [
      { by: ['ministry'], says: '37', asOf: '2026-09-13' },
      { by: ['union'], says: '52', asOf: '2026-09-15' },
      { by: ['ministry'], says: '44', asOf: '2026-09-21' },
    ])
    const [group] = counts.groups
    const [old] = group?.superseded ?? []
    expect(group && old && revisionIn(group, old)).toBe('updated')
  })
})
