import { describe, expect, it } from 'vitest'
import { sumsAndDifferences } from '../../src/values/figures.ts'

describe('sumsAndDifferences', () => {
  it('gives sums of two or more and differences of two, without the figures themselves', () => {
    expect(sumsAndDifferences([13, 170])).toEqual([157, 183])
    expect(sumsAndDifferences([1, 2, 4])).toEqual([3, 5, 6, 7])
  })

  it('gives nothing for one figure', () => expect(sumsAndDifferences([14])).toEqual([]))
  it('keeps decimals exact', () => expect(sumsAndDifferences([0.1, 0.2])).toContain(0.3))

  it('stays small for a quote full of figures', () => {
    const many = Array.from({ length: 30 }, (_, index) => index + 1)
    expect(sumsAndDifferences(many)).toContain(465)
    expect(sumsAndDifferences(many).length).toBeLessThan(1000)
  })
})
