import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/model/value.ts'
import { compareValues, equalValues, orderValues, overlaps } from '../../src/values/comparison.ts'
import { findMentions } from '../../src/values/mentions.ts'

function value(words: string): Value {
  const [mention] = findMentions(words, '2025-02-11')
  if (!mention) throw new Error(`no value in "${words}"`)
  return mention.value
}

describe('compareValues', () => {
  it.each([
    ['14', '14', 'equal'],
    ['fourteen', '14', 'equal'],
    ['at least 143', 'no fewer than 143', 'equal'],
    ['at least 143', 'at least 139', 'overlapping'],
    ['at least 14', 'more than 14', 'overlapping'],
    ['about 24', 'two dozen', 'overlapping'],
    ['nearly 100', '90', 'overlapping'],
    ['nearly 100', '103', 'disjoint'],
    ['up to 6,000', 'between 4,000 and 6,000', 'overlapping'],
    ['more than 2,500', 'between 4,000 and 6,000', 'disjoint'],
    ['dozens', '60', 'overlapping'],
    ['dozens', '170', 'disjoint'],
    ['14', '15', 'disjoint'],
    ['half of it', '50 percent', 'equal'],
    ['a third of it', '30 percent', 'disjoint'],
    ['$5,000', '$5,000', 'equal'],
    ['late 2014', '2014', 'overlapping'],
    ['late 2014', '2015', 'disjoint'],
    ['10 February', '2025-02-10', 'equal'],
  ])('takes "%s" and "%s" for %s', (one, other, expected) => {
    expect(compareValues(value(one), value(other))).toBe(expected)
    expect(compareValues(value(other), value(one))).toBe(expected)
  })

  it.each([
    ['$5,000', '500,000 rubles'],
    ['$5,000', '5,000'],
    ['500 rupees', '500 rupees'],
    ['90 percent', '90'],
    ['14 percent', '14 percentage points'],
    ['2014', '14'],
  ])('does not compare "%s" with "%s"', (one, other) => {
    expect(compareValues(value(one), value(other))).toBeNull()
    expect(overlaps(value(one), value(other))).toBe(false)
  })

  it('compares names letter for letter, whatever the spaces and apostrophes', () => {
    const name = (text: string): Value => ({ kind: 'name', name: text })
    expect(equalValues(name('East  Quay’s'), name("East Quay's"))).toBe(true)
    expect(compareValues(name('East Quay'), name('West Quay'))).toBe('disjoint')
    expect(compareValues(name('East Quay'), value('14'))).toBeNull()
  })
})

describe('orderValues', () => {
  it('orders by the lower ends, then the upper', () => {
    const words = ['at least 143', '139', 'more than 130', '143']
    const sorted = words.map(value).sort((one, other) => orderValues(one, other) ?? 0)
    expect(sorted.map(sortedValue => 'words' in sortedValue && sortedValue.words)).toEqual([
      'more than 130',
      '139',
      '143',
      'at least 143',
    ])
  })

  it('orders dates', () => expect(orderValues(value('2014'), value('late 2014'))).toBeLessThan(0))
  it('does not order what cannot be compared', () => expect(orderValues(value('$5'), value('5'))).toBeNull())
})
