import { describe, expect, it } from 'vitest'
import { editDistance, nearestName, suggestName } from '../../src/schema/nearest-name.ts'

describe('the nearest known name', () => {
  it.each([
    ['pionts', 'points'],
    ['poins', 'points'],
    ['Points', 'points'],
    ['source-differ', 'sources-differ'],
  ])('of %s is %s', (typed, known) => {
    expect(nearestName(typed, ['points', 'quote', 'sources-differ'])).toBe(known)
  })

  it('is none where nothing is close', () => {
    expect(nearestName('banana', ['points', 'quote'])).toBeNull()
  })

  it('a swap of neighbours is one edit', () => {
    expect(editDistance('abcd', 'acbd')).toBe(1)
  })

  it('few known names are all listed where none is close', () => {
    expect(suggestName('banana', ['quote', 'points'])).toBe('Known: points, quote.')
  })
})
