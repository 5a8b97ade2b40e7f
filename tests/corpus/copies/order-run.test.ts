import { describe, expect, it } from 'vitest'
import { bestRun, placesOf } from '../../../src/corpus/copies/order-run.ts'

const keys = (...list: number[]) => Uint32Array.from(list)
const run = (first: Uint32Array, second: Uint32Array) => bestRun(first, placesOf(second))

describe('the best run of two lists', () => {
  it('is worth what it is long, whatever stands around it', () => {
    expect(run(keys(91, 92, 1, 2, 3, 4, 93), keys(81, 1, 2, 3, 4, 82, 83, 84))).toBe(4)
  })

  it('loses half a match for each key that only one has between', () => {
    expect(run(keys(1, 2, 91, 3, 4), keys(1, 2, 3, 81, 4))).toBe(3)
  })

  it('begins anew where the gap costs more than what was before', () => {
    expect(run(keys(1, 91, 92, 93, 2, 3, 4), keys(1, 2, 3, 4))).toBe(3)
  })

  it('is in one order', () => {
    expect(run(keys(1, 2, 3, 4), keys(4, 3, 2, 1))).toBe(1)
  })

  it('counts little what a side has again and again', () => {
    expect(run(keys(7, 7, 7, 7), keys(7, 1, 2, 3))).toBe(0.5)
  })

  it('is none without anything in common', () => {
    expect(run(keys(1, 2), keys(3))).toBe(0)
    expect(run(keys(), keys())).toBe(0)
  })

  it('finds the same as looking at every cell', () => {
    const slow = (first: Uint32Array, second: Uint32Array): number => {
      const times = (list: Uint32Array, key: number) => list.filter(other => other === key).length
      let before = new Array<number>(second.length + 1).fill(0)
      let best = 0
      for (const key of first) {
        const row = [0]
        for (const [at, other] of second.entries()) {
          const weight = 1 / Math.sqrt(Math.max(times(first, key), times(second, key)))
          const met = key === other ? (before[at] ?? 0) + weight : 0
          row.push(Math.max(met, (before[at + 1] ?? 0) - 0.5, (row[at] ?? 0) - 0.5, 0))
        }
        best = Math.max(best, ...row)
        before = row
      }
      return best
    }
    let state = 5
    const list = () =>
      Uint32Array.from({ length: 30 }, () => {
        state = (state * 1103515245 + 12345) % 2147483648
        return Math.floor(state / 65536) % 12
      })
    for (let turn = 0; turn < 20; turn += 1) {
      const [first, second] = [list(), list()]
      expect(run(first, second)).toBeCloseTo(slow(first, second), 9)
    }
  })
})
