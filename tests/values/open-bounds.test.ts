import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/model/value.ts'
import { findMentions } from '../../src/values/mentions.ts'
import { fitAsWorded } from '../../src/values/open-bounds.ts'

function value(words: string): Value {
  const [mention] = findMentions(words, '2025-02-11')
  if (!mention) throw new Error(`no value in "${words}"`)
  return mention.value
}

describe('fitAsWorded', () => {
  it.each([
    ['at least 14', '140', true],
    ['at least 14', '13', false],
    ['up to 6,000', '500', true],
    ['up to 6,000', '6,001', false],
    ['more than 60', '60', false],
    ['at least 60', '60', true],
    ['fewer than 60', 'more than 60', false],
    ['more than 2,500', 'between 4,000 and 6,000', true],
    ['at least dozens', '500', true],
    ['dozens', '500', false],
    ['about 24', '30', false],
    ['more than half', '90 percent', true],
    ['at least 14', '40 percent', false],
    ['late 2014', '2015', false],
  ])('takes "%s" and "%s" for %s', (one, other, expected) => {
    expect(fitAsWorded(value(one), value(other))).toBe(expected)
    expect(fitAsWorded(value(other), value(one))).toBe(expected)
  })
})
