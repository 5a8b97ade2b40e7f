import { describe, expect, it } from 'vitest'
import { measure } from './measure.ts'

/** Figures as letters: "aab" are three labels of two groups, "xyy" their proposals; a space where none was found. */
function measured(groups: string, proposals: string) {
  const labels = [...groups].map((group, at) => ({
    group,
    value: String(at),
    start: 10 * at,
    end: 10 * at + 2,
  }))
  const proposed = [...proposals].flatMap((group, at) =>
    group === ' ' ? [] : [{ source: 's', group, start: 10 * at, end: 10 * at + 2 }],
  )
  return measure({ s: labels }, proposed)
}

describe('groups that are exactly right', () => {
  it.each([
    ['all, where groups and proposals are the same', 'aabb', 'xxyy', 1],
    ['each one, however many figures it has', 'aaaab', 'xxxyz', 1 / 2],
    ['none of two that share a proposal', 'aabc', 'xxxy', 1 / 3],
    ['those of which what was found stands together', 'aab', 'x y', 1],
    ['and none that was not found', 'ab', 'x ', 1],
  ])('are %s', (_, groups, proposals, share) => {
    expect(measured(groups, proposals).groupsExact).toBeCloseTo(share)
  })
})

describe('figures with the most of their group', () => {
  it.each([
    ['all, where groups and proposals are the same', 'aabb', 'xxyy', 1],
    ['all but the one that is left out', 'aaaab', 'xxxyz', 0.8],
    ['neither of two that stand apart', 'aab', 'xyz', 1 / 3],
    ['none of a group in halves', 'aaaa', 'xxyy', 0],
    ['none of a proposal of two groups in equal parts', 'ab', 'xx', 0],
    ['those that a proposal holds more of than of others', 'aaab', 'xxxx', 0.75],
    ['what was found, and nothing else', 'aab', 'x z', 1],
  ])('are %s', (_, groups, proposals, share) => {
    expect(measured(groups, proposals).withMost).toBeCloseTo(share)
  })

  it('are more than those that are exactly right', () => {
    expect(measured('aaaab', 'xxxyz')).toMatchObject({ exact: 0.2, exactOfShared: 0, withMost: 0.8 })
  })
})
