import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonLength, patternOf } from '../../../src/corpus/copies/common-subsequence.ts'

/** By the textbook's recurrence. */
function slowly(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const key of a) {
    const next = [0]
    for (const [index, other] of b.entries())
      next.push(key === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

describe('the longest common subsequence', () => {
  it('is that of the recurrence, beyond one limb too', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 100 })
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        expect(commonLength(patternOf(Uint32Array.from(a)), Uint32Array.from(b))).toBe(slowly(a, b))
      }),
      { numRuns: 200 },
    )
  })
})
