import { describe, expect, it } from 'vitest'
import { likelihoodOf, yardstickOf } from '../../src/values/yardstick.ts'

describe('the probability yardsticks', () => {
  it.each([
    ['icd203', 'almost no chance', 1, 5],
    ['icd203', 'highly improbable', 5, 20],
    ['icd203', 'unlikely', 20, 45],
    ['icd203', 'roughly even odds', 45, 55],
    ['icd203', 'likely', 55, 80],
    ['icd203', 'very likely', 80, 95],
    ['icd203', 'almost certainly', 95, 99],
    ['phia', 'remote chance', 0, 5],
    ['phia', 'highly unlikely', 10, 20],
    ['phia', 'unlikely', 25, 35],
    ['phia', 'realistic possibility', 40, 50],
    ['phia', 'probable', 55, 75],
    ['phia', 'highly likely', 80, 90],
    ['phia', 'almost certain', 95, 100],
  ] as const)('%s reads "%s" as %i to %i per cent', (scale, word, low, high) => {
    expect(likelihoodOf(scale, word)?.percent).toEqual({ low, high })
  })

  it('takes a word in any case, and none of the other scale', () => {
    expect(likelihoodOf('icd203', ' Very  Likely ')).not.toBeNull()
    expect(likelihoodOf('icd203', 'realistic possibility')).toBeNull()
    expect(likelihoodOf('phia', 'very likely')).toBeNull()
  })

  it('rises from step to step', () => {
    for (const scale of ['icd203', 'phia'] as const) {
      const lows = yardstickOf(scale).map(({ percent }) => percent.low)
      expect(lows).toEqual(lows.toSorted((a, b) => a - b))
    }
  })
})
