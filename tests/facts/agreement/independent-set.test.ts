import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestIndependentSet } from '../../../src/facts/agreement/independent-set.ts'

/** By trying every subset. */
function largestByExhaustion(count: number, conflicts: (a: number, b: number) => boolean): number {
  let best = 0
  for (let subset = 0; subset < 2 ** count; subset++) {
    const members = Array.from({ length: count }, (_, item) => item).filter(item => subset & (1 << item))
    if (members.every(a => members.every(b => a === b || !conflicts(a, b))))
      best = Math.max(best, members.length)
  }
  return best
}

describe('largestIndependentSet', () => {
  it('is as large as any, and holds no conflict', () => {
    const graphs = fc
      .integer({ min: 0, max: 10 })
      .chain(count =>
        fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 })),
      )
    fc.assert(
      fc.property(graphs, ([count, edges]) => {
        const conflicts = (a: number, b: number) =>
          edges.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
        const found = largestIndependentSet(count, conflicts)
        expect(found.every(a => found.every(b => a === b || !conflicts(a, b)))).toBe(true)
        expect(found).toHaveLength(largestByExhaustion(count, conflicts))
      }),
      { numRuns: 150 },
    )
  })

  it('takes the first of the largest', () => {
    expect(largestIndependentSet(4, (a, b) => Math.abs(a - b) === 1)).toEqual([0, 2])
  })

  it('ends, whatever the conflicts, and never gives a set with one', () => {
    const conflicts = (a: number, b: number) => a !== b && (a * 7 + b * 7 + a * b) % 5 < 1
    const found = largestIndependentSet(80, conflicts)
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(a => found.every(b => a === b || !conflicts(a, b)))).toBe(true)
  })
})
