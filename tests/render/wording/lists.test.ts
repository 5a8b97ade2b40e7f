import { describe, expect, it } from 'vitest'
import { joinChoices, joinNames } from '../../../src/render/wording/lists.ts'

describe('values of which one holds', () => {
  it('are joined as the language joins them', () => {
    expect(joinChoices(['4,000', '5,000', '6,000'], 'en')).toMatch(/^4,000, 5,000,? or 6,000$/)
    expect(joinChoices(['Frankreich', 'Italien'], 'de')).toBe('Frankreich oder Italien')
  })

  it('are parted by semicolons where one is a list itself', () => {
    expect(joinChoices(['France', 'France and Italy'], 'en')).toBe('France; or France and Italy')
    expect(joinChoices(['Britain, the US', 'the US'], 'en')).toBe('Britain, the US; or the US')
    expect(joinChoices(['Riga und Bremen', 'Riga', 'Bremen'], 'de')).toBe(
      'Riga und Bremen; Riga; oder Bremen',
    )
  })

  it('are told as they are where there is one', () => {
    expect(joinChoices(['France and Italy'], 'en')).toBe('France and Italy')
    expect(joinChoices([], 'en')).toBe('')
  })
})

describe('names', () => {
  it('are parted by semicolons where one has a comma', () => {
    expect(joinNames(['A. Rowan, port police', 'B. Hale'], 'en')).toBe('A. Rowan, port police; B. Hale')
    expect(joinNames(['A. Rowan', 'B. Hale'], 'en')).toBe('A. Rowan and B. Hale')
  })
})
