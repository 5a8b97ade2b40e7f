import { describe, expect, it } from 'vitest'
import { compareFact } from '../../src/editions/compare-facts.ts'
import { editionFact } from '../../src/editions/edition-fact.ts'
import { ownRevisions } from '../../src/editions/own-revisions.ts'
import { natureOf, valueChangeOf } from '../../src/editions/value-change.ts'
import type { FactChange } from '../../src/model/edition.ts'
import type { Sketch } from '../facts/build-evidence.ts'
import { fact } from '../render/build.ts'

function change(before: readonly Sketch[], after: readonly Sketch[]): FactChange {
  const found = compareFact(editionFact(fact('dead', before), 1), editionFact(fact('dead', after), 1))
  if (found === null) throw new Error('Nothing has changed.')
  return found
}

const ministry = (says: string, asOf: string, issued = asOf): Sketch => ({
  by: ['ministry'],
  in: `release of ${issued}`,
  says,
  asOf,
  issued,
})
const first = ministry('37', '2026-09-13')
const later = ministry('44', '2026-09-21')
const corrigendum = ministry('31', '2026-09-13', '2026-09-21')

describe('a value that is another than in an earlier edition', () => {
  it('is updated where its claimant counts more for a later day', () => {
    expect(valueChangeOf(change([first], [first, later]))).toBe('updated')
    expect(natureOf(change([first], [first, later]))).toBe('update')
  })

  it('is updated too where the older report gave way to the newer', () => {
    expect(valueChangeOf(change([first], [later]))).toBe('updated')
  })

  it('is corrected where its claimant takes the figure back for the same day', () => {
    expect(valueChangeOf(change([first], [first, corrigendum]))).toBe('corrected')
    expect(natureOf(change([first], [first, corrigendum, later]))).toBe('correction')
  })

  it('is updated where only what had been replaced by then was corrected', () => {
    const second = ministry('39', '2026-09-15')
    const found = change([first, second], [first, second, later, corrigendum])
    expect(valueChangeOf(found)).toBe('updated')
    expect(natureOf(found)).toBe('either')
  })

  it('is corrected where nobody has said anything new', () => {
    expect(valueChangeOf(change([first], [{ ...first, says: '73' }]))).toBe('corrected')
    const second: Sketch = { by: ['union'], in: 'radio', says: '35', asOf: '2026-09-13' }
    expect(valueChangeOf(change([first, second], [first]))).toBe('corrected')
  })

  it('is reported otherwise where others have spoken since', () => {
    const union: Sketch = { by: ['union'], in: 'radio', says: '52', asOf: '2026-09-21' }
    expect(valueChangeOf(change([first], [first, union]))).toBe('reported')
    expect(natureOf(change([first], [first, union]))).toBe('update')
  })

  it('is neither where nothing tells whether the earlier one was wrong', () => {
    const fewer = ministry('31', '2026-09-21')
    expect(valueChangeOf(change([first], [first, fewer]))).toBe('replaced')
    expect(natureOf(change([first], [first, fewer]))).toBe('either')
  })
})

describe('a claimant’s own revisions', () => {
  it('tell an update and a correction of one claimant side by side', () => {
    const found = ownRevisions(change([first], [first, later, corrigendum]))
    expect(found.map(({ kind, day }) => [kind, day])).toEqual([
      ['corrected', '2026-09-13'],
      ['updated', '2026-09-21'],
    ])
  })

  it('are none where two outlets give one claimant otherwise on the same day', () => {
    const carried: Sketch = { ...first, in: 'courier', says: '73' }
    expect(ownRevisions(change([first], [first, carried]))).toEqual([])
  })
})
